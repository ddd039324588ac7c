"""Two notices in conflict over a Desk in memory, and a proposal that waits for us, as the folds would tell them."""

from parley.node.notice_status import (
    ClearingView,
    ConflictView,
    LeadView,
    MeasuresView,
    NoticeView,
    ProposalView,
    VerdictView,
    VersionView,
)  # fmt: skip
from parley.runtime.desk import Release
from tests.web.desk import START, StubDesk

HOUR = 3_600_000
BEGINS = START + 96 * HOUR
WINDOWS = [[BEGINS, BEGINS + 2 * HOUR]]
LATER = [[BEGINS + 3 * HOUR, BEGINS + 5 * HOUR]]
FIRING = {
    "weapon": "guns", "areas": ["circle; 10 NM; 18.5N 112.25E"], "height": "0 m to 3000 m sea-level",
    "windows": ["200800Z DEC 25 to 201000Z DEC 25"],
}  # fmt: skip
PASSAGE = {"areas": ["corridor; 4 NM; 18.0N 111.5E; 19.0N 113.0E"], "windows": ["200900Z DEC 25 to 201100Z DEC 25"]}


async def conflicting(ours: StubDesk, theirs: StubDesk) -> tuple[NoticeView, NoticeView]:
    """Our firing on short notice, their passage; they propose that we fire later."""
    firing = await _say(ours, "live-firing-notice", FIRING)
    passage = await _say(theirs, "transit-notice", PASSAGE)
    named = f"{firing}#{ours.message(firing).id}"
    asked = await _say(
        theirs, "amendment-propose",
        {"about": named, "windows": ["201100Z DEC 25 to 201300Z DEC 25"], "expires": "170800Z DEC 25"}, firing,
    )  # fmt: skip
    proposal = ProposalView(
        asked, ours.them, START, START + 24 * HOUR, "OPEN", "", "us", "", passage, None, None, LATER, None
    )
    words = [VerdictView(side, "CONFLICT", firing, START, "ab" * 32, 1) for side in (0, 1)]
    measures = MeasuresView([0, 0], [0, 0], [0, 0], [-100_000, -100_000], -HOUR)
    first = _notice(ours, firing, ConflictView(passage, "CONFLICT", "CONFLICT", words, False, measures), [proposal])
    second = _notice(
        ours, passage, ConflictView(firing, "CONFLICT", "CONFLICT", words[:1], True, None), []
    )  # fmt: skip
    ours.open_notices = [first, second]
    ours.ways = [
        ClearingView("time", 3 * HOUR, 0.0, 6.0, None, None, LATER, None),
        ClearingView("height", 405_000, 0.0, 1.3, None, [0, 405_000, 3_405_000], None, None),
        ClearingView(
            "place", 32_000_000, 135.0, 3.5, [[0, 0, 18_520_000, [182_000_000, 1_124_000_000]]], None, None, None
        ),
    ]
    return first, second


def _notice(desk: StubDesk, ref: str, conflict: ConflictView, proposals: list[ProposalView]) -> NoticeView:
    message = desk.message(ref)
    own = message.author.own
    area = [0, 0, 18_520_000, [185_000_000, 1_122_500_000]]
    lead = LeadView("SHORT" if own else "NONE_DUE", 72 * HOUR if own else 0, HOUR, None)
    version = VersionView(ref, message.time, [area], [0, 0, 3_000_000], WINDOWS, None, lead, "")
    return NoticeView(
        ref, message.form_name, message.author, message.time, "NOTIFIED", BEGINS, BEGINS, BEGINS + 2 * HOUR, [version], "", [], [],
        [], True, "", [conflict], proposals,
    )  # fmt: skip


async def _say(desk: StubDesk, form: str, values: dict[str, object], *about: str) -> str:
    fields = desk.catalogue.form(form).read(values, "en")  # type: ignore[arg-type]
    return await desk.release(Release(form, fields, about=about, language="en", role="duty_officer"))
