"""Compile the machine code of deconfliction once, before the tests, into the folder of the checkout that they all share.

Without it each process compiles for itself, several at once on a machine with few cores, and a page's clock runs meanwhile.
"""

from pathlib import Path

from parley.runtime.deconflicting.rehearsal import CLEARINGS, VERDICTS, rehearse
from parley.runtime.kernels import is_ready, keep_compiled, mark_ready

HOME = Path(__file__).resolve().parent.parent / ".numba_cache"


def main() -> None:
    """Play both parts of the rehearsal, unless that was done for these sources on this machine."""
    if is_ready(HOME):
        return
    print("compiling what the tests of notices need, some half a minute", flush=True)
    folder = keep_compiled(HOME)
    from parley.deconflict import criteria

    for part in (VERDICTS, CLEARINGS):
        rehearse(part, criteria.load())
    mark_ready(folder)


if __name__ == "__main__":
    main()
