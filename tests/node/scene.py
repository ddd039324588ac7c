"""A small world, and words for what a test does in it."""

from typing import Any

from parley.line import frames
from parley.line.frames import FrameType
from parley.messages import catalogue as catalogues
from parley.messages.catalogue import Catalogue
from parley.node.status import MessageView
from parley.record import entry as entries
from parley.record import seal
from parley.record.entry import Entry
from parley.testing.station import Station, Told
from parley.testing.world import World


def pair(seed: int = 1, **more: Any) -> tuple[World, Station, Station]:
    """Two sides, one post each, greeted."""
    world = World(seed, **more)
    a, b = world.posts
    world.run(1)
    return world, a, b


def sent(world: World, station: Station, form: str = "note", **more: Any) -> Told:
    """A message released, and a second for it to arrive."""
    told = world.release(station, form, **more)
    world.run(1)
    return told


def view(station: Station, told: Told) -> MessageView:
    return station.running.message(told.ref)


def rungs(station: Station, told: Told, of: Station) -> list[str]:
    """How far a message has come at ``of``, as ``station`` sees it."""
    ladders = {ladder.to.id: ladder.steps for ladder in view(station, told).ladders}
    return [step.level for step in ladders[str(of.id)]]


def codes(station: Station) -> dict[str, int]:
    """Open alarms with their counts."""
    return {alarm.code: alarm.count for alarm in station.running.alarms()}


def evidence(station: Station) -> list[str]:
    station.settle()
    return [row.code for row in station.store.evidence(1_000)]


def made(station: Station, fields: dict[int, Any], clear: bool = False) -> Entry:
    """The next entry of a post with any payload, as only a careless program would write it; its node does not know."""
    node, core = station.running, station.running.core
    epoch = 0 if clear else node._epochs._own[-1]
    key = seal.entry_key(
        node._epochs.secret(core.feed, epoch), core.record.id, core.feed, core.record.length(core.feed)
    )
    sealed = seal.seal(key, fields)
    draft = core.record.draft(core.feed, station.now(), epoch, (sealed.ciphertext, sealed.commitment), False)
    return entries.sign(station.role.signer, core.record.id, draft)


def give(station: Station, peer: Station, type_: FrameType, parts: list[Any]) -> None:
    """A frame comes to ``station`` from ``peer``."""
    station.running.receive(peer.id, "wire", frames.encode(type_, parts), station.now())


def without(name: str) -> Catalogue:
    """The catalogue but for one form, as an older edition might be."""
    whole = catalogues.load()
    return Catalogue(tuple(form for form in whole.forms if form.name != name), whole.languages, whole.sources)
