"""Writes ``vectors/procedures``: courses of calls and incidents, entry by entry, and the bytes that every node must come to.

``PYTHONPATH=src:. python tests/procedures/make_procedure_vectors.py``
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from parley.procedures import canonical
from parley.procedures.calls import Calls
from parley.procedures.incidents import Incidents
from parley.procedures.knowledge import Knowledge
from parley.procedures.procedure import Fact
from parley.procedures.statement import RuleOf
from parley.record.names import Head
from parley.record.payload import CATALOGUE_FIRST, Core
from tests.procedures.two_sides import CLOCK_KEYS, RULES, Sides, rule_of

OUT = Path(__file__).resolve().parents[2] / "vectors" / "procedures"
A, B = 0, 1


def asked(sides: Sides, **values: int) -> Head:
    """A call that A asks for and B has heard of."""
    head = sides.say(A, "call-request", **values)
    sides.meet()
    return head


def call_declined(sides: Sides) -> None:
    sides.say(B, "call-decline", asked(sides))


def call_unanswered(sides: Sides) -> None:
    request = asked(sides, wanted_by=1_015)
    sides.say(A, Core.NO_ANSWER, request)


def call_declined_after_no_answer(sides: Sides) -> None:
    request = asked(sides, wanted_by=1_015)
    sides.say(A, Core.NO_ANSWER, request)
    sides.say(B, "call-decline", request)


def call_counter_accepted(sides: Sides) -> None:
    counter = sides.say(B, "call-counter", asked(sides))
    sides.meet()
    accepted = sides.say(A, "call-accept", counter)
    sides.meet()
    placed = sides.say(A, "call-placed", accepted)
    sides.meet()
    sides.say(B, "call-ended", placed)


def call_accepted_too_late(sides: Sides) -> None:
    sides.say(B, "call-accept", asked(sides, valid_until=1_015))


def call_accepted_in_time_by_a_clock_ahead(sides: Sides) -> None:
    sides.compare(3_600_000, within=40)
    request = asked(sides, valid_until=5_000)
    sides.say(B, "call-accept", request, time=3_604_000)


def call_accepted_too_late_by_a_clock_behind(sides: Sides) -> None:
    sides.time = 4_000_000
    sides.compare(-3_600_000, within=40)
    request = asked(sides, valid_until=4_001_000)
    sides.say(B, "call-accept", request, time=401_100)


def call_accepted_late_by_one_clock_word_alone(sides: Sides) -> None:
    sides.say(B, Core.CLOCK, of_side=A, of_post=0, low=-3_600_000, high=-3_600_000)
    request = asked(sides, valid_until=5_000)
    sides.say(B, "call-accept", request, time=5_001)


def call_accepted_and_declined_unknowing(sides: Sides) -> None:
    request = asked(sides)
    sides.say(B, "call-accept", request)
    sides.say(B, "call-decline", request, alone=True)


def call_not_picked_up_then_summed_up_apart(sides: Sides) -> None:
    placed = sides.say(A, "call-placed")
    sides.meet()
    sides.say(B, "call-not-answered", placed)
    sides.say(A, "call-summary", placed)
    sides.say(B, "call-summary", placed)


def call_summed_up_jointly(sides: Sides) -> None:
    request = asked(sides)
    accepted = sides.say(B, "call-accept", request)
    sides.meet()
    joint = sides.say(A, "call-joint-summary", accepted)
    sides.meet()
    sides.say(B, "call-summary-agree", joint)


def spoken(sides: Sides) -> tuple[Head, Head]:
    """A call that is accepted, and an offer of voice that B has heard of."""
    request = asked(sides)
    sides.say(B, "call-accept", request)
    sides.meet()
    offer = sides.say(A, "voice-offer", request, wanted_by=5_000)
    sides.meet()
    return request, offer


def voice_on_and_ended(sides: Sides) -> None:
    _, offer = spoken(sides)
    sides.say(B, "voice-answer", offer)
    sides.meet()
    sides.say(A, "voice-on", offer)
    sides.say(B, "voice-on", offer)
    sides.meet()
    sides.say(B, "voice-end", offer)


def voice_joined_while_withdrawn(sides: Sides) -> None:
    _, offer = spoken(sides)
    sides.say(A, "voice-end", offer)
    sides.say(B, "voice-answer", offer)


def voice_of_two_offers_that_cross(sides: Sides) -> None:
    request, offer = spoken(sides)
    sides.say(B, "voice-decline", offer)
    sides.meet()
    sides.say(A, "voice-offer", request)
    second = sides.say(B, "voice-offer", request)
    sides.meet()
    sides.say(A, "voice-answer", second)
    sides.meet()
    sides.say(B, "voice-on", second)


def voice_when_its_call_is_over(sides: Sides) -> None:
    request, offer = spoken(sides)
    sides.say(B, "voice-answer", offer)
    sides.say(B, "call-ended", request)


def about_what_its_author_had_not_seen(sides: Sides) -> None:
    request = sides.say(A, "call-request")
    sides.say(B, "call-decline", request)


def opened(sides: Sides, form: str = "incident-open") -> Head:
    """An incident that A opens and B has heard of."""
    head = sides.say(A, form)
    sides.meet()
    return head


def two_openings_that_are_one(sides: Sides) -> None:
    first, second = sides.say(A, "stop"), sides.say(B, "incident-open")
    sides.meet()
    sides.say(A, "incident-account", first)
    sides.say(B, "incident-account", second)
    sides.say(A, "incident-open", first, second)


def step_withdrawn_while_accepted(sides: Sides) -> None:
    offer = sides.say(A, "step-offered", opened(sides), expires=5_000)
    sides.meet()
    sides.say(A, "step-withdrawn", offer)
    sides.say(B, "step-accepted", offer)


def step_accepted_after_its_withdrawal_was_seen(sides: Sides) -> None:
    offer = sides.say(A, "step-offered", opened(sides), expires=5_000)
    sides.say(A, "step-withdrawn", offer)
    sides.meet()
    sides.say(B, "step-accepted", offer)


def step_taken_confirmed_and_disputed(sides: Sides) -> None:
    offer = sides.say(A, "step-offered", opened(sides), expires=5_000)
    sides.meet()
    accepted = sides.say(B, "step-accepted", offer)
    sides.meet()
    ours, theirs = sides.say(A, "step-taken", offer), sides.say(B, "step-taken", accepted)
    sides.meet()
    sides.say(B, "step-confirmed", ours)
    sides.say(A, "step-disputed", theirs)


def facts_agreed_and_disputed(sides: Sides) -> None:
    incident = opened(sides)
    first, second = sides.say(A, "fact-stated", incident), sides.say(A, "fact-stated", incident)
    sides.say(A, "fact-stated", incident)
    sides.meet()
    sides.say(B, "fact-disputed", first)
    sides.say(B, "facts-agreed", first)
    sides.say(B, "fact-disputed", second)


def requests_answered_in_part_and_declined(sides: Sides) -> None:
    incident = opened(sides)
    found = [sides.say(A, name, incident) for name in ("request-for-information", "request-for-explanation") * 2]
    sides.meet()
    sides.say(B, "information-given", found[0], state=1)
    sides.say(B, "explanation", found[1], complete=0)
    sides.say(B, "no-information", found[2])
    sides.say(B, "explanation", found[3], complete=1)


def stand_down_and_closure(sides: Sides) -> None:
    incident = opened(sides, "stop")
    proposal = sides.say(A, "stand-down-proposal", incident, expires=5_000)
    sides.meet()
    sides.say(B, "stand-down-agreed", proposal)
    sides.meet()
    sides.say(A, "incident-close", incident)
    sides.say(B, "incident-close", incident)


def closure_that_a_stop_crosses(sides: Sides) -> None:
    incident = opened(sides, "stop")
    sides.say(A, "incident-close", incident)
    sides.say(B, "incident-close", incident)
    sides.say(B, "stop", incident)


CASES: dict[Callable[[Sides], None], tuple[str, str]] = {
    call_declined: ("A call is asked for and declined.", "§3.3"),
    call_unanswered: ("A call is asked for; the asking side says that its time ran out.", "§3.3"),
    call_declined_after_no_answer: ("A refusal after NO ANSWER is a refusal: the two are never one state.", "§3.3"),
    call_counter_accepted: ("Another time is proposed and accepted; the call is placed and ended.", "§3.2, §3.3"),
    call_accepted_too_late: ("An acceptance after the expiry; nobody compared the clocks.", "§2.2, §2.4"),
    call_accepted_in_time_by_a_clock_ahead: (
        "The acceptor's clock is an hour ahead by both posts' CLOCK entries: his acceptance is in time.",
        "§2.2, §2.5",
    ),
    call_accepted_too_late_by_a_clock_behind: (
        "The acceptor's clock is an hour behind by both posts' CLOCK entries: his acceptance is late.",
        "§2.2, §2.5",
    ),
    call_accepted_late_by_one_clock_word_alone: ("One post's CLOCK alone moves no time.", "§2.5"),
    call_accepted_and_declined_unknowing: ("One feed accepts and then declines: it knew its own acceptance.", "§2.3"),
    call_not_picked_up_then_summed_up_apart: ("A call about none is placed; each side sums it up for itself.", "§3.1"),
    call_summed_up_jointly: ("A joint summary to which the other side agrees.", "§3.2, §3.3"),
    voice_on_and_ended: ("Voice is offered, joined, on at both desks, and ended by one.", "§3.4, §3.5"),
    voice_joined_while_withdrawn: ("Joining and withdrawal cross: nobody is connected.", "§3.5"),
    voice_of_two_offers_that_cross: ("One is declined; of two that cross the one that is joined stands.", "§3.6"),
    voice_when_its_call_is_over: ("A call that is over has no voice.", "§3.6"),
    about_what_its_author_had_not_seen: (
        "A refusal of a request that its author had not linked counts for nothing.",
        "§1.2",
    ),
    two_openings_that_are_one: ("Each side opens; a third opening names both.", "§4.1"),
    step_withdrawn_while_accepted: ("Withdrawal and acceptance cross: nobody is bound.", "§2.4, §4.2"),
    step_accepted_after_its_withdrawal_was_seen: (
        "The acceptance counts for nothing: its author knew the end.",
        "§2.3",
    ),
    step_taken_confirmed_and_disputed: ("Both report their step; one is confirmed, one disputed.", "§4.5"),
    facts_agreed_and_disputed: ("Of several words the last one counts; a fact without a word is open.", "§4.5"),
    requests_answered_in_part_and_declined: ("Answered in part, incompletely, declined, wholly.", "§4.5"),
    stand_down_and_closure: ("Agreed to stand down, closed by both.", "§4.4"),
    closure_that_a_stop_crosses: ("A STOP that the closing side did not know opens the incident again.", "§4.3, §4.4"),
}


def folded(facts: list[Fact], rules: RuleOf = rule_of) -> tuple[bytes, bytes]:
    """What calls and incidents have come to."""
    knowledge = Knowledge()
    calls, incidents = Calls(rules, knowledge), Incidents(rules, knowledge, 2)
    for fact in facts:
        for fold in (knowledge, calls, incidents):
            fold.fold(fact)
    return canonical.calls(calls.all()), canonical.incidents(incidents.all())


def entry(fact: Fact) -> dict[str, Any]:
    """An entry as the vector has it: what the folds need of it."""
    rule, header = rule_of(fact.header), fact.header
    keys = CLOCK_KEYS.items() if header.form == Core.CLOCK else RULES["note"].keys
    names = {key: name for name, key in keys}
    form = {"core": header.form} if header.form < CATALOGUE_FIRST else {}
    if rule:
        form = {"form": rule.name, "procedure": rule.procedure, "effect": rule.effect}  # type: ignore[dict-item]
    return form | {
        "head": named(fact.head), "time": fact.time, "about": [named(head) for head in header.about],
        "heads": None if fact.heads is None else [named(head) for head in fact.heads],
        "wanted_by": header.wanted_by, "values": {names[key]: value for key, value in fact.fields.items()},
    }  # fmt: skip


def named(head: Head) -> list[Any]:
    """An entry's name with its id in hex."""
    return [*head[:4], head.id.hex()]


def vectors() -> dict[str, dict[str, Any]]:
    """Every vector by the name of its file."""
    found = {}
    for tell, (what, clauses) in CASES.items():
        sides = Sides()
        tell(sides)
        calls, incidents = folded(sides.written)
        found[f"{tell.__name__.replace('_', '-')}.json"] = {
            "what": what, "spec": f"procedures {clauses}", "sides": 2,
            "entries": [entry(fact) for fact in sides.written], "calls": calls.hex(), "incidents": incidents.hex(),
        }  # fmt: skip
    return found


def main() -> None:
    OUT.mkdir(exist_ok=True)
    for name, vector in vectors().items():
        (OUT / name).write_text(json.dumps(vector, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
