"""Machine code is kept in a folder of the sources that it is of."""

from pathlib import Path

import pytest

from parley.runtime import kernels


def test_the_folder_is_named_by_the_sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUMBA_CACHE_DIR", "")
    source, home = tmp_path / "source", tmp_path / "home"
    source.mkdir()
    (source / "a.py").write_text("x = 1\n")
    monkeypatch.setattr(kernels.resources, "files", lambda _: source)
    first = kernels.keep_compiled(home)
    assert first.parent == home and kernels.os.environ["NUMBA_CACHE_DIR"] == str(first)
    (source / "a.pyc").write_bytes(b"not a source")
    assert kernels.keep_compiled(home) == first
    (source / "a.py").write_text("x = 2\n")
    changed = kernels.keep_compiled(home)
    (source / "b.py").write_text("")
    assert len({first, changed, kernels.keep_compiled(home)}) == 3
