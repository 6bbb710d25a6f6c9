"""Any material for drafts: what the tests of drafts draw from."""

from __future__ import annotations

from hypothesis import strategies as st

from jobs.model import Importance, Job, JobId, Need, NeedKind, Task, TaskId
from matching.drafts.material import Material, material
from matching.evidence import need_id
from matching.model import Contribution, Ledger, Match, Profile, Standing
from records.people import (
    Person,
    PersonId,
    Preference,
    PreferenceId,
    Resource,
    ResourceId,
    Story,
    StoryId,
    Tick,
    WantToUse,
    Where,
    Wish,
)

NOBODY = PersonId("nobody")
MAYA = Person(NOBODY, "Maya Linton", "Maya")
CERTIFICATE, CHECK = Need(NeedKind.QUALIFICATION, "Food hygiene"), Need(NeedKind.CHECK, "A DBS check")
JOB = Job(
    JobId("k"), "kitchen assistant", employer="Holbrook School",
    tasks=(
        Task(TaskId("k.1"), "putting deliveries away", Importance.OCCASIONAL, activities=("store-goods",)),
        Task(TaskId("k.2"), "getting vegetables ready", Importance.ESSENTIAL, activities=("prepare-food",)),
        Task(TaskId("k.3"), "serving at the hatch", Importance.IMPORTANT, activities=("serve-customers",),
             demands=("fast_pace", "public_contact")),
        Task(TaskId("k.4"), "keeping the log", None),
    ),
    needs=(CERTIFICATE, CHECK),
)  # fmt: skip
ASKED = ("k.1", "k.2", "k.3", "k.4", need_id(JOB, CERTIFICATE), need_id(JOB, CHECK))

_PHRASES = (
    "cooked for forty", "helped with the teas a bit", "I ran the kitchen.", "looked after my nan",
    "She could not walk.", "Only on Thursdays.", "I only helped.", "with support from Jo", "The oven went at eleven",
    "washed up after", "Sometimes I was late", "It was loud.", "taught by my uncle", "mend bikes", "Everyone ate.",
    "iPad, e.g. booking", "I cleared the hall. I did not do it alone.", "zzz", "  ",
    "Forty dinners, me and two helpers!", "“Well done,” he said.",
)  # fmt: skip
phrases = st.one_of(st.sampled_from(_PHRASES), st.text(max_size=12))
said = st.lists(phrases, max_size=4).map(lambda parts: " ".join(parts))
lines = st.one_of(said, st.lists(phrases, max_size=3).map("\n".join))
places = st.sampled_from(["", "at the lunch club", "Wells", "In 2019, at home.", "at St. Mary’s"])
wants = st.sampled_from(WantToUse)
activities = st.sampled_from([(), ("cook-for-a-group",), ("fix-bikes", "problem-solve"), ("prepare-food",)])


@st.composite
def materials(draw: st.DrawFn) -> Material:
    """Return any material: up to three resources and stories, and any links between them and the job."""
    resources = tuple(
        Resource(ResourceId(f"r{n}"), NOBODY, draw(lines), draw(st.sampled_from(Where)), draw(wants),
                 dict.fromkeys(draw(activities), Tick.TICKED), n)
        for n in range(draw(st.integers(0, 3)))
    )  # fmt: skip
    stories = tuple(
        Story(StoryId(f"s{n}"), NOBODY, draw(phrases), draw(lines), draw(lines), draw(lines),
              tuple(draw(st.lists(st.sampled_from([ResourceId(f"r{i}") for i in range(3)]), max_size=2, unique=True))),
              draw(places), tuple(draw(st.lists(st.sampled_from(ASKED), max_size=2, unique=True))))
        for n in range(draw(st.integers(0, 3)))
    )  # fmt: skip
    wishes = tuple(
        Preference(PreferenceId(f"p{n}"), NOBODY, "noise", draw(st.sampled_from(Wish)), [0, 1], draw(said), n)
        for n in range(draw(st.integers(0, 2)))
    )
    links = draw(st.lists(st.tuples(st.sampled_from(["r0", "r1", "r2", "gone"]), st.sampled_from(ASKED),
                                    st.sampled_from(Standing)), max_size=6))  # fmt: skip
    agreed = draw(st.sampled_from([{}, {"teas": "tea"}]))
    match = matched(*links, wishes=wishes)
    return material(JOB, MAYA, Profile(resources, wishes), stories, match, match, agreed=agreed)


def matched(*links: tuple[str, str, Standing], wishes: tuple[Preference, ...] = ()) -> Match:
    """Return a match in which resources answer tasks, and every wish is met."""
    brings = tuple(
        Contribution(f"b{n}", Ledger.BRING, 5 - n / 10, 5, 5, 9, standing, "bring", resource_id=resource, task_id=task)
        for n, (resource, task, standing) in enumerate(links)
    )
    wished = tuple(Contribution(f"w{n}", Ledger.WANT, 5, 5, 5, 5, Standing.MET, "want", preference_id=str(wish.id))
                   for n, wish in enumerate(wishes))  # fmt: skip
    return Match("k", 0, 0, 0, brings + wished)
