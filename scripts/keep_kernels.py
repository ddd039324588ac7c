"""Compile the machine code of deconfliction once, before the tests, into the folder of the checkout that they all share.

Without it each process compiles for itself, several at once on a machine with few cores, and a page's clock runs meanwhile.
"""

from pathlib import Path

from parley.runtime.deconflicting.rehearsal import CLEARINGS, VERDICTS
from parley.runtime.deconflicting.worker import Work
from parley.runtime.kernels import is_ready, keep_compiled

HOME = Path(__file__).resolve().parent.parent / ".numba_cache"


def main() -> None:
    """Play both parts of the rehearsal, unless that was done for these sources on this machine."""
    if is_ready(HOME):
        return
    print("compiling what the tests of notices need, some half a minute", flush=True)
    work = Work(keep_compiled(HOME), "")
    for part in (VERDICTS, CLEARINGS):
        work.rehearse(part)


if __name__ == "__main__":
    main()
