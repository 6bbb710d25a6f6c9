"""The gate: nothing leaves unless the person said so, for this reader, for this line, for this day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from records.consent import (
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
            and not (c.withdrawn_on and c.withdrawn_on <= TODAY)
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
