"""Branch coverage of the rooms on which all else stands, each by its own tests: ``make coverage``.

Ends with 1 where a room has less than 95 % of its branches, or of its statements and branches together.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

ROOMS: Final = ("base", "record", "line", "messages")
LEAST_PERCENT: Final = 95.0
ROOT: Final = Path(__file__).resolve().parents[1]


def measured(room: str, folder: Path) -> dict[str, Any]:
    """coverage.py's totals for ``parley.<room>`` when ``tests/<room>`` runs. Ends the process where a test fails."""
    report = folder / f"{room}.json"
    command = [
        sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "-m", "not soak and not slow", f"tests/{room}",
        f"--cov=parley.{room}", "--cov-branch", f"--cov-report=json:{report}", "--cov-report=term-missing",
    ]  # fmt: skip
    environment = {**os.environ, "COVERAGE_FILE": str(folder / f".coverage.{room}")}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"tests/{room} failed:\n{done.stdout[-8000:]}{done.stderr[-2000:]}")
    print(done.stdout[done.stdout.find("Name ") :].rstrip(), flush=True)
    totals: dict[str, Any] = json.loads(report.read_text("utf-8"))["totals"]
    return totals


def main() -> int:
    """Measure all rooms and say how they stand."""
    lines, is_short = [], False
    with tempfile.TemporaryDirectory() as folder:
        for room in ROOMS:
            began = time.monotonic()
            totals = measured(room, Path(folder))
            branches = 100.0 * totals["covered_branches"] / totals["num_branches"]
            is_short = is_short or min(branches, totals["percent_covered"]) < LEAST_PERCENT
            lines.append(
                f"{room:9} {branches:5.1f} % of {totals['num_branches']} branches, "
                f"{totals['percent_covered']:5.1f} % with {totals['num_statements']} statements, "
                f"{time.monotonic() - began:.0f} s"
            )
    print("\n".join(lines))
    if is_short:
        print(f"a room has less than {LEAST_PERCENT:.0f} %", file=sys.stderr)
    return int(is_short)


if __name__ == "__main__":
    sys.exit(main())
