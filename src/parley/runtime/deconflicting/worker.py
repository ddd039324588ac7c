"""The worker process: requests on its standard input, an answer to each on its standard output, as length and MessagePack.

It holds what the sides claim (``deconflict.standing``) and nothing else: no key, no store. It ends when its input does.
"""

import os
import sys
from pathlib import Path
from typing import IO, Any, Final

import msgspec

from parley.base.errors import ParleyError
from parley.runtime.deconflicting.rehearsal import CLEARINGS, rehearse
from parley.runtime.kernels import keep_compiled, mark_ready

NICE: Final = 10
LENGTH_SIZE: Final = 4
MESSAGE_MAX: Final = 64 * 1024 * 1024
"""Bytes."""


class Work:
    """What may be asked. Answers are plain values."""

    def __init__(self, kernels: Path, criteria_text: str) -> None:
        # Only this process imports the room: it takes a second, and more than a hundred megabytes.
        from parley.deconflict import criteria, screen, standing

        self._kernels = kernels
        self._criteria = criteria.read(criteria_text) if criteria_text else criteria.load()
        self._algorithm = screen.ALGORITHM
        self._asked = standing.Asked
        self._standing = standing.Standing(self._criteria)

    def by(self) -> list[Any]:
        """The hash of the criteria, and the algorithm's version."""
        return [self._criteria.hash, self._algorithm]

    def rehearse(self, part: str) -> None:
        """Have compiled, or loaded, what verdicts or clearings need; after the last part leave a mark that all is."""
        rehearse(part, self._criteria)
        if part == CLEARINGS:
            mark_ready(self._kernels)

    def put(self, *claimed: Any) -> str:
        """Hold a notice; the code of an area that is refused, or ""."""
        return self._standing.put(self._asked(*claimed))

    def near(self, key: str) -> list[str]:
        """What a notice may not be clear of."""
        return self._standing.near(key)

    def row(self, key: str, other: str) -> list[Any] | None:
        """How two stand to each other; None if they are clear."""
        row = self._standing.row(key, other)
        return list(row) if row else None

    def drop(self, key: str) -> None:
        """Forget a notice."""
        self._standing.drop(key)

    def clearing(self, key: str, earliest_ms: int) -> list[list[Any]]:
        """Changes that would clear a notice: kind, amount, bearing in degrees, cost, areas, band."""
        found = self._standing.clearing(key, earliest_ms)
        return [[one.kind, one.amount, one.bearing_deg, one.cost, one.areas, one.heights] for one in found]


def serve(given: IO[bytes], told: IO[bytes], kernels: Path) -> None:
    """Answer until the input ends; ``kernels`` is where machine code is kept.

    The first request is the text of the criteria, "" for those that Parley proposes.
    """
    work: Work | None = None
    while (request := _read(given)) is not None:
        name, *arguments = request
        try:
            if work is None:
                work = Work(kernels, *arguments)
                answer: Any = work.by()
            else:
                answer = getattr(work, name)(*arguments)
        except ParleyError as error:
            _write(told, [error.code, error.facts])
        else:
            _write(told, ["", answer])


def _read(given: IO[bytes]) -> list[Any] | None:
    size = given.read(LENGTH_SIZE)
    if len(size) < LENGTH_SIZE:
        return None
    data = given.read(int.from_bytes(size, "big"))
    found: list[Any] = msgspec.msgpack.decode(data)
    return found


def _write(told: IO[bytes], answer: list[Any]) -> None:
    data = msgspec.msgpack.encode(answer, enc_hook=str)
    told.write(len(data).to_bytes(LENGTH_SIZE, "big") + data)
    told.flush()


def main() -> None:
    """Called with the folder of the machine code."""
    os.nice(NICE)
    kernels = keep_compiled(Path(sys.argv[1]))
    told = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not come between the answers
    serve(sys.stdin.buffer, told, kernels)


if __name__ == "__main__":
    main()
