"""The web application: what the book holds, for people to see, question and decide."""

from tollbook.web.app import create_app
from tollbook.web.site import Settings

__all__ = ["Settings", "create_app"]
