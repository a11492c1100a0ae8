"""Which reports copy, which claims are one event, which claims are one voice. Floor 3: pure."""

from tollbook.relate.copies import find_copies

__all__ = ["find_copies"]
