"""A command that holds others: its help lists them whole, in the order in which one comes to need them."""

import re
from typing import Final

import click

from parley.cli.session import Session

SENTENCE: Final = re.compile(r".+?(?:\.(?=\s|$)|。|$)", re.DOTALL)
HEADINGS: Final = {"en": "Commands", "zh": "命令"}


class Group(click.Group):
    """Where click sorts by the alphabet and cuts what a command does after some words."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """As they were added."""
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each with the first sentence of its help."""
        session = ctx.find_object(Session)
        with formatter.section(HEADINGS[session.screen.language if session else "en"]):
            formatter.write_dl([(name, first_sentence(one.help or "")) for name, one in self.commands.items()])


def first_sentence(text: str) -> str:
    """What a command does, on one line."""
    found = SENTENCE.match(text)
    return " ".join(found.group().split()) if found else ""
