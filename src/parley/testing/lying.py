"""Posts that break the rules: with good keys and good programs, and the will to deceive.

A lying post runs ordinary nodes, so that all it says is well formed, and tampers with what leaves them: it hides what it
holds, shows two faces, leaves out of its heads what it receipted, replays, forges what its key allows, sends rubbish.
"""

from typing import TYPE_CHECKING, Any

from parley.base import canon, limits
from parley.base.errors import PeerError
from parley.line import frames
from parley.line.frames import FrameType
from parley.node.effects import Transmit
from parley.node.release import Release
from parley.record import elide, signing
from parley.record import entry as entries
from parley.record.names import FeedId, Head, PostId
from parley.testing import forgery
from parley.testing.station import Station, Told

if TYPE_CHECKING:
    from parley.testing.world import World

RECORDED_MAX_COUNT = 200
NEVER_SEQ = 2**53
"""Higher than any."""


class Liar(Station):
    """A lying post's machine. Its ``second`` face, once it has one, is another machine with the same key."""

    def __init__(self, world: "World", honest: Station) -> None:
        super().__init__(honest.cast, honest.role, honest.hooks, honest.settings, honest.clock)
        self.store, self.fence, self.node = honest.store, honest.fence, honest.node
        self.store.fail_next = None
        self.lying = True
        self.world = world
        self.second: Liar | None = None
        self.shown_second: set[PostId] = set()
        self.hidden: dict[FeedId, int] = {}
        self.concealed: set[FeedId] = set()
        self.recorded: list[bytes] = []

    def release(self, release: Release) -> Told:
        """A revoked liar goes on: its program does not ask."""
        self.running._persons.require_unrevoked = lambda: None  # type: ignore[method-assign]
        self.leave_out()
        return super().release(release)

    # -- which machine a peer sees -----------------------------------------------------------------------------------

    def faces(self) -> list[Station]:
        """All machines of the post."""
        return [self, self.second] if self.second else [self]

    def face_for(self, peer: PostId) -> Station:
        """The machine that ``peer`` talks to."""
        return self.second if self.second and peer in self.shown_second else self

    def takes(self, sender: PostId, frame: bytes) -> bool:
        """It knows what it signed, and lets nobody tell it."""
        self._record(frame)
        return self._author(frame) != self.id

    # -- what leaves -------------------------------------------------------------------------------------------------

    def outgoing(self, transmit: Transmit) -> Transmit | None:
        """The frame as it is let out, if it is."""
        self._record(transmit.frame)
        if transmit.narrow is not None:
            self._record(transmit.narrow)
        if self.world.stations[self.id].face_for(transmit.peer) is not self:
            return None
        if self.hidden:
            entry = self._entry(transmit.frame)
            if entry is not None and entry.seq >= self.hidden.get(entry.feed, entry.seq + 1):
                return None
            if transmit.frame[1] == FrameType.BEAT:
                return transmit._replace(frame=self._lower_beat(transmit.frame))
        return transmit

    def _record(self, frame: bytes) -> None:
        if len(self.recorded) < RECORDED_MAX_COUNT:
            self.recorded.append(frame)
        else:
            self.recorded[self.world.rng.randrange(RECORDED_MAX_COUNT)] = frame

    def _entry(self, frame: bytes) -> entries.Entry | None:
        if len(frame) < 2 or frame[1] != FrameType.ENTRY:
            return None
        try:
            return entries.read(self.cast.genesis.id, frames.decode(frame).parts)[0]
        except Exception:
            return None  # damaged on the way

    def _author(self, frame: bytes) -> PostId | None:
        """Who wrote the entry in a frame, as far as that can be seen; on a narrow link only of feeds that are named."""
        if len(frame) > 1 and frame[1] == FrameType.NARROW:
            try:
                elided = elide.read(frames.decode(frame).parts, elide.Ends(None, self.running.core.feed))
            except PeerError:
                return None
            return elided.feed.author if elided else None
        entry = self._entry(frame)
        return entry.feed.author if entry else None

    def _lower_beat(self, frame: bytes) -> bytes:
        """The beat, signed again, without the hidden tails."""
        cose = frames.decode(frame).parts[0]
        body = canon.decode(signing.split("beat", self.cast.genesis.id, cose, limits.BEAT_MAX).payload, limits.BEAT_MAX)
        body[4] = [lower for head in body[4] if (lower := self._lowered(Head(*head)))]
        return frames.encode(FrameType.BEAT, [self._signed("beat", body)])

    def _lowered(self, head: Head) -> list[Any] | None:
        length = min(head.seq + 1, self.hidden.get(head.feed, head.seq + 1))
        id_ = self.running.core.record.id_at(head.feed, length - 1)
        return [*head.feed, length - 1, id_] if length and id_ else None

    def _signed(self, type_: str, body: dict[int, Any]) -> bytes:
        return signing.sign(self.role.signer, type_, self.cast.genesis.id, canon.encode(body)).cose

    # -- mischief ----------------------------------------------------------------------------------------------------

    def mischief(self) -> str:
        """Do one of the things that a lying post can do; returns what it was."""
        doings = (self.hide, self.conceal, self.show_two_faces, self.replay, self.forge, self.forge, self.speak)
        return f"{self.id} {self.world.rng.choice(doings)()}"

    def hide(self) -> str:
        """From now on it does not give back the tail of some feed of another post, and denies to hold it."""
        rng, feeds = self.world.rng, self.running.core.record.feeds
        others = sorted(feed for feed in feeds if feed.author != self.id and feeds[feed].length)
        if not others:
            return "hides nothing"
        feed = rng.choice(others)
        self.hidden[feed] = rng.randint(0, feeds[feed].length)
        return f"hides {feed} from {self.hidden[feed]}"

    def conceal(self) -> str:
        """From now on its heads leave out a feed whose entries it receipts."""
        others = sorted(feed for feed in self.running.core.record.feeds if feed.author != self.id)
        if not others:
            return "conceals nothing"
        self.concealed.add(self.world.rng.choice(others))
        self.leave_out()
        return f"conceals {sorted(map(str, self.concealed))}"

    def leave_out(self) -> None:
        """Its feed believes to have named the concealed ones for good."""
        core = self.running.core
        if (own := core.record.feeds.get(core.feed)) is not None:
            own.told.update(dict.fromkeys(self.concealed, NEVER_SEQ))

    def show_two_faces(self) -> str:
        """From now on some peers talk to another machine, which signs other entries for the same places."""
        peers = sorted(post for post in self.world.stations if post != self.id)
        if self.second is None:
            self.second = second = Liar(self.world, self)
            second.node, second.store = None, self.store.copy()
            second.start()
        self.shown_second = set(self.world.rng.sample(peers, self.world.rng.randint(1, len(peers) - 1)))
        for peer in peers:
            for face in self.faces():
                for bearer in self.world.network.bearers:
                    face.running.link_down(peer, bearer, face.now())
            self.world.network.disconnect(self.id, peer)
            self.world.network.connect(self.id, peer)
        return f"shows another face to {sorted(map(str, self.shown_second))}"

    def speak(self) -> str:
        """Every face releases messages."""
        told = [self.world.release(face, "note") for face in self.faces() for _ in range(self.world.rng.randint(1, 5))]
        return f"says {[one.ref for one in told]}"

    def replay(self) -> str:
        """Old frames once more, to anybody, some of them damaged."""
        count = min(len(self.recorded), self.world.rng.randint(1, 40))
        for frame in self.world.rng.sample(self.recorded, count):
            if self.world.rng.random() < 0.3:
                frame = forgery.damaged(frame, self.world.rng)
            self.throw(frame)
        return f"replays {count} frames"

    def forge(self) -> str:
        """Something well signed that nobody should have signed."""
        name, forge = self.world.rng.choice(forgery.FORGERIES)
        for frame in forge(self):
            self.throw(frame)
        return f"forges {name}"

    def throw(self, frame: bytes) -> None:
        """At some peer, past all filters."""
        peers = sorted(post for post in self.world.stations if post != self.id)
        self.world.network.send(self.id, Transmit(self.world.rng.choice(peers), frame, 0))


def corrupt(world: "World", station: Station) -> Liar:
    """Have the post lie from now on."""
    liar = Liar(world, station)
    world.stations[station.id] = liar
    return liar
