"""Levels of contact in lanes, from heads of state down to units: few enough to be seen in one chart."""

from typing import Final

LANES: Final = {
    "head": ("head_of_state", "head_of_government", "national_security_adviser"),
    "minister": ("minister",),
    "chief": ("chief_of_staff", "cmc_vice_chairman", "general_department", "three_star"),
    "deputy": ("vice_minister", "deputy_assistant_secretary"),
    "commander": ("theater_commander", "service_chief", "service_secretary"),
    "working": ("working",),
    "unit": ("unit",),
    "other": (),
}
LANE_OF: Final = {level: lane for lane, levels in LANES.items() for level in levels}


def lane(level: str) -> str:
    """The lane of a level; one that was not told, or is none of these, stands with the others."""
    return LANE_OF.get(level, "other")
