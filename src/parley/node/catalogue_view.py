"""Catalogues as consoles and the command line show them: by which one may write, what is proposed, who stands behind it."""

from collections.abc import Callable
from heapq import nlargest

from parley.node.catalogues import Catalogues
from parley.node.status import AgreedView, CatalogueView, PostView
from parley.procedures.agreement import Proposal
from parley.record.names import Head, PostId

SHOWN_MAX_COUNT = 16


def catalogue_views(known: Catalogues, post: Callable[[PostId], PostView]) -> list[CatalogueView]:
    """Those in force, the newest last, then the proposals that are not, in the order of their names."""
    agreement, chain = known.agreement, known.agreement.in_force()
    views = [_view(known, post, hash_, next(reversed(agreement.agreed(hash_)), None), chain) for hash_ in chain]
    others = _newest([head for head, one in agreement.proposals.items() if one.hash not in chain], agreement.proposals)
    return views + [_view(known, post, agreement.proposals[head].hash, head, chain) for head in others]


def _newest(heads: list[Head], proposals: dict[Head, Proposal]) -> list[Head]:
    """Of each post the newest few: nobody's flood of proposals hides those of another."""
    of_post: dict[PostId, list[Head]] = {}
    for head in heads:
        of_post.setdefault(head.feed.author, []).append(head)
    chosen = [
        nlargest(SHOWN_MAX_COUNT, some, key=lambda head: (proposals[head].word.time, head)) for some in of_post.values()
    ]
    return sorted(head for some in chosen for head in some)


def _view(
    known: Catalogues, post: Callable[[PostId], PostView], hash_: bytes, head: Head | None, chain: list[bytes]
) -> CatalogueView:
    held = known.shelf.get(hash_) is not None
    state = "IN_FORCE" if chain[-1] == hash_ else "EARLIER"
    if head is None:
        return CatalogueView(hash_.hex(), "", state, "", 0, [], [], held)
    proposal = known.agreement.proposals[head]
    if hash_ not in chain:
        state = "PROPOSED" if proposal.base == chain[-1] else "PAST"
    words = [
        AgreedView(post(word.author), word.time, word.role, word.linguist, str(word.entry))
        for word in known.agreement.words(head)
    ]
    return CatalogueView(
        hash_.hex(), proposal.base.hex(), state, str(head), proposal.expires, list(proposal.authentic), words, held
    )
