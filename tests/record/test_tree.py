"""The Merkle tree against its definition in RFC 6962 §2.1, written out here as it stands there."""

from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.errors import FaultError, LocalError
from parley.record import tree

LEAVES = [tree.leaf_hash(bytes([n])) for n in range(70)]
FOREIGN = sha256(b"in no tree").digest()
sizes = st.integers(0, 300)
leaf_lists = st.lists(st.binary(min_size=32, max_size=32), max_size=80)


def defined_root(leaf_hashes: list[bytes]) -> bytes:
    """MTH of RFC 6962 §2.1, on leaf hashes."""
    if len(leaf_hashes) < 2:
        return leaf_hashes[0] if leaf_hashes else sha256(b"").digest()
    half = 1
    while half * 2 < len(leaf_hashes):
        half *= 2
    return sha256(b"\x01" + defined_root(leaf_hashes[:half]) + defined_root(leaf_hashes[half:])).digest()


def defined_path(leaf_hashes: list[bytes], index: int) -> list[bytes]:
    """PATH of RFC 6962 §2.1.1."""
    if len(leaf_hashes) < 2:
        return []
    half = 1
    while half * 2 < len(leaf_hashes):
        half *= 2
    left, right = leaf_hashes[:half], leaf_hashes[half:]
    if index < half:
        return [*defined_path(left, index), defined_root(right)]
    return [*defined_path(right, index - half), defined_root(left)]


def defined_proof(leaf_hashes: list[bytes], old_size: int, whole: bool = True) -> list[bytes]:
    """SUBPROOF of RFC 6962 §2.1.2."""
    if old_size == len(leaf_hashes):
        return [] if whole else [defined_root(leaf_hashes)]
    half = 1
    while half * 2 < len(leaf_hashes):
        half *= 2
    left, right = leaf_hashes[:half], leaf_hashes[half:]
    if old_size <= half:
        return [*defined_proof(left, old_size, whole), defined_root(right)]
    return [*defined_proof(right, old_size - half, False), defined_root(left)]


def test_leaves_and_nodes_are_hashed_apart() -> None:
    """spec: record §10.1."""
    assert tree.leaf_hash(b"x") == sha256(b"\x00x").digest()
    assert tree.node_hash(b"a" * 32, b"b" * 32) == sha256(b"\x01" + b"a" * 32 + b"b" * 32).digest()


@pytest.mark.parametrize("size", range(len(LEAVES)))
def test_every_small_tree(size: int) -> None:
    leaves = LEAVES[:size]
    root = defined_root(leaves)
    frontier = tree.Frontier()
    frontier.extend(leaves)
    assert tree.root(leaves) == frontier.root() == root
    for index in range(size):
        path = tree.inclusion_path(leaves, index)
        assert path == defined_path(leaves, index)
        assert tree.root_from_inclusion(leaves[index], index, size, path) == root
    assert tree.verify_consistency(0, tree.EMPTY_ROOT, size, root, [])
    assert not tree.verify_consistency(0, FOREIGN, size, root, [])
    for old_size in range(1, size + 1):
        proof = tree.consistency_path(leaves, old_size)
        assert proof == defined_proof(leaves, old_size)
        assert tree.verify_consistency(old_size, defined_root(leaves[:old_size]), size, root, proof)


@given(leaf_lists, st.data())
@settings(max_examples=60, deadline=None)
def test_a_snapshot_goes_on_as_the_tree_would(leaves: list[bytes], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(leaves)))
    whole = tree.Frontier()
    whole.extend(leaves[:cut])
    again = tree.Frontier(whole.size, whole.hashes)
    copy = whole.copy()
    for frontier in (whole, again):
        frontier.extend(leaves[cut:])
    assert whole.root() == again.root() == tree.root(leaves)
    assert whole.size == len(leaves)
    assert copy.size == cut and copy.root() == tree.root(leaves[:cut])


@given(leaf_lists.filter(bool), st.data())
@settings(max_examples=80, deadline=None)
def test_a_path_proves_one_leaf_at_one_place(leaves: list[bytes], data: st.DataObject) -> None:
    size, root = len(leaves), tree.root(leaves)
    index = data.draw(st.integers(0, size - 1))
    path = tree.inclusion_path(leaves, index)
    assert tree.root_from_inclusion(leaves[index], index, size, path) == root
    assert tree.root_from_inclusion(FOREIGN, index, size, path) != root
    assert tree.root_from_inclusion(leaves[index], index, size, [*path, bytes(32)]) is None
    if path:
        at = data.draw(st.integers(0, len(path) - 1))
        assert tree.root_from_inclusion(leaves[index], index, size, path[:at] + path[at + 1 :]) is None
        turned = [*path[:at], FOREIGN, *path[at + 1 :]]
        assert tree.root_from_inclusion(leaves[index], index, size, turned) != root


@given(leaf_lists.filter(lambda leaves: len(leaves) > 1), st.data())
@settings(max_examples=80, deadline=None)
def test_a_rewritten_feed_is_never_consistent(leaves: list[bytes], data: st.DataObject) -> None:
    old_size = data.draw(st.integers(1, len(leaves) - 1))
    proof = tree.consistency_path(leaves, old_size)
    rewritten = leaves.copy()
    rewritten[data.draw(st.integers(0, old_size - 1))] = FOREIGN
    old_root, new_root = tree.root(rewritten[:old_size]), tree.root(leaves)
    assert not tree.verify_consistency(old_size, old_root, len(leaves), new_root, proof)
    lying = tree.consistency_path(rewritten, old_size)
    assert not tree.verify_consistency(old_size, old_root, len(leaves), new_root, lying)


@given(sizes, st.binary(max_size=32), sizes, st.binary(max_size=32), st.lists(st.binary(max_size=33), max_size=70))
@settings(max_examples=150, deadline=None)
def test_what_a_peer_sends_as_proof_never_raises(
    old_size: int, old_root: bytes, new_size: int, new_root: bytes, path: list[bytes]
) -> None:
    assert tree.verify_consistency(old_size, old_root, new_size, new_root, path) in (True, False)
    tree.root_from_inclusion(old_root, old_size, new_size, path)


@pytest.mark.parametrize(
    ("leaf", "index", "size", "path"),
    [
        (LEAVES[0], -1, 1, []),
        (LEAVES[0], 1, 1, []),
        (LEAVES[0], 0, 0, []),
        (LEAVES[0], 0, 2**53, [bytes(32)] * 53),
        (LEAVES[0], 0, 1, [bytes(32)] * 64),
        (b"short", 0, 1, []),
        (LEAVES[0], 0, 2, [b"short"]),
    ],
)
def test_impossible_inclusions_lead_nowhere(leaf: bytes, index: int, size: int, path: list[bytes]) -> None:
    assert tree.root_from_inclusion(leaf, index, size, path) is None


def test_the_largest_tree() -> None:
    path = [bytes(32)] * 53
    assert tree.root_from_inclusion(LEAVES[0], 0, tree.SIZE_MAX, path) is not None
    assert not tree.verify_consistency(1, LEAVES[0], tree.SIZE_MAX + 1, bytes(32), path)
    assert not tree.verify_consistency(1, LEAVES[0], tree.SIZE_MAX, bytes(32), [bytes(32)] * 64)


@pytest.mark.parametrize(("old_size", "path_count"), [(3, 0), (3, 1), (2, 0), (5, 2)])
def test_a_proof_that_ends_early_proves_nothing(old_size: int, path_count: int) -> None:
    path = tree.consistency_path(LEAVES[:7], old_size)[:path_count]
    assert not tree.verify_consistency(old_size, tree.root(LEAVES[:old_size]), 7, tree.root(LEAVES[:7]), path)


@pytest.mark.parametrize(
    ("size", "hashes"), [(-1, []), (1, []), (3, [bytes(32)]), (1, [b"short"]), (0, [bytes(32)]), (2**53, [bytes(32)])]
)
def test_a_damaged_snapshot_is_refused(size: int, hashes: list[bytes]) -> None:
    with pytest.raises(FaultError) as caught:
        tree.Frontier(size, hashes)
    assert caught.value.code == "checkpoint.bad-snapshot"


@pytest.mark.parametrize("index", [-1, 3])
def test_there_is_no_path_for_no_leaf(index: int) -> None:
    with pytest.raises(LocalError) as caught:
        tree.inclusion_path(LEAVES[:3], index)
    assert caught.value.code == "checkpoint.no-such-leaf"


@pytest.mark.parametrize("old_size", [-1, 4])
def test_there_is_no_consistency_with_what_is_not_there(old_size: int) -> None:
    with pytest.raises(LocalError) as caught:
        tree.consistency_path(LEAVES[:3], old_size)
    assert caught.value.code == "checkpoint.no-such-leaf"


def test_a_frontier_says_what_it_is() -> None:
    assert repr(tree.Frontier()) == f"Frontier(size=0, root={tree.EMPTY_ROOT.hex()})"
