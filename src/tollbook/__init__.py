"""Tollbook: one audited record of an event out of many conflicting reports."""

__version__ = "0.3.0"
__all__ = ["__version__"]
