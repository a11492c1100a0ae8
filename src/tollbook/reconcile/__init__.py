"""Claims of one event to its record: which figure stands, why, and what contradicts it. Floor 3: pure."""

from tollbook.reconcile.policies import POLICIES
from tollbook.reconcile.reconcile import reconcile

__all__ = ["POLICIES", "reconcile"]
