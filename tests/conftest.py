"""For all tests: what holds when the core is compiled (``make compiled``), and where deconfliction's machine code is kept."""

import inspect
import sysconfig
from collections.abc import Iterator
from typing import Any

import pytest
from scripts import compile_core
from scripts.keep_kernels import HOME

from parley.base import limits
from parley.record import entry
from parley.runtime.kernels import keep_compiled

keep_compiled(HOME)  # before anything imports parley.deconflict

SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")


def is_compiled(target: Any) -> bool:
    """Whether nobody can change the thing from outside: a compiled module, a class of one, or what was built into them."""
    owner = target if inspect.ismodule(target) or inspect.isclass(target) else type(target)
    module = owner if inspect.ismodule(owner) else inspect.getmodule(owner)
    file = getattr(module, "__file__", None) or ""
    return file.endswith(SUFFIX) or (module is limits and is_compiled(entry))


class _Patch(pytest.MonkeyPatch):
    def setattr(self, target: Any, name: Any, *rest: Any, **options: Any) -> None:
        if is_compiled(target):
            pytest.skip(f"{name} is compiled and cannot be changed; it is tested interpreted")
        super().setattr(target, name, *rest, **options)


@pytest.fixture
def monkeypatch() -> Iterator[pytest.MonkeyPatch]:
    """As pytest's own, but a test that changes compiled code is for the interpreted run."""
    with _Patch.context() as patch:
        yield patch


def pytest_sessionstart(session: pytest.Session) -> None:
    """What is older than its source would be tested in its place."""
    if found := compile_core.stale():
        pytest.exit(f"compiled modules are older than {', '.join(found)}: make compiled, or make interpreted", 2)
