"""The posts of a record as they stand: whose cards it holds, who is revoked, who is only introduced."""

from parley.node.core import Core
from parley.node.status import MemberView
from parley.record.names import PostId


def members(core: Core) -> list[MemberView]:
    """All posts, in their order; those that are only introduced have no cards yet."""
    record = core.record
    known = sorted({*record.posts, *core.introduced.posts(), core.me})
    return [_member(core, post) for post in known]


def _member(core: Core, post: PostId) -> MemberView:
    record = core.record
    found = record.cards_of(post) if post in record.posts else []
    card = found[0] if found else core.card if post == core.me else core.introduced.newest(post)
    heads = [(head.feed.incarnation, head.seq, head.id.hex()) for head in record.heads() if head.feed.author == post]
    name = (card.side_name, card.post_name) if card else ("", "")
    key, made_at = (card.post_key.hex(), card.made_at) if card else ("", 0)
    return MemberView(str(post), *name, post == core.me, _state(core, post), key, made_at, len(found), heads)


def _state(core: Core, post: PostId) -> str:
    if post in core.record.revoked:
        return "REVOKED"
    if post not in core.record.posts:
        return "INTRODUCED"
    return "FOUNDING" if post in core.genesis.cards else "LATER"
