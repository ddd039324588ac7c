"""Two posts agree on a new form, from its files to a message of it that both read: command line, line and console, for real."""

import asyncio
import re
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import CliRunner

from parley.cli.main import main
from parley.messages.catalogue import build
from parley.messages.language import AGREED
from parley.web import control
from tests.browser.consoles import PASSPHRASE, Consoles
from tests.small import from_the_page, small

NEW = build({**small().sources, **from_the_page()}, AGREED)
TITLES = [NEW.form("sea-state-report").title(language) for language in AGREED]
SEA = (
    "at=160800Z DEC 25",
    "sea=rough",
    "position=18.5N 112.25E",
    "wave_height=4 m",
    "icing=no",
    "remark=Swell from the south.",
)


@pytest.fixture
def posts(tmp_path: Path) -> Iterator[Consoles]:
    """Two posts in a record that began with the small catalogue; each has its control socket."""
    with Consoles(tmp_path / "posts", catalogue=small()) as both:
        stop = both.ask(asyncio.Event)
        serving = [both.ask(partial(serve, both, side, stop)) for side in (0, 1)]
        yield both
        both.ask(stop.set)
        both.run(finished(serving))


def serve(posts: Consoles, side: int, stop: asyncio.Event) -> "asyncio.Task[None]":
    """That side's control socket; the command line only looks whether the home is whole."""
    home = posts.folder / str(side)
    for name in ("own.card", "parley.toml"):
        (home / name).touch()
    return asyncio.ensure_future(
        control.serve(control.build(posts.loops[side], str, lambda: None), home / "control.sock", stop)
    )


async def finished(tasks: list["asyncio.Task[None]"]) -> None:
    await asyncio.wait_for(asyncio.gather(*tasks), 10)


def parley(posts: Consoles, side: int, *args: object, code: int = 0) -> str:
    """A call of the command line at that side's home."""
    result = CliRunner().invoke(main, ["--home", str(posts.folder / str(side)), *map(str, args)])
    assert result.exit_code == code, result.output
    return result.stdout


def until(posts: Consoles, side: int, holds: Any) -> None:
    """Until something holds at a desk: it is looked at whenever something was announced."""
    desk = posts.loops[side]

    async def wait() -> None:
        told = desk.events()
        while not holds(desk):
            await anext(told)

    posts.run(asyncio.wait_for(wait(), 20))


def signed_in(posts: Consoles, side: int) -> httpx.Client:
    """One of the policy staff at that side's console."""
    client = httpx.Client(base_url=posts.addresses[side], headers={"origin": posts.addresses[side]})
    assert client.post("/sign-in", data={"name": "staff", "passphrase": PASSPHRASE}).status_code == 303
    return client


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]+)"', page)
    assert found, page
    return found[1]


def write_too_early(posts: Consoles, text: str) -> str:
    """A message by the new catalogue before anybody has agreed to it, as only a careless program would write it."""
    desk, form = posts.loops[0], NEW.form("sea-state-report")
    values = dict(pair.split("=", 1) for pair in SEA) | {"remark": text}
    fields = {0: form.number, 5: NEW.hash[:8], **form.read(values, "en")}
    writing = desk._node._writing
    return posts.run(desk._ask(lambda now: str(writing.write(fields, now).head)))


def test_a_new_form_from_its_files_to_a_message_that_both_read(posts: Consoles, tmp_path: Path) -> None:
    old = posts.send(0, "note", {"text": "Before."})
    early = write_too_early(posts, "Too early.")
    until(posts, 0, lambda desk: "NOT_UNDERSTOOD" in levels(desk, early))
    ladders = posts.ask(lambda: posts.loops[0].message(early)).ladders
    (answer,) = (step for ladder in ladders for step in ladder.steps if step.level == "NOT_UNDERSTOOD")
    node = posts.loops[0]._node
    word = posts.ask(lambda: node._keeper.open(node.core.entry(node._views.head(answer.ref)), 0))
    assert word.fields[33] == small().hash[:8], "the version wanted is named"
    assert '"NOT_UNDERSTOOD"' in parley(posts, 1, "--json", "show", early)

    # proposed at one side, from files
    folder = tmp_path / "new"
    parley(posts, 0, "catalogue", "export", "in-force", folder)
    for path, text in from_the_page().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    told = parley(posts, 0, "catalogue", "propose", folder, "--linguist", "Wang Li", "--open-for", "2d", "--yes")
    assert "sea-state-report" in told
    until(posts, 1, lambda desk: len(desk.catalogues()) == 2)
    proposal = posts.ask(posts.loops[1].catalogues)[-1]
    assert proposal.hash == NEW.hash.hex() and proposal.state == "PROPOSED"
    assert proposal.awaited == ["China"] and proposal.words[0].linguist == "Wang Li"

    # read at the other, on the command line and at the console, and agreed to there
    shown = parley(posts, 1, "catalogue", "diff", proposal.ref, code=7)
    with closing(signed_in(posts, 1)) as staff:
        page = staff.get(f"/catalogue/{proposal.ref}").text
        for said in ("sea-state-report", *TITLES):
            assert said in page and said in shown, said
        given = {"csrf": hidden(page, "csrf"), "hash": hidden(page, "hash"), "linguist": "李娜"}
        confirm = staff.post(f"/catalogue/{proposal.ref}/agree", data=given, follow_redirects=True)
        assert proposal.hash in confirm.text
        given = {"csrf": hidden(page, "csrf"), "draft": hidden(confirm.text, "draft")}
        assert staff.post("/catalogue/agree", data=given).status_code == 303
    for side in (0, 1):
        until(posts, side, lambda desk: desk.catalogue.hash.hex() == proposal.hash)

    # written by one, read by the other in both languages; what was said before stays readable, by its own catalogue
    sent = parley(posts, 0, "--json", "send", "sea-state-report", *SEA, "--yes")
    ref = re.search(r'"ref":"([^"]+)"', sent)
    assert ref
    posts.wait_for(1, ref[1])
    text = parley(posts, 1, "show", ref[1])
    assert all(title in text for title in TITLES) and "Swell from the south." in text
    assert "NOT_UNDERSTOOD" not in posts.ask(lambda: levels(posts.loops[0], ref[1]))
    assert "Before." in parley(posts, 1, "show", old)
    until(posts, 1, lambda desk: "NOT_UNDERSTOOD" not in desk.message(early).marks)
    assert "Too early." in parley(posts, 1, "show", early)
    named = posts.ask(lambda: [posts.loops[1].message(one).catalogue for one in (old, ref[1])])
    assert named == ["", NEW.hash.hex()[:16]]


def levels(desk: Any, ref: str) -> list[str]:
    """The rungs that a message has reached."""
    return [step.level for ladder in desk.message(ref).ladders for step in ladder.steps]
