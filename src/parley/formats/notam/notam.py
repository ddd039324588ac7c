"""What a NOTAM says."""

from typing import Any, NamedTuple

from parley.formats.refusal import NotUnderstood


class Notam(NamedTuple):
    """A NOTAM. ``begin`` to ``end`` is items B and C (``end`` None: PERM), ``windows`` what items B to D make of it.

    ``area`` and ``height`` are wire values (messages §3.11, §3.5), None where none is given or one is not understood: the latter
    stands in ``not_understood``, by its place in ``text``, item E.
    """

    name: str
    kind: str
    about: str
    fir: str
    code: str
    traffic: str
    purpose: str
    scope: str
    place: str
    begin: int
    end: int | None
    estimated: bool
    windows: list[list[int]]
    text: str
    area: list[Any] | None
    height: list[int] | None
    not_understood: tuple[NotUnderstood, ...] = ()
