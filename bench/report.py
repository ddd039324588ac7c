"""The results as a page: every goal with its figure, missed ones said plainly."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from typing import Any

from parley.record import entry

GOALS: tuple[tuple[str, str, float], ...] = (
    ("line.receipt_ms.p50", "<=", 2.0),
    ("line.receipt_ms.p99", "<=", 5.0),
    ("line.receipt_to_floor", "<=", 3.0),
    ("line.sustained_per_s.one_core", ">=", 5_000),
    ("line.sustained_per_s.two_cores", ">=", 8_000),
    ("line.flash_under_load_ms.p99", "<=", 250),
    ("record.verify_per_s.two_cores", ">=", 20_000),
    ("record.catch_up_100k_s", "<=", 30),
    ("node.start_100k_s", "<=", 2),
    ("node.rss_100k_mb", "<=", 200),
    ("messages.render_per_s", ">=", 20_000),
    ("messages.parse_per_s", ">=", 5_000),
    ("messages.load_ms", "<=", 100),
    ("watch.alarm_ms.p99", "<=", 500),
    ("watch.first_paint_ms.p50", "<=", 500),
    ("talks.refold_100k_s", "<=", 5),
    ("talks.page_ms", "<=", 100),
)


def machine() -> dict[str, str]:
    """Where and when this was measured."""
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    return {
        "cpu": f"{os.cpu_count()} × {platform.machine()}",
        "system": f"{platform.system()}, Python {platform.python_version()}",
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
        "commit": commit.stdout.strip(),
        "core": "compiled" if entry.__file__.endswith(".so") else "interpreted",
    }


def table(results: dict[str, Any]) -> str:
    """RESULTS.md."""
    where = results.get("_machine", {})
    lines = [
        "# Results",
        "",
        f"{where.get('cpu')}, {where.get('system')}, {where.get('date')}, commit {where.get('commit')}, "
        f"the core {where.get('core')}. Command: `make bench`.",
        "Timings are medians of several runs after a warm-up; machines are noisy, so the ratio to the floor decides.",
        "",
        "| figure | goal | measured | |",
        "|---|---|---|---|",
    ]
    goals = {key for key, _, _ in GOALS}
    for key, sense, goal in GOALS:
        value = results.get(key)
        met = value is not None and (value <= goal if sense == "<=" else value >= goal)
        shown = "not measured" if value is None else f"{value:,.3g}" if value < 100 else f"{value:,.0f}"
        lines.append(
            f"| `{key}` | {'≤' if sense == '<=' else '≥'} {goal:,g} | {shown} | {'met' if met else '**missed**'} |"
        )
    lines += ["", "| other figures | |", "|---|---|"]
    lines += [f"| `{k}` | {v:,.4g} |" for k, v in sorted(results.items()) if k not in goals and not k.startswith("_")]
    return "\n".join(lines) + "\n"
