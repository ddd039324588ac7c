"""Plays a scene on a stage: who says what, in which order, and whether the record then says what the scene expects."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Protocol

from parley.base.instant import MINUTE, SECOND, iso
from parley.cli.demo.scenes import Expected, Incident, Scene, SideName, Step
from parley.messages.catalogue import Catalogue
from parley.messages.form import Form

LANGUAGE_OF: Final[Mapping[SideName, str]] = {"a": "en", "b": "zh"}
_FROM_NOW: Final = re.compile(r"@([+-]\d+)min")


class Stage(Protocol):
    """Two sides with a line between them. Views are plain values, as the interface gives them."""

    @property
    def catalogue(self) -> Catalogue:
        """The forms that both sides have."""

    def now(self, side: SideName) -> int:
        """That side's clock, ms UTC."""

    def lasting_ms(self, minutes: float) -> int:
        """How long so many minutes of the story last here."""

    def says(self, side: SideName, draft: dict[str, Any]) -> str:
        """Release a draft there; returns its ref once the other side has it, where the line stands."""

    def shows(self, side: SideName, refs: Sequence[str]) -> None:
        """The messages stand on an officer's screen there."""

    def takes(self, side: SideName, ref: str) -> None:
        """A person there acknowledges."""

    def passes(self, minutes: float) -> None:
        """So many minutes of the story pass."""

    def cuts(self) -> None:
        """The line breaks."""

    def mends(self) -> None:
        """The line stands again, and both sides are level."""

    def message(self, side: SideName, ref: str) -> dict[str, Any]:
        """A message as that side sees it."""

    def calls(self, side: SideName) -> list[dict[str, Any]]:
        """The calls as that side sees them."""

    def incident(self, side: SideName, ref: str) -> dict[str, Any]:
        """The incident of a message as that side sees it."""

    def alarms(self, side: SideName) -> list[dict[str, Any]]:
        """What the watch there must know."""


class Player:
    """One telling of a scene. ``refs`` are the messages said so far, by the scene's names or by number; ``authors`` who said
    each."""

    def __init__(self, scene: Scene, stage: Stage) -> None:
        self._scene = scene
        self._stage = stage
        self.refs: dict[str, str] = {}
        self.authors: dict[str, SideName] = {}

    def play(self) -> Iterator[Step]:
        """Each step, before it is done; going on does it."""
        for number, step in enumerate(self._scene.step, 1):
            yield step
            if step.form and step.by:
                self._say(step.by, step, step.name or f"step {number}")
            elif step.shows and step.by:
                self._stage.shows(step.by, [self.refs[name] for name in step.shows])
            elif step.takes and step.by:
                self._stage.takes(step.by, self.refs[step.takes])
            elif step.line:
                self._stage.cuts() if step.line == "cut" else self._stage.mends()
            elif step.wait_min:
                self._stage.passes(step.wait_min)

    def _say(self, side: SideName, step: Step, name: str) -> None:
        about = [self.refs[one] for one in step.about]
        values = {field: self._typed(side, value) for field, value in step.values.items()}
        values |= self._named(side, self._stage.catalogue.form(step.form), about)
        draft: dict[str, Any] = {
            "form": step.form, "values": values, "language": LANGUAGE_OF[side], "about": about,
            "precedence": step.precedence, "role": "duty_officer",
        }  # fmt: skip
        if step.answer_within_min is not None:
            draft["wanted_by"] = self._stage.now(side) + self._stage.lasting_ms(step.answer_within_min)
        self.refs[name] = self._stage.says(side, draft)
        self.authors[name] = side

    def _typed(self, side: SideName, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
        found = _FROM_NOW.fullmatch(value) if isinstance(value, str) else None
        if not found:
            return value
        at = self._stage.now(side) + int(found[1]) * MINUTE
        return iso(at - at % SECOND)

    def _named(self, side: SideName, form: Form, about: Sequence[str]) -> dict[str, str | tuple[str, ...]]:
        """What the form's own field says of the messages that it is about."""
        field = next((one for one in form.fields if one.name == "about"), None)
        if field is None or not about:
            return {}
        names = tuple(f"{ref}#{self._stage.message(side, ref)['id']}" for ref in about)
        return {"about": names if field.many else names[0]}

    # -- what the record says ----------------------------------------------------------------------------------------

    def differs(self, expected: Expected) -> list[str]:
        """Where the record says otherwise than the scene; empty when it says so."""
        return [said for side in expected.at for said in self._side_differs(side, expected)]

    def _side_differs(self, side: SideName, expected: Expected) -> Iterator[str]:
        stage, refs = self._stage, self.refs
        if expected.calls is not None:
            states = {view["ref"]: view["state"] for view in stage.calls(side)}
            yield from _unlike(side, "calls", states, {refs[name]: state for name, state in expected.calls.items()})
        if expected.incident is not None:
            view = stage.incident(side, refs[expected.incident.of])
            yield from self._incident_differs(side, view, expected.incident)
        for alarm in expected.alarms:
            if alarm.at == side and alarm.code not in [one["code"] for one in stage.alarms(side)]:
                yield f"{side}: no alarm {alarm.code}"
        yield from self._ladders_differ(side, expected)

    def _incident_differs(self, side: SideName, view: Mapping[str, Any], wanted: Incident) -> Iterator[str]:
        accounts = {
            ("a" if one["author"]["id"].startswith("0.") else "b")
            for one in view["said"] if one["form_name"] == "incident-account"
        }  # fmt: skip
        found = {
            "state": view["state"], "facts": tuple(one["state"] for one in view["facts"]),
            "requests": tuple(one["state"] for one in view["requests"]),
            "steps": tuple(one["offer"]["outcome"] for one in view["steps"]),
            "said": tuple(one["form_name"] for one in view["said"]), "accounts": tuple(sorted(accounts)),
        }  # fmt: skip
        for name, value in found.items():
            if (meant := getattr(wanted, name)) is not None:
                yield from _unlike(side, name, value, meant)

    def _ladders_differ(self, side: SideName, expected: Expected) -> Iterator[str]:
        """A ladder is read at its author: he alone knows what was transmitted and receipted."""
        for rungs in expected.rungs:
            if self.authors[rungs.message] == side:
                levels = set(self._rungs(rungs.message))
                if missing := set(rungs.has) - levels:
                    yield f"{rungs.message}: no {', '.join(sorted(missing))}"
                if too_many := set(rungs.lacks) & levels:
                    yield f"{rungs.message}: {', '.join(sorted(too_many))}"
        for waited in expected.waited:
            if self.authors[waited.message] == side:
                at = self._rungs(waited.message)
                took = at.get(waited.until, 0) - at.get(waited.since, 0)
                if not {waited.since, waited.until} <= at.keys() or took < self._stage.lasting_ms(waited.least_min):
                    yield f"{waited.message}: {waited.since} to {waited.until} took {took} ms"

    def _rungs(self, name: str) -> dict[str, int]:
        """The rungs of a message at its author, with their times."""
        view = self._stage.message(self.authors[name], self.refs[name])
        return {step["level"]: step["at"] for ladder in view["ladders"] for step in ladder["steps"]}


def _unlike(side: str, name: str, found: object, wanted: object) -> Iterable[str]:
    return [] if found == wanted else [f"{side}: {name} {found}, not {wanted}"]
