"""``parley watch roll-call`` and ``roll-calls``: ask who keeps the watch at every post, and see who answered."""

from typing import Any, Final

import click

from parley.cli.send import PRECEDENCES, release
from parley.cli.session import Session, shared

STYLES: Final = {"ANSWERED": "green", "NO_ANSWER": "yellow", "OPEN": ""}
TITLES: Final = (
    "watch.number", "watch.by", "watch.when", "watch.asked", "watch.answer", "watch.reached", "watch.took", "inbox.ref",
)  # fmt: skip


@click.command("roll-call")
@click.option("--whole-watch", is_flag=True, help="Ask for everyone on watch, not for the duty officer alone.")
@click.option("--to", multiple=True, help="A side or post, by number or name (1, 1.0, China, 'China/MND desk').  [all]")
@click.option("--precedence", type=click.Choice(PRECEDENCES, case_sensitive=False), help="How much haste it is in.")
@click.option("--answer-by", help="When an answer is wanted: +30 (minutes), +2h, 160800Z DEC 25, ISO 8601.")
@click.option("--role", default="duty_officer", show_default=True, help="The role that releases it.")
@click.option("--yes", "-y", is_flag=True, help="Release without asking.")
@shared
def call(
    session: Session, whole_watch: bool, to: tuple[str, ...], precedence: str | None, answer_by: str | None, role: str,
    yes: bool,
) -> None:  # fmt: skip
    """Call the roll: ask every post of every side, our own others too, who keeps its watch.

    It gets the number after our last one. Each post answers for itself, by a person; what did not answer by then is NO ANSWER.
    """
    from parley.cli import values

    client = session.client()
    status = client.get("/status")
    scope = "whole_watch" if whole_watch else "duty_officer"
    draft = {
        "form": "roll-call", "values": {"number": str(client.get("/roll-calls")["number"]), "scope": scope},
        "language": session.screen.language, "precedence": (precedence or "").upper(), "role": role,
        "to": [values.addressee(one, status["posts"]) for one in to],
        "wanted_by": values.moment(answer_by, status["now"]) if answer_by else None,
    }  # fmt: skip
    release(session, client, draft, to, yes)


@click.command("roll-calls")
@click.option("--count", type=click.IntRange(1, 50), default=10, show_default=True, help="At most so many.")
@shared
def listed(session: Session, count: int) -> None:
    """List the roll-calls of all posts, newest first: who answered, after how long, and who did not. With --json, one a line.

    How long an answer took is told by two clocks: the caller's and the answerer's.
    """
    screen = session.screen
    found = session.client().get("/roll-calls")["roll_calls"][:count]
    if screen.json or not found:
        screen.listing(found, "watch.no-roll-calls", (), lambda one: ())
        return
    pairs = [(one, answer) for one in found for answer in one["answers"]]
    screen.table(TITLES, [row(session, *pair) for pair in pairs], [STYLES[answer["code"]] for _, answer in pairs])
    for one, answer in pairs:
        if answer["post"]["own"] and answer["code"] == "OPEN":
            screen.say("watch.asks-us", number=one["number"], ref=one["ref"])


def row(session: Session, call: dict[str, Any], answer: dict[str, Any]) -> tuple[str, ...]:
    """What became of a roll-call at one post, on one line."""
    from parley.base import instant

    tell = session.screen.tell
    return (
        call["number"], named(call["author"]), instant.dtg(call["time"]), named(answer["post"]),
        tell(f"watch.roll-{answer['code']}"), tell.known(f"level.{answer['reached']}", answer["reached"]),
        took(answer["took_ms"]), call["ref"],
    )  # fmt: skip


def took(ms: int | None) -> str:
    """How long an answer took, to the second; by two clocks it may have come before it was asked for."""
    if ms is None:
        return ""
    minutes, seconds = divmod(abs(ms) // 1_000, 60)
    return f"{'-' if ms < 0 else ''}{minutes}min {seconds:02d}s"


def named(post: dict[str, Any]) -> str:
    """A post by its side's name and its own."""
    return f"{post['side_name']}, {post['post_name']}"
