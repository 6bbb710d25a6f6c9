"""The gate: nothing leaves unless the person said so, for this reader, for this line, for this day."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from records.consent import (
    Answer,
    Consent,
    ConsentId,
    Copy,
    CopyId,
    Line,
    Recipient,
    Released,
    ShareClass,
    add_months,
    release,
)
from records.consent_store import ConsentStore
from records.database import open_in_memory
from records.errors import ChangeRefused
from records.history import History
from records.people import Person, PersonId
from records.schema import MIGRATIONS
from records.store import PeopleStore

DOYLE = Recipient("Karen Doyle", "kitchen manager", "Holbrook Primary School")
OTHER = Recipient("Karen Doyle", "kitchen manager", "Ashgrove House")
TODAY = date(2026, 11, 22)

lines = st.lists(
    st.builds(Line, st.sampled_from("abcdef"), st.just("agreed"), st.text(max_size=5), st.sampled_from(ShareClass)),
    max_size=8,
)
days = st.integers(-400, 400).map(lambda n: TODAY + timedelta(days=n))
consents = st.lists(
    st.builds(
        Consent,
        st.just(ConsentId("c")),
        st.just(PersonId("p")),
        st.sampled_from([DOYLE, OTHER]),
        st.frozensets(st.sampled_from("abcdef")),
        given_on=days,
        expires_on=days,
        withdrawn_on=st.none() | days,
    ),
    max_size=4,
)


@settings(max_examples=200)
@given(lines, consents)
def test_only_lines_the_person_agreed_to_for_this_reader_and_day_pass(
    all_lines: list[Line], given_consents: list[Consent]
) -> None:
    for line in release(all_lines, given_consents, DOYLE, TODAY).lines:
        assert line.share is ShareClass.CONSENTED
        assert any(
            c.recipient == DOYLE
            and line.id in c.line_ids
            and c.given_on <= TODAY <= c.expires_on
            and c.withdrawn_on is None
            for c in given_consents
        )


def consent(**changes: object) -> Consent:
    base: dict[str, object] = {
        "id": ConsentId("c"), "person_id": PersonId("p"), "recipient": DOYLE, "line_ids": frozenset({"a"}),
        "given_on": TODAY, "expires_on": add_months(TODAY, 6),
    }  # fmt: skip
    return Consent(**{**base, **changes})  # type: ignore[arg-type]


LINE = Line("a", "agreed", "A quiet ten minutes", ShareClass.CONSENTED)


def test_a_consented_line_reaches_its_reader() -> None:
    assert release([LINE], [consent()], DOYLE, TODAY).lines == (LINE,)


@pytest.mark.parametrize(
    "held",
    [
        consent(withdrawn_on=TODAY),
        consent(expires_on=TODAY - timedelta(days=1)),
        consent(given_on=TODAY + timedelta(days=1)),
        consent(recipient=OTHER),
        consent(line_ids=frozenset({"b"})),
    ],
    ids=["withdrawn", "run out", "not yet given", "another reader", "another line"],
)
def test_a_consent_that_does_not_fit_releases_nothing(held: Consent) -> None:
    assert release([LINE], [held], DOYLE, TODAY).lines == ()


def test_new_information_is_private_even_with_a_consent_that_names_it() -> None:
    assert release([Line("a", "agreed", "new")], [consent()], DOYLE, TODAY).lines == ()


def test_only_the_gate_can_make_released_lines() -> None:
    with pytest.raises(TypeError):
        Released(object(), (LINE,), DOYLE, (), TODAY)


def test_six_months_from_the_end_of_august_is_the_end_of_february() -> None:
    assert add_months(date(2026, 8, 31), 6) == date(2027, 2, 28)


def test_consents_classes_and_copies_come_back_as_they_were_saved() -> None:
    db = open_in_memory(MIGRATIONS)
    store, moment = ConsentStore(db), datetime(2026, 11, 22, 9, tzinfo=UTC)
    history = History(db, "Jo", lambda: moment)
    history.run(PeopleStore(db).save_person(Person(PersonId("p"), "Maya Linton")))
    given_consent = consent(wording="May Ms Doyle see this?", conditions="not to be passed on")
    copy = Copy(
        CopyId("k"), PersonId("p"), DOYLE, "work plan", 1, 1, moment, "print", frozenset({"a"}), "KEEL-7Q4M",
        ConsentId("c"),
    )  # fmt: skip
    for edit in (store.save_consent(given_consent), store.save_copy(copy)):
        history.run(edit)
    history.run(store.set_share("p", "a", ShareClass.SHAREABLE))
    history.run(store.set_share("p", "a", ShareClass.CONSENTED))
    assert store.consents("p") == (given_consent,)
    assert store.copies("p") == store.copies() == (copy,)
    assert store.share_classes("p") == {"a": ShareClass.CONSENTED}
    history.undo()
    assert store.share_classes("p") == {"a": ShareClass.SHAREABLE}


def test_no_consent_counts_for_longer_than_twelve_months_whatever_it_says() -> None:
    longer = consent(expires_on=add_months(TODAY, 30))
    last = add_months(TODAY, 12)
    assert longer.last_day == last and release([LINE], [longer], DOYLE, last).lines == (LINE,)
    assert release([LINE], [longer], DOYLE, last + timedelta(days=1)).lines == ()
    assert release([LINE], [longer], DOYLE, TODAY).until == last


@pytest.mark.parametrize("held", [consent(given=False), consent(starts_on=TODAY + timedelta(days=1))],
                         ids=["only talked about", "begins tomorrow"])  # fmt: skip
def test_a_consent_that_is_not_yet_given_or_not_yet_begun_releases_nothing(held: Consent) -> None:
    assert release([LINE], [held], DOYLE, TODAY).lines == ()


def _file() -> tuple[ConsentStore, History]:
    db = open_in_memory(MIGRATIONS)
    history = History(db, "Jo", lambda: datetime(2026, 11, 22, 9, tzinfo=UTC))
    history.record(PeopleStore(db).save_person(Person(PersonId("p"), "Maya Linton")))
    return ConsentStore(db), history


def test_a_consent_comes_back_with_all_that_was_said_about_it() -> None:
    store, history = _file()
    said = consent(starts_on=TODAY, wording="Yes.", wording_version="2", where="the library", present="Jo Bennett",
                   level="Away", ask_again=True, confirmed_on=TODAY, read_ids=frozenset("a"), given=False)  # fmt: skip
    history.run(store.save_consent(said))
    assert store.consents("p") == (said,)
    history.run(store.remove_consent(said))
    assert store.consents("p") == ()
    with pytest.raises(ValueError, match="never removed"):
        store.remove_consent(consent())


def test_the_file_itself_never_gives_back_what_was_taken_back() -> None:
    store, history = _file()
    history.run(store.save_consent(consent()))
    history.run(store.save_consent(consent(withdrawn_on=TODAY)))
    with pytest.raises(ChangeRefused):
        history.undo()
    with pytest.raises(ChangeRefused):
        history.run(store.save_consent(consent()))
    assert store.consents("p")[0].withdrawn_on == TODAY


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["give", "in", "out", "undo", "redo"]), max_size=12),
       st.lists(st.sampled_from(["undo", "redo"]), max_size=20))  # fmt: skip
def test_no_undo_or_redo_brings_a_permission_back_that_was_taken_back(before: list[str], after: list[str]) -> None:
    store, history = _file()
    history.run(store.save_consent(consent()).then(store.set_share("p", "a", ShareClass.CONSENTED)))

    def step(what: str) -> None:
        try:
            if what in ("undo", "redo"):
                getattr(history, what)()
            else:
                lines = frozenset({"a"}) if what == "in" else frozenset()
                history.run(store.save_consent(consent(line_ids=lines if what != "give" else frozenset({"a", "b"}))))
        except ChangeRefused:
            pass

    for what in before:
        step(what)
    now = store.consents("p")[0] if store.consents("p") else consent()
    history.record(store.save_consent(replace(now, withdrawn_on=TODAY)), forgetting=True)
    for what in after:
        step(what)
    assert not any(c.in_force(TODAY) for c in store.consents("p"))
    assert release([LINE], store.consents("p"), DOYLE, TODAY).lines == ()


def test_what_became_of_a_copy_is_kept() -> None:
    store, history = _file()
    copy = Copy(CopyId("k"), PersonId("p"), DOYLE, "work plan", 1, 1, datetime(2026, 11, 22, 9, tzinfo=UTC), "print",
                frozenset(), "", asked_on=TODAY)  # fmt: skip
    for answer, is_out in ((Answer.NO_ANSWER, True), (Answer.DESTROYED, False), (Answer.RETURNED, False)):
        history.run(store.save_copy(copy.answered(answer, TODAY)))
        (kept,) = store.copies("p")
        assert (kept.answer, kept.answered_on, kept.is_out, kept.asked_on) == (answer, TODAY, is_out, TODAY)
    assert not replace(copy, own=True).is_out


def test_what_exactly_left_is_kept() -> None:
    store, history = _file()
    copy = Copy(CopyId("k"), PersonId("p"), DOYLE, "work plan", 1, 1, datetime(2026, 11, 22, 9, tzinfo=UTC), "print",
                frozenset(), "", digest="ab" * 32, form="print", look="large 18", sets=3, pages="2-3")  # fmt: skip
    history.run(store.save_copy(copy))
    assert store.copies("p") == (copy,)
    with pytest.raises(ChangeRefused):  # what was printed was printed at least once
        history.run(store.save_copy(replace(copy, sets=0)))


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="a time zone can be set for one program only on Unix")
def test_a_copy_left_on_the_day_it_was_where_the_laptop_is(monkeypatch: pytest.MonkeyPatch) -> None:
    made = datetime(2026, 11, 22, 11, tzinfo=UTC)
    copy = Copy(CopyId("k"), PersonId("p"), DOYLE, "own copy", 1, 1, made, "print", frozenset(), "", own=True)
    try:
        for zone, on in (("XXX-14", date(2026, 11, 23)), ("XXX+12", date(2026, 11, 21))):  # POSIX: east is minus
            monkeypatch.setenv("TZ", zone)
            time.tzset()
            assert copy.made_on == on
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_paper_about_nobody_is_registered_for_nobody() -> None:
    store, history = _file()
    blank = Copy(CopyId("b"), PersonId(""), Recipient("anybody"), "blank form", 1, 1,
                 datetime(2026, 11, 22, 9, tzinfo=UTC), "print", frozenset(), "")  # fmt: skip
    history.record(store.save_copy(blank))
    assert store.papers_about_nobody() == (blank,) and store.copies("p") == ()


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_a_clock_that_is_put_back_brings_no_permission_back(shown: date) -> None:
    assert not consent(withdrawn_on=TODAY).in_force(shown)
