"""What points elsewhere: an entry of the record, a document, a source, an identifier (spec: messages §3.9)."""

import re
from typing import Any, Final

from parley.base.limits import PARTIES_MAX_COUNT, SOURCE_MAX_CHARS
from parley.messages import script
from parley.messages.kinds.kind import Kind, is_int, is_list
from parley.messages.kinds.party import INCARNATION_MAX, POST_MAX
from parley.messages.language import spoken

SEQ_MAX: Final = 2**63 - 1
SIZE_MAX: Final = 2**63 - 1

_ENTRY_SHAPE: Final = r"[0-9]{1,2}\.[0-9]{1,5}\.[0-9a-f]{8}:[0-9]{1,19}#[0-9a-f]{64}"
_MEDIA: Final = r"[a-z0-9][a-z0-9.+-]{0,62}/[a-z0-9][a-z0-9.+-]{0,62}"
_DOCUMENT: Final = {"media": _MEDIA, "size": "[0-9]{1,19}", "digest": "[0-9a-f]{64}"}
_PARTS: Final = {name: f"(?P<{name}>{inner})" for name, inner in _DOCUMENT.items()}


class Reference(Kind):
    """``[side, post, incarnation, seq, id]`` (spec: record §4.3). The whole id is shown: part of it can be forged."""

    code = "messages.not-a-reference"

    def starts(self, language: str) -> str:
        return spoken(language).first("entry")

    def check(self, wire: Any) -> None:
        if not (
            is_list(wire, 5)
            and is_int(wire[0], 0, PARTIES_MAX_COUNT - 1)
            and is_int(wire[1], 0, POST_MAX)
            and is_int(wire[2], 0, INCARNATION_MAX)
            and is_int(wire[3], 0, SEQ_MAX)
            and type(wire[4]) is bytes
            and len(wire[4]) == 32
        ):
            raise self.refuse()

    def show(self, wire: Any, language: str) -> str:
        side, post, incarnation, seq, entry_id = wire
        entry = f"{side}.{post}.{incarnation:08x}:{seq}#{entry_id.hex()}"
        return spoken(language).fill("entry", entry=entry)

    def shape(self, language: str) -> str:
        return spoken(language).shape("entry", entry=_ENTRY_SHAPE)

    def unshow(self, text: str, language: str) -> Any:
        found = self.compiled(
            f"parts {language}", lambda: spoken(language).shape("entry", entry=f"({_ENTRY_SHAPE})")
        ).fullmatch(text)
        return self.loose(found[1] if found else "", language)

    def loose(self, text: str, language: str) -> Any:
        if not re.fullmatch(_ENTRY_SHAPE, text):
            raise self.refuse()
        side, post, incarnation, seq, entry_id = re.split(r"[.:#]", text)
        return [int(side), int(post), int(incarnation, 16), int(seq), bytes.fromhex(entry_id)]

    def edges(self) -> list[Any]:
        high = [PARTIES_MAX_COUNT - 1, POST_MAX, INCARNATION_MAX, SEQ_MAX, b"\xff" * 32]
        return [[0, 0, 0, 0, bytes(32)], high]


class Document(Kind):
    """``[sha256, media type, size]``: the file itself travels elsewhere."""

    code = "messages.not-a-document"

    def starts(self, language: str) -> str:
        return spoken(language).first("document", "a-z0-9")

    def check(self, wire: Any) -> None:
        if not (
            is_list(wire, 3)
            and type(wire[0]) is bytes
            and len(wire[0]) == 32
            and type(wire[1]) is str
            and re.fullmatch(_MEDIA, wire[1])
            and is_int(wire[2], 0, SIZE_MAX)
        ):
            raise self.refuse()

    def show(self, wire: Any, language: str) -> str:
        digest, media, size = wire
        return spoken(language).fill("document", media=media, size=size, digest=digest.hex())

    def shape(self, language: str) -> str:
        return spoken(language).shape("document", **_DOCUMENT)

    def unshow(self, text: str, language: str) -> Any:
        found = self.compiled(f"parts {language}", lambda: spoken(language).shape("document", **_PARTS)).fullmatch(text)
        assert found is not None, "it matched shape"
        return [bytes.fromhex(found["digest"]), found["media"], int(found["size"])]

    def loose(self, text: str, language: str) -> Any:
        """``<sha256 in hex> <media type> <size in bytes>``."""
        if not (found := re.fullmatch(rf"([0-9a-f]{{64}}) ({_MEDIA}) ([0-9]{{1,19}})", text)):
            raise self.refuse()
        return [bytes.fromhex(found[1]), found[2], int(found[3])]

    def largest(self) -> Any:
        return [b"\xff" * 32, f"{'a' * 63}/{'a' * 63}", SIZE_MAX]

    def edges(self) -> list[Any]:
        return [[bytes(32), "application/pdf", 0], [b"\xff" * 32, "text/plain", SIZE_MAX]]


class Source(Kind):
    """Where a public fact can be looked up: addresses or a citation, printable ASCII, 1 to 1,024 characters."""

    code = "messages.not-a-source"

    def starts(self, language: str) -> str:
        return script.OPEN

    def check(self, wire: Any) -> None:
        if not (
            type(wire) is str
            and 1 <= len(wire) <= SOURCE_MAX_CHARS
            and wire.isascii()
            and wire.isprintable()
            and wire == wire.strip()
        ):
            raise self.refuse(limit=SOURCE_MAX_CHARS)

    def show(self, wire: Any, language: str) -> str:
        return f"{script.OPEN}{wire}{script.CLOSE}"

    def shape(self, language: str) -> str:
        return f"{script.OPEN}[ -~]{{1,{SOURCE_MAX_CHARS}}}{script.CLOSE}"

    def unshow(self, text: str, language: str) -> Any:
        return text[1:-1]

    def loose(self, text: str, language: str) -> Any:
        return text

    def edges(self) -> list[Any]:
        return ["https://example.org/a?b=1 ; https://example.org/c", "x" * SOURCE_MAX_CHARS]


class Identifier(Kind):
    """A name for machines, 1 to 64 of a–z, 0–9 and hyphen: ``2025-12-15-dpct-round``."""

    code = "messages.not-an-identifier"

    def starts(self, language: str) -> str:
        return "a-z0-9"

    def follow(self, language: str) -> str:
        return "a-z0-9-"

    def check(self, wire: Any) -> None:
        if type(wire) is not str or not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,63}", wire):
            raise self.refuse()

    def show(self, wire: Any, language: str) -> str:
        return str(wire)

    def shape(self, language: str) -> str:
        return "[a-z0-9][a-z0-9-]{0,63}"

    def unshow(self, text: str, language: str) -> Any:
        return text

    def loose(self, text: str, language: str) -> Any:
        return text

    def edges(self) -> list[Any]:
        return ["0", "2025-12-15-dpct-round", "z" * 64]
