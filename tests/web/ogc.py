"""A map service over a Desk in memory: two notices in conflict, a third across 180°, and a program with a token."""

import asyncio
from pathlib import Path
from typing import Any

import msgspec
from starlette.testclient import TestClient

from parley.web.accounts import Accounts
from parley.web.app import build
from parley.web.ogc import service
from parley.web.ogc.door import Door
from parley.web.settings import WebSettings
from parley.web.tokens import Tokens
from tests.web.conftest import Seconds
from tests.web.desk import START, pair
from tests.web.notices import HOUR, conflicting

ACROSS = [
    1,
    0,
    [100_000_000, 1_790_000_000],
    [100_000_000, -1_790_000_000],
    [110_000_000, -1_790_000_000],
    [110_000_000, 1_790_000_000],
]
ITEMS = "/ogc/collections/notices/items"


class Maps:
    """The service, its desk, its tokens, its clock, and a program's client."""

    def __init__(self, folder: Path, feed: Any = None) -> None:
        self.desk, other = pair()
        self.firing, self.passage = asyncio.run(conflicting(self.desk, other))
        stands = msgspec.structs.replace(
            self.firing.versions[-1], areas=[ACROSS, [1, 0, [0, 0]]], height=None, windows=[[START, START + HOUR]]
        )
        self.wide = msgspec.structs.replace(
            self.firing, ref="0.0.0badcafe:9", versions=[stands], conflicts=[], begins=START, ends=START + HOUR
        )
        self.desk.open_notices.append(self.wide)
        self.desk.kept[self.wide.ref] = self.desk.message(self.firing.ref)
        self.clock, self.tokens = Seconds(), Tokens(folder / "tokens.json")
        self.token = self.tokens.add("qgis", START)
        routes = service.routes(self.desk, Door(self.tokens, self.clock), False, feed)  # type: ignore[arg-type]
        self.app = build(self.desk, Accounts(folder / "accounts.json"), WebSettings(), extra=routes)  # type: ignore[arg-type]
        self.http = self.client({"authorization": f"Bearer {self.token}"})

    def client(self, headers: dict[str, str]) -> TestClient:
        """A program."""
        return TestClient(self.app, base_url="http://127.0.0.1", headers=headers, raise_server_exceptions=False)

    def get(self, path: str, **query: str) -> Any:
        """A document."""
        answer = self.http.get(path, params=query or None)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def found(self, **query: str) -> list[str]:
        """The names of the notices' features that a query gives."""
        return [one["id"] for one in self.get(ITEMS, **query)["features"]]
