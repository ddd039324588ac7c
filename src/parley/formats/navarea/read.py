"""Reading a broadcast warning: its text, and beside it what was understood, and what was not and why."""

import re
from typing import Final

from parley.base.errors import LocalError
from parley.base.limits import WARNING_MAX_CHARS
from parley.formats.navarea import cancel
from parley.formats.navarea.dating import (
    AFTER_END_MAX_MS,
    AFTER_HOURS_MAX_MS,
    AFTER_NIGHT_MAX_MS,
    LEFT_OUT_MAX_MS,
    Frame,
)
from parley.formats.navarea.layout import Layout, Paragraph, laid_out
from parley.formats.navarea.paragraph import notices
from parley.formats.navarea.warning import Cancels, Notice, Warning
from parley.formats.refusal import NotUnderstood, RefusedError

_BINDS: Final = re.compile(
    r"BOUND|ENCLOSED|DELIMITED|WITHIN|RADIUS|TRACKLINE|TRACK\s+LINE|BERTH|AREAS?\b[^.]{0,400}\d[NS]\b"
)
_WIDE: Final = re.compile(r"WIDE\s+BERTH\s+REQUESTED\.?")
_HOURS: Final = re.compile(r"\b(\d{4})\s?Z\s*(?:TO|THRU|THROUGH|UNTIL|-)\s*(\d{4})\s?Z\b")
_LIST: Final = re.compile(r"\bWARNINGS?\s+(?:IN\s*FORCE|INFORCE)\b")
_UPSETS: Final = re.compile(
    r"\b(?:CANCELL?ED|POSTPONED|RESCHEDULED|SUSPENDED|EXTENDED|DELAYED|AMEND(?:ED)?|CORRECT(?:ION|ED)|DELETED?|REPLACED?)\b"
)


def read(text: str) -> Warning:
    """One warning.

    Whatever is in ``text``, the answer is a Warning. Raises LocalError ``formats.text-too-long`` for one over
    ``WARNING_MAX_CHARS``, and nothing else.
    """
    if len(text) > WARNING_MAX_CHARS:
        raise LocalError("formats.text-too-long", size=len(text), limit=WARNING_MAX_CHARS)
    said = _capitals(text)
    try:
        layout = laid_out(said)
    except RefusedError as error:
        return Warning("", None, (), text, (), cancel.NOTHING, (error.plain(0, len(text)),))
    return _Reading(text, said, layout).run()


def _capitals(text: str) -> str:
    """In capitals, every character in its place; a line ends one way."""
    return "".join(up if len(up := one.upper()) == 1 else one for one in text.replace("\t", " ").replace("\r", " "))


def _ends_well(found: list[Notice], until: int | None, said: str) -> bool:
    """A warning cancels itself soon after its last window, if it has one."""
    last = max((window[1] for notice in found for window in notice.windows), default=None)
    if until is None or last is None or any(notice.open_since is not None for notice in found):
        return True
    hours = _HOURS.findall(said)
    most = AFTER_HOURS_MAX_MS if hours else AFTER_END_MAX_MS
    if any(end <= begin for begin, end in hours):
        most = AFTER_NIGHT_MAX_MS
    return until - last <= most + (LEFT_OUT_MAX_MS if "EXCEPT" in said else 0)


class _Reading:
    """One reading of one text."""

    def __init__(self, text: str, said: str, layout: Layout) -> None:
        self.text = text
        self.said = said
        self.layout = layout
        self.refused: list[NotUnderstood] = []

    def run(self) -> Warning:
        """Cancelling first: it bounds the windows."""
        own = [one for one in self.layout.paragraphs if self._of(one).startswith("CANCEL")]
        rest = [one for one in self.layout.paragraphs if one not in own]
        cancels, itself_read = self._cancels(own)
        found = [notice for one in rest for notice in self._notices(one, cancels.itself_at, itself_read)]
        if not _ends_well(found, cancels.itself_at, self.said):
            self.refused.append(NotUnderstood("formats.contradicts-cancel", {}, 0, len(self.text)))
            found = []
        if self._upset(rest):
            self.refused.append(NotUnderstood("formats.upset", {}, 0, len(self.text)))
            found = []
        if not self.layout.paragraphs:
            self.refused.append(NotUnderstood("formats.no-area", {}, 0, len(self.text)))
        name, issued, regions, _ = self.layout
        return Warning(name, issued, regions, self.text, tuple(found), cancels, tuple(self.refused))

    def _of(self, paragraph: Paragraph) -> str:
        return self.said[paragraph.start : paragraph.end].strip()

    def _cancels(self, paragraphs: list[Paragraph]) -> tuple[Cancels, bool]:
        """What is cancelled, and whether all that is said of this warning's own end was read."""
        found, whole = cancel.NOTHING, True
        for one in paragraphs:
            try:
                found = cancel.both(found, cancel.cancels(self.said, one.start, one.end, self.layout.issued))
            except RefusedError as error:
                self.refused.append(error.plain(one.start, one.end))
                whole &= "THIS" not in self._of(one)
        return found, whole

    def _notices(self, paragraph: Paragraph, until: int | None, itself_read: bool) -> list[Notice]:
        text = self._of(paragraph)
        if not text or _WIDE.fullmatch(text):
            return []
        if _LIST.search(text) or not _BINDS.search(text):
            self._refuse("formats.list-in-force" if _LIST.search(text) else "formats.no-area", paragraph)
            return []
        try:
            if self.layout.issued is None:
                raise RefusedError("formats.no-issue")
            if not itself_read:
                raise RefusedError("formats.own-end-not-understood")
            return notices(self.said, paragraph, Frame(self.layout.issued, until))
        except RefusedError as error:
            self.refused.append(self._plain(error, paragraph))
            return []

    def _plain(self, error: RefusedError, paragraph: Paragraph) -> NotUnderstood:
        """With the passage as it stands in the text, where the reason names it."""
        found = error.plain(paragraph.start, paragraph.end)
        if "text" not in found.facts:
            return found
        return found._replace(facts={"text": " ".join(self.text[found.start : found.end].split())[:40]})

    def _refuse(self, code: str, paragraph: Paragraph) -> None:
        self.refused.append(NotUnderstood(code, {}, paragraph.start, paragraph.end))

    def _upset(self, paragraphs: list[Paragraph]) -> bool:
        """Another paragraph that may take back or change what one says."""
        return len(paragraphs) > 1 and any(_UPSETS.search(self._of(one)) for one in paragraphs)
