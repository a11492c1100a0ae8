"""Captured bytes to readable reports. Floor 3: pure."""

from tollbook.read.read import read_report

__all__ = ["read_report"]
