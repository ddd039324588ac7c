"""A position as a square of the military grid, one metre wide (spec: messages §3.14): the text ``49QFA3195845961``.

Shown in groups, alike in every language: ``49Q FA 31958 45961``. A read-back says a position in it that the message says in
degrees: who copies one wrongly does not copy the other wrongly in the same way.
"""

import re
from typing import Any

from parley.messages import mgrs
from parley.messages.kinds.kind import Kind

EDGES = (
    "01CEM0000018414", "18SUJ2347906483", "31NEA0000000000", "31NEA0000100001", "32VNM9999999999", "33XWG0000000000",
    "49QFA3195845961", "60XWU3499429005",
)  # fmt: skip


class Grid(Kind):
    """Zone, band, square, easting and northing to one metre; the square must lie in its band."""

    code = "messages.not-a-grid"

    def follow(self, language: str) -> str:
        return "0-9"

    def check(self, wire: Any) -> None:
        if type(wire) is not str or mgrs.read(wire) is None:
            raise self.refuse()

    def show(self, wire: Any, language: str) -> str:
        return f"{wire[:3]} {wire[3:5]} {wire[5:10]} {wire[10:]}"

    def shape(self, language: str) -> str:
        return "[0-6][0-9][C-X] [A-Z]{2} [0-9]{5} [0-9]{5}"

    def unshow(self, text: str, language: str) -> Any:
        return text.replace(" ", "")

    def loose(self, text: str, language: str) -> Any:
        said = re.sub("(?<=[0-9A-Z])[ -](?=[0-9A-Z])", "", text.upper())
        return said if said[1:2].isdigit() else f"0{said}"

    def edges(self) -> list[Any]:
        return list(EDGES)
