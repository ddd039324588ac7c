"""Writes our own vectors of the record: ``PYTHONPATH=src:. python tests/vectors/make_record_vectors.py``.

Run it only when the specification changes; the files then show what changed. All keys are fixed and public.
"""

import base64
import json
import sys
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from parley.keys.key import SigningKey
from parley.record import checkpoint, inclusion, note, tree
from parley.record.names import FeedId, PostId
from tests.vectors import hpke_reference

OUT = Path(__file__).resolve().parents[2] / "vectors" / "record"
RECORD = bytes(range(32))
FEED = FeedId(0, 7, 0x00C0FFEE)
PEER = PostId(1, 300)
AUTHOR_KEY = SigningKey(b"\x01" * 32)
PEER_KEY = SigningKey(b"\x02" * 32)
COSIGNED_AT_S = 1_769_068_800
IDS = [bytes([n]) * 32 for n in range(1, 12)]
LEAVES = [tree.leaf_hash(each) for each in IDS]
SEALED_SECRET = bytes(range(64, 96))
PUBLISHED_HPKE = json.loads((OUT / "hpke-mlkem768-x25519.json").read_text("utf-8"))

NOT_CANONICAL = "base.not-canonical"
BAD_NOTE = "checkpoint.bad-note"
BAD_TEXT = "checkpoint.bad-checkpoint"
WRONG_ORIGIN = "checkpoint.wrong-origin"
NOT_SIGNED = "checkpoint.not-signed"
BAD_SIGNATURE = "checkpoint.bad-signature"
BAD_PROOF = "checkpoint.bad-proof"


def plain(size: int = 7) -> checkpoint.Checkpoint:
    return checkpoint.sign(AUTHOR_KEY, RECORD, FEED, size, tree.root(LEAVES[:size]))


def cosigned(size: int = 7, time_s: int = COSIGNED_AT_S) -> checkpoint.Checkpoint:
    base = plain(size)
    return checkpoint.with_lines(base, [checkpoint.cosign(base, PEER_KEY, PEER, base.root, time_s)])


def post_quantum_line() -> note.SignatureLine:
    """A line in the place of an ML-DSA-44 signature: nobody here reads it, everybody keeps it."""
    key = note.VerifierKey(plain().origin, note.ML_DSA_44, bytes(1312))
    return note.line(key, bytes(8) + b"\xaa" * 2420)


def resigned(text: str) -> bytes:
    """``text`` as a note that the author signed, whatever it says."""
    return note.Note(text, (note.sign(AUTHOR_KEY, plain().origin, text),)).encode()


def changed(old: str, new: str) -> bytes:
    """The plain checkpoint with one piece of text replaced and nothing signed anew."""
    text = plain().encode().decode()
    assert old in text
    return text.replace(old, new, 1).encode()


def text_with(old: str, new: str) -> bytes:
    """The plain checkpoint with a piece of its signed text replaced, signed anew."""
    assert old in plain().note.text
    return resigned(plain().note.text.replace(old, new, 1))


def checkpoints() -> dict[str, tuple[str, bytes, str]]:
    """name → what, bytes, outcome."""
    text, lines = plain().note.text, plain().encode().decode().removeprefix(plain().note.text + "\n")
    root = note.to_base64(plain().root)
    twice = note.Note(text, (*plain().note.lines, plain().note.lines[0]._replace(signature=bytes(64))))
    late = cosigned(time_s=2**62)
    beyond = note.line(checkpoint.cosigner_key(RECORD, PEER, PEER_KEY.public), b"\x80" + bytes(71))
    short = note.line(checkpoint.cosigner_key(RECORD, PEER, PEER_KEY.public), bytes(12))
    return {
        "plain": ("signed by the author only", plain().encode(), "accept"),
        "empty-feed": ("no entry yet", plain(0).encode(), "accept"),
        "cosigned": ("signed by the author and cosigned by a peer", cosigned().encode(), "accept"),
        "cosigned-far-future": ("a cosignature's time is its signer's own", late.encode(), "accept"),
        "unknown-line-kept": (
            "a line of an algorithm that is not known here stands between and is kept",
            checkpoint.with_lines(plain(), [post_quantum_line(), *cosigned().note.lines]).encode(),
            "accept",
        ),
        "not-utf8": ("a byte that is no UTF-8", plain().encode() + b"\xff", BAD_NOTE),
        "control-character": ("a carriage return before a newline", changed("\n7\n", "\n7\r\n"), BAD_NOTE),
        "no-signature-line": ("text and separator only", (text + "\n").encode(), BAD_NOTE),
        "no-separator": ("no empty line before the signatures", (text + lines).encode(), BAD_NOTE),
        "no-final-newline": ("the last newline is missing", plain().encode()[:-1], BAD_NOTE),
        "hyphen-for-dash": ("a hyphen where the em dash stands", changed("— ", "- "), BAD_NOTE),
        "space-in-key-name": ("a no-break space in a key name", changed("— parley", "— par\u00a0ley"), BAD_NOTE),
        "plus-in-key-name": ("a plus sign in a key name", changed("— parley", "— par+ley"), BAD_NOTE),
        "signature-not-base64": (
            "a character that base 64 has not",
            f"{text}\n— {plain().origin} AAAA*AAA\n".encode(),
            BAD_NOTE,
        ),
        "signature-line-feed": (
            "a line feed inside base 64",
            plain().encode()[:-9] + b"\n" + plain().encode()[-9:],
            BAD_NOTE,
        ),
        "root-not-base64": (
            "a root with a character that base 64 has not",
            text_with(root, root[:-2] + "*="),
            BAD_TEXT,
        ),
        "signature-only-key-id": (
            "nothing behind the key id",
            f"{text}\n— {plain().origin} AAAAAA==\n".encode(),
            BAD_NOTE,
        ),
        "signature-unused-bits": (
            "bits that base 64 leaves unused are set",
            f"{text}\n— {plain().origin} AAAAAAB=\n".encode(),
            BAD_NOTE,
        ),
        "size-leading-zero": ("a size with a leading zero", text_with("\n7\n", "\n07\n"), BAD_TEXT),
        "size-negative": ("a negative size", text_with("\n7\n", "\n-7\n"), BAD_TEXT),
        "size-other-digits": ("a size in other than ASCII digits", text_with("\n7\n", "\n٧\n"), BAD_TEXT),
        "size-beyond": ("a size of 2^53", text_with("\n7\n", f"\n{2**53}\n"), BAD_TEXT),
        "root-short": ("a root of 31 bytes", text_with(root, note.to_base64(bytes(31))), BAD_TEXT),
        "root-of-no-entries": ("no entry, but another root", text_with("\n7\n", "\n0\n"), BAD_TEXT),
        "extension-line": ("a fourth line", resigned(text + "more\n"), BAD_TEXT),
        "two-lines": ("no root", resigned(f"{plain().origin}\n7\n"), BAD_TEXT),
        "origin-upper-case": ("a record id in upper case", text_with("0a0b0c", "0A0B0C"), WRONG_ORIGIN),
        "origin-other-record": ("another record's id", text_with("0a0b0c", "0a0b0d"), WRONG_ORIGIN),
        "origin-side-64": ("a side that cannot be", text_with("/0.7.", "/64.7."), WRONG_ORIGIN),
        "origin-post-65536": ("a post that cannot be", text_with("/0.7.", "/0.65536."), WRONG_ORIGIN),
        "origin-post-leading-zero": ("a post with a leading zero", text_with("/0.7.", "/0.07."), WRONG_ORIGIN),
        "origin-incarnation-short": ("an incarnation of 6 digits", text_with(".00c0ffee", ".c0ffee"), WRONG_ORIGIN),
        "author-missing": (
            "cosigned, but not signed by the author",
            note.Note(text, cosigned().note.lines[1:]).encode(),
            NOT_SIGNED,
        ),
        "author-other-key": (
            "signed by another key under the author's name",
            note.Note(text, (note.sign(PEER_KEY, plain().origin, text),)).encode(),
            NOT_SIGNED,
        ),
        "author-bad-signature": ("the size was changed after signing", changed("\n7\n", "\n8\n"), BAD_SIGNATURE),
        "author-one-of-two-bad": ("a second line of the author is not good", twice.encode(), BAD_SIGNATURE),
        "author-as-cosigner": (
            "the author's signature under the key id of a cosignature",
            note.Note(
                text,
                (note.line(plain_key(note.COSIGNATURE), AUTHOR_KEY.sign(text.encode())),),
            ).encode(),
            NOT_SIGNED,
        ),
        "cosignature-bad-time": (
            "the time was changed after cosigning",
            note.Note(text, (*plain().note.lines, retimed(cosigned().note.lines[1]))).encode(),
            BAD_SIGNATURE,
        ),
        "cosignature-time-beyond": (
            "a time of 2^63",
            note.Note(text, (*plain().note.lines, beyond)).encode(),
            BAD_SIGNATURE,
        ),
        "cosignature-short": (
            "too short for a time and a signature",
            note.Note(text, (*plain().note.lines, short)).encode(),
            BAD_SIGNATURE,
        ),
    }


def plain_key(algorithm: int) -> note.VerifierKey:
    return note.VerifierKey(plain().origin, algorithm, AUTHOR_KEY.public)


def retimed(line: note.SignatureLine) -> note.SignatureLine:
    time_s = int.from_bytes(line.signature[:8], "big") + 1
    return line._replace(signature=time_s.to_bytes(8, "big") + line.signature[8:])


def proofs() -> dict[str, tuple[str, int, bytes, str]]:
    """name → what, the entry's seq, bytes, outcome."""
    good = inclusion.prove(LEAVES, 5, cosigned())
    text = good.encode().decode()
    hash_line = note.to_base64(good.path[0]) + "\n"
    long_path = good._replace(path=(*good.path, bytes(32)))
    forged = good._replace(checkpoint=checkpoint.read(RECORD, changed("\n7\n", "\n9\n")))

    def variant(old: str, new: str) -> bytes:
        assert old in text
        return text.replace(old, new, 1).encode()

    return {
        "middle": ("entry 5 of 7", 5, text.encode(), "accept"),
        "last": ("entry 6 of 7: the odd one", 6, inclusion.prove(LEAVES, 6, plain()).encode(), "accept"),
        "only": ("entry 0 of 1: no path", 0, inclusion.prove(LEAVES, 0, plain(1)).encode(), "accept"),
        "extra": ("opaque extra data", 5, good._replace(extra=b"opaque").encode(), "accept"),
        "other-entry": ("the proof of another entry", 4, text.encode(), BAD_PROOF),
        "index-wrong": ("the index of another entry", 5, variant("index 5", "index 4"), BAD_PROOF),
        "index-beyond": ("an index outside the tree", 5, variant("index 5", "index 7"), BAD_PROOF),
        "index-leading-zero": ("an index with a leading zero", 5, variant("index 5", "index 05"), BAD_PROOF),
        "index-missing": ("no index", 5, variant("index 5\n", ""), BAD_PROOF),
        "first-line": ("another version", 5, variant("proof@v1", "proof@v2"), BAD_PROOF),
        "first-line-only": ("nothing behind the first line", 5, b"c2sp.org/tlog-proof@v1\n", BAD_PROOF),
        "path-short": ("one hash too few", 5, variant(hash_line, ""), BAD_PROOF),
        "path-long": ("one hash too many", 5, long_path.encode(), BAD_PROOF),
        "path-hash-short": (
            "a hash of 31 bytes",
            5,
            variant(hash_line, note.to_base64(bytes(31)) + "\n"),
            BAD_PROOF,
        ),
        "path-64": ("64 hashes", 5, good._replace(path=(bytes(32),) * 64).encode(), BAD_PROOF),
        "extra-empty": ("an extra line with nothing in it", 5, variant("index", "extra \nindex"), BAD_PROOF),
        "extra-last": ("extra data behind the index", 5, variant("index 5\n", "index 5\nextra YQ==\n"), BAD_PROOF),
        "not-ascii": ("a head that is not ASCII", 5, variant("index 5", "index ５"), BAD_PROOF),
        "checkpoint-forged": ("a checkpoint changed after signing", 5, forged.encode(), BAD_SIGNATURE),
        "checkpoint-damaged": ("a checkpoint that is none", 5, text.encode()[:-1], BAD_NOTE),
    }


def canons() -> dict[str, tuple[str, str, str]]:
    """name → what, bytes in hex, outcome: what RFC 8949's own examples leave out."""
    return {
        "order-bytewise": (
            "keys 100, −1: bytewise order, not the older rule's shorter first",
            "a21864002000",
            "accept",
        ),
        "order-shorter-first": ("keys −1, 100: the older rule's order", "a22000186400", NOT_CANONICAL),
        "order-text-before-int": ('key "a" before key 0', "a26161000000", NOT_CANONICAL),
        "duplicate-key": ("key 0 twice", "a200000001", NOT_CANONICAL),
        "bytes-key": ("a byte string as a key", "a1410000", NOT_CANONICAL),
        "false-key": ("false as a key", "a1f400", NOT_CANONICAL),
        "array-key": ("an array as a key", "a18000", NOT_CANONICAL),
        "int-not-shortest": ("23 in two bytes", "1817", NOT_CANONICAL),
        "int-not-shortest-8": ("2^32 − 1 in nine bytes", "1b00000000ffffffff", NOT_CANONICAL),
        "length-not-shortest": ("a length in two bytes", "580100", NOT_CANONICAL),
        "int-lowest": ("−2^63", "3b7fffffffffffffff", "accept"),
        "int-below-lowest": ("−2^63 − 1", "3b8000000000000000", NOT_CANONICAL),
        "bytes-indefinite": ("an indefinite byte string", "5f4100ff", NOT_CANONICAL),
        "trailing-byte": ("one byte too many", "0000", NOT_CANONICAL),
        "truncated": ("one byte too few", "430102", NOT_CANONICAL),
        "nothing": ("no byte at all", "", NOT_CANONICAL),
        "text-not-utf8": ("a text that is no UTF-8", "61ff", NOT_CANONICAL),
        "text-surrogate": ("a text with half a surrogate pair", "63eda080", NOT_CANONICAL),
        "length-huge": ("an array of 2^63 items that do not follow", "9b8000000000000000", NOT_CANONICAL),
        "tag-shared": ("a shared value and a reference to it", "82d81c80d81d00", NOT_CANONICAL),
        "tag-string-reference": ("a table of strings", "d9010082626161d81900", NOT_CANONICAL),
        "depth-16": ("an integer in 16 arrays", "81" * 16 + "00", "accept"),
        "depth-17": ("an integer in 17 arrays", "81" * 17 + "00", NOT_CANONICAL),
        "depth-5000": ("5,000 arrays", "81" * 5000 + "00", NOT_CANONICAL),
    }


def consistencies() -> dict[str, tuple[str, int, int, list[bytes], bytes, str]]:
    """name → what, old size, new size, path, old root, outcome."""

    def path(old: int, new: int) -> list[bytes]:
        return tree.consistency_path(LEAVES[:new], old)

    def root(size: int) -> bytes:
        return tree.root(LEAVES[:size])

    return {
        "3-to-7": ("grown from 3 to 7", 3, 7, path(3, 7), root(3), "accept"),
        "4-to-7": ("grown from a perfect tree", 4, 7, path(4, 7), root(4), "accept"),
        "6-to-11": ("grown from 6 to 11", 6, 11, path(6, 11), root(6), "accept"),
        "same": ("not grown: nothing to prove", 7, 7, [], root(7), "accept"),
        "from-nothing": ("grown from nothing: nothing to prove", 0, 7, [], root(0), "accept"),
        "same-other-root": ("one size, two roots", 7, 7, [], root(6), "refuse"),
        "rewritten": ("an old root that the new tree does not begin with", 3, 7, path(3, 7), root(4), "refuse"),
        "path-short": ("one hash too few", 3, 7, path(3, 7)[:-1], root(3), "refuse"),
        "path-long": ("one hash too many", 3, 7, [*path(3, 7), bytes(32)], root(3), "refuse"),
        "path-empty": ("no hash at all", 3, 7, [], root(3), "refuse"),
        "shrunk": ("the new tree is smaller", 7, 3, path(3, 7), root(7), "refuse"),
        "needless-path": ("a path where there is nothing to prove", 7, 7, [bytes(32)], root(7), "refuse"),
    }


def sealings() -> dict[str, tuple[str, bytes, bytes, str]]:
    """name → what, info, enc ‖ ciphertext, outcome; to the key of the published vector, with its own enc.

    The ciphertext is made by the reference key schedule, not by the library under test.
    """
    published = PUBLISHED_HPKE[0]
    enc, shared = bytes.fromhex(published["enc"]), bytes.fromhex(published["shared_secret"])

    def sealed(info: bytes, secret: bytes = SEALED_SECRET) -> bytes:
        keys = hpke_reference.schedule(shared, info, 2)
        return enc + AESGCM(keys.key).encrypt(keys.base_nonce, secret, b"")

    info = b"parley/v1/epoch" + RECORD + bytes.fromhex("8300071a00c0ffee")
    good = sealed(info)
    flipped = bytes((good[0] ^ 1,)) + good[1:]
    return {
        "good": ("sealed to this key", info, good, "accept"),
        "other-info": ("sealed for another feed", info + b"\x00", good, "does-not-open"),
        "tag-damaged": ("the last bit is turned", info, good[:-1] + bytes((good[-1] ^ 1,)), "does-not-open"),
        "enc-damaged": ("the first bit of enc is turned", info, flipped, "does-not-open"),
        "short": ("one byte is missing", info, good[:-1], "does-not-open"),
        "enc-only": ("no ciphertext", info, enc, "does-not-open"),
        "secret-of-31-bytes": ("well sealed, but no epoch secret", info, sealed(info, bytes(31)), "does-not-open"),
    }


def made() -> dict[str, dict[str, Any]]:
    """File name below ``vectors/record`` → its content."""
    keys = {
        "record_id": RECORD.hex(),
        "author_public": AUTHOR_KEY.public.hex(),
        "cosigner": list(PEER),
        "cosigner_public": PEER_KEY.public.hex(),
    }
    files: dict[str, dict[str, Any]] = {}
    for name, (what, data, outcome) in checkpoints().items():
        encoded = base64.b64encode(data).decode()
        body = {"what": what, "spec": "record §10.2, §10.3", **keys, "checkpoint_base64": encoded, "outcome": outcome}
        files[f"checkpoint/{name}.json"] = body
    for name, (what, seq, data, outcome) in proofs().items():
        encoded = base64.b64encode(data).decode()
        body = {"what": what, "spec": "record §10.4", **keys, "entry_id": IDS[seq].hex()}
        files[f"proof/{name}.json"] = {**body, "proof_base64": encoded, "outcome": outcome}
    for name, (what, encoded, outcome) in canons().items():
        files[f"canon/{name}.json"] = {"what": what, "spec": "record §1.1, §1.2", "hex": encoded, "outcome": outcome}
    for name, (what, info, data, outcome) in sealings().items():
        body = {"what": what, "spec": "record §6.2, §6.3", "seed": PUBLISHED_HPKE[0]["skRm"], "info": info.hex()}
        body |= {"sealed": data.hex(), "secret": SEALED_SECRET.hex(), "outcome": outcome}
        files[f"sealing/{name}.json"] = body
    for name, (what, old, new, path, old_root, outcome) in consistencies().items():
        new_root = tree.root(LEAVES[:new]).hex()
        body = {"what": what, "spec": "record §10.1", "old_size": old, "old_root": old_root.hex()}
        body |= {"new_size": new, "new_root": new_root, "path": [each.hex() for each in path], "outcome": outcome}
        files[f"consistency/{name}.json"] = body
    return files


def main() -> int:
    for name, body in made().items():
        path = OUT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(body, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
