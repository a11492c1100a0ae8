"""How far apart places and days are."""

import math

from tollbook.model import Place

NEAR_KM = 30.0
"""E2: two places this near may be one event's."""
_EARTH_KM = 6371.0
_CITY = 2  # where_prec: 1 exact spot, 2 a city and its surroundings
_COUNTRY = 6


def distance_km(one: Place, other: Place) -> float | None:
    """The distance on the sphere; None where a point is unknown."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    lat, lat2 = math.radians(one.lat), math.radians(other.lat)
    half = math.sin((lat2 - lat) / 2) ** 2
    half += math.cos(lat) * math.cos(lat2) * math.sin(math.radians(other.lon - one.lon) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def places_meet(one: Place, other: Place) -> bool | None:
    """Whether two places are equal, within 30 km, or one contains the other; None where that cannot be told.

    Two places of one country of which one is only the country, or one only the province of both, contain one another.
    """
    if one.id and one.id == other.id:
        return True
    if one.country is None or other.country is None:
        return None
    if one.country != other.country:
        return False
    if _COUNTRY in (one.precision, other.precision):
        return True
    if one.adm1 and one.adm1 == other.adm1 and max(one.precision, other.precision) > _CITY:
        return True
    distance = distance_km(one, other)
    return None if distance is None else distance <= NEAR_KM


def windows_gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Days between two windows of ordinals; 0 where they touch or overlap."""
    return max(0, one[0] - other[1], other[0] - one[1])
