"""``make bench``: runs the groups, writes ``bench/results.json`` and ``bench/RESULTS.md``. Arguments: groups to run alone."""

import importlib
import json
import sys
from pathlib import Path

from bench.report import machine, table
from parley.runtime.kernels import keep_compiled

HERE = Path(__file__).parent
GROUPS = ("floor", "line", "verify", "start", "messages", "stores", "volumes", "tracks", "alarms", "paint", "talks")


def main() -> None:
    """Run and write; groups that were not run keep their last figures."""
    keep_compiled(HERE.parent / ".numba_cache")
    results_file = HERE / "results.json"
    results = json.loads(results_file.read_text()) if results_file.exists() else {}
    results["_machine"] = machine()
    for group in sys.argv[1:] or GROUPS:
        print(f"{group} …", file=sys.stderr, flush=True)
        figures = importlib.import_module(f"bench.{group}").run()
        results.update({key: round(value, 4) for key, value in figures.items()})
        # After each group: one that fails must not take the others' figures with it.
        results_file.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n")
        (HERE / "RESULTS.md").write_text(table(results))
    print(table(results))


if __name__ == "__main__":
    main()
