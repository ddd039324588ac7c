"""``parley post revoke``: the side's root key says up to where a post's entries count. At a running node, or without one."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from parley.base.errors import LocalError
from parley.cli.session import Session, shared

if TYPE_CHECKING:
    from parley.node.status import MemberView
    from parley.record.names import Head, PostId

FILE = click.Path(path_type=Path)
LIST_MAX = 64 * 1024 * 1024


@click.command("revoke")
@click.argument("post")
@click.option(
    "--keep", "kept", multiple=True, metavar="REF",
    help="The last entry of a feed that still counts, REF or REF=ID; nothing of feeds not named.  [all that is held here now]",
)  # fmt: skip
@click.option("--offline", type=FILE, help="Folder of the side's root and archive keys.  [HOME/offline]")
@click.option(
    "--posts", "list_file", type=FILE, help="What 'parley --json post list' printed.  [asks the running node]"
)
@click.option("--genesis", "genesis_file", type=FILE, help="The record's genesis.  [HOME/genesis.cbor]")
@click.option(
    "--out", type=FILE, help="Write the revocation to this file: 'parley post publish' takes it.  [publish it]"
)
@click.option("--passphrase-file", type=FILE, help="Take the passphrase from this file's first line.")
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
@shared
def revoke(
    session: Session, post: str, kept: tuple[str, ...], offline: Path | None, list_file: Path | None,
    genesis_file: Path | None, out: Path | None, passphrase_file: Path | None, yes: bool,
) -> None:  # fmt: skip
    """Revoke a post of the own side: what it writes from now on is kept and counts no more. For ever.

    The side's root key signs it. Where that is kept away from the node, take the list of posts and the genesis there, and
    the file back: --posts, --genesis, --offline and --out need neither home nor network.
    """
    from parley.cli import founding
    from parley.cli.home import write_new
    from parley.cli.passphrases import passphrase_if_locked
    from parley.cli.post import cards as post_cards
    from parley.cli.post.publish import given
    from parley.record import card as cards
    from parley.record.card import Revocation

    if list_file is not None and out is None:
        raise LocalError("cli.out-wanted")
    genesis = post_cards.read_genesis(genesis_file or session.home.genesis)
    member = next((one for one in members(session, list_file) if one.id == post), None)
    if member is None:
        raise LocalError("cli.no-such-post", post=post[:80])
    revoked = post_named(post)
    folder = offline or session.home.offline
    passphrase = passphrase_if_locked(session, "offline", folder / "root.key", passphrase_file)
    keys = founding.kept_side_keys(folder, passphrase)
    if revoked.side >= len(genesis.roots) or genesis.roots[revoked.side] != keys.root.public:
        raise LocalError("cli.not-this-side", path=str(folder))
    heads = heads_kept(session, member, revoked, kept, list_file is None)
    name = f"{member.side_name}, {member.post_name}"
    facts: dict[str, Any] = {"post": post, "name": name, "entries": sum(head.seq + 1 for head in heads)}
    session.screen.confirm("post.confirm-revoke", yes, **facts)
    cose = cards.revoke(keys.root, genesis.id, Revocation(revoked, tuple(heads), founding.now_ms()))
    if out is None:
        told = given(session, "revocation", cose)
    else:
        write_new(out, cose, 0o644)
        told = {"file": str(out), "number": number_of(cose)}
    facts |= told
    if session.screen.json:
        session.screen.emit(told | {"revoked": post})
    elif out is None:
        session.screen.say("post.revoked", style="bold", **facts)
    else:
        for key in ("post.revocation-written", "pair.number", "pair.how"):
            session.screen.say(key, **facts)


def number_of(cose: bytes) -> str:
    """What is read aloud of a revocation to the officer of another side (ADR 7)."""
    from parley.cli.founding import short_number

    return short_number(b"parley/v1/revocation-number", cose)


def members(session: Session, file: Path | None) -> "list[MemberView]":
    """The posts, from the running node or from its list in a file. Raises LocalError ``cli.bad-post-list``."""
    import msgspec

    from parley.cli.home import read_bounded
    from parley.node.status import MemberView

    try:
        if file is None:
            return msgspec.convert(session.client().get("/posts"), list[MemberView])
        return msgspec.json.decode(read_bounded(file, LIST_MAX, "The list of posts"), type=list[MemberView])
    except msgspec.DecodeError:
        raise LocalError("cli.bad-post-list", path=str(file)) from None


def post_named(text: str) -> "PostId":
    """``0.7``. Raises LocalError ``cli.no-such-post``."""
    from parley.record.names import PostId

    side, _, number = text.partition(".")
    if not (side.isdecimal() and number.isdecimal() and len(text) < 12):
        raise LocalError("cli.no-such-post", post=text[:80])
    return PostId(int(side), int(number))


def heads_kept(session: Session, member: "MemberView", post: "PostId", kept: Sequence[str], asks: bool) -> "list[Head]":
    """The last valid head of each feed. Raises LocalError ``cli.not-its-entry``, ``cli.id-wanted``, ``node.no-such-entry``."""
    last = last_heads(member, post)
    heads = [head_named(session, text, last, asks) for text in kept] if kept else last
    for head, text in zip(heads, kept, strict=False):
        if head.feed.author != post:
            raise LocalError("cli.not-its-entry", ref=text[:80], post=str(post))
    if len({head.feed for head in heads}) != len(heads):
        raise LocalError("cli.one-entry-a-feed")
    return sorted(heads)


def last_heads(member: "MemberView", post: "PostId") -> "list[Head]":
    """The last entry of each of its feeds. Raises LocalError ``cli.bad-post-list``."""
    from parley.base.errors import PeerError
    from parley.record.names import heads_from

    try:
        listed = [[*post, incarnation, seq, bytes.fromhex(id_)] for incarnation, seq, id_ in member.heads]
        return list(heads_from(sorted(listed), len(listed)))
    except (ValueError, PeerError):
        raise LocalError("cli.bad-post-list", path=member.id[:80]) from None


def head_named(session: Session, text: str, last: "Sequence[Head]", asks: bool) -> "Head":
    """``REF=ID``; or ``REF``, if it is the last of its feed or the running node can be asked."""
    from parley.cli.client import segment
    from parley.cli.proving import read_ref
    from parley.record.names import ID_SIZE, Head

    ref, mark, digits = text.partition("=")
    feed, seq = read_ref(ref)
    if not mark:
        known = next((head for head in last if (head.feed, head.seq) == (feed, seq)), None)
        if known is not None:
            return known
        if not asks:
            raise LocalError("cli.id-wanted", ref=ref[:80])
        digits = session.client().get(f"/messages/{segment(ref)}")["id"]
    try:
        id_ = bytes.fromhex(digits)
    except ValueError:
        id_ = b""
    if len(id_) != ID_SIZE:
        raise LocalError("cli.id-wanted", ref=ref[:80])
    return Head(*feed, seq, id_)
