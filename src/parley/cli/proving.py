"""Proofs: making one for an entry, and judging those that others bring."""

import itertools
from pathlib import Path
from typing import Any

from parley.base import limits
from parley.base.errors import LocalError
from parley.cli.certificates import later_cards
from parley.cli.exits import Exit
from parley.cli.home import Home, read_bounded
from parley.cli.session import Session
from parley.record import checkpoint as checkpoints
from parley.record import entry as entries
from parley.record import genesis as geneses
from parley.record import inclusion, proof, shown, tree
from parley.record.genesis import Genesis
from parley.record.names import FeedId
from parley.stores.sqlite import SqliteReader

RUN_COUNT = 2_000
SEQ_END = 2**53


def prove_entry(home: Home, ref: str) -> tuple[bytes, dict[str, Any]]:
    """A tlog-proof of the entry ``ref`` under the feed's largest checkpoint, to be checked with the genesis alone.

    Raises LocalError ``node.bad-ref``, ``node.no-such-entry``, ``cli.not-checkpointed``.
    """
    feed, seq = read_ref(ref)
    with SqliteReader(str(home.store)) as store:
        genesis = geneses.decode(store.genesis())
        entry, row = store.at(feed, seq), store.checkpoint(feed)
        if entry is None:
            raise LocalError("node.no-such-entry", ref=ref[:80])
        if row is None or row.size <= seq:
            raise LocalError("cli.not-checkpointed", ref=ref[:80])
        hashes = [tree.leaf_hash(one.id) for one in _entries(store, feed, row.size)]
        under = checkpoints.read(genesis.id, row.text.encode())
        made = shown.show(genesis, inclusion.prove(hashes, seq, under), entry.cose, later_cards(store, genesis, feed))
    return made.encode(), {"ref": ref, "id": entry.id.hex(), "size": row.size, "record_id": genesis.id.hex()}


def _entries(store: SqliteReader, feed: FeedId, size: int) -> list[entries.Entry]:
    runs = (store.run(feed, first, RUN_COUNT) for first in range(0, size, RUN_COUNT))
    return list(itertools.islice(itertools.chain.from_iterable(runs), size))


def read_ref(ref: str) -> tuple[FeedId, int]:
    """``side.post.incarnation:seq``. Raises LocalError ``node.bad-ref``."""
    try:
        feed, _, seq = ref.partition(":")
        side, post, incarnation = feed.split(".")
        found = FeedId(int(side), int(post), int(incarnation, 16)), int(seq)
    except ValueError:
        raise LocalError("node.bad-ref", ref=ref[:80]) from None
    if (
        f"{found[0]}:{found[1]}" != ref
        or not 0 <= found[1] < SEQ_END
        or not 0 <= min(found[0]) <= max(found[0]) < 2**32
    ):
        raise LocalError("node.bad-ref", ref=ref[:80])
    return found


def verify_file(session: Session, path: Path, genesis_path: Path | None) -> int:
    """Judge a proof file: 0 for an entry that stands where it says, 7 for a contradiction or for what proves nothing."""
    data = read_bounded(path, max(proof.PROOF_MAX, inclusion.PROOF_MAX), "The proof")
    genesis = None
    if genesis_path is not None:
        genesis = geneses.decode(read_bounded(genesis_path, limits.GENESIS_MAX, "The genesis"))
    if data.startswith(b"c2sp.org/tlog-proof"):
        return _verify_inclusion(session, data, genesis)
    found = proof.verify_proof(data, genesis.roots if genesis else None)
    if session.screen.json:
        from parley.cli.record import finding_document

        session.screen.emit(finding_document(found) | {"proves": found.code != "record.bad-proof"})
    else:
        session.screen.show(
            found.phrase(session.screen.language), "bold red" if found.level.value == "breach" else "yellow"
        )
        if found.level.value == "breach":
            session.screen.say("prove.contradiction", **{key: str(value) for key, value in found.facts.items()})
    return Exit.FOUND


def _verify_inclusion(session: Session, data: bytes, genesis: Genesis | None) -> int:
    if genesis is None:
        raise LocalError("cli.genesis-wanted")
    read = inclusion.read(genesis.id, data)
    head = shown.head_of(genesis, read)
    facts = {"ref": str(head), "id": head.id.hex(), "size": read.checkpoint.size, "record_id": genesis.id.hex()}
    if session.screen.json:
        session.screen.emit(facts | {"proves": True})
    session.screen.say("prove.stands", style="green", **facts)
    return Exit.DONE
