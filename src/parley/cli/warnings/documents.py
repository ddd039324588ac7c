"""Warnings for programs: as JSON, as GeoJSON, and counted."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from parley.base import instant
from parley.base.errors import LANGUAGES, LocalError
from parley.cli.screen import json_line

if TYPE_CHECKING:
    from parley.formats.geojson.write import Feature
    from parley.formats.navarea.warning import Notice, Warning

SHAPES: Final = ("circle", "polygon", "corridor", "sector")

Found = Sequence[tuple[str, "Warning"]]


def document(name: str, warning: "Warning") -> dict[str, Any]:
    """One warning: the text beside what was understood of it, and what was not with its reason."""
    cancels = warning.cancels
    return {
        "id": name, "name": warning.name, "issued": _iso(warning.issued), "regions": list(warning.regions), "text": warning.text,
        "notices": [_notice(one) for one in warning.notices],
        "cancels": {"others": list(cancels.others), "itself": _iso(cancels.itself_at), "at_once": cancels.at_once},
        "not_understood": [
            {
                "code": one.code, "start": one.start, "end": one.end,
                "phrase": {language: one.phrase(language) for language in LANGUAGES},
            }
            for one in warning.not_understood
        ],
    }  # fmt: skip


def _notice(one: "Notice") -> dict[str, Any]:
    return {
        "paragraph": one.paragraph, "kind": one.kind, "ships": one.ships,
        "areas": [{"label": area.label, "area": area.wire, "vague": area.vague} for area in one.areas],
        "height": one.height, "windows": _windows(one.windows), "alternates": _windows(one.alternates),
        "berth_mm": one.berth_mm, "open_since": _iso(one.open_since),
    }  # fmt: skip


def _windows(windows: Sequence[list[int]]) -> list[list[str]]:
    return [[instant.iso(begin), instant.iso(end)] for begin, end in windows]


def _iso(moment: int | None) -> str | None:
    return None if moment is None else instant.iso(moment)


def features(found: Found) -> list["Feature"]:
    """A feature for each area."""
    from parley.formats.geojson.write import Feature

    return [
        Feature(
            area.wire, notice.height, notice.windows,
            {
                "name": warning.name or name, "label": area.label, "kind": notice.kind, "ships": notice.ships,
                "vague": area.vague,
                "alternates": _windows(notice.alternates), "berth_mm": notice.berth_mm, "open_since": _iso(notice.open_since),
            },
        )
        for name, warning in found for notice in warning.notices for area in notice.areas
    ]  # fmt: skip


def collection(of: Sequence["Feature"]) -> bytes:
    """A GeoJSON file."""
    from parley.formats.geojson import write

    return json_line(write.collection(of)).encode() + b"\n"


def counts(found: Found) -> dict[str, Any]:
    """How many warnings claim areas in windows, how many have areas without an end, how many neither; reasons, the most frequent
    first."""
    with_windows = sum(any(notice.windows for notice in warning.notices) for _, warning in found)
    without_end = sum(
        bool(warning.notices) and not any(notice.windows for notice in warning.notices) for _, warning in found
    )
    reasons = Counter(one.code for _, warning in found for one in warning.not_understood)
    return {
        "warnings": len(found), "with_windows": with_windows, "open": without_end,
        "rest": len(found) - with_windows - without_end,
        "areas": sum(len(notice.areas) for _, warning in found for notice in warning.notices),
        "reasons": dict(reasons.most_common()),
    }  # fmt: skip


def reason(code: str, language: str) -> str:
    """The phrase of a code by itself, its facts left open."""
    return LocalError(code).phrase(language).replace("{", "‹").replace("}", "›")
