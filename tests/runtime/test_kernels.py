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


def test_a_mark_holds_for_the_sources_and_the_machine_of_its_rehearsal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not kernels.is_ready(tmp_path)
    kernels.mark_ready(kernels.folder_of(tmp_path))
    assert kernels.is_ready(tmp_path)
    monkeypatch.setattr(kernels.metadata, "version", lambda _: "0.0")
    assert not kernels.is_ready(tmp_path)
    monkeypatch.undo()
    monkeypatch.setattr(kernels, "_sources", lambda: "0" * 64)
    assert not kernels.is_ready(tmp_path)
