"""Which agreement is meant where somebody has several, and what they are called so that they can be told apart."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.words.agreements import names_apart
from supportplans.keel import AgreementId, SupportAgreement
from supportplans.which_agreement import in_order, meant

agreements = st.lists(
    st.builds(
        SupportAgreement, st.uuids().map(lambda found: AgreementId(str(found))), st.just("p"), st.just(""),
        st.sampled_from(["", "Cook", "Porter"]), st.sampled_from(["", "Orme Ltd", "Holbrook Primary School"]),
        starts_on=st.none() | st.sampled_from([date(2026, 3, 3), date(2026, 9, 1)]),
    ),
    max_size=6,
)  # fmt: skip


@given(agreements)
def test_the_newest_that_names_an_employer_is_meant_and_no_agreement_is_lost(found: list[SupportAgreement]) -> None:
    ordered, named = in_order(found), [a for a in found if a.employer]
    assert sorted(a.id for a in ordered) == sorted(a.id for a in found)
    assert meant(found) == (named[-1] if named else found[-1] if found else None)
    assert meant(found, lambda a: a.employer == "Orme Ltd") in (None, *(a for a in found if a.employer == "Orme Ltd"))


@given(agreements)
def test_no_two_agreements_are_called_the_same(found: list[SupportAgreement]) -> None:
    assert len(set(names_apart(in_order(found)))) == len(found)


def test_no_more_is_said_than_tells_agreements_apart() -> None:
    def one(employer: str, job: str, on: date | None = None) -> SupportAgreement:
        return SupportAgreement(AgreementId(job + str(on)), "p", "", job, employer, starts_on=on)

    march, june = date(2026, 3, 3), date(2026, 6, 1)
    found = [one("Orme Ltd", "Cook", june), one("Orme Ltd", "Cook", march), one("Orme Ltd", "Porter"), one("Ash", "")]
    assert names_apart(found) == (
        "Orme Ltd, Cook, since 1 June 2026", "Orme Ltd, Cook, since 3 March 2026", "Orme Ltd, Porter", "Ash",
    )  # fmt: skip
    same = [one("Orme Ltd", "Cook", june)] * 2
    assert names_apart(same)[1].endswith("since 1 June 2026, number 1")  # the older one
