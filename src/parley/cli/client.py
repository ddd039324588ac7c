"""Asking the running node of a home over its control socket. What it refuses is raised here as the same error."""

import http.client
import json
import socket
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlencode

from parley.base.errors import FaultError, LocalError, ParleyError, PeerError
from parley.cli.exits import NoNodeError

PREFIX: Final = "/api/v1"
TIMEOUT_S: Final = 30.0
ANSWER_MAX: Final = 256 * 1024 * 1024
LINE_MAX: Final = 1024 * 1024
SLICE_SIZE: Final = 256 * 1024


class _Socket(http.client.HTTPConnection):
    """HTTP over the unix socket at ``path``."""

    def __init__(self, path: Path, timeout_s: float | None) -> None:
        super().__init__("node", timeout=timeout_s)
        self._path = path

    def connect(self) -> None:
        """Open the socket, under a name short enough for its address."""
        from parley.web.control import short_name

        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        with short_name(self._path) as name:
            self.sock.connect(name)


class Client:
    """One home's running node."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, path: str, **query: object) -> Any:
        """The decoded answer. Raises NoNodeError, and what the node refused with."""
        return json.loads(self.raw("GET", path, None, query))

    def post(self, path: str, body: dict[str, Any], timeout_s: float = TIMEOUT_S) -> Any:
        """The decoded answer to ``body``."""
        return json.loads(self.raw("POST", path, body, {}, timeout_s))

    def upload(self, path: str, slices: Iterable[bytes], size: int, query: Sequence[tuple[str, str]]) -> Any:
        """The decoded answer to a body of ``size`` bytes that is no JSON."""
        address = f"{path}?{urlencode(query)}"
        headers = {"content-type": "application/octet-stream", "content-length": str(size)}
        return json.loads(self._read(self._request("POST", address, slices, headers, TIMEOUT_S)))

    def download(self, path: str) -> Iterator[bytes]:
        """The answer's bytes as they come."""
        response = self._send("GET", path, None, {}, TIMEOUT_S)
        if response.status >= 400:
            self._read(response)
        try:
            while data := response.read(SLICE_SIZE):
                yield data
        except (OSError, http.client.HTTPException) as error:
            raise self._no_node(error) from None

    def raw(
        self, method: str, path: str, body: dict[str, Any] | None, query: dict[str, object],
        timeout_s: float = TIMEOUT_S,
    ) -> bytes:  # fmt: skip
        """The answer's bytes as they came."""
        return self._read(self._send(method, path, body, query, timeout_s))

    def _read(self, response: http.client.HTTPResponse) -> bytes:
        try:
            data = response.read(ANSWER_MAX)
        except (OSError, http.client.HTTPException) as error:
            raise self._no_node(error) from None
        if response.status >= 400:
            raise _said(data, response.status)
        return data

    def events(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """(topic, facts) of everything that changes, until the node stops."""
        response = self._send("GET", "/events", None, {}, None)
        topic = ""
        try:
            while line := response.readline(LINE_MAX):
                name, _, value = line.decode("utf-8", "replace").rstrip("\r\n").partition(": ")
                if name == "event":
                    topic = value
                elif name == "data":
                    yield topic, json.loads(value)
        except (OSError, ValueError, http.client.HTTPException):
            return

    def _send(
        self, method: str, path: str, body: dict[str, Any] | None, query: dict[str, object], timeout_s: float | None
    ) -> http.client.HTTPResponse:
        wanted = {name: str(value) for name, value in query.items() if value is not None}
        address = path + (f"?{urlencode(wanted)}" if wanted else "")
        data = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        headers = {"content-type": "application/json"} if data else {}
        return self._request(method, address, data, headers, timeout_s)

    def _request(
        self, method: str, address: str, data: bytes | Iterable[bytes] | None, headers: dict[str, str],
        timeout_s: float | None,
    ) -> http.client.HTTPResponse:  # fmt: skip
        connection = _Socket(self._path, timeout_s)
        try:
            connection.request(method, PREFIX + address, data, headers)
            return connection.getresponse()
        except (OSError, http.client.HTTPException) as error:
            raise self._no_node(error) from None

    def _no_node(self, error: Exception) -> ParleyError:
        if isinstance(error, TimeoutError):
            return FaultError("cli.node-slow", seconds=int(TIMEOUT_S))
        return NoNodeError("cli.no-node", home=str(self._path.parent))


def segment(text: str) -> str:
    """``text`` as one part of an address."""
    return quote(text, safe="")


class _Said:
    """An error that carries the phrases that the node gave it."""

    said: dict[str, str]

    def phrase(self, language: str = "en") -> str:
        """As the node said it."""
        return self.said.get(language) or self.said.get("en", "")


class LocalSaid(_Said, LocalError):
    """The node refused."""


class PeerSaid(_Said, PeerError):
    """The node found that another side broke a rule."""


class FaultSaid(_Said, FaultError):
    """The node's disk, network or key device failed."""


_CLASSES: Final[dict[str, type[LocalSaid] | type[PeerSaid] | type[FaultSaid]]] = {
    "local": LocalSaid,
    "peer": PeerSaid,
    "fault": FaultSaid,
}


def _said(data: bytes, status: int) -> ParleyError:
    """The node's own error, out of its answer."""
    try:
        document = json.loads(data)["error"]
        error: LocalSaid | PeerSaid | FaultSaid = _CLASSES[document["fault"]](str(document["code"]))
        fields = [inner["phrase"] for inner in document.get("fields", [])]
        error.said = {
            language: "\n".join(
                [phrase, *(f"  {inner[language]}" for inner in fields if inner[language] not in phrase)]
            )
            for language, phrase in document["phrase"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError):
        return FaultError("cli.bad-answer", status=status)
    return error
