"""A rehearsal: two made-up notices are compared and cleared, so that machine code is compiled, or loaded, before it is needed.

Nothing of it is kept or told. It plays every kind of area, because each brings kernels of its own.
"""

from typing import Any, Final

from parley.base.instant import DAY

VERDICTS: Final = "verdicts"
CLEARINGS: Final = "clearings"
"""The two parts, in this order: a verdict must not wait for what only a clearing needs."""
_HOUR_MS: Final = 3_600_000
_CIRCLE: Final = [0, 0, 5_000_000, [185_000_000, 1_122_500_000]]
_POLYGON: Final = [1, 0, [185_000_000, 1_122_500_000], [185_000_000, 1_132_500_000], [195_000_000, 1_122_500_000]]
_CORRIDOR: Final = [2, 0, 4_000_000, [186_000_000, 1_123_000_000], [190_000_000, 1_130_000_000]]
_BAND: Final = [0, 0, 1_000_000]
_SPAN: Final = [[9 * DAY, 9 * DAY + _HOUR_MS]]
AREAS: Final[list[list[Any]]] = [_CIRCLE, _POLYGON, _CORRIDOR]


def rehearse(part: str, criteria: Any) -> None:
    """Play one part under the criteria, on a stage of its own."""
    from parley.deconflict import standing

    stage = standing.Standing(criteria)
    for key, side, areas in (("a", 0, AREAS), ("b", 1, AREAS[::-1])):
        stage.put(standing.Asked(key, side, areas, _BAND, _SPAN))
    if part == CLEARINGS:
        stage.clearing("a", 0)
        return
    for other in stage.near("a"):
        stage.row("a", other)
