"""An incident and a call over a Desk in memory, as the folds would tell them."""

from parley.node.case_status import CallView, IncidentView, MatterView, OfferView, SaidView, StepView
from parley.runtime.desk import Release
from tests.web.desk import StubDesk


async def disputed(ours: StubDesk, theirs: StubDesk) -> tuple[IncidentView, CallView]:
    """Their STOP, our fact that they dispute, their step that waits for us; our call that they declined."""
    stop = await _say(theirs, "stop", {"activity": "approach", "reason": "collision"})
    fact = await _say(
        ours,
        "fact-stated",
        {"item": "1", "kind": "contact", "fact": "Three calls.", "about": [_named(ours, stop)]},
        stop,
    )
    word = await _say(
        theirs, "fact-disputed", {"your_version": "x", "our_version": "y", "about": _named(ours, fact)}, fact
    )
    step = await _say(
        theirs, "step-offered",
        {"our_step": "open_distance", "your_step": "open_distance", "order": "together", "expires": "160930Z MAR 30", "about": _named(ours, stop)},
        stop,
    )  # fmt: skip
    said = {ref: _said(ours, ref) for ref in (stop, fact, word, step)}
    incident = IncidentView(
        stop, "OPEN", list(said.values()), [StepView(OfferView(said[step], "OPEN", "", None), [])], [],
        [MatterView(said[fact], "DISPUTED", word)], [], [], [step],
    )  # fmt: skip
    request = await _say(
        ours, "call-request",
        {"level": "minister", "caller": "Secretary", "called": "Minister", "means": "secure_telephone",
         "earliest": "160930Z MAR 30", "interpreter": "yes", "subject": "x"},
    )  # fmt: skip
    declined = await _say(theirs, "call-decline", {"reason": "conditions", "about": _named(ours, request)}, request)
    asked = _said(ours, request)
    call = CallView(
        request,
        "DECLINED",
        declined,
        [asked, _said(ours, declined)],
        [OfferView(asked, "DECLINED", declined, None)],
        "",
    )
    ours.open_incidents, ours.open_calls = [incident], [call]
    return incident, call


async def _say(desk: StubDesk, form: str, values: dict[str, object], *about: str) -> str:
    fields = desk.catalogue.form(form).read(values, "en")  # type: ignore[arg-type]
    return await desk.release(Release(form, fields, about=about, language="en", role="duty_officer"))


def _named(desk: StubDesk, ref: str) -> str:
    return f"{ref}#{desk.message(ref).id}"


def _said(desk: StubDesk, ref: str) -> SaidView:
    message = desk.message(ref)
    return SaidView(ref, message.form_name, message.author, message.time, message.wanted_by, list(message.about))
