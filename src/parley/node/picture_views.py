"""The picture and the bulletin of a node: gathered of its folds, the same at every node that holds the same linked entries."""

from datetime import date, timedelta
from typing import Final

from parley.messages.form import PRECEDENCES
from parley.node.affair_views import AffairViews
from parley.node.folds import Folds
from parley.procedures.picture.bulletin import bulletin
from parley.procedures.picture.drawn import Material, picture
from parley.procedures.picture.events import day_of
from parley.procedures.picture.shape import Bulletin, Picture

BULLETIN_DAYS: Final = 365
"""How far back a bulletin looks that is not told since when."""


class PictureViews:
    """What officers see. ``affairs`` puts the folds into tables."""

    def __init__(self, folds: Folds, affairs: AffairViews, sides_count: int) -> None:
        self._folds = folds
        self._affairs = affairs
        self._sides_count = sides_count

    def picture(self, at: int) -> Picture:
        """The state of the relationship at a moment, ms UTC. Raises LocalError ``base.bad-instant``."""
        return picture(self._material(), at)

    def bulletin(self, at: int, since: date | None = None) -> Bulletin:
        """The report up to that moment, from a day on, or of the year before it."""
        return bulletin(self._material(), at, since or day_of(at) - timedelta(days=BULLETIN_DAYS))

    def _material(self) -> Material:
        folds, tables = self._folds, self._affairs.tables()
        return Material(
            tables.rows("contacts", None), tables.rows("accounts", None), tables.rows("topics", None), folds.affairs,
            folds.calls.all(), folds.verdicts, folds.delivery, self._affairs.side_name,
            self._sides_count, tuple(PRECEDENCES), self._affairs.topic,
        )  # fmt: skip
