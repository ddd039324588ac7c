"""Every address of the console, in one place: a distrustful reader sees all that can be asked."""

from typing import Final

from starlette.routing import BaseRoute, Route

from parley.web.console import Console
from parley.web.pages import (
    affairs,
    alerts,
    cases,
    catalogue,
    choose,
    compose,
    contacts,
    courtesy,
    documents,
    door,
    drawing,
    duty,
    notices,
    picture,
    read_back,
    tracks,
    voice,
    watch,
)
from parley.web.stream import stream

ADDRESSES: Final[tuple[BaseRoute, ...]] = (
    Route("/", watch.home),
    Route("/sign-in", door.sign_in_page),
    Route("/sign-in", door.sign_in, methods=["POST"]),
    Route("/enter", door.enter_page),
    Route("/enter", door.enter, methods=["POST"]),
    Route("/sign-out", door.sign_out, methods=["POST"]),
    Route("/preferences", door.preferences, methods=["POST"]),
    Route("/watch", watch.watch),
    Route("/stream", stream),
    Route("/m/{ref}", watch.message),
    Route("/m/{ref}/live", watch.live),
    Route("/m/{ref}/documents", documents.of_message),
    Route("/documents/{ref}", documents.file),
    Route("/documents/{ref}/ask", documents.ask, methods=["POST"]),
    Route("/m/{ref}/courtesy", courtesy.translate, methods=["POST"]),
    Route("/m/{ref}/read-back", read_back.write),
    Route("/m/{ref}/read-back-correct", read_back.correct, methods=["POST"]),
    Route("/acknowledge", watch.acknowledge, methods=["POST"]),
    Route("/displayed", watch.displayed, methods=["POST"]),
    Route("/compose", choose.choose),
    Route("/compose/{form}", compose.write),
    Route("/compose/{form}", compose.review, methods=["POST"]),
    Route("/compose/{form}/preview", compose.preview, methods=["POST"]),
    Route("/drawing/ground", drawing.on_ground),
    Route("/drawing/read", drawing.read, methods=["POST"]),
    Route("/confirm/{draft}", compose.confirm),
    Route("/release", compose.release, methods=["POST"]),
    Route("/incidents", cases.incidents),
    Route("/incidents/{ref}", cases.incident),
    Route("/incidents/{ref}/report", cases.incident_report),
    Route("/calls", cases.calls),
    Route("/calls/{ref}", cases.call),
    Route("/calls/{ref}/report", cases.call_report),
    Route("/calls/{ref}/voice", voice.page),
    Route("/calls/{ref}/voice/state", voice.state),
    Route("/calls/{ref}/voice/{word}", voice.say, methods=["POST"]),
    Route("/duty", duty.page),
    Route("/talks", affairs.talks),
    Route("/talks/{ref}", affairs.meeting),
    Route("/calendar.ics", affairs.calendar),
    Route("/channels", affairs.channels),
    Route("/channels/{name}", affairs.channel),
    Route("/commitments", affairs.commitments),
    Route("/picture", picture.picture),
    Route("/bulletin", picture.bulletin),
    Route("/notices", notices.notices),
    Route("/notices/map", notices.on_map),
    Route("/notices/{ref}", notices.notice),
    Route("/notices/{ref}/clearing", notices.clearing),
    Route("/notices/{ref}/propose", notices.propose),
    Route("/tracks", tracks.tracks),
    Route("/tracks/report", tracks.report),
    Route("/alerts", alerts.alerts),
    Route("/alerts/test", alerts.test, methods=["POST"]),
    Route("/contacts", contacts.contacts),
    Route("/contacts/{key}", contacts.contact),
    Route("/catalogue", catalogue.catalogues),
    Route("/catalogue/agree", catalogue.agree, methods=["POST"]),
    Route("/catalogue/confirm/{draft}", catalogue.confirm),
    Route("/catalogue/{ref}", catalogue.proposal),
    Route("/catalogue/{ref}/live", catalogue.live),
    Route("/catalogue/{ref}/agree", catalogue.prepare, methods=["POST"]),
)
"""What changes something is a POST; nothing else is."""


def routes(console: Console) -> list[BaseRoute]:
    """The console's routes."""
    return [*ADDRESSES, Route("/static/{path:path}", console.assets.serve)]
