"""How fast datasketch names candidates for copies: texts come as lines of JSON strings, the figures go out as JSON.

Run by `bench_events.py` with the Python of .venv-bench; Tollbook itself is not there.
"""

import json
import re
import resource
import sys
import time

from datasketch import MinHash, MinHashLSH

WORDS = 5  # of a shingle, as Tollbook compares
THRESHOLD = 0.5
PERMUTATIONS = 128


def main() -> None:
    texts = [json.loads(line) for line in sys.stdin]
    started = time.process_time()
    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    candidates = 0
    for number, text in enumerate(texts):
        sketch = MinHash(num_perm=PERMUTATIONS)
        words = re.findall(r"\w+", text.lower())
        sketch.update_batch(
            {" ".join(words[at : at + WORDS]).encode() for at in range(len(words) - WORDS + 1)} or {b""}
        )
        candidates += bool(index.query(sketch))
        index.insert(str(number), sketch)
    seconds = time.process_time() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"peer_per_s": round(len(texts) / seconds, 1), "peer_memory_mb": memory}))


if __name__ == "__main__":
    main()
