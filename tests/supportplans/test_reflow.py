"""Large print and the easy layout say the same words in another order of things on the page."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from supportplans.blocks import (
    Block,
    Bullets,
    Calendar,
    CalendarDay,
    Columns,
    Document,
    Heading,
    Idea,
    Panel,
    Panels,
    Paragraph,
    Question,
    Quote,
    Room,
    Shape,
    Step,
    Steps,
    Table,
    Together,
)
from supportplans.look import EVERY_LOOK, STANDARD, Look, Size
from supportplans.reading import block_texts, read
from supportplans.reflow import reflow, sentences

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=30).filter(
    str.strip
)
LARGE = Look(Size.LARGE_18)
EASY = Look(easy=True)
MONDAY = date(2027, 3, 1)
WEEK = tuple(CalendarDay(MONDAY + timedelta(n), ("10 to 2",) if n == 2 else ()) for n in range(7))
PAPER = Document("Work plan", blocks=(
    Heading("Work plan", 1),
    Heading("What we agreed", mark="check"),
    Table(("What", "From"), (("A quiet desk", "3 March 2027"), ("A list", "")), (0.5, 0.5)),
    Paragraph("We talk on Mondays. It takes five minutes. “It helps.” Then we go on."),
    Quote("I need ten minutes."),
    Bullets("The manager will", ("Ask.", "Listen.")),
    Calendar("The way back", WEEK),
    Panels((Panel("Say", (Bullets("", ("Hello",)),)), Panel("Do not say", (Paragraph("Cheer up"),))), (0.5, 0.5)),
    Steps((Step("Knocked", ("Ask.",), "level-1"),)),
    Columns(((Paragraph("Left"),), (Paragraph("Right"),))),
), shape=Shape.ONE_SIDE)  # fmt: skip


def test_a_row_that_begins_with_a_number_says_on_its_card_what_it_is_the_number_of() -> None:
    steps = Document("Sheet", blocks=(Table(("Step", "Work"), (("8", "Serve"), ("", "Wash")), (0.2, 0.8)),))
    names = [panel.heading for b in reflow(steps, LARGE).blocks if isinstance(b, Panels) for panel in b.panels]
    assert names == ["Step 8", "Step"]


def test_the_standard_look_is_the_paper_itself() -> None:
    assert reflow(PAPER, STANDARD) is PAPER


def test_in_large_print_no_two_things_stand_side_by_side() -> None:
    laid = reflow(PAPER, LARGE)
    assert not any(isinstance(block, Table | Calendar | Columns | Steps) for block in laid.blocks)
    assert all(len(block.panels) == 1 for block in laid.blocks if isinstance(block, Panels))
    assert laid.shape is Shape.PAGES


def test_a_row_of_a_table_becomes_a_card_under_its_first_cell() -> None:
    cards = [block for block in reflow(PAPER, LARGE).blocks if isinstance(block, Panels)]
    assert cards[0].panels[0] == Panel("A quiet desk", (Paragraph("3 March 2027", opening="From:"),))
    assert cards[1].panels[0] == Panel("A list", ())


def test_a_table_to_write_in_becomes_places_to_write() -> None:
    blank = Document("Sheet", blocks=(Table(("What", "Points"), (("", ""), ("Quiet", "")), (0.5, 0.5), least=24.0),))
    first, second = reflow(blank, LARGE).blocks
    assert first == Together((Question("What", apart=True), Question("Points")))
    assert second == Panels((Panel("Quiet", (Question("Points"),)),))


def test_only_the_days_with_something_on_them_are_listed_in_large_print() -> None:
    assert Bullets("Wednesday 3 March", ("10 to 2",)) in reflow(PAPER, LARGE).blocks


def test_the_easy_layout_says_one_idea_a_line_with_a_picture() -> None:
    ideas = [block for block in reflow(PAPER, EASY).blocks if isinstance(block, Idea)]
    assert Idea("We talk on Mondays.", "check") in ideas
    assert Idea("“I need ten minutes.”", "speech") in ideas
    assert all(idea.mark for idea in ideas)


def test_a_line_takes_the_picture_of_what_it_stands_under() -> None:
    box = Panel("First of all", (Paragraph("Ring first."), Bullets("", ("Ring 999.",), ("phone",))))
    paper = Document("Plan", blocks=(
        Heading("Plan", 1), Paragraph("A kitchen."), Heading("Agreed", mark="check"), Heading("Added", 3),
        Paragraph("A desk."), Panels((Panel("A list", (Paragraph("From May."),)),)), Heading("Why", 3, "heart"),
        Paragraph("It helps."), Heading("When", 3), Together((Paragraph("Daily."),)), Panels((box,)),
    ))  # fmt: skip
    ideas = [idea for block in reflow(paper, EASY).blocks for idea in _ideas(block)]
    assert [(idea.text, idea.mark) for idea in ideas] == [
        ("A kitchen.", "paper"), ("A desk.", "check"), ("From May.", "check"), ("It helps.", "heart"),
        ("Daily.", "check"), ("Ring first.", "phone"), ("Ring 999.", "phone"),
    ]  # fmt: skip


def _ideas(block: Block) -> list[Idea]:
    match block:
        case Panels(panels):
            return [idea for panel in panels for each in panel.blocks for idea in _ideas(each)]
        case Together(inner):
            return [idea for each in inner for idea in _ideas(each)]
        case Idea():
            return [block]
    return []


def test_what_is_said_first_stays_with_the_sentence_it_is_said_before() -> None:
    paper = Document("Plan", blocks=(Paragraph("Yes. It helps.", opening="In place?"), Paragraph("", opening="Say")))
    assert [read(Document("", blocks=(block,))) for block in reflow(paper, EASY).blocks] == [
        ("In place? Yes.",), ("It helps.",), ("Say",),
    ]  # fmt: skip


@given(st.lists(WORDS, min_size=1, max_size=4), st.lists(WORDS, max_size=4), st.sampled_from(EVERY_LOOK))
def test_no_word_is_lost_in_any_look(cells: list[str], items: list[str], look: Look) -> None:
    head = tuple(f"Name {n}" for n in range(len(cells)))
    paper = Document("Any", blocks=(
        Table(head, (tuple(cells),), (1 / len(cells),) * len(cells)), Bullets("Will", tuple(items)),
        Panels((Panel("Box", tuple(Paragraph(item) for item in items)),)), Paragraph(" ".join(cells)),
    ))  # fmt: skip
    said = "".join("".join(read(reflow(paper, look))).split())
    for text in (*cells, *items):
        assert "".join(text.split()) in said


@given(st.text())
def test_sentences_are_parted_only_at_spaces(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


def test_the_number_of_a_point_is_no_sentence() -> None:
    assert sentences("1. Jo Bennett rings. Then I ring.") == ("1. Jo Bennett rings.", "Then I ring.")
    assert sentences("12. Ask at 9.40. Wait.") == ("12. Ask at 9.40.", "Wait.")


def test_a_title_before_a_name_is_no_sentence() -> None:
    assert sentences("Ring Dr. Hale. Then Mrs. Doyle at St. Mary’s.") == (
        "Ring Dr. Hale.",
        "Then Mrs. Doyle at St. Mary’s.",
    )
    assert sentences("That is the best. Wait.") == ("That is the best.", "Wait.")


def test_the_easy_layout_begins_at_fourteen_points() -> None:
    assert EASY.points == 14 and Look(Size.LARGE_24, easy=True).points == 24 and STANDARD.points == 12


def test_a_question_is_read_with_its_choices() -> None:
    asked = Question("How did it go?", Room.BOXES, "Tick one", ("Well", "Not so well"))
    assert block_texts(asked) == ("How did it go?", "Tick one", "Well", "Not so well")


def test_the_number_of_a_thing_in_a_list_is_no_sentence_of_its_own() -> None:
    assert sentences("1. Jo Bennett, weekdays. Only if I am away.") == (
        "1. Jo Bennett, weekdays.",
        "Only if I am away.",
    )
    assert sentences("Ring on 3 March 2027. Not before.") == ("Ring on 3 March 2027.", "Not before.")


def test_cards_of_a_table_that_stayed_together_need_not_but_for_the_last_and_its_note() -> None:
    rows = (("Asked", "3"), ("Agreed", "2"))
    table, note = Table(("What", "Count"), rows, (0.5, 0.5)), Paragraph("Of this year.", small=True)
    paper = Document("Report", blocks=(Together((Heading("Answers"), table, note)),))
    head, first, last = reflow(paper, LARGE).blocks
    assert head == Heading("Answers") and isinstance(first, Panels) and first.panels[0].heading == "Asked"
    assert isinstance(last, Together) and last.blocks[1] == note
