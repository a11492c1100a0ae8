"""Files to captures. Floor 4: opens files."""

from tollbook.intake.files import capture_paths

__all__ = ["capture_paths"]
