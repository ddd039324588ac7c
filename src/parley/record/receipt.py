"""Receipts: a post's signed word that it holds an entry durably (spec: record §9). They are no entries."""

from typing import Any, NamedTuple

from parley.base import canon, limits
from parley.base.errors import PeerError
from parley.record import signing
from parley.record.names import FeedId, Head, feed_from, head_from


class Receipt(NamedTuple):
    """STORED up to ``head``, or with ``ahead`` that one entry.

    ``own`` is the issuer's own last entry (seq, id), None before its first; ``time`` its clock, ms.
    """

    issuer: FeedId
    head: Head
    own: tuple[int, bytes] | None
    time: int
    ahead: bool
    cose: bytes

    @property
    def own_head(self) -> Head | None:
        """The issuer's own last entry when it signed."""
        return None if self.own is None else Head(*self.issuer, *self.own)


def sign(
    signer: signing.Signer, record_id: bytes, issuer: FeedId, head: Head, own: tuple[int, bytes] | None, time: int,
    ahead: bool,
) -> Receipt:  # fmt: skip
    """The receipt for ``head``, signed by the issuer's post."""
    body: dict[int, Any] = {0: 1, 1: list(issuer), 2: list(head)}
    if own is not None:
        body[3] = list(own)
    body[4] = time
    if ahead:
        body[5] = True
    signed = signing.sign(signer, "receipt", record_id, canon.encode_sorted(body))
    return Receipt(issuer, head, own, time, ahead, signed.cose)


def read(record_id: bytes, cose: Any) -> tuple[Receipt, signing.Signed]:
    """A receipt, its signature not yet checked (spec: record §9.1).

    Raises PeerError ``base.too-large``, ``base.not-canonical``, ``record.bad-cose`` or ``record.bad-shape``.
    """
    signed = signing.split("receipt", record_id, cose, limits.RECEIPT_MAX)
    body = canon.decode(signed.payload, limits.RECEIPT_MAX)
    shape = {0: int, 1: list, 2: list, 3: list, 4: int, 5: bool}
    if type(body) is not dict or not {0, 1, 2, 4} <= body.keys() <= shape.keys():
        raise PeerError("record.bad-shape", cose, what="receipt")
    if any(type(value) is not shape[key] for key, value in body.items()) or body[0] != 1 or body.get(5) is False:
        raise PeerError("record.bad-shape", cose, what="receipt")
    if not 0 <= body[4] < 2**53:
        raise PeerError("record.bad-shape", cose, what="receipt")
    issuer = feed_from(body[1])
    own = head_from([*issuer, *body[3]])[3:] if 3 in body else None
    return Receipt(issuer, head_from(body[2]), own, body[4], body.get(5, False), cose), signed
