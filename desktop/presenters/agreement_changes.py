"""What changed in an agreement: each version with its day, what is different since it was signed, and a way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.presenters.agreement_room import AgreementRoom, title_of
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.levels import level_words
from supportplans.agreement_versions import AgreementVersion, Change, as_it_was, differences, last_signed
from supportplans.change_wording import counts_words, difference_words, thing_words
from supportplans.keel import SupportAgreement
from supportplans.model import Adjustment
from supportplans.one_employer import own
from supportplans.since_signed import Difference as Told
from supportplans.things_since import things_since, titles_of
from supportplans.wording import day

NOTHING = "Nothing that can be seen."
_SIGNING = (
    "Both sides signed this very version, and the adjustments and the way back as they were on that day."
    " Leave the day empty if they did not."
)


@dataclass(frozen=True, slots=True)
class VersionShown:
    """One version in full: what it brought, and what is different since. `since` is empty for the newest."""

    title: str
    written: str
    signed: str
    brought: tuple[str, ...]
    since: tuple[str, ...]
    is_now: bool


@dataclass(frozen=True, slots=True)
class ChangesState:
    """Everything the room shows; versions stand newest first. `signed` is what is different since signing."""

    called: str = ""
    title: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    chosen: int = -1
    shown: VersionShown | None = None
    signed_head: str = ""
    signed: tuple[str, ...] = ()
    together: VersionShown | None = None  # `shown` and `signed` as they are read together
    signed_together: tuple[str, ...] = ()
    notice: str = ""
    can_undo: bool = False


class ChangesPresenter(AgreementRoom):
    """Going back is a save like any other: it makes a new version, and undo takes it back."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        self._state: ChangesState = ChangesState()
        self._number = 0
        super().__init__(session, chores, prompts)

    @property
    def state(self) -> ChangesState:
        """Return what the room shows."""
        return self._state

    def forget(self) -> None:
        """Begin again at the newest version."""
        self._state, self._number = ChangesState(), 0

    def reload(self) -> None:
        """Read the versions again."""
        agreement, versions = self.agreement, self._versions()
        if agreement is None or not versions:
            self._set(replace(ChangesState(called=self.session.called), notice=self._state.notice))
            return
        place = next((n for n, v in enumerate(versions) if v.number == self._number), 0)
        head, lines = self._since_signed(versions)
        both = self._since_signed(versions, together=True)[1]
        self._set(replace(
            self._state, called=self.session.called, title=title_of(agreement), chosen=place,
            rows=tuple(self._row(versions, n) for n in range(len(versions))), shown=self._shown(versions, place),
            signed_head=head, signed=lines, signed_together=both,
            together=self._shown(versions, place, together=True),
        ))  # fmt: skip

    def choose_row(self, place: int) -> None:
        """Look at another version (row from 0)."""
        versions = self._versions()
        if 0 <= place < len(versions):
            self._number = versions[place].number
            self._state = replace(self._state, notice="", can_undo=False)
            self.reload()

    def sign(self) -> None:
        """Ask on what day both sides signed the version in view."""
        version = self._version()
        if version:
            field = Field("on", "Signed on", FieldKind.DAY, version.signed_on or self.session.today)
            form = Form(f"Version {version.number}", (field,), intro=_SIGNING)
            self.prompts.fill(form, partial(self._signed, version))

    def go_back(self) -> None:
        """Put the agreement as it was in the version in view."""
        version, agreement = self._version(), self.agreement
        if version and agreement:
            self._number = 0
            old = as_it_was(version, agreement)
            self._run(self.session.plans.save_agreement(old), f"As it was from {day(version.holds_from)}.")

    # Inside

    def _signed(self, version: AgreementVersion, answers: Answers) -> None:
        if answers["on"] == version.signed_on != self.session.today:
            return  # what was signed on a day that is past stays what it was
        signed = replace(version, signed_on=answers["on"])
        words = f"Signed on {day(answers['on'])}." if answers["on"] else "Not signed."
        self._run(self.session.course.save_version(signed), words)

    def _versions(self) -> tuple[AgreementVersion, ...]:
        agreement = self.agreement
        return tuple(reversed(self.session.course.versions(agreement.id))) if agreement else ()

    def _version(self) -> AgreementVersion | None:
        versions = self._versions()
        return next((v for v in versions if v.number == self._number), next(iter(versions), None))

    def _lines(self, before: SupportAgreement, after: SupportAgreement, together: bool) -> tuple[str, ...]:
        """Return what is different; read together, signs only the person notices stay out of sight as everywhere."""
        titles = titles_of(self._adjustments(), self.session.things.versions(self.person_id))
        name = partial(_level, after, before)
        found = (d for d in differences(before, after, titles) if not (together and d.part == "signs_i_notice"))
        return tuple(difference_words(d, name) for d in found)

    def _row(self, versions: Sequence[AgreementVersion], place: int) -> tuple[str, str]:
        version = versions[place]
        first = place + 1 == len(versions)
        found = () if first else differences(versions[place + 1].agreement, version.agreement)
        brought = "As it was first written" if first else counts_words(d.change for d in found).capitalize()
        signed = ". Signed" if version.signed_on else ""
        return f"Version {version.number}, from {day(version.holds_from)}", brought + signed

    def _shown(self, versions: Sequence[AgreementVersion], place: int, together: bool = False) -> VersionShown:
        version = versions[place]
        before = versions[place + 1].agreement if place + 1 < len(versions) else None
        return VersionShown(
            f"Version {version.number}, from {day(version.holds_from)}",
            f"Written down by {version.who}." if version.who else "",
            f"Both sides signed it on {day(version.signed_on)}." if version.signed_on else "Not signed yet.",
            self._lines(before, version.agreement, together) if before else ("As it was first written.",),
            self._lines(version.agreement, versions[0].agreement, together), place == 0,
        )  # fmt: skip

    def _since_signed(
        self, versions: Sequence[AgreementVersion], together: bool = False
    ) -> tuple[str, tuple[str, ...]]:
        signed = last_signed(versions)
        if signed is None or signed.signed_on is None:
            return "", ()
        things = self._things_since(signed)
        changes = [d.change for d in differences(signed.agreement, versions[0].agreement)]
        changed = counts_words((*changes, *(Change[d.kind.name] for d in things)))
        lines = self._lines(signed.agreement, versions[0].agreement, together)
        head = f"Since you last signed, on {day(signed.signed_on)}: {changed}."
        return head, (*lines, *(thing_words(d) for d in things))

    def _things_since(self, signed: AgreementVersion) -> tuple[Told, ...]:
        """Return what is different in the adjustments and the way back that were on the plan, or are on it by now."""
        now, session = self.agreement, self.session
        if now is None:
            return ()
        adjustments, agreements = self._adjustments(), session.plans.agreements(self.person_id)
        here = own(now.employer, {*(a.employer for a in adjustments), *(a.employer for a in agreements)})
        known = [(a, session.plans.events(a.id)) for a in adjustments if here(a.employer)]
        ways, versions = session.after.returns(now.id), session.things.versions(self.person_id)
        return things_since(signed, now, known, ways, versions)

    def _adjustments(self) -> tuple[Adjustment, ...]:
        found: tuple[Adjustment, ...] = self.session.plans.adjustments(self.person_id)
        return found


def _level(after: SupportAgreement, before: SupportAgreement, level: int) -> str:
    return level_words(after if level in after.ladder.standing else before, level)
