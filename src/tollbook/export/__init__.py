"""The record as files for others. Floor 4."""
