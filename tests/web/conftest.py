"""A console over a Desk in memory, and clients that are signed in at it."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from starlette.testclient import TestClient

from parley.runtime.desk import Release
from parley.web.accounts import Accounts
from parley.web.app import build
from parley.web.console import Console
from parley.web.settings import WebSettings
from tests.web.desk import StubDesk, pair

PASSPHRASE = "a lantern on the quiet pier"
ORIGIN = "http://127.0.0.1"
PEOPLE = (("officer", "duty_officer"), ("relief", "duty_officer"), ("auditor", "auditor"), ("admin", "administrator"))


class Seconds:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


class Side:
    """One side's console: its desk, its application, its clock."""

    def __init__(self, desk: StubDesk, accounts: Accounts, settings: WebSettings) -> None:
        self.desk = desk
        self.clock = Seconds()
        self.accounts = accounts
        self.app = build(desk, accounts, settings, clock=self.clock)
        self.console: Console = self.app.state.console

    def client(self, host: str = "127.0.0.1") -> TestClient:
        """A browser that is not signed in."""
        return TestClient(self.app, base_url=ORIGIN, headers={"origin": ORIGIN}, client=(host, 50_000))

    def signed_in(self, account: str = "officer") -> "Client":
        """A browser at which that account is signed in."""
        client = self.client()
        answer = client.post("/sign-in", data={"name": account, "passphrase": PASSPHRASE}, follow_redirects=False)
        assert answer.status_code == 303, answer.text
        return Client(self, client)


class Client:
    """A signed-in browser that sends its page's token along."""

    def __init__(self, side: Side, client: TestClient) -> None:
        self.http = client
        token = client.cookies[side.console.cookie]
        session = side.console.sessions.find(token)
        assert session is not None
        self.session = session

    def get(self, path: str, **more: Any) -> Any:
        """GET, redirects not followed."""
        return self.http.get(path, follow_redirects=False, **more)

    def post(self, path: str, **fields: Any) -> Any:
        """POST a form with the page's token."""
        return self.http.post(path, data={"csrf": self.session.csrf, **fields}, follow_redirects=False)


def flash_of(other: Side) -> str:
    """A FLASH of the other side has come; its name."""
    fields = other.desk.catalogue.form("note").read({"text": "Danger close."}, "en")
    return asyncio.run(other.desk.release(Release("note", fields, 3, role="watch officer", language="en")))


def posted_twice(side: Side, officer: Client, path: str, draft: str) -> list[Any]:
    """A button pressed twice: both requests under way at once."""

    async def both() -> list[Any]:
        transport = httpx.ASGITransport(app=side.app)
        cookies = dict(officer.http.cookies)
        async with httpx.AsyncClient(transport=transport, base_url=ORIGIN, cookies=cookies) as browser:
            data = {"csrf": officer.session.csrf, "draft": draft}
            press = (browser.post(path, data=data, headers={"origin": ORIGIN}) for _ in range(2))
            return list(await asyncio.gather(*press))

    return asyncio.run(both())


@pytest.fixture(scope="session")
def accounts(tmp_path_factory: pytest.TempPathFactory) -> Accounts:
    """Four people. Hashing is slow by design, so they are made once."""
    made = Accounts(tmp_path_factory.mktemp("accounts") / "accounts.json")
    for name, part in PEOPLE:
        made.add(name, part, PASSPHRASE)
    return made


@pytest.fixture
def sides(accounts: Accounts) -> tuple[Side, Side]:
    """Two consoles over paired desks."""
    one, two = pair()
    return Side(one, accounts, WebSettings()), Side(two, accounts, WebSettings())


@pytest.fixture
def side(sides: tuple[Side, Side]) -> Iterator[Side]:
    """Our console."""
    yield sides[0]


@pytest.fixture
def officer(side: Side) -> Client:
    """Our duty officer's browser."""
    return side.signed_in()


Sign = Callable[[str], Client]
