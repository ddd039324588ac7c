"""Reads the packaged catalogue: the only place of this room that touches files, and none but its own."""

from importlib import resources
from importlib.resources.abc import Traversable

SUFFIXES = (".toml", ".ftl")


def language(code: str) -> str:
    """The packaged file of a language."""
    return resources.files(__package__).joinpath(f"languages/{code}.toml").read_bytes().decode("utf-8")


def proven() -> str:
    """What is known of the packaged catalogue; empty where it is not there."""
    file = resources.files(__package__).joinpath("proven.json")
    return file.read_bytes().decode("utf-8") if file.is_file() else ""


def text(name: str) -> str:
    """A packaged file of this room by its path below it: ``glossary/terms.csv``."""
    return resources.files(__package__).joinpath(name).read_bytes().decode("utf-8")


def packaged() -> dict[str, str]:
    """Path below this package (``catalogue/stop/en.ftl``) → text, of every form and every list of choices."""
    root = resources.files(__package__)
    return {path: text for room in ("catalogue", "lists") for path, text in _below(root.joinpath(room), room)}


def _below(folder: Traversable, room: str) -> list[tuple[str, str]]:
    return [
        (f"{room}/{inner.name}/{file.name}", file.read_bytes().decode("utf-8"))
        for inner in sorted(folder.iterdir(), key=lambda f: f.name)
        if inner.is_dir()
        for file in sorted(inner.iterdir(), key=lambda f: f.name)
        if file.name.endswith(SUFFIXES)
    ]
