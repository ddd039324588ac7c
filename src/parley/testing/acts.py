"""What people and misfortune do in a drawn schedule: one function an act, and the table of all, with their weights."""

from collections.abc import Callable
from typing import Final

from parley.base.errors import LocalError
from parley.node.status import MessageView
from parley.record import card as cards
from parley.record.card import Revocation
from parley.record.names import FeedId, Head
from parley.record.payload import Core
from parley.stores.memory import MemoryStore
from parley.testing.lying import corrupt
from parley.testing.station import Station
from parley.testing.world import World

FORMS: Final = ("note", "note", "note", "line-test", "stop", "contact", "danger")


class Stage:
    """One world while a schedule is played in it."""

    def __init__(self, world: World, tell: Callable[[str], None]) -> None:
        self.world = world
        self.rng = world.rng
        self.tell = tell
        self.backups: list[tuple[Station, MemoryStore]] = []

    def act(self, acts: dict[str, tuple[int, Callable[["Stage"], str]]]) -> str:
        """Draw an act and do it; returns its name."""
        name = self.rng.choices(list(acts), [weight for weight, _ in acts.values()])[0]
        detail = acts[name][1](self)
        if detail:
            self.tell(f"{self.world.elapsed_s:7.2f}  {name}: {detail}")
        return name

    def corrupt(self, station: Station) -> None:
        """From now on this post lies."""
        while station.node is None:  # it may end in its first batch
            self.world.restart(station)
        corrupt(self.world, station)
        self.tell(f"{self.world.elapsed_s:7.2f}  {station.id} lies")

    def someone(self, running: bool = True) -> Station | None:
        """An honest post whose process runs, or does not."""
        found = [station for station in self.world.honest if (station.node is not None) == running]
        return self.rng.choice(found) if found else None

    def speaker(self) -> Station | None:
        """An honest post that may sign: its process runs, its card stands in its record, and nobody revoked it."""
        cores = [(one, one.node.core) for one in self.world.honest if one.node is not None]
        found = [one for one, core in cores if core.writes and not core.is_revoked]
        return self.rng.choice(found) if found else None

    def two(self) -> tuple[Station, Station]:
        """Two posts."""
        one, other = self.rng.sample(self.world.posts, 2)
        return one, other


def release(stage: Stage) -> str:
    """An officer sends a message."""
    station = stage.speaker()
    if station is None:
        return ""
    told = stage.world.release(station, stage.rng.choice(FORMS))
    return f"{told.ref} by {station.id}"


def burst(stage: Stage) -> str:
    """Many messages in one batch."""
    station = stage.speaker()
    if station is None:
        return ""
    count = stage.rng.randint(5, 30)
    for _ in range(count):
        stage.world.release(station, "note")
    return f"{count} by {station.id}"


def _seen(stage: Stage, box: str) -> tuple[Station, MessageView] | None:
    station = stage.speaker()
    messages = station.running.messages(box, count=20) if station else []
    return (station, stage.rng.choice(messages)) if station and messages else None


def head_of(view: MessageView) -> Head:
    """The entry that a view shows."""
    feed, seq = view.ref.split(":")
    side, post, incarnation = feed.split(".")
    return Head(*FeedId(int(side), int(post), int(incarnation, 16)), int(seq), bytes.fromhex(view.id))


def display(stage: Stage) -> str:
    """A message stands on an officer's screen."""
    found = _seen(stage, "in")
    if found is None:
        return ""
    station, view = found
    stage.world.checkers.acted("DISPLAYED", station.id, head_of(view))
    station.running.displayed([view.ref], "console", station.now())
    stage.world.soon(station)
    return f"{view.ref} at {station.id}"


def acknowledge(stage: Stage) -> str:
    """An officer takes a message over."""
    found = _seen(stage, "in")
    if found is None:
        return ""
    station, view = found
    stage.world.checkers.acted("ACKNOWLEDGED", station.id, head_of(view))
    station.running.acknowledge(view.ref, "duty officer", station.now())
    stage.world.soon(station)
    return f"{view.ref} by {station.id}"


def answer(stage: Stage) -> str:
    """An officer answers a message."""
    found = _seen(stage, "open")
    if found is None:
        return ""
    station, view = found
    form = "line-test-reply" if view.form_name == "line-test" else "note"
    try:
        told = stage.world.release(station, form, about=(view.ref,))
    except LocalError:
        return ""
    return f"{view.ref} by {told.ref}"


def crash(stage: Stage) -> str:
    """A process ends."""
    station = stage.someone()
    if station is None:
        return ""
    station.stop()
    return str(station.id)


def power_cut(stage: Stage) -> str:
    """A machine loses power; its fence was synced or not."""
    station = stage.someone()
    if station is None:
        return ""
    synced = stage.rng.random() < 0.5
    station.power_cut(synced)
    return f"{station.id}, fence {'kept' if synced else 'lost'}"


def restart(stage: Stage) -> str:
    """A process starts again."""
    station = stage.someone(running=False)
    if station is None:
        return ""
    stage.world.restart(station)
    return str(station.id)


def backup(stage: Stage) -> str:
    """A copy of a store is laid aside."""
    station = stage.rng.choice(stage.world.honest)
    stage.backups.append((station, station.backup()))
    return str(station.id)


def restore(stage: Stage) -> str:
    """A store is put back from a copy; the fence says the newest, or is lost."""
    if not stage.backups:
        return ""
    station, copy = stage.rng.choice(stage.backups)
    kept = stage.rng.random() < 0.5
    station.restore(copy, kept)
    return f"{station.id} to {copy.position()} entries, fence {'kept' if kept else 'lost'}"


def lose_disk(stage: Stage) -> str:
    """A machine is replaced by an empty one with the same keys."""
    station = stage.rng.choice(stage.world.honest)
    station.lose_disk()
    return str(station.id)


def part(stage: Stage) -> str:
    """Two posts cannot reach each other, or one not the other; they notice it or not."""
    one, other = stage.two()
    both, told = stage.rng.random() < 0.7, stage.rng.random() < 0.6
    stage.world.network.cut(one.id, other.id, both, told)
    return f"{one.id} and {other.id}{'' if both else ', one way'}{'' if told else ', unnoticed'}"


def mend(stage: Stage) -> str:
    """Two posts can reach each other again."""
    one, other = stage.two()
    stage.world.network.mend(one.id, other.id, anew=stage.rng.random() < 0.5)
    return f"{one.id} and {other.id}"


def reconnect(stage: Stage) -> str:
    """A connection breaks and comes back."""
    one, other = stage.two()
    if not stage.world.network.is_cut(one.id, other.id):
        stage.world.network.mend(one.id, other.id)
    return f"{one.id} and {other.id}"


def snapshot(stage: Stage) -> str:
    """A node keeps a snapshot of its folds."""
    station = stage.someone()
    if station is None:
        return ""
    station.running.snapshot()
    stage.world.soon(station)
    return str(station.id)


def wait(stage: Stage) -> str:
    """Nothing happens for some time."""
    seconds = stage.rng.randint(1, 20)
    stage.world.run(seconds)
    return f"{seconds} s"


def lie(stage: Stage) -> str:
    """A lying post does one of the things that it can do."""
    liars = [station for station in stage.world.posts if station.lying]
    return "; ".join(station.mischief() for station in liars if station.node is not None)


def revoke(stage: Stage) -> str:
    """A side revokes its lying post from some entry on; an honest post of any side puts that on the record."""
    liars = [station for station in stage.world.posts if station.lying]
    station = stage.speaker()
    if station is None or not liars:
        return ""
    liar, record = stage.rng.choice(liars), station.running.core.record
    feeds = [feed for feed in sorted(record.feeds) if feed.author == liar.id and record.length(feed)]
    heads = []
    for feed in feeds:
        seq = stage.rng.randrange(record.length(feed))
        heads.append(Head(*feed, seq, record.id_at(feed, seq) or b""))
    revocation = Revocation(liar.id, tuple(heads), station.now())
    cose = cards.revoke(liar.role.root, record.id, revocation)
    station.running.certify(Core.REVOCATION, cose, station.now())
    stage.world.soon(station)
    return f"{liar.id} by {station.id}"


ACTS: Final[dict[str, tuple[int, Callable[[Stage], str]]]] = {
    "release": (30, release), "burst": (3, burst), "display": (6, display), "acknowledge": (6, acknowledge),
    "answer": (4, answer), "crash": (3, crash), "power cut": (3, power_cut), "restart": (12, restart),
    "backup": (4, backup), "restore": (3, restore), "lose disk": (1, lose_disk), "part": (7, part), "mend": (8, mend),
    "reconnect": (3, reconnect), "snapshot": (2, snapshot), "wait": (3, wait), "lie": (12, lie),
    "revoke": (1, revoke),
}  # fmt: skip
