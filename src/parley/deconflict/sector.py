"""Sectors as rings: their arcs become corners on the circle (spec: deconfliction §3.4), so close that the error is bounded."""

import math
from typing import Final

import numpy as np

from parley.deconflict.earth import direct
from parley.deconflict.ellipsoid import Floats

ARC_ERROR_M: Final = 0.05  # between a circle and the geodesic that joins two neighbours on it
_STEP_MAX_DEG: Final = 5.0


def sector_corners(apex_deg: Floats, first_deg: float, last_deg: float, inner_m: float, outer_m: float) -> Floats:
    """Corners, shape (n, 2) of latitude and longitude in degrees: out along ``first``, clockwise to ``last``, back
    along the inner arc.
    """
    sweep = (last_deg - first_deg) % 360.0
    out = _arc(apex_deg, first_deg, sweep, outer_m)
    back = _arc(apex_deg, first_deg, sweep, inner_m)[::-1] if inner_m else np.array([apex_deg])
    return np.vstack((out, back))


def _arc(apex_deg: Floats, first_deg: float, sweep_deg: float, radius_m: float) -> Floats:
    step = min(_STEP_MAX_DEG, math.degrees(math.sqrt(8 * ARC_ERROR_M / radius_m)))
    azimuth = first_deg + np.linspace(0.0, sweep_deg, math.ceil(sweep_deg / step) + 1)
    ones = np.ones_like(azimuth)
    return np.stack(direct(ones * apex_deg[0], ones * apex_deg[1], azimuth, ones * radius_m), axis=-1)
