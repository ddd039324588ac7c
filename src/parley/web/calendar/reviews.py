"""The day on which a side wants to look at its suspension of a channel again."""

from collections.abc import Iterator

from parley.formats.icalendar.item import COMPLETED, NEEDS_ACTION, Item, LeftOut
from parley.web.calendar.teller import Teller, days


def gather(tell: Teller) -> Iterator[Item | LeftOut]:
    """Each suspension that names a day; done where nothing of it is suspended any more."""
    for channel in tell.desk.channels():
        for cut in channel.suspensions:
            if not cut.review:
                continue
            ref = cut.said.ref
            name = tell.line("calendar.review", channel=channel.name, side=cut.said.author.side_name)
            span = days(cut.review)
            if span is None:
                yield LeftOut(ref, name, cut.review)
                continue
            times = [cut.said.time, *(tell.desk.message(lift.by).time for lift in cut.lifts)]
            yield Item(
                tell.uid(ref), len(cut.lifts), max(times), NEEDS_ACTION if cut.open_parts else COMPLETED, tell.marked(name),
                "\n".join([*tell.brief(ref), tell.block("calendar.entry", ref=ref)]), tell.categories("REVIEW"), due=span[1],
            )  # fmt: skip
