"""A read-back that differs stands as an alarm at both sides until the record shows that it is put right (spec: messages §9)."""

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.errors import LocalError
from parley.messages import catalogue as catalogues
from parley.messages import restating
from parley.messages.form import Form
from parley.node.read_backs import ALARM, reader
from parley.node.release import Release
from parley.procedures.procedure import Fact
from parley.procedures.read_backs import ReadBacks
from parley.record import payload
from parley.record.names import Head
from parley.record.payload import Header
from parley.testing.station import Station, Told
from parley.testing.world import World
from tests.messages import generate
from tests.node.scene import codes, pair, view

ROLE = "duty officer"
DANGER = {
    "danger": "live_firing", "advice": "keep_clear", "area": "circle; 10 NM; 18.5N 112.25E", "from": "160800Z DEC 25",
    "heights": "0 m to 6096 m sea-level",
}  # fmt: skip


def release(world: World, station: Station, form: str, values: dict[str, Any], about: tuple[str, ...] = ()) -> Told:
    """A message released, and time for it to arrive."""
    fields = station.cast.catalogue.form(form).payload(values)
    told = station.release(Release(form, fields, role=ROLE, about=about, language="en"))
    world.soon(station)
    world.run(1)
    return told


def danger(world: World, station: Station) -> Told:
    form = station.cast.catalogue.form("danger")
    return release(world, station, "danger", form.values(form.read(DANGER, "en")))


def reference(station: Station, told: Told) -> list[Any]:
    assert told.head is not None
    return list(told.head)


def lists(station: Station, told: Told) -> dict[str, list[Any]]:
    """What the node of ``station`` proposes to read back."""
    one = view(station, told)
    form = station.cast.catalogue.by_number(one.form)
    assert form is not None
    own = {key: wire for key, wire in one.fields.items() if key >= 32}
    return restating.restated([value.said for value in restating.values(form, own)], lambda _: 480)


def read_back(world: World, station: Station, told: Told, **changed: list[Any]) -> Told:
    values = {"about": reference(station, told), **lists(station, told), **changed}
    return release(world, station, "read-back", values, (told.ref,))


def states(station: Station, told: Told) -> list[str]:
    """The states of a message's read-backs, the newest first."""
    return [one.state for one in station.running.read_backs(told.ref)]


def wrong(world: World, a: Station, b: Station) -> tuple[Told, Told]:
    """A message of a, and b's read-back of it, a hundred kilometres off; both sides alarmed."""
    told = danger(world, a)
    back = read_back(world, b, told, grids=["49QGA3195845961"])
    assert [codes(station)[ALARM] for station in (a, b)] == [1, 1]
    return told, back


def test_what_agrees_raises_nothing_and_is_confirmed_by_the_sender() -> None:
    """spec: messages §9.4."""
    world, a, b = pair()
    told = danger(world, a)
    back = read_back(world, b, told)
    assert states(a, told) == states(b, told) == ["AGREES"]
    assert ALARM not in codes(a) | codes(b)
    answer = release(world, a, "read-back-correct", {"about": reference(a, back)}, (back.ref,))
    assert states(a, told) == states(b, told) == ["CONFIRMED"]
    assert view(b, back).answers == [answer.ref]


def test_a_difference_alarms_both_sides_with_what_differs() -> None:
    """spec: messages §9.3, §9.5."""
    world, a, b = pair()
    told, back = wrong(world, a, b)
    for station in (a, b):
        alarm = next(one for one in station.running.alarms() if one.code == ALARM)
        assert alarm.ref == back.ref and alarm.facts == {"message": told.ref, "post": "1.0", "count": 1}
        (one,) = station.running.read_backs(told.ref)
        assert one.state == "DIFFERS" and one.by.id == "1.0" and one.unread_count == 0
        assert [(row.list_name, row.number, row.sent, row.read) for row in one.rows if not row.agrees] == [
            ("grids", 1, ["position", [185_000_000, 1_122_500_000]], "49QGA3195845961")
        ]
        assert station.running.read_backs(back.ref) == [one]


@pytest.mark.parametrize(
    "changed",
    [{"times": [[1_765_872_060_000, 480]]}, {"times": [[1_765_872_000_000 - 3_600_000, 480]]}, {"figures": [[1, 18_521], [3, 0], [3, 200_000]]},
     {"figures": [[1, 18_520], [3, 0], [3, 20_000]]}, {"figures": [[1, 18_520], [3, 0]]}, {"grids": ["49QFA3195845960"]},
     {"grids": ["49QFA3195845961", "49QFA3195845961"]}, {"positions": [[185_000_000, 1_122_500_200]]}, {"counts": [4]}],
)  # fmt: skip
def test_every_slip_is_found_at_both_sides(changed: dict[str, list[Any]]) -> None:
    """spec: messages §9.3."""
    world, a, b = pair()
    told = danger(world, a)
    read_back(world, b, told, **changed)
    assert states(a, told) == states(b, told) == ["DIFFERS"]
    assert ALARM in codes(a) and ALARM in codes(b)


def test_it_ends_when_the_reader_reads_back_anew() -> None:
    """spec: messages §9.5."""
    world, a, b = pair()
    told, _ = wrong(world, a, b)
    read_back(world, b, told)
    assert states(a, told) == states(b, told) == ["AGREES", "REPLACED"]
    assert ALARM not in codes(a) | codes(b)


def test_it_does_not_end_when_something_else_is_read_back_anew() -> None:
    """spec: messages §9.5."""
    world, a, b = pair()
    told, _ = wrong(world, a, b)
    release(world, b, "read-back", {"about": reference(b, told), "times": lists(b, told)["times"]}, (told.ref,))
    assert states(a, told) == states(b, told) == ["AGREES", "DIFFERS"]
    assert codes(a)[ALARM] == codes(b)[ALARM] == 1


def test_it_ends_when_the_sender_corrects_what_was_read_back() -> None:
    """spec: messages §9.5: the correction names the read-back; it is read back in its turn."""
    world, a, b = pair()
    told, back = wrong(world, a, b)
    right = {"item": "position", "position": [185_000_000, 1_132_000_000]}
    other = release(world, a, "correction", {"about": reference(a, told), **right}, (told.ref,))
    assert ALARM in codes(a) and ALARM in codes(b)  # it may have been written before the read-back was seen
    told_anew = release(world, a, "correction", {"about": reference(a, told), **right}, (told.ref, back.ref))
    assert states(a, told) == states(b, told) == ["CORRECTED"]
    assert ALARM not in codes(a) | codes(b)
    read_back(world, b, told_anew, grids=["49QGA3195845961"])
    assert states(b, told_anew) == ["DIFFERS"] and ALARM in codes(a) and states(a, other) == []


@pytest.mark.parametrize("of_reader", [False, True])
def test_it_ends_when_the_message_or_the_read_back_is_cancelled(of_reader: bool) -> None:
    """spec: messages §9.5."""
    world, a, b = pair()
    told, back = wrong(world, a, b)
    by, what = (b, back) if of_reader else (a, told)
    release(world, by, "cancel", {"about": reference(by, what), "reason": "error"}, (what.ref,))
    assert states(a, told) == states(b, told) == ["WITHDRAWN"]
    assert ALARM not in codes(a) | codes(b)


def test_nobody_ends_it_for_the_other() -> None:
    """spec: messages §9.5: neither the reader's correction nor its cancelling of our message counts."""
    world, a, b = pair()
    told, back = wrong(world, a, b)
    right = {"item": "position", "position": [185_000_000, 1_122_500_000]}
    release(world, b, "correction", {"about": reference(b, back), **right}, (back.ref, told.ref))
    release(world, b, "cancel", {"about": reference(b, told), "reason": "error"}, (told.ref,))
    assert states(a, told) == states(b, told) == ["DIFFERS"]
    assert ALARM in codes(a) and ALARM in codes(b)


def test_a_difference_cannot_be_confirmed_away() -> None:
    """spec: messages §9.4: our node refuses to sign that; where another signs it all the same, nothing changes."""
    world, a, b = pair()
    told, back = wrong(world, a, b)
    values = {"about": reference(a, back)}
    with pytest.raises(LocalError) as caught:
        release(world, a, "read-back-correct", values, (back.ref,))
    assert caught.value.code == "node.read-back-not-correct"
    form = a.cast.catalogue.form("read-back-correct")
    a.running._writing.write(
        {payload.FORM: form.number, payload.ABOUT: [reference(a, back)], payload.ROLE: ROLE, **form.payload(values)},
        a.now(),
    )
    world.soon(a)
    world.run(1)
    assert states(a, told) == states(b, told) == ["DIFFERS"] and ALARM in codes(b)


def test_only_the_sender_confirms_and_only_read_backs() -> None:
    """spec: messages §9.4."""
    world, a, b = pair()
    told = danger(world, a)
    back = read_back(world, b, told)
    for station, what in ((b, back), (a, told)):
        with pytest.raises(LocalError) as caught:
            release(world, station, "read-back-correct", {"about": reference(station, what)}, (what.ref,))
        assert caught.value.code == "node.no-such-read-back"


def test_nobody_reads_back_to_himself() -> None:
    world, a, b = pair()
    told = danger(world, a)
    read_back(world, a, told, grids=["49QGA3195845961"])
    assert states(a, told) == states(b, told) == [] and ALARM not in codes(a) | codes(b)


def test_words_alone_are_for_people_to_compare() -> None:
    """spec: messages §9.4."""
    world, a, b = pair()
    told = danger(world, a)
    back = release(world, b, "read-back", {"about": reference(b, told), "words": ["en", "Keep clear."]}, (told.ref,))
    assert states(a, told) == ["WORDS"] and a.running.read_backs(told.ref)[0].unread_count == 5
    release(world, a, "read-back-correct", {"about": reference(a, back)}, (back.ref,))
    assert states(b, told) == ["CONFIRMED"]


@pytest.mark.parametrize("snapshot", [False, True])
def test_the_alarm_stands_after_a_restart(snapshot: bool) -> None:
    world, a, b = pair()
    told, _ = wrong(world, a, b)
    if snapshot:
        b.running.snapshot()
        world.soon(b)
        world.run(1)
    before = b.running.folds()
    b.stop()
    world.restart(b)
    assert codes(b)[ALARM] == 1 and b.running.folds()["read-backs"] == before["read-backs"]
    read_back(world, b, told)
    assert ALARM not in codes(a) | codes(b)


@pytest.mark.parametrize("form", catalogues.load().forms, ids=lambda form: form.name)
@settings(max_examples=5, deadline=None)
@given(rng=st.randoms(use_true_random=False))
def test_a_message_of_any_form_is_taken_in(form: Form, rng: Any) -> None:
    """Nothing that a peer may send breaks the fold, however often its form lets it name an entry."""
    known = Known(form)
    fields = generate.message(form, rng)
    at = Head(0, 0, 1, 0, bytes(32))
    header = Header(form.number, 0, (Head(1, 0, 1, 0, bytes(32)),), (), b"", "", ROLE, None)
    fold = ReadBacks(reader(known))  # type: ignore[arg-type]
    fold.fold(Fact(at, at.feed.author, 1, header, fields, "", 1))
    again = ReadBacks(reader(known))  # type: ignore[arg-type]
    again.load(msgspec.msgpack.decode(msgspec.msgpack.encode(fold.to_value())))
    assert again.to_value() == fold.to_value()


class Known:
    """A catalogue of one form."""

    def __init__(self, form: Form) -> None:
        self._form = form

    def form(self, header: Header) -> Form:
        return self._form


def test_both_nodes_have_folded_the_same() -> None:
    """spec: messages §9.5."""
    world, a, b = pair()
    wrong(world, a, b)
    world.run(5)
    assert a.running.folds()["read-backs"] == b.running.folds()["read-backs"]
