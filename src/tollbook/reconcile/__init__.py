"""Claims of one event to its record: which figure stands, why, and what contradicts it. Floor 3: pure."""

from tollbook.reconcile.changes import diff_records, record_as_of
from tollbook.reconcile.policies import POLICIES
from tollbook.reconcile.reconcile import reconcile

__all__ = ["POLICIES", "diff_records", "reconcile", "record_as_of"]
