"""What may be compiled (ADR 15)."""

import os

from scripts import compile_core

RAW = ("base/canon", "line/frames", "record/signing")
BELOW = ("base", "record", "line", "node", "procedures")


def test_only_rooms_below_the_runtime_are_compiled() -> None:
    listed = [path.as_posix().removesuffix(".py") for path in compile_core.sources()]
    assert all((compile_core.SOURCES / f"{name}.py").is_file() for name in listed)
    assert {name.split("/")[1] for name in listed} <= set(BELOW)
    assert not {f"parley/{name}" for name in RAW} & set(listed)


def test_a_source_younger_than_its_module_is_found(tmp_path, monkeypatch) -> None:
    source, module = tmp_path / "parley/record/entry.py", tmp_path / f"parley/record/entry{compile_core.SUFFIX}"
    source.parent.mkdir(parents=True)
    monkeypatch.setattr(compile_core, "SOURCES", tmp_path)
    monkeypatch.setattr(compile_core, "MODULES", "parley.record: entry")
    source.touch()
    assert compile_core.stale() == []  # nothing is compiled
    module.touch()
    assert compile_core.stale() == []
    os.utime(module, (1, 1))
    assert compile_core.stale() == ["parley/record/entry.py"]
    module.rename(module.with_name(f"feed{compile_core.SUFFIX}"))
    assert compile_core.stale() == ["parley/record/entry.py"]  # half of it would be two programs in one
