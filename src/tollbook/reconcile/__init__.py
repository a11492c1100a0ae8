"""Claims of one event to its record. Floor 3: pure."""
