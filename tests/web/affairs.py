"""A channel that was cut, a round with two statements that differ, a promise assessed twice: over a Desk in memory."""

from typing import Any

from parley.runtime.desk import Release
from tests.web.desk import StubDesk


async def say(desk: StubDesk, form: str, values: dict[str, Any], *about: str, channel: str = "") -> str:
    """One message; a field ``about`` or ``meeting`` names what it is about."""
    found = desk.catalogue.form(form)
    for name in ("about", "meeting"):
        if about and any(one.name == name for one in found.fields):
            values = values | {name: f"{about[0]}#{desk.message(about[0]).id}"}
    fields = found.read(values, "en")
    return await desk.release(Release(form, fields, about=about, language="en", role="policy_staff", channel=channel))


async def cut_channel(ours: StubDesk, theirs: StubDesk, name: str = "dpct", **more: str) -> str:
    """A channel that both opened and they suspended; a resumption of theirs waits for us."""
    offer = await say(ours, "channel-propose", {
        "channel": name, "name": "Talks", "level": "deputy_assistant_secretary", "purpose": "x", "members": ["0", "1"],
        "families": ["talks"], "ceiling": "ROUTINE", "languages": ["en", "zh"], "answer_normal": "7d",
        "effective": "2020-01-01T00:00Z", "valid_until": "2030-01-01T00:00Z", **more,
    })  # fmt: skip
    await say(theirs, "channel-agree", {"channel": name, "act": "opening"}, offer)
    cut = await say(theirs, "channel-suspend", {
        "channel": name, "scope": "everything", "effective": "2020-01-02T00:00Z", "floor": "stays", "reason": "event",
        "review": "2026-04-01",
    })  # fmt: skip
    await say(theirs, "channel-resume", {
        "channel": name, "scope": "everything", "effective": "2026-01-02T00:00Z", "valid_until": "2030-01-01T00:00Z",
    })  # fmt: skip
    return cut


async def told_twice(ours: StubDesk, theirs: StubDesk) -> str:
    """A round that was held, a concern of theirs that waits for us, minutes that one side signed, two statements."""
    root = await say(ours, "round-propose", {
        "forum": "dpct", "round_number": "19", "level": "deputy_assistant_secretary", "dates": "2025-12-15/2025-12-16",
        "means": "in_person", "host": "US", "place": "Washington", "expires": "2030-01-01T00:00Z",
    })  # fmt: skip
    await say(theirs, "meeting-accept", {"dates": "2025-12-15/2025-12-16"}, root)
    item = await say(ours, "agenda-item", {"item": "Safety at sea", "aim": "exchange"}, root)
    await say(theirs, "agenda-answer", {"answer": "agreed"}, item)
    await say(theirs, "concern-raise", {"topic": "taiwan", "concern": "x", "answer_wanted": "yes"}, root)
    await say(ours, "session-held", {"session": "plenary", "dates": "2025-12-15", "means": "in_person"}, root)
    file = "af7e0341d4467d71d304f94d41992aa69dda7fd271e7e19fafd741064651b215 application/pdf 12044"
    await say(ours, "minutes", {"version": "1", "documents": file, "languages": "en"}, root)
    for desk, day, topics, other in (
        (ours, "2025-12-15", ["channels", "alliances"], "operational safety"), (theirs, "2025-12-16", ["channels", "taiwan"], "海空安全"),
    ):  # fmt: skip
        await say(desk, "statement", {
            "issuer": "Ministry", "kind": "readout", "published": "2025-12-17", "languages": "en", "text": "x", "topics": topics,
            "other_topics": other, "event_dates": day, "event_place": "Washington",
        }, root)  # fmt: skip
    return root


async def promised(ours: StubDesk, theirs: StubDesk) -> str:
    """A promise that the sides assess differently, an engagement, a position that an action contradicts."""
    root = await say(ours, "commitment", {
        "text": "We set up channels.", "second_text": "⟦zh: 我们将建立渠道。⟧", "authentic": "both", "owner": "both",
        "basis": "our_account", "due": "2026-06",
    })  # fmt: skip
    await say(ours, "commitment-assess", {"assessment": "limited", "as_of": "2025-12-16"}, root)
    await say(theirs, "commitment-assess", {"assessment": "not_started", "as_of": "2025-12-17", "awaited": "x"}, root)
    plan = await say(ours, "engagement-propose", {
        "year": "2026", "kind": "talks", "title": "Round 20", "period": "2026-09", "level": "deputy_assistant_secretary",
        "expires": "2030-01-01T00:00Z",
    })  # fmt: skip
    await say(theirs, "engagement-status", {"status": "agreed", "as_of": "2025-12-18"}, plan)
    position = await say(ours, "interest-declare", {"topic": "navigation_overflight", "interest": "x"})
    await say(
        theirs,
        "observed-action",
        {"relation": "contradicts", "action": "x", "actor": "yours", "dates": "2026-01"},
        position,
    )
    return root
