"""Send every hostile file, and print as JSON what came of each and how much memory the largest worker held.

It runs in a process of its own: what the workers of a process used is counted over all that it ever started.
"""

from __future__ import annotations

import json
import resource
import sys
from concurrent.futures import ThreadPoolExecutor

from mainstay.media import limits
from mainstay.media.anew import made_anew
from mainstay.media.refusing import MediaRefused
from mainstay.media.traces import traces
from tests.media.hostile import CLEAN, hostile


def main() -> None:
    """Print the outcomes, and the most memory in bytes that one worker held."""
    corpus = hostile()
    with ThreadPoolExecutor(limits.WORKERS_AT_ONCE) as senders:
        came = list(senders.map(_outcome, [content for content, _ in corpus.values()]))
    outcomes = {name: (outcome, corpus[name][1]) for name, outcome in zip(corpus, came, strict=True)}
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    json.dump({"outcomes": outcomes, "largest": largest}, sys.stdout)


def _outcome(content: bytes) -> str:
    try:
        made = made_anew(content)
    except MediaRefused as error:
        return error.why
    return "; ".join(traces(made.content)) or CLEAN


if __name__ == "__main__":
    main()
