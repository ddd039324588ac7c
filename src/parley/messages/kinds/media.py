"""By what two browsers find and know one another for voice: fingerprint, address, credential (spec: messages §3.18).

Nothing that names a host by a name, nothing that may reach only the reader's own machine, and nothing without a bound: a
peer's value is put into a fixed description of the media, so no character can end a line or begin another.
"""

import re
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any, Final

from parley.messages import script
from parley.messages.kinds.kind import Kind, Options, is_int, is_list

FINGERPRINT_SIZE: Final = 32
PORT_MIN, PORT_MAX = 1024, 65535
CREDENTIAL_MAX_CHARS: Final = 256
_ICE: Final = "A-Za-z0-9+/"


class Fingerprint(Kind):
    """The SHA-256 of the certificate with which the media are keyed (RFC 8122), as pairs of hex digits between colons."""

    code = "messages.not-a-fingerprint"

    def starts(self, language: str) -> str:
        return "0-9A-F"

    def follow(self, language: str) -> str:
        return "0-9A-F:"

    def check(self, wire: Any) -> None:
        if type(wire) is not bytes or len(wire) != FINGERPRINT_SIZE:
            raise self.refuse()

    def show(self, wire: Any, language: str) -> str:
        return str(wire.hex(":")).upper()

    def shape(self, language: str) -> str:
        return r"[0-9A-F]{2}(?::[0-9A-F]{2}){31}"

    def unshow(self, text: str, language: str) -> Any:
        return bytes.fromhex(text.replace(":", ""))

    def loose(self, text: str, language: str) -> Any:
        bare = text.replace(":", "").replace(" ", "")
        if not re.fullmatch(r"[0-9A-Fa-f]{64}", bare):
            raise self.refuse()
        return bytes.fromhex(bare)

    def edges(self) -> list[Any]:
        return [bytes(FINGERPRINT_SIZE), b"\xff" * FINGERPRINT_SIZE]


class Endpoint(Kind):
    """``[address, port]``: where a desk listens for voice; 4 or 16 bytes of an IP address, and a UDP port above the system's.

    Refused are addresses that mean the reader's own machine, its own cable, many hosts or none: judged by their bytes, so
    that every node judges alike.
    """

    code = "messages.not-an-endpoint"

    def starts(self, language: str) -> str:
        return r"0-9\["

    def follow(self, language: str) -> str:
        return "0-9"

    def check(self, wire: Any) -> None:
        fits = is_list(wire, 2) and type(wire[0]) is bytes and len(wire[0]) in (4, 16)
        if not fits or not is_int(wire[1], PORT_MIN, PORT_MAX) or not _reaches_a_host(wire[0]):
            raise self.refuse(low=PORT_MIN, high=PORT_MAX)

    def show(self, wire: Any, language: str) -> str:
        address = ip_address(wire[0])
        return f"{address}:{wire[1]}" if address.version == 4 else f"[{address}]:{wire[1]}"

    def shape(self, language: str) -> str:
        return r"(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|\[[0-9a-f:]{2,39}\]):[0-9]{4,5}"

    def unshow(self, text: str, language: str) -> Any:
        return self.loose(text, language)

    def loose(self, text: str, language: str) -> Any:
        host, _, port = text.rpartition(":")
        try:
            address = IPv6Address(host[1:-1]) if host.startswith("[") and host.endswith("]") else IPv4Address(host)
        except ValueError:
            raise self.refuse(low=PORT_MIN, high=PORT_MAX) from None
        if not re.fullmatch("[0-9]{1,5}", port) or getattr(address, "scope_id", None):
            raise self.refuse(low=PORT_MIN, high=PORT_MAX)
        return [address.packed, int(port)]

    def edges(self) -> list[Any]:
        v6 = bytes.fromhex("20010db8000000000000000000000001")
        return [
            [bytes((1, 0, 0, 0)), PORT_MIN],
            [bytes((192, 0, 2, 17)), 50_000],
            [v6, 50_000],
            [b"\xfd" * 16, PORT_MAX],
        ]


def _reaches_a_host(packed: bytes) -> bool:
    """IPv4 without 0/8, 127/8, 169.254/16, 224/3; IPv6 without 0000::/8 (none, own machine, mapped), fe80::/10, ff00::/8."""
    first, second = packed[0], packed[1]
    if len(packed) == 4:
        return first not in (0, 127) and first < 224 and (first, second) != (169, 254)
    return first not in (0, 0xFF) and not (first == 0xFE and second >> 6 == 2)


class Credential(Kind):
    """A user fragment or a password of ICE (RFC 8839 §5.4): ``range = [least, most]`` of letters, digits, ``+`` and ``/``."""

    code = "messages.not-a-credential"

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        bounds = options.take("range", list, None) or [4, CREDENTIAL_MAX_CHARS]
        if len(bounds) != 2 or not all(is_int(one, 1, CREDENTIAL_MAX_CHARS) for one in bounds) or bounds[0] > bounds[1]:
            raise options.bad("range")
        self.low, self.high = bounds

    def starts(self, language: str) -> str:
        return script.OPEN

    def check(self, wire: Any) -> None:
        if type(wire) is not str or not re.fullmatch(f"[{_ICE}]{{{self.low},{self.high}}}", wire):
            raise self.refuse(low=self.low, high=self.high)

    def show(self, wire: Any, language: str) -> str:
        return f"{script.OPEN}{wire}{script.CLOSE}"

    def shape(self, language: str) -> str:
        return f"{script.OPEN}[{_ICE}]{{{self.low},{self.high}}}{script.CLOSE}"

    def unshow(self, text: str, language: str) -> Any:
        return text[1:-1]

    def loose(self, text: str, language: str) -> Any:
        return text

    def edges(self) -> list[Any]:
        return ["a" * self.low, "+/9Z" + "x" * (self.high - 4) if self.high >= 4 else "z" * self.high]
