"""The kinds of field. A new kind is one class and one line here (spec: messages §3)."""

from typing import Final

from parley.messages.kinds.area import Area
from parley.messages.kinds.choice import Choice
from parley.messages.kinds.date import DateInterval, ReducedDate
from parley.messages.kinds.duration import Duration
from parley.messages.kinds.figure import Figure
from parley.messages.kinds.free_text import Text
from parley.messages.kinds.grid import Grid
from parley.messages.kinds.height import HeightBand
from parley.messages.kinds.kind import Kind
from parley.messages.kinds.link import Document, Identifier, Reference, Source
from parley.messages.kinds.local_time import LocalTime
from parley.messages.kinds.measure import Bearing, Distance, Frequency, Speed
from parley.messages.kinds.media import Credential, Endpoint, Fingerprint
from parley.messages.kinds.moment import Instant, Window
from parley.messages.kinds.number import Count, Truth
from parley.messages.kinds.party import Post, Role, Side, Unit
from parley.messages.kinds.position import Position
from parley.messages.kinds.quadrant import Quadrant
from parley.messages.kinds.signal import Signal

KINDS: Final[dict[str, type[Kind]]] = {
    "area": Area,
    "bearing": Bearing,
    "bool": Truth,
    "choice": Choice,
    "count": Count,
    "credential": Credential,
    "date": ReducedDate,
    "date-interval": DateInterval,
    "distance": Distance,
    "document": Document,
    "duration": Duration,
    "endpoint": Endpoint,
    "figure": Figure,
    "fingerprint": Fingerprint,
    "frequency": Frequency,
    "grid": Grid,
    "height-band": HeightBand,
    "identifier": Identifier,
    "instant": Instant,
    "local-time": LocalTime,
    "position": Position,
    "post": Post,
    "quadrant": Quadrant,
    "reference": Reference,
    "role": Role,
    "side": Side,
    "signal": Signal,
    "source": Source,
    "speed": Speed,
    "text": Text,
    "unit": Unit,
    "window": Window,
}
