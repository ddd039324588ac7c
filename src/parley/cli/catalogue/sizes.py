"""How many bytes a message of a form takes: signed and sealed as it would be, by a signature of the right size.

Typical is the middle one of the form's examples, largest the message that has every field at its largest value. Both carry an
addressee, one message that they are about, the role and language of their author, and four heads of others.
"""

from typing import Any, Final, NamedTuple

from parley.base import canon
from parley.base.instant import DAY
from parley.messages.catalogue import Catalogue
from parley.messages.field import Field
from parley.messages.form import Form
from parley.messages.kinds.free_text import Text
from parley.record import entry, payload, seal
from parley.record.names import FeedId, Head

# what is not the form's own: any other values of these sizes give the same count
_RECORD: Final = bytes(32)
_KEY: Final = b"\x01" * 32
_FEED: Final = FeedId(1, 0, 2**31)
_HEADS: Final = tuple(Head(side, 0, 2**31, 10_000, b"\x01" * 32) for side in range(2, 6))
_TIME: Final = 1_765_872_000_000
_ABOUT: Final = [list(Head(2, 0, 2**31, 10_000, b"\x02" * 32))]
# the widest character that a text may hold takes four bytes: Unicode 3.1 has ideographs beyond the first plane
_WIDEST: Final = "\U00020000"


class Size(NamedTuple):
    """Bytes of a form's typical and largest message, and of the fields alone in each."""

    form: Form
    typical: int
    typical_fields: int
    largest: int
    largest_fields: int


class _Signer:
    """Signs nothing; its signatures have the size of real ones."""

    public = bytes(32)

    def sign(self, message: bytes) -> bytes:
        return bytes(64)


def size(catalogue: Catalogue, form: Form) -> Size:
    """The sizes of one form."""
    examples = sorted(_sizes(catalogue, form, form.read(one, "en")) for one in form.examples_text)
    typical = examples[(len(examples) - 1) // 2]
    largest = _sizes(catalogue, form, {field.key: _largest(field) for field in form.fields})
    return Size(form, *typical, *largest)


def _sizes(catalogue: Catalogue, form: Form, own: dict[int, Any]) -> tuple[int, int]:
    """The whole entry as it travels, and its fields alone."""
    common = {
        payload.FORM: form.number, payload.PRECEDENCE: form.least_precedence, payload.ABOUT: _ABOUT, payload.TO: [[2, 0]],
        payload.CATALOGUE: catalogue.hash[:8], payload.LANGUAGE: "zh", payload.ROLE: "duty_officer",
        payload.WANTED_BY: _TIME + DAY,
    }  # fmt: skip
    sealed = seal.seal(_KEY, common | own)
    heads = None if form.self_contained else _HEADS
    draft = entry.Draft(_FEED, 10_000, bytes(32), heads, _TIME, 1, sealed.commitment, sealed.ciphertext)
    return entry.sign(_Signer(), _RECORD, draft).size, len(canon.encode(own))


def _largest(field: Field) -> Any:
    edges = field.item.edges()
    if isinstance(field.item, Text):
        edges = [["zh", _WIDEST * field.item.length]]
    one = max(edges, key=lambda wire: len(canon.encode(wire)))
    return [one] * field.many if field.many > 1 else one
