"""What a ticked activity is called for one person: in their own words where they put it so, else by our title."""

from __future__ import annotations

from jobs.activities import load_activities
from records.people import Resource


def said_as(resource: Resource, activity_id: str) -> str:
    """Return the person's words for an activity they ticked, or its title. Raises KeyError for one that is unknown."""
    return resource.own_words.get(activity_id, "") or load_activities()[activity_id].title
