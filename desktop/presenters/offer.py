"""Is this offer right for me? The worksheet of one application: wishes, needs, the way there, and money."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from desktop.presenters import offer_forms as forms
from desktop.presenters import offer_view as view
from desktop.presenters.applying_view import heading
from desktop.presenters.forms import Answers, Form
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.matches import card_title
from jobs.facets import Range
from jobs.model import Condition, Job
from matching.model import Ledger, Profile
from matching.ranking import Library, rank
from supportplans.applications import Application
from supportplans.money import Rates
from supportplans.offers import Offer, travel_month
from supportplans.rates import rates_for


class OfferPresenter(UndoingPresenter):
    """Every part may stay empty, and nothing here decides: the person does."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: view.OfferState = view.OfferState()
        self.subscribe(("plans", "people", "jobs", "preferences"))

    @property
    def state(self) -> view.OfferState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's offer."""
        self._state = view.OfferState()
        self.reload()

    def come_into_view(self) -> None:
        """Show the application that Applying left in view."""
        self._state = replace(self._state, notice="", can_undo=False)
        self.reload()

    def change_facts(self) -> None:
        """Ask what is offered."""
        self._ask(forms.facts_form, forms.with_facts)

    def change_needs(self) -> None:
        """Ask what the person would need there, and what was answered."""
        self._ask(forms.needs_form, forms.with_needs)

    def change_travel(self) -> None:
        """Ask for the way there and the costs of starting."""
        self._ask(forms.travel_form, forms.with_travel)

    def change_thoughts(self) -> None:
        """Ask what the person likes about it and is not sure about."""
        self._ask(forms.thoughts_form, forms.with_thoughts)

    def change_money(self) -> None:
        """Ask for the person's own figures."""
        offer = self._offer()
        if offer is not None:
            form = forms.money_form(offer.money, self._rates(), travel_month(offer))
            self.prompts.fill(form, lambda given: self._keep(replace(offer, money=forms.money_from(given))))

    def change_rates(self) -> None:
        """Let the rates be looked through and confirmed."""
        rates = self._rates()
        self.prompts.fill(forms.rates_form(rates), lambda given: self._keep_rates(rates, given))

    def reload(self) -> None:
        """Read the worksheet again."""
        offer, application = self._offer(), self._application()
        if offer is None or application is None:
            self._set(view.OfferState(called=self.session.called))
            return
        self._set(
            replace(
                self._state, title=heading(application), called=self.session.called, facts=view.facts(offer),
                wishes=self._wishes(application), needs=view.needs(offer), to_ask=view.to_ask(offer),
                travel=view.travel(offer), starting=view.starting(offer), good=offer.good, unsure=offer.unsure,
                money=view.money_shown(offer.money, self._rates(), self.session.today),
            )
        )  # fmt: skip

    # Inside

    def _ask(self, form: Callable[[Offer], Form], changed: Callable[[Offer, Answers], Offer]) -> None:
        offer = self._offer()
        if offer is not None:
            self.prompts.fill(form(offer), lambda given: self._keep(changed(offer, given)))

    def _keep(self, offer: Offer) -> None:
        self._run(self.session.applications.save_offer(offer), "Written down.")

    def _keep_rates(self, rates: Rates, given: Answers) -> None:
        kept = forms.rates_from(rates, given, self.session.today)
        self._run(self.session.applications.save_rates(kept), "Rates kept.")

    def _rates(self) -> Rates:
        shipped = rates_for(self.session.today)
        kept: Rates | None = self.session.applications.rates(shipped.id)
        return kept or shipped

    def _application(self) -> Application | None:
        found: Application | None = self.session.applications.application(self.session.application_id)
        return found if found is not None and found.person_id == self.session.person_id else None

    def _offer(self) -> Offer | None:
        application = self._application()
        if application is None:
            return None
        kept: Offer | None = self.session.applications.offer(application.id)
        return kept or Offer(application.id, application.person_id)

    def _wishes(self, application: Application) -> tuple[view.WishRow, ...]:
        """Return each wish beside the job, as the match has it: one engine for both."""
        job: Job | None = self.session.jobs.job(application.job_id) if application.job_id else None
        wishes = {str(p.id): p for p in self.session.people.preferences(application.person_id)}
        if job is None or not wishes:
            return ()
        job = _with_travel(job, self._offer())
        profile = Profile((), tuple(wishes.values()))
        match = rank(profile, Library((job,), self.session.understanding)).match(str(job.id))
        return tuple(
            view.wish_row(wishes[part.preference_id], part, card_title(wishes[part.preference_id]), job)
            for part in match.contributions
            if part.ledger is Ledger.WANT and part.preference_id in wishes
        )


def _with_travel(job: Job, offer: Offer | None) -> Job:
    """Return the job with the way there, where the worksheet says how long it is: from this person's own door."""
    if offer is None or offer.travel_minutes is None:
        return job
    way = Condition("travel_minutes", Range(0, offer.travel_minutes))
    return replace(job, conditions=(*(c for c in job.conditions if c.facet != way.facet), way))
