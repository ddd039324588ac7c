"""Two nodes in one process, each with its store, frames handed over at once: for what stands on a record, not its way there."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench import side
from parley.line.budget import Allowance
from parley.node.release import Release
from parley.node.settings import Settings
from parley.stores.sqlite import SqliteStore

ANY = Settings(allowance=Allowance(bytes_a_day=2**40, entries_a_minute=10**9))
NOW = 1_765_872_000_000
STEP_MS = 20


class Pair:
    """Both sides, the line up. Commits reach the disk when ``close`` is called: what is lost before is made again."""

    def __init__(self, folder: Path) -> None:
        self.stores = [SqliteStore(str(folder / f"record-{index}.sqlite3"), side.record().encoded) for index in (0, 1)]
        self.nodes = [side.node_of(index, store, ANY) for index, store in enumerate(self.stores)]
        self.now = NOW
        self._coming: list[list[bytes]] = [[], []]
        for index, node in enumerate(self.nodes):
            node.start(self.now, None, index + 7)
            self._settle(index)
            node.link_up(side.post_of(1 - index), "tls", self.now)
        self.meet()

    def say(self, index: int, form: str, values: Mapping[str, Any], *about: str) -> str:
        """A message of a side; its ref. A field ``about`` or ``meeting`` names what it is about."""
        node = self.nodes[index]
        found = node.core.catalogue.form(form)
        for field in found.fields:
            if about and field.name in ("about", "meeting"):
                values = {**values, field.name: f"{about[0]}#{node.message(about[0]).id}"}
        release = Release(form, found.read(values, "en"), about=about, role="policy_staff", language="en")
        return str(node.release(release, self.now))

    def meet(self) -> None:
        """Until neither has anything to say to the other."""
        while True:
            self.now += STEP_MS
            self._coming = [self._settle(1), self._settle(0)]
            if not any(self._coming):
                return
            for index, frames in enumerate(self._coming):
                for frame in frames:
                    self.nodes[index].receive(side.post_of(1 - index), "tls", frame, self.now)

    def _settle(self, index: int) -> list[bytes]:
        effects = self.nodes[index].settle(self.now)
        if effects.persist:
            self.stores[index].commit(effects.persist)
        return [one.frame for one in effects.transmit]

    def close(self) -> None:
        """Both stores."""
        for store in self.stores:
            store.close()
