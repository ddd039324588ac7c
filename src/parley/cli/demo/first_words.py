"""What the sides of the demonstration say first: the contacts of the public record, a line test each way, a request."""

import time
from collections.abc import Callable
from importlib import resources
from typing import Any, Final

from parley.base import instant
from parley.base.errors import LocalError
from parley.cli import contacts_file, facts_file
from parley.cli.client import Client
from parley.cli.demo import sea
from parley.cli.importing import batches, plan_for
from parley.messages import catalogue
from parley.procedures.asking.telling import FORMS

LINE_UP_S: Final = 10.0
POLL_S: Final = 0.1

Progress = Callable[[int, int], None]


def wait_for(condition: Callable[[], bool], seconds: float) -> bool:
    """Whether ``condition`` held within that time."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(POLL_S)
    return True


def line_is_up(client: Client) -> bool:
    """Whether all peers are up."""
    return all(peer["line"] == "up" for peer in client.get("/status")["peers"])


def import_contacts(client: Client, progress: Progress) -> int:
    """Tell the contacts that the record does not hold yet; returns how many."""
    form = catalogue.load().form("contact")
    data = resources.files("parley.cli").joinpath("data/contacts.csv").read_bytes()
    rows, faults = contacts_file.parse(data, form, "en")
    if faults:
        raise LocalError("cli.bad-rows", count=len(faults))
    wanted = plan_for(rows, client.get("/contacts"), form).new
    done = 0
    for refs in batches(client, "contact", wanted, "en", "policy_staff"):
        done += len(refs)
        progress(done, len(wanted))
    return done


def import_facts(client: Client) -> int:
    """Tell what the package knows of the contacts besides, as far as the record does not hold it; returns how many."""
    data = resources.files("parley.cli").joinpath("data/history")
    forms, held, count = catalogue.load(), client.get("/told"), 0
    for name in FORMS:
        rows, faults = facts_file.parse(data.joinpath(f"{name}.csv").read_bytes(), forms.form(name), "en")
        if faults:
            raise LocalError("cli.bad-rows", count=len(faults))
        wanted = facts_file.new(rows, forms.form(name), held)
        count += sum(map(len, batches(client, name, wanted, "en", "policy_staff")))
    return count


def say(first: Client, second: Client) -> bool:
    """The first messages, unless some were sent before; returns whether they were said now."""
    if _has_said(first) or _has_said(second):
        return False
    now = first.get("/status")["now"]
    tested = _release(
        first, "line-test", {"number": "1", "passage": "The wind is from the south-west and the sea is calm."}
    )
    wait_for(lambda: _holds(second, tested), LINE_UP_S)
    second.post("/acknowledge", {"ref": tested, "role": "duty_officer"})
    _release(second, "line-test-reply", {"number": "1", "reception": "good"}, about=[tested])
    _release(second, "line-test", {"number": "1", "passage": "海面平静，能见度良好。"}, language="zh")
    _release(first, "call-request", {
        "level": "minister", "caller": "Secretary of Defense", "called": "Minister of National Defense",
        "means": "secure_telephone", "earliest": instant.iso(now + 2 * instant.HOUR - now % instant.HOUR),
        "interpreter": "yes", "subject": "Follow-up to the last round of talks.",
    }, precedence="PRIORITY")  # fmt: skip
    return True


def same_contacts(first: Client, second: Client) -> bool:
    """Whether both sides hold the same contacts, byte for byte."""
    held = [client.raw("GET", "/contacts", None, {}) for client in (first, second)]
    return held[0] == held[1]


def _has_said(client: Client) -> bool:
    """Whether an officer there ever sent a message; contacts, what is told of them, and the demonstration's notices are none."""
    return any(
        one["form_name"] not in ("contact", sea.FORM, sea.PASSAGE)
        for one in client.get("/messages", box="out", count=500)
    )


def _release(client: Client, form: str, values: dict[str, str], language: str = "en", **more: Any) -> str:
    draft = {"form": form, "values": values, "language": language, "role": "duty_officer"} | more
    ref: str = client.post("/release", draft)["ref"]
    return ref


def _holds(client: Client, ref: str) -> bool:
    return any(message["ref"] == ref for message in client.get("/messages", box="in", count=50))
