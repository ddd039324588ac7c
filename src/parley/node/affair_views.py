"""Channels, talks and commitments as they are shown, and questions answered: the folds' states put into views."""

from collections.abc import Callable, Iterable
from typing import Final

from parley.base.errors import LocalError
from parley.messages.catalogue import Catalogue
from parley.messages.form import Form
from parley.node.affair_status import (
    AssessmentView,
    ChannelView,
    CommitmentsView,
    CommitmentView,
    DueView,
    EngagementView,
    LiftView,
    MarkView,
    MeetingView,
    PlanView,
    PositionView,
    SpanView,
    StatusWordView,
    SuspensionView,
)  # fmt: skip
from parley.node.affair_words import Words
from parley.node.case_status import OfferView, SaidView
from parley.node.folds import Folds
from parley.node.live_facts import Sources, live_channels, live_rows
from parley.node.meeting_view import meeting_view
from parley.node.status import PostView
from parley.procedures import channel as channel_of
from parley.procedures import commitment as promise
from parley.procedures.affairs import PROCEDURES
from parley.procedures.asking.answer import Answer, answer
from parley.procedures.asking.question import Question
from parley.procedures.asking.table import Tables, Told
from parley.procedures.asking.telling import told
from parley.procedures.channel import Channel, Suspension
from parley.procedures.checks import check_voice
from parley.procedures.offers import Outcome, Word
from parley.procedures.procedure import Fact
from parley.procedures.statement import Statement
from parley.record.names import Head, PostId

PARTS: Final = ("everything", "meetings", "calls", "visits", "notices", "messages")


class AffairViews:
    """What officers see. ``catalogue`` gives the one in force, ``post`` a post by its names, ``sides`` a post of each side."""

    def __init__(
        self, me: PostId, folds: Folds, post: Callable[[PostId], PostView], catalogue: Callable[[], Catalogue],
        sides: Iterable[PostId],
    ) -> None:  # fmt: skip
        self._me = me
        self._affairs, self._contacts = folds.affairs, folds.contacts
        self._calls, self._incidents = folds.calls, folds.incidents
        self._post = post
        self._catalogue = catalogue
        first = {one.side: one for one in sorted(sides, reverse=True)}
        self._sides = [first[side] for side in sorted(first)]

    @staticmethod
    def concerns(form: Form, channel: str) -> bool:
        """Whether what an officer releases must be checked: a word of ours, or a message in a channel. What any watch officer
        may release, a warning, passes whatever a channel's state is: it is marked, and shown."""
        return form.procedure in (*PROCEDURES, "call") or (channel != "" and form.release != "any-watch-officer")

    def check(self, draft: Fact, now: int) -> None:
        """Nothing is signed that would count for nothing. Raises LocalError."""
        self._affairs.check(draft, now)
        said = self._calls.draft(draft)
        if said is not None and said.form.startswith("voice-"):
            check_voice(said, self._calls)

    # -- channels ----------------------------------------------------------------------------------------------------

    def channels(self, now: int) -> list[ChannelView]:
        """All channels, by name."""
        return [self._channel(one, now) for one in self._affairs.channels.all()]

    def channel(self, name: str, now: int) -> ChannelView:
        """One of them. Raises LocalError ``node.no-such-channel``."""
        found = self._affairs.channels.named(name)
        if found is None:
            raise LocalError("node.no-such-channel", channel=name[:80])
        return self._channel(found, now)

    def _channel(self, one: Channel, now: int) -> ChannelView:
        words = self._words()
        terms = words.named("channel-propose", {**one.terms.values, **one.terms.marks}) if one.terms else {}
        waiting = [offer.said for offer in one.offers if offer.outcome is Outcome.OPEN]
        return ChannelView(
            one.name, one.state.value, one.state_at(now).value, str(one.by), terms, self._all(one.statements),
            [self._offer(offer.said, offer.outcome, offer.by, "valid_until") for offer in one.offers],
            [self._suspension(words, cut) for cut in one.suspensions],
            [SpanView(since, until, state.value) for since, until, state in one.spans()],
            [MarkView(str(head), mark.value) for head, mark in one.marked.items()],
            [DueView(due.what, due.at, str(due.head)) for due in channel_of.due(one, now)], self._theirs(waiting),
        )  # fmt: skip

    def _suspension(self, words: Words, cut: Suspension) -> SuspensionView:
        lifts = [LiftView(str(one.resume.head), str(one.by), one.at, _parts(one.parts)) for one in cut.lifts]
        return SuspensionView(
            self._said(cut.said), cut.at, _parts(cut.parts), _parts(cut.open_parts()), cut.floor_stays,
            words.choice(cut.said, "reason"), str(words.of(cut.said).get("review", "")), lifts,
        )  # fmt: skip

    # -- talks -------------------------------------------------------------------------------------------------------

    def meetings(self, now: int, skip: int = 0, count: int | None = None) -> list[MeetingView]:
        """Meetings, and all else on which there are public words, newest first: all, or ``count`` after the first ``skip``."""
        every = self._affairs.talks.newest(skip, count)
        return [meeting_view(one, now, self._words(), self._said, self._me.side) for one in every]

    def meeting(self, head: Head, now: int) -> MeetingView:
        """The meeting to which an entry belongs. Raises LocalError ``node.no-such-meeting``."""
        found = self._affairs.talks.of(head)
        if found is None:
            raise LocalError("node.no-such-meeting", ref=str(head))
        return meeting_view(found, now, self._words(), self._said, self._me.side)

    # -- commitments -------------------------------------------------------------------------------------------------

    def commitments(self, skip: int = 0, count: int | None = None) -> CommitmentsView:
        """What was promised, planned and declared, oldest first: all, or of each kind the newest ``count`` before the last
        ``skip``."""
        fold, words = self._affairs.commitments, self._words()
        return CommitmentsView(
            [self._commitment(words, one) for one in fold.commitments(skip, count)],
            [self._engagement(words, one) for one in fold.engagements(skip, count)],
            [PlanView(one.year, self._all(one.words.values()), one.is_agreed) for one in fold.plans()],
            [self._position(one) for one in fold.positions(skip, count)], [self._post(one) for one in self._sides],
        )  # fmt: skip

    def _commitment(self, words: Words, one: promise.Commitment) -> CommitmentView:
        due = words.of_field("commitment", "due", one.due) if one.due else ""
        return CommitmentView(
            str(one.said.head), one.state.value, self._said(one.said), list(one.owners), due, self._all(one.evidence),
            [self._assessment(words, said) for said in one.assessed.values()],
            [self._assessment(words, said) for said in one.history], one.differs,
            [DueView(each.what, each.at, str(each.head)) for each in promise.due(one)], len(one.words), _last_time(one.words),
        )  # fmt: skip

    def _assessment(self, words: Words, said: Statement) -> AssessmentView:
        awaits = "awaited" in said.marks or "awaited_from" in said.values
        scale = promise.SCALE
        code = said.values["assessment"]
        name = scale[code] if code < len(scale) else str(code)
        return AssessmentView(said.author.side, self._said(said), name, str(words.of(said).get("as_of", "")), awaits)

    def _engagement(self, words: Words, one: promise.Engagement) -> EngagementView:
        status = [
            StatusWordView(
                side, self._said(said), words.choice(said, "status").upper(), str(words.of(said).get("dates", ""))
            )
            for side, said in one.status.items()
        ]
        return EngagementView(
            str(one.versions[0].head), self._said(one.said), words.of(one.said), status, self._all(one.refused),
            len(one.words), _last_time(one.words),
        )  # fmt: skip

    def _position(self, one: promise.Position) -> PositionView:
        names = promise.RELATIONS
        actions = [
            StatusWordView(said.author.side, self._said(said), names[code] if code < len(names) else str(code))
            for said in one.actions
            for code in (said.values["relation"],)
        ]
        return PositionView(str(one.versions[0].head), self._said(one.said), actions)

    # -- questions ---------------------------------------------------------------------------------------------------

    def answer(self, question: Question) -> Answer:
        """What the record says. Raises LocalError."""
        return answer(question, self.tables())

    def tables(self) -> Tables:
        """All that may be asked: the facts of the public record, and what was done on this one."""
        folds = Sources(self._affairs, self._calls, self._incidents, self._side, self._words())
        return Tables(self.told(), live_rows(folds), lambda on: live_channels(folds, on))

    def told(self) -> list[Told]:
        """The facts of the public record and what is told of them besides, as the tables are made of."""
        catalogue = self._catalogue()
        form, found = catalogue.form("contact"), []
        for tellings in self._contacts.tellings():
            sides = tuple(sorted({self._post(one.author).side_name for one in tellings}))
            found.append(told(form, tellings[0].fields, tuple(str(one.head) for one in tellings), sides))
        for item in self._affairs.history.items():
            sides = tuple(sorted({self._post(head.feed.author).side_name for head in item.heads}))
            found.append(told(catalogue.form(item.form), item.fields, tuple(map(str, item.heads)), sides))
        return found

    # -- parts -------------------------------------------------------------------------------------------------------

    def _side(self, post: PostId) -> str:
        """The name of a post's side."""
        return self._post(self._sides[post.side] if post.side < len(self._sides) else post).side_name

    def side_name(self, side: int) -> str:
        """The name of a side by its number."""
        return self._post(self._sides[side]).side_name if side < len(self._sides) else str(side)

    def topic(self, code: int) -> str:
        """The name of a topic in the list."""
        return str(self._words().of_field("statement-point", "topic", code))

    def _words(self) -> Words:
        return Words(self._catalogue())

    def _said(self, one: Statement) -> SaidView:
        about = [str(head) for head in one.about]
        return SaidView(str(one.head), one.form, self._post(one.author), one.time, one.wanted_by, about)

    def _all(self, some: Iterable[Statement]) -> list[SaidView]:
        return [self._said(one) for one in some]

    def _offer(self, one: Statement, outcome: Outcome, by: Word | None, expires: str) -> OfferView:
        return OfferView(
            self._said(one), outcome.value, str(by.head) if by else "", one.values.get(expires, one.wanted_by)
        )

    def _theirs(self, some: Iterable[Statement]) -> list[str]:
        theirs = [one for one in some if one.author.side != self._me.side]
        return [str(one.head) for one in sorted(theirs, key=lambda one: one.order)]


def _last_time(some: Iterable[Statement]) -> int:
    """The newest of their times, by their authors' clocks."""
    return max(one.time for one in some)


def _parts(parts: Iterable[int]) -> list[str]:
    """Parts of a channel by their names in the list ``channel-scope``."""
    return [PARTS[part] for part in sorted(parts) if part < len(PARTS)]
