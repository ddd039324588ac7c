"""The catalogues of one record in memory, shared by two stub desks: what is in force, what is proposed, who has agreed."""

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from parley.base.errors import LocalError
from parley.messages.catalogue import Catalogue, load
from parley.node import authority
from parley.node.status import AgreedView, CatalogueView, PostView


@dataclass
class Proposed:
    """A catalogue put forward. ``files`` are as the proposal gives them: a test may spoil them."""

    ref: str
    said: bytes
    base: Catalogue
    new: Catalogue
    files: dict[str, str]
    authentic: list[str]
    expires: int
    words: list[AgreedView] = field(default_factory=list)


class Book:
    """It signs nothing; it behaves at the surface as the node does."""

    def __init__(self, first: Catalogue | None = None) -> None:
        self.chain = [first or load()]
        self.proposals: dict[str, Proposed] = {}

    @property
    def current(self) -> Catalogue:
        return self.chain[-1]

    def named(self, prefix: str) -> Catalogue | None:
        if not prefix:
            return self.chain[0]
        return next((one for one in self.chain if one.hash.hex().startswith(prefix)), None)

    def propose(self, by: PostView, new: Catalogue, terms: dict[str, Any]) -> str:
        authority.check_policy(terms["role"])
        if new.hash in {one.hash for one in self.chain}:
            raise LocalError("node.same-catalogue")
        ref = f"{by.id}.0badcafe:{900 + len(self.proposals)}"
        word = AgreedView(by, terms["now"], terms["role"], terms["linguist"], ref)
        self.proposals[ref] = Proposed(
            ref,
            new.hash,
            self.current,
            new,
            dict(new.sources),
            terms["authentic"],
            terms["now"] + terms["stands_ms"],
            [word],
        )
        return ref

    def proposed(self, ref: str) -> Proposed:
        if ref not in self.proposals:
            raise LocalError("node.no-such-proposal", ref=ref)
        return self.proposals[ref]

    def files(self, ref: str) -> Any:
        one = self.proposed(ref)
        return SimpleNamespace(
            proposal=SimpleNamespace(hash=one.said, base=one.base.hash), base=one.base, sources=one.files
        )

    def agree(self, by: PostView, ref: str, terms: dict[str, Any]) -> str:
        authority.check_policy(terms["role"])
        one = self.proposed(ref)
        if one.said != one.new.hash:
            raise LocalError("node.catalogue-other", said=one.said.hex()[:16], found=one.new.hash.hex()[:16])
        if terms["now"] > one.expires or one.base is not self.current:
            raise LocalError("node.proposal-past", ref=ref)
        one.words.append(AgreedView(by, terms["now"], terms["role"], terms["linguist"], f"{by.id}.0badcafe:999"))
        self.chain.append(one.new)
        return f"{by.id}.0badcafe:999"

    def views(self, me: PostView, them: PostView, now: int) -> list[CatalogueView]:
        by_hash = {one.said: one for one in self.proposals.values()}
        chain = [
            self._view("IN_FORCE" if one is self.current else "EARLIER", one.hash, by_hash.get(one.hash), me, them)
            for one in self.chain
        ]
        open_ = [one for one in self.proposals.values() if one.said not in {known.hash for known in self.chain}]
        return chain + [self._view(self._state(one, now), one.said, one, me, them) for one in open_]

    def _state(self, one: Proposed, now: int) -> str:
        if one.base is not self.current:
            return "PAST"
        return "PROPOSED" if now <= one.expires else "ENDED"

    def _view(self, state: str, hash_: bytes, one: Proposed | None, me: PostView, them: PostView) -> CatalogueView:
        if one is None:
            return CatalogueView(hash_.hex(), "", state, "", 0, [], [], [], True)
        words = [
            AgreedView(me if word.by.id == me.id else them, word.time, word.role, word.linguist, word.ref)
            for word in one.words
        ]
        spoken = {word.by.id for word in words}
        awaited = [post.side_name for post in (me, them) if post.id not in spoken]
        return CatalogueView(
            hash_.hex(), one.base.hash.hex(), state, one.ref, one.expires, one.authentic, words, awaited, True
        )
