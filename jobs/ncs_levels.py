"""Levels and places read from the free text of a job profile. A facet without a sign stays unknown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jobs.facets import Choices, Range
from jobs.level_rules import RULES, Rule

_OFFICE = r"administration|business and finance|law and legal|computing|managerial|government"
_INSIDE = (
    r"healthcare|retail|hospitality|beauty|teaching|social care|manufacturing|delivery and storage|science|creative"
)

_OUT_TITLE = (
    r"gardener|garden nursery|landscap|groundsperson|horticult|farm(er|\b)|tree surgeon|forest|ranger"
    r"|road worker|scaffold"
    r"|roofer|bricklay|fence|bin worker|highways|window cleaner|postman|crossing patrol|groom$|jockey"
    r"|gamekeep|fish farm"
    r"|fishing|beekeep|lock keeper|track maint|steel erector|labourer|quarry|thatcher|steeplejack|drill"
    r"|roustabout|cemetery"
    r"|outdoor|sailing|lifeguard|traffic (officer|warden)|civil enforcement|water network|gas mains"
    r"|port operative|baggage|market trader|street food"
    r"|tractor|agricultural contractor|countryside|ecolog|archaeolog|footballer|golf|football|farrier"
    r"|demolition|soldier"
    r"|commando|police (officer|community)|neighbourhood warden|dog handler|tour(ist)? guide|crane"
    r"|plant operator|steel fixer"
    r"|yard person|recycl\w+ op|chimney|coastguard|racehorse|riding|land surveyor|ornitholog|kennel|zookeeper"
    r"|fairground"
)
_BOTH_TITLE = (
    r"site (manager|superv|inspector)|surveyor|civil engineer|plumber|electrician|carpenter|caretaker"
    r"|handyperson|painter and"
    r"|glazier|construction|rspca|\bvet\b|animal care|pest control|photographer|pe teacher|sports coach"
    r"|firefight|paramedic"
    r"|estate agent|letting|building control|environmental|geolog|playwork|nursery worker|window fitter"
    r"|telecoms|satellite"
    r"|plasterer|quantity|roadie|insulation|stonemason|security officer|builders' merchant"
)
_VEHICLE = (
    r"\bdriver|driving instr|courier|chauffeur|taxi\b|\bpilot|delivery van|ambulance|paramedic"
    r"|train conductor|cabin crew"
    r"|removals|skipper|breakdown|community transport|bus or coach|crane|plant operator|traffic accident"
    r"|postman|bin worker"
)
_HOME = (
    r"^writer|screenwriter|proofread|indexer|copy editor|translator|illustrat|online tutor|childmind"
    r"|foster|web designer"
)
_OUT_TEXT = (
    r"\boutdoors?\b|\boutside\b|all weathers?\b|all weather conditions|\bat sea\b|\bon site\b|construction sites?"
)
_IN_TEXT = (
    r"\bindoors\b|\ban? (small |busy |modern |open-plan |hotel |school )?(office|studio|salon|shop|store"
    r"|kitchen|factory|workshop"
    r"|warehouse|laborator\w+|hospital|clinic|classroom|library|museum|theatre|restaurant)\b|offices\b"
)
_HOME_TEXT = r"work from home|from your own home|based at home|working from home|your own home"
_CAR_TEXT = r"in a (vehicle|van|lorry|car|cab)|behind the wheel|time (driving|on the road)"
_ONLY = r"work (mainly |mostly |usually )?(outdoors|outside)"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a job profile says, in small letters, part by part."""

    title: str
    tasks: tuple[str, ...]
    skills: str
    prose: str
    category: str
    pattern: str

    @classmethod
    def of(cls, title: str, tasks: Sequence[str], prose: str, skills: Sequence[str], row: Mapping[str, str]) -> Profile:
        """Return the profile of a CSV row whose lists have been taken apart."""
        pattern = f"{row.get('WorkingPattern', '')}; {row.get('WorkingPatternDetails', '')}"
        return cls(
            title.lower(),
            tuple(task.lower() for task in tasks),
            " | ".join(skills).lower(),
            prose.lower(),
            row.get("JobProfileCategories", "").lower(),
            pattern.lower(),
        )


def level(facet: str, profile: Profile) -> Range | None:
    """Return the level range of a facet that the last matching rule gives, or None without a sign."""
    found = None
    for rule in RULES[facet]:
        if _matches(rule, profile):
            found = Range(float(rule[2]), float(rule[3]))
    return found


def place(profile: Profile) -> Choices | None:
    """Return where the work may be done: titles first, then what the text says, then the category."""
    title, prose = profile.title, profile.prose
    found: set[str] = set()
    out, both = _has(_OUT_TITLE, title), _has(_BOTH_TITLE, title)
    managing = _has("manager|secretary|officer|scientist", title) and not _has("police|community", title)
    found |= {"outdoors"} if out or both or _has(_OUT_TEXT, prose) else set()
    found |= {"vehicle"} if _has(_VEHICLE, title) or _has(_CAR_TEXT, prose) else set()
    found |= {"home"} if _has(_HOME, title) or _has(_HOME_TEXT, prose) else set()
    inside = _has(_IN_TEXT, prose) and not _has(_ONLY, prose)
    by_group = _has(f"{_OFFICE}|{_INSIDE}", profile.category) and not out and "vehicle" not in found
    found |= {"indoors"} if both or inside or by_group or (out and managing) else set()
    return Choices(tuple(p for p in ("indoors", "outdoors", "home", "vehicle") if p in found)) if found else None


def _matches(rule: Rule, profile: Profile) -> bool:
    where, pattern = rule[0], rule[1]
    if where[0] == "k":
        hits = sum(1 for task in profile.tasks if _has(pattern, task))
        least = int(where[1:] or 0) * len(profile.tasks) / 10
        return hits > 0 and hits >= least
    texts = {
        "c": profile.category, "t": profile.title, "s": profile.skills, "e": profile.prose, "p": profile.pattern,
    }  # fmt: skip
    return any(_has(pattern, texts[part]) for part in where)


def _has(pattern: str, text: str) -> bool:
    return _compiled(pattern).search(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
