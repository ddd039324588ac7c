"""What the glossary says of free text while an officer writes it: below each field, in the officer's language.

It proposes and never changes anything by itself; the text stays its author's.
"""

import re
from typing import Final, NamedTuple

from parley.base.errors import LANGUAGES
from parley.base.limits import TEXT_MAX_CHARS
from parley.messages import glossary
from parley.messages.glossary import Finding
from parley.messages.kinds.free_text import Text
from parley.web.drafts import PREFIX, Draft

SHOWN_MAX_COUNT: Final = 12
_TAGGED: Final = re.compile(r"\s*⟦([a-z]{2,3})(?:-[A-Za-z0-9-]+)?: (.*)⟧\s*", re.DOTALL)


class Told(NamedTuple):
    """One thing the glossary says: the sentence, the words that it is about, what to write instead of them (empty:
    nothing is proposed), and whether the officer should look at it."""

    phrase: str
    found: str
    instead: str
    wrong: bool


def told(draft: Draft, language: str) -> dict[str, list[Told]]:
    """By the name of the field as on the page: every free-text field, also where there is nothing to say."""
    written_in = draft.typed.get("language", language)
    names = [one.name for one in draft.form.fields if isinstance(one.item, Text)]
    return {PREFIX + name: _of_field(draft, name, written_in, language) for name in names}


def _of_field(draft: Draft, name: str, written_in: str, language: str) -> list[Told]:
    said = draft.said(name)
    found: dict[tuple[str, str], Told] = {}
    for text in [said] if isinstance(said, str) else said:
        tag, inner = _parted(text, written_in)
        for one in glossary.lint(inner[:TEXT_MAX_CHARS], tag):
            found.setdefault((one.kind, one.found.casefold()), _told(one, tag, language))
    # what is to be looked at comes first, in the order of the text
    return sorted(found.values(), key=lambda one: not one.wrong)[:SHOWN_MAX_COUNT]


def _parted(text: str, written_in: str) -> tuple[str, str]:
    """The language of a text and the text: as the officer chose, or as it says itself where it stands in ⟦ ⟧."""
    tagged = _TAGGED.fullmatch(text)
    return (tagged[1], tagged[2]) if tagged else (written_in, text)


def _told(one: Finding, tag: str, language: str) -> Told:
    wrong = one.kind in glossary.WRONG
    # two proposals in one, or a disputed term, are for the officer to weigh
    proposed = one.instead.get(tag if tag in LANGUAGES else language, "") if wrong and one.kind != "disputed" else ""
    return Told(one.phrase(language), one.found, "" if " / " in proposed else proposed, wrong)
