"""The order in which a loop carries out what the node decided, and what it does when a step fails."""

import asyncio

import pytest

from parley.base.errors import FaultError, LocalError
from parley.base.limits import REFUSALS_PER_MINUTE_MAX_COUNT
from parley.node.effects import Announce, Transmit
from parley.runtime.ways import Ways
from parley.stores.memory import Failure
from tests.runtime.rig import A, B, Rig, exchange, note, run, up


def test_the_first_entry_is_durable_before_any_bearer_opens() -> None:
    async def main() -> None:
        rig = Rig()
        await rig.loop.start()
        assert rig.diary == ["committed", "fenced", "bearer started"]
        await rig.loop.stop()
        assert rig.store._closed

    asyncio.run(main())


def test_durable_then_fenced_then_sent_then_answered() -> None:
    async def scenario(rig: Rig) -> None:
        other = Rig(me=B)
        await other.loop.start()
        await up(rig, other)
        rig.diary.clear()
        ref = await rig.loop.release(note(precedence=3))
        assert rig.diary[:3] == ["committed", "fenced", "sent"]  # spec: record §9.1
        assert rig.node.message(ref).precedence == 3
        await exchange(rig, other)
        assert [step.level for ladder in rig.loop.message(ref).ladders for step in ladder.steps][-1].startswith(
            "STORED"
        )
        await other.loop.stop()

    run(scenario)


@pytest.mark.parametrize("failure", list(Failure))
def test_when_the_disk_fails_nothing_is_sent_or_confirmed(failure: Failure) -> None:
    async def scenario(rig: Rig) -> None:
        await up(rig)
        rig.bearer.sent.clear()
        rig.diary.clear()
        told = rig.loop.events()
        rig.store.fail = failure
        with pytest.raises(FaultError) as caught:
            await rig.loop.release(note(precedence=3))
        assert caught.value.code == failure.value
        assert rig.diary[0] == "commit failed"
        await rig.loop.stopped.wait()
        assert "sent" not in rig.diary
        assert "fenced" not in rig.diary
        assert rig.loop.fault is caught.value
        assert [a.topic async for a in told] == ["fault"]
        with pytest.raises(FaultError):
            rig.loop.status()
        with pytest.raises(FaultError):
            await rig.loop.release(note())

    run(scenario)


def test_when_the_fence_fails_nothing_is_sent() -> None:
    async def scenario(rig: Rig) -> None:
        await up(rig)
        rig.diary.clear()
        rig.fence.fail_next = True
        with pytest.raises(FaultError):
            await rig.loop.release(note(precedence=3))
        assert "sent" not in rig.diary

    run(scenario)


def test_a_fault_of_our_own_stops_the_node_too(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario(rig: Rig) -> None:
        def broken(*_: object) -> None:
            raise ZeroDivisionError("what a message says")

        monkeypatch.setattr(rig.node, "receive", broken)
        rig.loop.frame("tls", B, b"x")
        await rig.loop.stopped.wait()
        assert rig.loop.fault is not None
        assert rig.loop.fault.code == "runtime.broken"

    run(scenario)


def test_what_is_refused_is_told_at_once_and_the_rest_goes_on() -> None:
    async def scenario(rig: Rig) -> None:
        asked = [rig.loop.release(note()), rig.loop.release(note(about=("0.0.00000001:99",))), rig.loop.release(note())]
        first, refused, last = await asyncio.gather(*asked, return_exceptions=True)
        assert isinstance(refused, LocalError)
        assert isinstance(first, str)
        assert isinstance(last, str)
        assert rig.diary.count("committed") == 1  # one batch, one transaction

    run(scenario)


def test_who_gave_up_before_the_turn_released_nothing() -> None:
    async def scenario(rig: Rig) -> None:
        asked = asyncio.ensure_future(rig.loop.release(note()))
        before = len(rig.loop.messages())
        await asyncio.sleep(0)
        asked.cancel()
        await asyncio.sleep(0.01)
        assert len(rig.loop.messages()) == before
        assert rig.loop.fault is None

    run(scenario)


def test_an_import_is_few_transactions() -> None:
    async def scenario(rig: Rig) -> None:
        refs = await rig.loop.release_many([note(f"line {n}") for n in range(300)])
        assert len(set(refs)) == 300
        assert rig.diary.count("committed") <= 3

    run(scenario)


def test_flash_goes_by_all_bearers_and_the_rest_by_the_first_that_takes_it() -> None:
    async def scenario(rig: Rig) -> None:
        other = Rig(me=B, bearers=2)
        await other.loop.start()
        await up(rig, other)
        tls, courier = rig.bearers
        await rig.loop.release(note(precedence=3))
        assert [p for _, p in tls.sent if p == 3] == [p for _, p in courier.sent if p == 3] == [3]
        await exchange(rig, other)
        await rig.loop.release(note())
        assert [p for _, p in tls.sent if p < 3]
        assert not courier.sent
        await exchange(rig, other)
        tls.full = True
        await rig.loop.release(note())
        assert [p for _, p in courier.sent if p < 3]
        await other.loop.stop()

    run(scenario, bearers=2)


def test_a_way_that_is_down_is_not_taken() -> None:
    bearers = Rig(bearers=2).bearers
    ways = Ways(bearers)
    ways.set_up("courier", B, True)
    ways.set_up("tls", B, True)
    ways.set_up("tls", B, True)
    ways.set_up("tls", B, False)
    ways.set_up("courier", A, False)
    assert ways.waiting(A) == 0
    assert [bearer.name for bearer in ways._up[B]] == ["courier"]


def test_narrow_bearers_take_the_narrow_form() -> None:
    bearers = Rig(bearers=2).bearers
    ways = Ways(bearers, frozenset({"courier"}))
    for bearer in bearers:
        ways.set_up(bearer.name, B, True)
    tls, courier = bearers
    assert ways.send(Transmit(B, b"whole", 3, narrow=b"narrow"))
    assert (tls.sent, courier.sent) == ([(b"whole", 3)], [(b"narrow", 3)])
    assert ways.send(Transmit(B, b"whole", 0, narrow=b"narrow")) and ways.send(Transmit(B, b"beat", 4, "courier"))
    assert (tls.sent[1:], courier.sent[1:]) == ([(b"whole", 0)], [(b"beat", 4)])
    tls.full = True
    assert ways.send(Transmit(B, b"whole", 0, narrow=b"narrow"))
    assert courier.sent[2:] == [(b"narrow", 0)]


def test_a_bearer_hears_when_all_it_brought_is_durable() -> None:
    async def scenario(rig: Rig) -> None:
        rig.loop.frame("tls", B, b"garbage")
        assert rig.bearer.settled_count == 0
        await asyncio.sleep(0)
        assert rig.diary[0] == "committed"  # the evidence
        assert rig.bearer.settled_count == 1

    run(scenario)


def test_a_flood_is_held_and_does_not_stop_the_officer() -> None:
    async def scenario(rig: Rig) -> None:
        for _ in range(2_000):
            rig.loop.frame("tls", B, b"\x80")
        assert rig.bearer.held == [True]
        await rig.loop.release(note(precedence=3))
        assert rig.loop._inbox  # answered before all of the flood was looked at
        while rig.loop._inbox:
            await asyncio.sleep(0)
        assert rig.bearer.held == [True, False]

    run(scenario)


def test_a_link_that_the_node_refuses_is_ended() -> None:
    async def scenario(rig: Rig) -> None:
        rig.loop.link_up("tls", B)
        await asyncio.sleep(0)
        ours = rig.bearer.sent[0][0]
        rig.loop.frame("tls", B, ours)  # a good hello, but of another post than the link's
        await asyncio.sleep(0)
        assert rig.bearer.dropped == ["bearers.refused"]  # spec: line §2.1

    run(scenario)


def test_strangers_do_not_choose_how_much_is_written() -> None:
    async def scenario(rig: Rig) -> None:
        for number in range(REFUSALS_PER_MINUTE_MAX_COUNT * 3):
            rig.loop.refused("tls", f"192.0.2.1:{number}", "bearers.no-tls", b"GET /")
        await asyncio.sleep(0)
        kept = rig.store.evidence(1000)
        assert len(kept) == REFUSALS_PER_MINUTE_MAX_COUNT
        assert {(piece.source, piece.code) for piece in kept} == {("tls 192.0.2.1", "bearers.no-tls")}
        assert not rig.loop.alarms()

    run(scenario)


def test_impersonation_alarms() -> None:
    async def scenario(rig: Rig) -> None:
        rig.loop.refused("tls", "192.0.2.1:5", "bearers.not-the-key", b"x")
        await asyncio.sleep(0)
        assert [piece.code for piece in rig.store.evidence(10)] == ["bearers.not-the-key"]
        assert rig.loop.alarms()

    run(scenario)


def test_consoles_feel_the_pulse_and_hear_of_messages_when_they_are_durable() -> None:
    async def scenario(rig: Rig) -> None:
        told = rig.loop.events()
        await rig.loop.release(note())
        assert (await anext(told)).topic == "message"
        rig.wall[0] += 1_000
        while await anext(told) != Announce("beat", {}):
            pass

    run(scenario)


def test_a_stopped_loop_says_so() -> None:
    async def scenario(rig: Rig) -> None:
        told = rig.loop.events()
        await rig.loop.stop()
        assert [a async for a in told] == []
        with pytest.raises(FaultError) as caught:
            await rig.loop.acknowledge("0.0.00000001:0", "watch")
        assert caught.value.code == "runtime.stopped"

    run(scenario)
