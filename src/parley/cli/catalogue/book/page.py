"""The book as one HTML page that needs nothing else: style and fonts inside, made for paper and readable in a browser."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

import jinja2
from markupsafe import Markup

from parley.cli.catalogue.book import edges, fonts
from parley.cli.catalogue.book.gather import Gathering, by_title
from parley.cli.catalogue.book.wording import Pair, Wording
from parley.cli.words import words as cli_words
from parley.messages import glossary
from parley.messages.catalogue import RENDERER_VERSION, Catalogue
from parley.messages.form import PRECEDENCES
from parley.messages.language import MARKERS, spoken
from parley.messages.terms import KINDS

_MONTHS: Final = spoken("en").lists["months"]
_UNITS: Final = "海里|公里|米/秒|毫米|米|码|英尺|节|兆赫|千赫|吉赫|小时|分钟|秒|天|次|项|字符|时|度"
_LONG: Final = "[0-9a-f.:#]{32,}"
_WHOLE: Final = "|".join(
    (
        "[0-9]{6}Z [A-Z]{3} [0-9]{2,4}",
        "[0-9]{1,4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?",
        "[北南]纬[0-9°′″.]+",
        "[东西]经[0-9°′″.]+",
        f"[0-9]+(?:[.][0-9]+)?(?:{_UNITS})",
    )
)
_MARKED: Final = re.compile(f"({_LONG}|{_WHOLE})")
_BETWEEN: Final = {"en": ", ", "zh": "、"}
_UNLISTED: Final = "marker"
"""A kind of term that the front matter has already."""


@dataclass(frozen=True)
class Book:
    """One book: what stands in it, when it was printed, which languages its columns are, left first."""

    catalogue: Catalogue
    printed: date
    order: tuple[str, str]
    only: tuple[str, ...] = ()

    @cached_property
    def words(self) -> Wording:
        """The book's own words."""
        return Wording(self.order)

    @cached_property
    def content(self) -> Gathering:
        """What stands in it."""
        return Gathering(self.catalogue, self.words, self.only)

    @cached_property
    def _fonts(self) -> str:
        return fonts.style(self._html(None, ""))

    @property
    def has_fonts(self) -> bool:
        """Whether the console's fonts are laid out here; if not, the reader's machine has to have them."""
        return bool(self._fonts)

    def html(self, pages: Mapping[str, int] | None = None) -> str:
        """The page. ``pages`` gives the page number of each anchor, for print; None for reading on a screen."""
        return self._html(pages, self._fonts)

    def _html(self, pages: Mapping[str, int] | None, style: str) -> str:
        loader = jinja2.PackageLoader("parley.cli.catalogue.book")
        templates = jinja2.Environment(
            loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        templates.filters["longs"] = longs
        css, _, _ = loader.get_source(templates, "book.css")
        return templates.get_template("book.html").render(
            fonts=Markup(style), css=Markup(css), edges=Markup(self._edges()), pages=pages, **self._facts()
        )

    def _facts(self) -> dict[str, Any]:
        content, order = self.content, self.order
        hash_ = self.catalogue.hash.hex()
        return {
            "w": self.words, "order": order, "tags": [spoken(language).tag for language in order],
            "hash": hash_, "groups": [hash_[i : i + 8] for i in range(0, 64, 8)], "date": self._date(),
            "renderer": RENDERER_VERSION, "families": content.families, "forms": content.forms, "lists": content.lists,
            "all_count": len(self.catalogue.forms), "unverified_count": sum(one.unverified for one in content.forms),
            "part": self._extract(),
            "markers": [(name, self._pair(lambda one, n=name: spoken(one).words[n])) for name in MARKERS],
            "precedences": [(name, self._pair(lambda one, n=name: cli_words(one)(f"precedence.{n}"))) for name in PRECEDENCES],
            "glossary": [(kind, terms) for kind in KINDS if kind != _UNLISTED and (terms := _terms(kind))],
            "indexes": [
                ("numbers", [("", one) for one in content.forms]),
                ("english", by_title(content.forms, "en", order)),
                ("chinese", by_title(content.forms, "zh", order)),
            ],
        }  # fmt: skip

    def _pair(self, say: Any) -> Pair:
        return Pair(*(say(language) for language in self.order))

    def _date(self) -> tuple[str, str]:
        day = self.printed
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}", f"{day.year}年{day.month}月{day.day}日"

    def _extract(self) -> Pair | None:
        """Which families stand in it, where it is not all of them."""
        if len(self.content.forms) == len(self.catalogue.forms):
            return None
        titles = [family.title for family in self.content.families]
        said = [_BETWEEN[language].join(title[i] for title in titles) for i, language in enumerate(self.order)]
        return Pair(*(self.words("title.part", families=one)[i] for i, one in enumerate(said)))

    def _edges(self) -> str:
        """What stands at the edges of every page, by part of the book."""
        parts = {"": self.words("title.book")} | {f"family-{one.name}": one.title for one in self.content.families}
        parts |= {key: self.words(f"section.{key}") for key in ("lists", "glossary")}
        parts |= {f"index-{key}": self.words(f"section.{key}") for key in ("numbers", "english", "chinese")}
        return edges.style(parts, f"{self.catalogue.hash.hex()[:16]} · {self.printed.isoformat()}")


def longs(text: str) -> Markup:
    """A line with names of entries and hashes marked, which may break anywhere, and times, dates, and figures with their
    Chinese units, which may not: between two Chinese characters a browser breaks wherever it likes."""
    pieces = _MARKED.split(text)
    marked = (
        Markup('<span class="{}">{}</span>').format(_class(one), one) if i % 2 else one for i, one in enumerate(pieces)
    )
    return Markup("").join(marked)


def _class(piece: str) -> str:
    return "long" if re.fullmatch(_LONG, piece) else "whole"


def _terms(kind: str) -> list[Any]:
    return [term for term in glossary.packaged().terms if term.kind == kind]
