"""After a hard time: a calm sheet, offered and never pushed; what it teaches goes into the plan with one click."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from desktop.presenters.after_times import new_sheet, offered, times_of
from desktop.presenters.agreement_room import AgreementRoom, title_of
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words import after as words
from desktop.words.levels import level_choices, level_words
from supportplans.episodes import AfterSheet, Episode, PlanEdit
from supportplans.keel import LevelMove, SupportAgreement
from supportplans.level_changes import with_plan
from supportplans.level_log import in_use


@dataclass(frozen=True, slots=True)
class EditShown:
    """Something to change in the plan; `taken_up` once it is in the agreement."""

    where: str
    words: str
    taken_up: bool


@dataclass(frozen=True, slots=True)
class SheetShown:
    """One hard time: what the log says of it, and what the person says."""

    title: str
    way: str
    lead: str
    seen: tuple[str, ...]
    helped_then: tuple[str, ...]
    said: tuple[tuple[str, str], ...]
    edits: tuple[EditShown, ...]
    written: bool
    seen_together: tuple[str, ...] = ()  # without the signs only the person notices


@dataclass(frozen=True, slots=True)
class AfterState:
    """Everything the room shows; times stand newest first. `offer` is a sentence while one waits for an answer."""

    called: str = ""
    title: str = ""
    only: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    chosen: int = -1
    shown: SheetShown | None = None
    offer: str = ""
    notice: str = ""
    can_undo: bool = False


class AfterPresenter(AgreementRoom):
    """Everything here is private to person and specialist; nothing of it is a line of any paper."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        self._state: AfterState = AfterState()
        self._place = 0
        super().__init__(session, chores, prompts)

    @property
    def state(self) -> AfterState:
        """Return what the room shows."""
        return self._state

    def forget(self) -> None:
        """Begin again at the newest time."""
        self._state, self._place = AfterState(), 0

    def reload(self) -> None:
        """Read log and sheets again."""
        agreement, voice = self.agreement, self.voice()
        found = self._episodes()
        if agreement is None or not found:
            self._set(AfterState(called=self.session.called, only=words.only_words(voice)))
            return
        place = min(self._place, len(found) - 1)
        time = self._offered()
        self._set(replace(
            self._state, called=self.session.called, title=title_of(agreement), only=words.only_words(voice),
            rows=tuple(self._row(agreement, episode) for episode in found), chosen=place,
            shown=self._shown(agreement, found[place]),
            offer=words.OFFER.format(began=words.episode_title(time)) if time else "",
        ))  # fmt: skip

    def choose_row(self, place: int) -> None:
        """Look at another time (row from 0)."""
        self._place = place
        self._state = replace(self._state, notice="", can_undo=False)
        self.reload()

    def write(self) -> None:
        """Ask what came first, what helped and what did not."""
        episode = self._episode()
        if episode:
            self.prompts.fill(_form(episode, self._sheet(episode)), lambda answers: self._keep_said(episode, answers))

    def not_now(self) -> None:
        """Lay the offer aside; it is not made again for this time."""
        time = self._offered()
        if time:
            self._keep(replace(self._sheet(time), laid_aside=True), "Laid aside. It stays here if you want it.")

    def add_edit(self) -> None:
        """Ask what should change in the plan."""
        agreement, episode = self.agreement, self._episode()
        if agreement is None or episode is None:
            return
        fields = (
            Field("part", words.TO_CHANGE, FieldKind.CHOICE, "signs_i_notice", choices=tuple(words.PARTS.items())),
            Field("level", "At which level?", FieldKind.CHOICE, str(_early(agreement)),
                  choices=level_choices(agreement)),
            Field("words", "In your words", value="", needed=True),
        )  # fmt: skip

        def done(answers: Answers) -> None:
            sheet = self._sheet(episode)
            edit = PlanEdit(answers["part"], int(answers["level"]), answers["words"])
            self._keep(
                replace(sheet, edits=(*sheet.edits, edit), laid_aside=False), "Noted. It is not in the plan yet."
            )

        self.prompts.fill(Form("Something to change in the plan", fields), done)

    def take_up(self, place: int) -> None:
        """Put one change (from 0) into the agreement: one edit, undone as one."""
        agreement, episode = self.agreement, self._episode()
        if agreement is None or episode is None:
            return
        sheet = self._sheet(episode)
        edit = sheet.edits[place]
        plan = agreement.plan(edit.level)
        said = getattr(plan, edit.part)
        longer: dict[str, Any] = {edit.part: said if edit.words in said else (*said, edit.words)}
        changed = replace(plan, **longer)
        whole = with_plan(agreement, changed)
        both = self.session.plans.save_agreement(whole).then(
            self.session.after.save_sheet(sheet.took_up(place), self.person_id)
        )
        self._run(both, f"In the agreement now, at {level_words(agreement, edit.level)}.")

    # Inside

    def _episodes(self) -> tuple[Episode, ...]:
        agreement = self.agreement
        if agreement is None:
            return ()
        return times_of(agreement, self.session.course.record(agreement), self.session.today)

    def _offered(self) -> Episode | None:
        agreement = self.agreement
        return offered(self.session, agreement, self.session.course.record(agreement)) if agreement else None

    def _episode(self) -> Episode | None:
        found = self._episodes()
        return found[min(self._place, len(found) - 1)] if found else None

    def _sheets(self) -> tuple[AfterSheet, ...]:
        agreement = self.agreement
        return self.session.after.sheets(agreement.id) if agreement else ()

    def _sheet(self, episode: Episode) -> AfterSheet:
        known = next((sheet for sheet in self._sheets() if sheet.began == episode.began), None)
        agreement = self.agreement
        assert agreement is not None
        return known or new_sheet(agreement, episode)

    def _row(self, agreement: SupportAgreement, episode: Episode) -> tuple[str, str]:
        return words.episode_title(episode), f"Up to {level_words(agreement, episode.peak)}"

    def _lines_of(self, agreement: SupportAgreement, episode: Episode) -> tuple[LevelMove, ...]:
        moves = in_use(self.session.plans.level_moves(agreement.id))
        return tuple(move for move in moves if episode.began <= move.on <= episode.over)

    def _shown(self, agreement: SupportAgreement, episode: Episode) -> SheetShown:
        sheet = self._sheet(episode)
        moves = self._lines_of(agreement, episode)
        said = ((words.FIRST, sheet.first_sign), (words.HELPED, sheet.helped), (words.NOT_HELPED, sheet.did_not_help),
                ("In my own words", sheet.words))  # fmt: skip
        way = " then ".join(level_words(agreement, s.level) for s in episode.stretches)
        return SheetShown(
            words.episode_title(episode), f"{way}.",
            words.lead_words(episode, sheet, level_words(agreement, episode.peak)),
            tuple(dict.fromkeys(sign for move in moves for sign in move.signs)),
            tuple(dict.fromkeys(move.helped for move in moves if move.helped)),
            tuple((head, text) for head, text in said if text),
            tuple(EditShown(f"{words.PARTS[e.part]}, at {level_words(agreement, e.level)}", e.words, e.taken_up)
                  for e in sheet.edits),
            bool(sheet.first_sign or sheet.helped or sheet.did_not_help or sheet.words),
            tuple(dict.fromkeys(sign for move in moves for sign in move.signs
                                if sign not in agreement.plan(move.level).signs_i_notice)),
        )  # fmt: skip

    def _keep_said(self, episode: Episode, answers: Answers) -> None:
        self._keep(replace(self._sheet(episode), laid_aside=False, **answers), "Kept, for the two of you.")

    def _keep(self, sheet: AfterSheet, notice: str) -> None:
        self._run(self.session.after.save_sheet(sheet, self.person_id), notice)


def _form(episode: Episode, sheet: AfterSheet) -> Form:
    kind = FieldKind.WORDS
    fields = (
        Field("first_sign", words.FIRST, kind, sheet.first_sign, words.FIRST_HELP),
        Field("first_sign_on", words.FIRST_DAY, FieldKind.DAY, sheet.first_sign_on),
        Field("helped", words.HELPED, kind, sheet.helped),
        Field("did_not_help", words.NOT_HELPED, kind, sheet.did_not_help),
        Field("words", words.WORDS, kind, sheet.words),
    )
    return Form(words.episode_title(episode), fields, intro="As much or as little as you like.")


def _early(agreement: SupportAgreement) -> int:
    ladder = agreement.ladder
    return next((n for n in ladder.standing if ladder.kind(n).early_signs_or_above), ladder.start)
