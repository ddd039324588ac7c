"""Catalogues as consoles and the command line show them: by which one may write, what is proposed, who stands behind it."""

from collections.abc import Callable, Mapping
from heapq import nlargest
from typing import NamedTuple

from parley.node.catalogues import Catalogues
from parley.node.status import AgreedView, CatalogueView, PostView
from parley.procedures.agreement import Proposal
from parley.record.names import Head, PostId

SHOWN_MAX_COUNT = 16


class Names(NamedTuple):
    """Who is called what: a post's view, and the sides' names by their numbers."""

    post: Callable[[PostId], PostView]
    sides: Mapping[int, str]


def catalogue_views(known: Catalogues, names: Names, now: int) -> list[CatalogueView]:
    """Those in force, the newest last, then the proposals that are not, in the order of their names."""
    agreement, chain = known.agreement, known.agreement.in_force()
    views = [_view(known, names, hash_, next(reversed(agreement.agreed(hash_)), None), now) for hash_ in chain]
    others = _newest([head for head, one in agreement.proposals.items() if one.hash not in chain], agreement.proposals)
    return views + [_view(known, names, agreement.proposals[head].hash, head, now) for head in others]


def _newest(heads: list[Head], proposals: dict[Head, Proposal]) -> list[Head]:
    """Of each post the newest few: nobody's flood of proposals hides those of another."""
    of_post: dict[PostId, list[Head]] = {}
    for head in heads:
        of_post.setdefault(head.feed.author, []).append(head)
    chosen = [
        nlargest(SHOWN_MAX_COUNT, some, key=lambda head: (proposals[head].word.time, head)) for some in of_post.values()
    ]
    return sorted(head for some in chosen for head in some)


def _view(known: Catalogues, names: Names, hash_: bytes, head: Head | None, now: int) -> CatalogueView:
    held = known.shelf.get(hash_) is not None
    if head is None:
        return CatalogueView(hash_.hex(), "", _state(known, hash_, None, now), "", 0, [], [], [], held)
    proposal, words = known.agreement.proposals[head], known.agreement.words(head)
    told = [AgreedView(names.post(word.author), word.time, word.role, word.linguist, str(word.entry)) for word in words]
    spoken = {word.author.side for word in words}
    awaited = [name for side, name in sorted(names.sides.items()) if side not in spoken]
    return CatalogueView(
        hash_.hex(), proposal.base.hex(), _state(known, hash_, proposal, now), str(head), proposal.expires,
        list(proposal.authentic), told, awaited, held,
    )  # fmt: skip


def _state(known: Catalogues, hash_: bytes, proposal: Proposal | None, now: int) -> str:
    chain = known.agreement.in_force()
    if proposal is None or hash_ in chain:
        return "IN_FORCE" if chain[-1] == hash_ else "EARLIER"
    if proposal.base != chain[-1]:
        return "PAST"
    return "PROPOSED" if now <= proposal.expires else "ENDED"
