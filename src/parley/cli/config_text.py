"""The configuration file as ``init`` writes it and ``pair`` adds to it. What the keys mean, ``runtime.config`` says."""

from collections.abc import Sequence

from parley.base.errors import LocalError
from parley.cli.home import Home, read_bounded, replace
from parley.record.names import PostId
from parley.runtime import config
from parley.runtime.values import endpoint

FIRST = """\
# The configuration of this post; docs/how-to/configure.md lists every key. Paths are relative to this file's folder.

[console]
address = "{console}"

[tls]
{listen}

[[record]]
# `parley pair` adds the other posts below.
"""


def first_text(console: str, listen: str | None) -> str:
    """A new configuration; ``listen`` None: this post only dials."""
    require_address(console)
    line = f'listen = "{require_address(listen)}"' if listen else '# listen = "0.0.0.0:7441"'
    return FIRST.format(console=console, listen=line)


def require_address(text: str) -> str:
    """``text``, if it is host:port. Raises LocalError ``cli.bad-address``."""
    try:
        endpoint(text)
    except ValueError as error:
        raise LocalError("cli.bad-address", address=text[:100], why=str(error)) from None
    return text


def with_peers(text: str, peers: Sequence[tuple[PostId, str]]) -> str:
    """The configuration with the peers' addresses added to its last record. Raises what ``config.parse`` raises."""
    added = "".join(
        f'\n[[record.peer]]\npost = "{post}"\ntls = ["{require_address(where)}"]\n' for post, where in peers
    )
    config.parse((text + added).encode())
    return text + added


def add_peers(home: Home, peers: Sequence[tuple[PostId, str]]) -> None:
    """Add the peers' addresses to the home's configuration."""
    from parley.base import limits

    text = read_bounded(home.config, limits.CONFIG_MAX, "The configuration").decode("utf-8", "replace")
    replace(home.config, with_peers(text, peers).encode())
