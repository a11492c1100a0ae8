"""How often the same one may ask: a bucket of tokens each, which fills again as time goes by."""

import math
from collections.abc import Callable, Hashable

_MOST = 10_000  # buckets held; beyond it the half that was not used for longest is dropped


class Buckets:
    """A bucket for each key: `burst` requests at once, `rate_per_s` for ever. The clock tells seconds."""

    def __init__(self, rate_per_s: float, burst: int, clock: Callable[[], float]) -> None:
        self._rate = rate_per_s
        self._burst = burst
        self._clock = clock
        self._left: dict[Hashable, tuple[float, float]] = {}

    def take(self, key: Hashable) -> int:
        """0 where the request may go on; else the whole seconds until one may."""
        now = self._clock()
        left = self._now(key, now)
        if left < 1:
            return math.ceil((1 - left) / self._rate)
        self._left.pop(key, None)
        self._left[key] = (left - 1, now)
        if len(self._left) > _MOST:
            self._left = dict(list(self._left.items())[_MOST // 2 :])
        return 0

    def forget(self, key: Hashable) -> None:
        """Let a key begin anew."""
        self._left.pop(key, None)

    def _now(self, key: Hashable, now: float) -> float:
        left, then = self._left.get(key, (float(self._burst), now))
        return min(self._burst, left + (now - then) * self._rate)
