"""Labels of the ontology by place."""

from __future__ import annotations

from kg.extract.scan import Hit, Scanner
from kg.text.tokens import tokenize
from kg.vocabulary import Concept


def make_concept(notation: str, *labels: str, scheme: str = "posts") -> Concept:
    """A concept of a scheme with its labels."""
    return Concept(f"urn:{notation}", scheme, notation, labels[0], labels=labels)


def scan(text: str, *concepts: Concept, lazy: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """The words and notations of the hits in a text whose lines are its lines."""
    tokens = tokenize(text)
    line_of = [text[:start].count("\n") for start in tokens.starts]
    hits = Scanner(concepts, lazy).scan(tokens, line_of).hits
    return [(tokens.quote(hit.start, hit.end), notation(hit)) for hit in hits]


def notation(hit: Hit) -> str:
    """The notations of a hit's concepts."""
    return " ".join(concept.notation for concept in hit.concepts.values())


CHAIR = make_concept("chair", "chủ tịch")
VICE = make_concept("vice", "phó chủ tịch")


def test_the_longest_label_wins() -> None:
    """ "Phó Chủ tịch" is never "Chủ tịch", which still stands alone elsewhere."""
    assert scan("Phó Chủ tịch và Chủ tịch", CHAIR, VICE) == [("Phó Chủ tịch", "vice"), ("Chủ tịch", "chair")]


def test_labels_match_whole_words_only() -> None:
    """A label does not begin or end inside a word."""
    assert scan("đồng chủ tịchxã", CHAIR) == []


def test_case_tone_place_and_spaces_do_not_matter() -> None:
    """Labels are found as printed, capitals, old spelling and wide gaps included."""
    culture = make_concept("culture", "sở văn hóa")

    assert scan("SỞ  VĂN\u00a0HOÁ", culture) == [("SỞ  VĂN\u00a0HOÁ", "culture")]


def test_no_label_crosses_a_line() -> None:
    """ "Chủ" at the end of one line and "tịch" on the next are no post."""
    assert scan("gia chủ\ntịch thu", CHAIR) == []


def test_one_wording_may_be_a_concept_of_several_schemes() -> None:
    """The hit holds each by its scheme."""
    both = scan("Đoàn", make_concept("union", "đoàn", scheme="a"), make_concept("family", "Đoàn", scheme="b"))

    assert both == [("Đoàn", "union family")]


def test_the_first_concept_of_a_scheme_keeps_a_wording() -> None:
    """A second concept with the same label changes nothing."""
    assert scan("chủ tịch", CHAIR, make_concept("other", "Chủ tịch")) == [("chủ tịch", "chair")]


def test_shorter_labels_stay_known_by_scheme() -> None:
    """The labels of every scheme are kept where they begin, also those that no hit shows."""
    tokens = tokenize("phó chủ tịch")
    scanned = Scanner([CHAIR, VICE, make_concept("deputy", "phó", scheme="words")]).scan(tokens, [0, 0, 0])

    assert [notation(hit) for hit in scanned.hits] == ["vice"]
    assert scanned.labels["posts"] == {0: (3, VICE), 1: (3, CHAIR)}
    assert scanned.labels["words"][0][0] == 1


def test_lazy_words_are_told_of_each_token() -> None:
    """Single syllables of lazy schemes make no hits, but are known where they stand; their longer labels are found."""
    words = frozenset({"words"})
    concepts = [make_concept("and", "và", scheme="words"), make_concept("with", "cùng với", scheme="words")]

    assert scan("và cùng với", *concepts, lazy=words) == [("cùng với", "with")]
    alone = Scanner(concepts, words).scan(tokenize("(và)\n xã VÀ"), [0] * 5).alone
    assert [word is not None and word["words"].notation for word in alone] == [False, "and", False, False, "and"]


def test_each_scanner_knows_its_own_words() -> None:
    """What one scanner found for a word says nothing to another."""
    tokens = tokenize("chủ tịch (chủ tịch)")
    scanners = [Scanner([CHAIR]), Scanner([make_concept("lord", "chủ")]), Scanner([CHAIR])]

    found = [[notation(hit) for hit in scanner.scan(tokens, [0] * 6).hits] for scanner in scanners]

    assert found == [["chair", "chair"], ["lord", "lord"], ["chair", "chair"]]


def test_unknown_words_match_nothing() -> None:
    """Letters that no label has cannot be taken for one another."""
    assert scan("xyz abc", make_concept("a", "một hai")) == []


def test_labels_of_quiet_schemes_hide_none() -> None:
    """They are kept by place beside the hits, and are no hits themselves."""
    quiet = make_concept("all-chairs", "phó chủ tịch xã", scheme="quiet")
    tokens = tokenize("Phó Chủ tịch xã")
    scanned = Scanner([VICE, quiet], quiet=frozenset({"quiet"})).scan(tokens, [0] * 4)

    assert [notation(hit) for hit in scanned.hits] == ["vice"]
    assert scanned.labels["quiet"][0][0] == 4
