"""All bearers that can run, in one place."""

from collections.abc import Callable
from typing import Any, Final

from parley.bearers.bearer import Bearer
from parley.bearers.courier import Courier
from parley.bearers.tls import TlsBearer

BEARERS: Final[dict[str, Callable[[Any, Any], Bearer]]] = {"tls": TlsBearer, "courier": Courier}
"""name → constructor, called with the identity and with that bearer's own settings."""
