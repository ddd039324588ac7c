"""``parley ask``: a question to the facts of the record, and the entries that its answer rests on."""

from typing import Any

import click

from parley.cli.session import Session, shared

TALLIES = ("count", "group", "distinct", "next")


@click.command("ask")
@click.argument("table")
@click.argument("conditions", nargs=-1, metavar="[FIELD=VALUE]…")
@click.option("--after", metavar="WHEN", default="", help="Only what began after that: a date, or the key of a fact.")
@click.option("--before", metavar="WHEN", default="", help="Only what began before that.")
@click.option("--since", metavar="WHEN", default="", help="Only what began on that day or after it.")
@click.option("--until", metavar="WHEN", default="", help="Only what began on that day or before it.")
@click.option("--during", metavar="WHEN", default="", help="Only what began within that year, month, day or fact.")
@click.option("--on", metavar="DAY", default="", help="States as they stood on that day.")
@click.option("--first", type=click.IntRange(1, 20_000), help="The first so many.")
@click.option("--last", type=click.IntRange(1, 20_000), help="The last so many, the newest first.")
@click.option("--per", metavar="FIELD", default="", help="So many of each value of this field.")
@click.option("--show", metavar="FIELD,…", default="", help="The fields to show.")
@click.option("--days-from", metavar="WHEN", default="", help="The days from there, or from a linked fact, to each.")
@click.option("--days-to", metavar="WHEN", default="", help="The days from each to there, or to a linked fact.")
@click.option("--count", is_flag=True, help="How many.")
@click.option("--group", metavar="FIELD", default="", help="The keys by the values of this field.")
@click.option("--distinct", metavar="FIELD", default="", help="The different values of this field.")
@click.option("--next", "turn", metavar="FIELD", default="", help="Whose turn is next, if they took strict turns.")
@click.option("--among", metavar="VALUE,…", default="", help="Of these, say which do not occur.")
@shared
def command(
    session: Session, table: str, conditions: tuple[str, ...], first: int | None, last: int | None, count: bool,
    group: str, distinct: str, turn: str, show: str, among: str, **words: str,
) -> None:  # fmt: skip
    """Ask the facts of the record: parley ask contacts kind=suspension --during 2022-08 --show by,start,channel

    Tables: contacts, channels, accounts, topics, links. A condition is FIELD=VALUE, FIELD=VALUE,VALUE for one of several,
    FIELD!=VALUE, or FIELD~TEXT for a text that contains it. Every answer names the entries that it rests on; what the record
    does not hold is said to be not known.
    """
    from parley.cli.asking import ask, question, shown

    chosen = {"count": count, "group": group, "distinct": distinct, "next": turn}
    tallies = [name for name in TALLIES if chosen[name]]
    if len(tallies) > 1:
        raise click.UsageError("--count, --group, --distinct, --next: one of them")
    if first and last:
        raise click.UsageError("--first, --last: one of them")
    facts: dict[str, Any] = dict(words) | {"first": first, "last": last, "tally": tallies[0] if tallies else ""}
    facts |= {"of": group or distinct or turn, "show": _parts(show), "among": _parts(among)}
    shown(session, ask(session, question(table, conditions, facts)))


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
