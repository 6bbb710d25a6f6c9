"""Every kind of paper for one named reader at work."""

from __future__ import annotations

from typing import Final

from supportplans import crisis_page, documents, hand_over_paper, manager_page, meeting_record, return_calendar
from supportplans import review_sheet as review
from supportplans.papers import EmployerPaper, PaperKind
from supportplans.tongue import to_tell

WORK_PLAN: Final = EmployerPaper(
    PaperKind("work-plan", "work plan", to_tell("Work plan and agreement"),
              to_tell("All that was agreed, for both sides to sign."), "paper"),
    documents.employer_plan, documents.on_plan, signed=True,
)  # fmt: skip
MANAGER_PAGE: Final = EmployerPaper(
    PaperKind("manager-page", "manager page", to_tell("Manager’s one page"),
              to_tell("One side to keep at hand: what is in place, signs, words, what to do, whom to ring."), "eye"),
    manager_page.manager_page, manager_page.on_page,
)  # fmt: skip
CRISIS_PAGE: Final = EmployerPaper(
    PaperKind("crisis-page", "crisis page", to_tell("Crisis page for work"),
              to_tell("What people at work do on a very hard day, and whom they ring."), "umbrella"),
    crisis_page.crisis_page, crisis_page.on_crisis_page,
)  # fmt: skip
RETURN_CALENDAR: Final = EmployerPaper(
    PaperKind("return-calendar", "return calendar", to_tell("Coming back to work, day by day"),
              to_tell("The steps of a way back as a calendar, with the days to talk."), "calendar"),
    return_calendar.return_calendar, return_calendar.on_calendar, signed=True,
)  # fmt: skip
REVIEW_SHEET: Final = EmployerPaper(
    PaperKind("review-sheet", "review sheet", to_tell("Review sheet"),
              to_tell("What was agreed, one by one, with room to write how it goes."), "pen"),
    review.review_sheet, review.on_review_sheet, signed=True,
)  # fmt: skip
MEETING_RECORD: Final = EmployerPaper(
    PaperKind("meeting-record", "meeting record", to_tell("Meeting record"),
              to_tell("What was said at the last meeting, and who does what next."), "people"),
    meeting_record.meeting_record, meeting_record.on_record, signed=True,
)  # fmt: skip
HAND_OVER: Final = EmployerPaper(
    PaperKind("hand-over", "hand-over sheet", to_tell("Hand-over sheet"),
              to_tell("What was agreed before, for a manager who is new to it."), "person"),
    hand_over_paper.hand_over_paper, hand_over_paper.on_sheet,
)  # fmt: skip
EMPLOYER_PAPERS: Final[tuple[EmployerPaper, ...]] = (
    WORK_PLAN, MANAGER_PAGE, CRISIS_PAGE, RETURN_CALENDAR, REVIEW_SHEET, MEETING_RECORD, HAND_OVER,
)  # fmt: skip
"""The kinds, in the order they are offered."""
