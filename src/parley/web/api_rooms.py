"""The officers' interface, room by room: what a signed-in officer and the machine's owner may ask alike."""

from starlette.routing import BaseRoute

from parley.runtime.desk import Desk
from parley.runtime.tracking.tracking import Tracking
from parley.web import api, api_affairs, api_files, api_notices, api_picture, api_reports, api_tracks, api_watch
from parley.web.api import Who


def routes(desk: Desk, tracking: Tracking | None, who: Who) -> list[BaseRoute]:
    """To be mounted where ``who`` can judge callers. ``tracking`` is None where the node follows no feed."""
    return [
        *api.routes(desk, who),
        *api_affairs.routes(desk, who),
        *api_picture.routes(desk, who),
        *api_notices.routes(desk, who),
        *api_files.routes(desk, who),
        *api_reports.routes(desk, who),
        *api_watch.routes(desk, who),
        *api_tracks.routes(desk, tracking, who),
    ]
