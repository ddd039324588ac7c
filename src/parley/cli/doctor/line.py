"""Checks of the line: the running node, its ports, whether the other posts can be reached."""

import errno
import socket
from collections.abc import Iterator
from typing import Final

from parley.base.errors import ParleyError
from parley.cli.client import Client
from parley.cli.doctor.finding import Finding, good, note, wrong
from parley.cli.exits import NoNodeError
from parley.cli.home import Home

DIAL_S: Final = 3.0
DOWN: Final = ("down", "refused")


def node(home: Home) -> Iterator[Finding]:
    """Whether it runs, and whether its ports are free if it does not."""
    from parley.runtime import config

    if not home.is_paired:
        return
    try:
        status = Client(home.control).get("/status")
        yield good("node", entries=status["entries"], alarms=len(status["alarms"]))
        if status["alarms"]:
            yield note("alarms", count=len(status["alarms"]))
        return
    except NoNodeError:
        yield note("node-stopped")
    except ParleyError as error:
        yield wrong("node-ill", error=error)
        return
    try:
        loaded = config.load(home.config)
    except ParleyError:
        return  # the configuration's own check says it
    for where in filter(None, (loaded.console.address, loaded.tls.listen)):
        yield from port(where.address.host, where.address.number)


def port(host: str, number: int) -> Iterator[Finding]:
    """Whether the port could be listened on."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.create_server((host, number), family=family):
            yield good("port", address=f"{host}:{number}")
    except OSError as error:
        code = "port-taken" if error.errno == errno.EADDRINUSE else "port-bad"
        yield wrong(code, address=f"{host}:{number}", why=error.strerror or str(error))


def lines_of(home: Home) -> dict[str, str]:
    """Post → the state of its line, as the running node says; empty when none runs."""
    try:
        return {peer["post"]["id"]: peer["line"] for peer in Client(home.control).get("/status")["peers"]}
    except ParleyError:
        return {}  # the node's own check says it


def peers(home: Home) -> Iterator[Finding]:
    """Whether the posts that have an address answer there. It says nothing to them."""
    from parley.runtime import config

    if not home.is_paired:
        return
    try:
        loaded = config.load(home.config)
    except ParleyError:
        return
    lines = lines_of(home)
    for peer in loaded.record[0].peer:
        if peer.tls and lines.get(str(peer.post)) in DOWN:
            yield wrong("line-down", post=str(peer.post))
        for where in peer.tls:
            try:
                socket.create_connection((where.address.host, where.address.number), DIAL_S).close()
                yield good("peer", post=str(peer.post), address=str(where))
            except OSError as error:
                yield wrong("peer-away", post=str(peer.post), address=str(where), why=error.strerror or str(error))
    if not loaded.record[0].peer and loaded.tls.listen is None:
        yield wrong("nobody-dials")
