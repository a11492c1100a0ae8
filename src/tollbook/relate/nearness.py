"""How far apart places and days are."""

import math

from tollbook.model import Place

NEAR_KM = 30.0
"""E2: two places this near may be one event's."""
_EARTH_KM = 6371.0
_DEGREE_KM = 111.0  # of latitude; rather less than there are
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


def spots_of(place: Place) -> tuple[str, ...]:
    """By what a place finer than a country is found among others: its province, its degree of the sphere, itself."""
    province = f"{place.country}/{place.adm1}"
    return (
        *([f"@{province}"] if place.adm1 else []),
        *([f"@@{province}"] if place.adm1 and place.precision > _CITY else []),
        *_degrees(place, 0.0),
        *_named(place),
    )


def spots_near(place: Place) -> tuple[str, ...]:
    """By what the places are found that meet one finer than a country: each of them bears one of these (`spots_of`)."""
    province = f"{place.country}/{place.adm1}"
    return (
        *([f"@{'' if place.precision > _CITY else '@'}{province}"] if place.adm1 else []),
        *_degrees(place, NEAR_KM),
        *_named(place),
    )


def _degrees(place: Place, reach_km: float) -> tuple[str, ...]:
    """The squares of a degree that are so near to a point."""
    if place.lat is None or place.lon is None:
        return ()
    south, north = place.lat - reach_km / _DEGREE_KM, place.lat + reach_km / _DEGREE_KM
    widest = max(math.cos(math.radians(min(90.0, max(abs(south), abs(north))))), 1e-6)
    wide = min(180.0, reach_km / _DEGREE_KM / widest)
    west, east = math.floor(place.lon - wide), math.floor(place.lon + wide)
    columns = sorted({column % 360 for column in range(west, east + 1)})
    return tuple(f"@{row} {column}" for row in range(math.floor(south), math.floor(north) + 1) for column in columns)


def _named(place: Place) -> tuple[str, ...]:
    """A place without a point goes by its name in the table."""
    return (f"@={place.id}",) if place.id and place.lat is None else ()


def windows_gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Days between two windows of ordinals; 0 where they touch or overlap."""
    return max(0, one[0] - other[1], other[0] - one[1])
