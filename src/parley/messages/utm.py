"""Universal transverse Mercator on WGS 84: one way, latitude and longitude to metres, and back (spec: messages §3.14).

Krüger's series to the sixth power of the third flattening, after C. F. F. Karney, "Transverse Mercator with an accuracy of
a few nanometers", J. Geodesy 85 (2011), equations 35 and 36, with the conformal latitude as a series of the same order.

Nodes must agree to the last bit, whatever machine they run on, for a fold asks here whether a grid square holds a point.
So there is nothing here but sums, products, quotients and one square root of ordinary floats, which IEEE 754 settles;
sines and the like are Taylor series of our own, not the machine's library.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, NamedTuple

SEMI_MAJOR_M: Final = 6_378_137.0
FLATTENING: Final = Fraction(1_000_000_000, 298_257_223_563)
SCALE: Final = 0.9996
FALSE_EASTING_M: Final = 500_000.0
FALSE_NORTHING_M: Final = 10_000_000.0
"""South of the equator."""

PI: Final = 3.141592653589793
_DEGREE: Final = 10_000_000
_N: Final = FLATTENING / (2 - FLATTENING)


class Metres(NamedTuple):
    """Easting and northing with their false origins."""

    easting_m: float
    northing_m: float


def _powers(first: int, *parts: str) -> float:
    """``parts`` as factors of the powers of n from ``first`` on, summed exactly and rounded once."""
    return float(sum((Fraction(part) * _N ** (first + i) for i, part in enumerate(parts)), Fraction(0)))


# Karney, equation 35: from the conformal sphere to the plane
_ALPHA: Final = (
    _powers(1, "1/2", "-2/3", "5/16", "41/180", "-127/288", "7891/37800"),
    _powers(2, "13/48", "-3/5", "557/1440", "281/630", "-1983433/1935360"),
    _powers(3, "61/240", "-103/140", "15061/26880", "167603/181440"),
    _powers(4, "49561/161280", "-179/168", "6601661/7257600"),
    _powers(5, "34729/80640", "-3418889/1995840"),
    _powers(6, "212378941/319334400"),
)
# equation 36: and back
_BETA: Final = (
    _powers(1, "1/2", "-2/3", "37/96", "-1/360", "-81/512", "96199/604800"),
    _powers(2, "1/48", "1/15", "-437/1440", "46/105", "-1118711/3870720"),
    _powers(3, "17/480", "-37/840", "-209/4480", "5569/90720"),
    _powers(4, "4397/161280", "-11/504", "-830251/7257600"),
    _powers(5, "4583/161280", "-108847/3991680"),
    _powers(6, "20648693/638668800"),
)
# the conformal latitude out of the geographic one, and back
_CONFORMAL: Final = (
    _powers(1, "-2", "2/3", "4/3", "-82/45", "32/45", "4642/4725"),
    _powers(2, "5/3", "-16/15", "-13/9", "904/315", "-1522/945"),
    _powers(3, "-26/15", "34/21", "8/5", "-12686/2835"),
    _powers(4, "1237/630", "-12/5", "-24832/14175"),
    _powers(5, "-734/315", "109598/31185"),
    _powers(6, "444337/155925"),
)
_GEOGRAPHIC: Final = (
    _powers(1, "2", "-2/3", "-2", "116/45", "26/45", "-2854/675"),
    _powers(2, "7/3", "-8/5", "-227/45", "2704/315", "2323/945"),
    _powers(3, "56/15", "-136/35", "-1262/105", "73814/2835"),
    _powers(4, "4279/630", "-332/35", "-399572/14175"),
    _powers(5, "4174/315", "-144838/6237"),
    _powers(6, "601676/22275"),
)
_QUARTER_M: Final = SCALE * SEMI_MAJOR_M * float((1 + _N**2 / 4 + _N**4 / 64 + _N**6 / 256) / (1 + _N))
"""A radian of the rectifying latitude on the central meridian."""


def project(latitude: int, longitude: int, zone: int) -> Metres:
    """The point of ``[latitude, longitude]``, 1e-7 degree, in a zone's grid; within 6° of the zone's meridian."""
    east = _radians((longitude - meridian(zone) + 180 * _DEGREE) % (360 * _DEGREE) - 180 * _DEGREE)
    chi = _with_series(_radians(latitude), _CONFORMAL)
    sin_chi, cos_chi, half = sin(chi), cos(chi), sin(east / 2)
    less = 2 * half * half
    xi = chi + arctan(sin_chi * cos_chi * less / ((1 - less) * cos_chi * cos_chi + sin_chi * sin_chi))
    eta = arctanh(cos_chi * sin(east))
    add_xi, add_eta = _complex_series(xi, eta, _ALPHA)
    south = FALSE_NORTHING_M if latitude < 0 else 0.0
    return Metres(FALSE_EASTING_M + _QUARTER_M * (eta + add_eta), south + _QUARTER_M * (xi + add_xi))


def unproject(point: Metres, zone: int, is_south: bool) -> tuple[int, int]:
    """Latitude and longitude, nearest 1e-7 degree, of a point in a zone's grid."""
    xi = (point.northing_m - (FALSE_NORTHING_M if is_south else 0.0)) / _QUARTER_M
    eta = (point.easting_m - FALSE_EASTING_M) / _QUARTER_M
    less_xi, less_eta = _complex_series(xi, eta, _BETA)
    xi, eta = xi - less_xi, eta - less_eta
    sin_xi, cos_xi = sin(xi), cos(xi)
    east = arctan(sinh(eta) / cos_xi)
    half = sin(east / 2)
    less = 2 * half * half
    chi = xi - arctan(sin_xi * cos_xi * less / (cos_xi * cos_xi + sin_xi * sin_xi * (1 - less)))
    latitude = round(_with_series(chi, _GEOGRAPHIC) * 180 / PI * _DEGREE)
    longitude = meridian(zone) + round(east * 180 / PI * _DEGREE)
    return latitude, (longitude + 180 * _DEGREE) % (360 * _DEGREE) - 180 * _DEGREE


def meridian(zone: int) -> int:
    """The longitude of a zone's central meridian, 1e-7 degree."""
    return (6 * zone - 183) * _DEGREE


def _radians(angle: int) -> float:
    return angle * PI / (180 * _DEGREE)


def _with_series(angle: float, factors: Sequence[float]) -> float:
    """``angle`` and the sum of factor j times sin(2j · angle), by Clenshaw's recurrence."""
    sine, cosine = sin(angle), cos(angle)
    twice = 2 * (cosine - sine) * (cosine + sine)
    one = two = 0.0
    for factor in reversed(factors):
        one, two = factor + twice * one - two, one
    return angle + 2 * sine * cosine * one


def _complex_series(xi: float, eta: float, factors: Sequence[float]) -> tuple[float, float]:
    """The sum of factor j times sin(2j · (xi + i eta)): real and imaginary part."""
    sine, cosine = sin(xi), cos(xi)
    sine_2, cosine_2 = 2 * sine * cosine, (cosine - sine) * (cosine + sine)
    sinh_2, cosh_2 = sinh(2 * eta), cosh(2 * eta)
    real, imaginary = 2 * cosine_2 * cosh_2, -2 * sine_2 * sinh_2
    one = two = (0.0, 0.0)
    for factor in reversed(factors):
        turned = (real * one[0] - imaginary * one[1], real * one[1] + imaginary * one[0])
        one, two = (factor + turned[0] - two[0], turned[1] - two[1]), one
    first = (sine_2 * cosh_2, cosine_2 * sinh_2)
    return first[0] * one[0] - first[1] * one[1], first[0] * one[1] + first[1] * one[0]


# -- Taylor series: enough terms for the last bit up to a quarter turn, or for the small arguments that are asked for -----


def sin(x: float) -> float:
    """The sine, for |x| ≤ π/2."""
    return x * _nested(-x * x, 2, 26)


def cos(x: float) -> float:
    """The cosine, for |x| ≤ π/2."""
    return _nested(-x * x, 1, 26)


def sinh(x: float) -> float:
    """The hyperbolic sine, for |x| ≤ 1."""
    return x * _nested(x * x, 2, 24)


def cosh(x: float) -> float:
    """The hyperbolic cosine, for |x| ≤ 1."""
    return _nested(x * x, 1, 24)


def _nested(square: float, first: int, last: int) -> float:
    """1 + square/(first (first + 1)) · (1 + square/((first + 2)(first + 3)) · (…))."""
    total = 1.0
    for k in range(first + 2 * ((last - first) // 2), 0, -2):
        total = 1.0 + square / (k * (k + 1)) * total
    return total


def arctan(x: float) -> float:
    """The arc tangent, for |x| ≤ 0.3."""
    return x * _odd(-x * x)


def arctanh(x: float) -> float:
    """The area hyperbolic tangent, for |x| ≤ 0.3."""
    return x * _odd(x * x)


def _odd(square: float) -> float:
    """1 + square/3 + square²/5 + …"""
    total = 0.0
    for k in range(33, 0, -2):
        total = total * square + 1 / k
    return total
