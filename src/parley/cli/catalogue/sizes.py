"""How many bytes a message of a form takes: its payload, and the whole entry, signed and sealed as it would be.

The entry carries an addressee, one message that it is about, the role and language of its author, and four heads of
others, unless the form stands alone; its signature is none, but has the size of one.
"""

from typing import Any, Final, NamedTuple

from parley.base.instant import DAY
from parley.messages import sizes
from parley.messages.catalogue import Catalogue
from parley.messages.form import Form
from parley.messages.sizes import FormSize
from parley.record import entry, payload, seal
from parley.record.names import FeedId, Head

# what is not the form's own: any other values of these sizes give the same count
_RECORD: Final = bytes(32)
_KEY: Final = b"\x01" * 32
_FEED: Final = FeedId(1, 0, 2**31)
_HEADS: Final = tuple(Head(side, 0, 2**31, 10_000, b"\x01" * 32) for side in range(2, 6))
_TIME: Final = 1_765_872_000_000
_ABOUT: Final = [list(Head(2, 0, 2**31, 10_000, b"\x02" * 32))]


class Size(NamedTuple):
    """Bytes: the payloads, and the entries that carry the typical and the largest one."""

    form: Form
    payload: FormSize
    typical_entry: int
    largest_entry: int


class _Signer:
    """Signs nothing; its signatures have the size of real ones."""

    public = bytes(32)

    def sign(self, message: bytes) -> bytes:
        return bytes(64)


def size(catalogue: Catalogue, form: Form) -> Size:
    """The sizes of one form."""
    examples = sorted(_entry(catalogue, form, form.read(one, "en")) for one in form.examples_text)
    return Size(form, sizes.measure(form), examples[len(examples) // 2], _entry(catalogue, form, sizes.largest(form)))


def _entry(catalogue: Catalogue, form: Form, own: dict[int, Any]) -> int:
    common = {
        payload.FORM: form.number, payload.PRECEDENCE: form.least_precedence, payload.ABOUT: _ABOUT, payload.TO: [[2, 0]],
        payload.CATALOGUE: catalogue.hash[:8], payload.LANGUAGE: "zh", payload.ROLE: "duty_officer",
        payload.WANTED_BY: _TIME + DAY,
    }  # fmt: skip
    sealed = seal.seal(_KEY, common | own)
    heads = None if form.self_contained else _HEADS
    draft = entry.Draft(_FEED, 10_000, bytes(32), heads, _TIME, 1, sealed.commitment, sealed.ciphertext)
    return entry.sign(_Signer(), _RECORD, draft).size
