"""How kernels are compiled: one decorator, so that its flags stand in one place (spec: deconfliction §6.4).

No fast-math and no contraction: each operation is rounded by itself, as IEEE 754 says, so that the proven error bounds hold.
Without Numba the same code runs as plain Python, slowly and with the same result.

Machine code is kept on disk only where the starter of the process named a folder (``runtime.kernels``): Numba takes a kept
caller as current though what it calls, in another file, has changed, so the folder must be one of these sources alone.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])

try:
    from numba import config as _config
    from numba import njit as _njit
except ImportError:  # a second opinion on a machine without a compiler
    COMPILED = False
else:
    COMPILED = True
    _KEPT = bool(getattr(_config, "CACHE_DIR", ""))


def compiled(function: F) -> F:
    """``function`` as machine code that holds no interpreter lock; arguments must be numbers, arrays or tuples of them."""
    if not COMPILED:
        return function
    return cast(F, _njit(cache=_KEPT, nogil=True, fastmath=False, error_model="numpy")(function))
