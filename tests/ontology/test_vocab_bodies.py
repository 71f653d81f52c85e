"""The code lists of bodies, documents, issuers, awards, initiatives and levels: what the grammar may rely on."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from kg.resources import get_ontology_file
from kg.text.document_numbers import NumberGrammar
from kg.text.fold import normalize_name
from kg.vocabulary import Concept, load_vocabulary

SMALLEST = {
    "admin-levels": 5,
    "award-forms": 215,
    "document-types": 90,
    "initiative-kinds": 15,
    "issuer-codes": 190,
    "organization-types": 435,
    "recipient-kinds": 3,
}
"""How many concepts each list has at the least; below that, one was lost."""

LEVELS = {"central", "province", "district", "commune", "village"}
BODY_CLASSES = {"StateBody", "PartyBody", "MassOrganisation", "OtherBody"}
DOCUMENT_CLASSES = {"LegalAct", "AdministrativeDocument", "PartyDocument", "OfficialDocument"}
NUMBER_STYLES = {"normative", "assembly", "administrative", "letter", "party"}
CONFERRER_LEVELS = {"state-president", "prime-minister", "ministry-province", "unit", "any"}
AWARD_CLASSES = {
    "order",
    "medal",
    "state-title",
    "state-prize",
    "emulation-title",
    "flag",
    "certificate-of-merit",
    "commendation",
    "commemorative-medal",
    "badge",
    "contest-prize",
    "other",
}
UNREAD = {"admin-levels", "issuer-codes", "recipient-kinds"}
"""Lists of letters and counting nouns: no sentence of its own is read as one of them."""

CONCEPTS = list(load_vocabulary().iter_concepts(*SMALLEST))


def get_concept(scheme: str, notation: str) -> Concept:
    """One concept; `KeyError` where it is gone."""
    return load_vocabulary().schemes[scheme][notation]


def get_concepts(scheme: str) -> list[Concept]:
    """The concepts of one list."""
    return list(load_vocabulary().iter_concepts(scheme))


def is_in(label: str, sentence: str) -> bool:
    """Whether a sentence has the label as whole words, in any case and tone placement."""
    return re.search(rf"(?<!\w){re.escape(normalize_name(label))}(?!\w)", normalize_name(sentence)) is not None


@pytest.mark.parametrize("scheme", sorted(SMALLEST))
def test_no_list_has_lost_concepts(scheme: str) -> None:
    """Each list is as long as when it was made, or longer."""
    assert len(get_concepts(scheme)) >= SMALLEST[scheme]


@pytest.mark.parametrize("scheme", sorted(SMALLEST))
def test_a_list_holds_nothing_of_another(scheme: str) -> None:
    """A file defines concepts of its own scheme only, and says so of each."""
    text = get_ontology_file("vocab", f"{scheme}.ttl").read_text(encoding="utf-8")
    schemes = set(re.findall(r"skos:inScheme <https://w3id\.org/congvu/def/([\w-]+)>", text))

    assert schemes == {scheme}
    assert text.count(" a skos:Concept ;") == len(get_concepts(scheme))


def test_every_concept_is_named_in_both_languages() -> None:
    """Labels are given in Vietnamese and English, and the Vietnamese ones in composed letters."""
    for concept in CONCEPTS:
        assert concept.label and concept.label_en, concept.iri
        assert not any("\u0300" <= char <= "\u0323" for label in concept.labels for char in label), concept.iri


def test_codes_say_their_label() -> None:
    """A code is unique in its list (the loader sees to it) and written in small letters, digits and hyphens."""
    for concept in CONCEPTS:
        if concept.scheme != "issuer-codes":
            assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", concept.notation), concept.iri
            assert concept.iri.endswith("/" + concept.notation)


@pytest.mark.parametrize("scheme", sorted(set(SMALLEST) - UNREAD))
def test_no_wording_stands_for_two_concepts(scheme: str) -> None:
    """In one list a wording leads to one concept."""
    owners = Counter(
        (normalize_name(label)) for c in get_concepts(scheme) for label in {*map(normalize_name, c.labels)}
    )

    assert [label for label, count in owners.items() if count > 1] == []


@pytest.mark.parametrize("scheme", sorted(set(SMALLEST) - UNREAD))
def test_examples_have_a_wording_of_their_concept(scheme: str) -> None:
    """The sentence of a concept has one of its wordings in it."""
    examples = [(concept, example) for concept in get_concepts(scheme) for example in concept.examples]

    assert len(examples) >= 0.8 * SMALLEST[scheme]
    for concept, example in examples:
        assert any(is_in(label, example) for label in concept.labels), (concept.iri, example)


def test_broader_concepts_are_there() -> None:
    """What a concept is narrower than is in the same list, and nobody is broader than himself."""
    for concept in CONCEPTS:
        held = load_vocabulary().schemes[concept.scheme]
        assert all(broader in held and broader != concept.notation for broader in concept.broader), concept.iri


def test_bodies_have_a_class_and_known_levels() -> None:
    """Each type of body has one class; the levels it names are levels."""
    known = {concept.notation for concept in get_concepts("admin-levels")}

    assert known == LEVELS
    for concept in get_concepts("organization-types"):
        assert len(concept.props.get("bodyClass", ())) == 1, concept.iri
        assert concept.get("bodyClass") in BODY_CLASSES
        assert {*concept.props.get("atLevel", ()), *concept.props.get("impliedLevel", ())} <= LEVELS


@pytest.mark.parametrize(
    ("code", "implied"),
    [
        ("tinh-uy", "province"),
        ("huyen-uy", "district"),
        ("quan-uy", "district"),
        ("tinh-doan", "province"),
        ("ubnd", None),
    ],
)
def test_fused_heads_fix_their_level(code: str, implied: str | None) -> None:
    """Tỉnh ủy is of a province whatever follows; UBND is of whatever level its unit has."""
    concept = get_concept("organization-types", code)

    assert concept.get("impliedLevel") == implied
    assert implied is None or implied in concept.props["atLevel"]


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("Sở VH,TT&DL", "so-vhttdl"),
        ("Sở GDĐT", "so-gddt"),
        ("Sở NN&PTNT", "so-nnptnt"),
        ("Sở LĐ-TB&XH", "so-ldtbxh"),
        ("Phòng TC-KH", "phong-tai-chinh-ke-hoach"),
        ("UBMTTQVN", "mttq"),
        ("Hội CCB", "hoi-ccb"),
        ("BĐBP", "bdbp"),
        ("VKSND", "vksnd"),
        ("Ban Tuyên giáo và Dân vận", "ban-tuyen-giao-va-dan-van"),
    ],
)
def test_bodies_are_known_by_their_abbreviations(printed: str, code: str) -> None:
    """The short forms that newspapers print are wordings of the full name."""
    assert normalize_name(printed) in {
        normalize_name(label) for label in get_concept("organization-types", code).labels
    }


def test_document_types_have_a_class_and_a_way_of_numbering() -> None:
    """Each type has a class it can be of; the styles of number are those the grammar reads."""
    for concept in get_concepts("document-types"):
        assert set(concept.props.get("documentClass", ())) <= DOCUMENT_CLASSES
        assert concept.get("documentClass"), concept.iri
        assert set(concept.props.get("numberStyle", ())) <= NUMBER_STYLES


def test_a_directive_is_never_law() -> None:
    """Chỉ thị is no normative document since the law of 2015, whatever its number looks like."""
    assert "LegalAct" not in get_concept("document-types", "chi-thi").props["documentClass"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("06/CT-UBND", "chi-thi"),
        ("30/2020/NĐ-CP", "nghi-dinh"),
        ("59/2021/TT-BNNPTNT", "thong-tu"),
        ("145/TB-VPUBND", "thong-bao"),
        ("98/TTr-UBND", "to-trinh"),
        ("05-HD/BTCTU", "huong-dan"),
        ("21-KL/TW", "ket-luan"),
        ("08-QĐi/TW", "quy-dinh"),
        ("03/VBHN-VPQH", "van-ban-hop-nhat"),
        ("01/2016/TTLT-VKSNDTC-TANDTC-BCA-BTP", "thong-tu-lien-tich"),
    ],
)
def test_letters_in_a_number_tell_the_type(number: str, code: str) -> None:
    """The letters of a number are a type's; the first type in the list to bear them is the usual one."""
    types = get_concepts("document-types")
    parsed = NumberGrammar(letters for c in types for letters in c.props.get("typeCode", ())).parse(number)

    assert parsed is not None
    assert next(c.notation for c in types if parsed.type_code in c.props.get("typeCode", ())) == code


def test_the_29_administrative_types_are_there() -> None:
    """Every type of Nghị định 30/2020/NĐ-CP has its letters; two have none."""
    common = ["NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr"]
    letters = [*common, "HĐ", "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB"]
    held = {code for concept in get_concepts("document-types") for code in concept.props.get("typeCode", ())}

    assert len(letters) == 27
    assert set(letters) <= held
    assert get_concept("document-types", "cong-van") and get_concept("document-types", "thu-cong")


def test_issuer_letters_say_their_scope_and_lead_to_something_known() -> None:
    """Absolute letters name a body or an office; relative ones a type of body, or nothing by themselves."""
    types = load_vocabulary().schemes["organization-types"]
    known = {normalize_name(label) for c in load_vocabulary().iter_concepts("bodies", "posts") for label in c.labels}
    for concept in get_concepts("issuer-codes"):
        assert concept.get("codeScope") in ("absolute", "relative"), concept.iri
        if concept.get("codeScope") == "absolute":
            assert normalize_name(concept.get("impliedBody") or "") in known, concept.iri
        assert concept.get("impliedBodyType") in {None, *types}, concept.iri
        assert set(concept.props.get("impliedOwnerType", ())) <= set(types), concept.iri
        assert concept.get("impliedLevel") in {None, *LEVELS}


@pytest.mark.parametrize(
    ("letters", "scope"),
    [("TTg", "absolute"), ("BCA", "absolute"), ("UBND", "relative"), ("TU", "relative"), ("ĐU", "relative")],
)
def test_letters_of_committees_need_a_place(letters: str, scope: str) -> None:
    """A ministry's letters mean one body, a committee's the committee of the place spoken of."""
    assert get_concept("issuer-codes", letters).get("codeScope") == scope


def test_letters_of_central_bodies_are_all_listed() -> None:
    """Whatever letters the reference data gives to a central body are in the list, and not as relative ones."""
    for body in load_vocabulary().iter_concepts("bodies"):
        for letters in body.props.get("issuerCode", ()):
            assert get_concept("issuer-codes", letters).get("codeScope") == "absolute", body.iri


def test_award_forms_have_a_class_and_a_conferrer() -> None:
    """Each form is of a known class, and says who may give it."""
    for concept in get_concepts("award-forms"):
        assert concept.get("awardClass") in AWARD_CLASSES, concept.iri
        assert set(concept.props["conferrerLevel"]) <= CONFERRER_LEVELS


@pytest.mark.parametrize(
    ("printed", "code", "level"),
    [
        ("Huân chương Lao động hạng Ba", "huan-chuong-lao-dong-hang-ba", "state-president"),
        ("Bằng khen", "bang-khen", "ministry-province"),
        ("Bằng khen của Thủ tướng Chính phủ", "bang-khen-ttg", "prime-minister"),
        ("Giấy khen", "giay-khen", "unit"),
        ("Chiến sĩ thi đua toàn quốc", "danh-hieu-cstd-toan-quoc", "prime-minister"),
        ("Huy hiệu 60 năm tuổi Đảng", "huy-hieu-60-nam", "ministry-province"),
        ("giải Khuyến khích", "giai-khuyen-khich", "any"),
        ("AHLĐ", "danh-hieu-ahld", "state-president"),
    ],
)
def test_forms_are_given_at_their_level(printed: str, code: str, level: str) -> None:
    """A form by its wording is the concept that says who may give it."""
    concept = get_concept("award-forms", code)

    assert normalize_name(printed) in {normalize_name(label) for label in concept.labels}
    assert concept.get("conferrerLevel") == level


def test_classes_of_orders_are_narrower_than_the_order() -> None:
    """Orders with classes have three, each under the order's own name."""
    held = load_vocabulary().schemes["award-forms"]
    for order in ("doc-lap", "quan-cong", "lao-dong", "bao-ve-to-quoc", "chien-cong"):
        for rank in ("nhat", "nhi", "ba"):
            assert held[f"huan-chuong-{order}-hang-{rank}"].broader == (f"huan-chuong-{order}",)


def test_recipients_are_counted_by_nouns_of_one_kind() -> None:
    """No noun counts two kinds of recipients."""
    nouns = Counter(normalize_name(label) for c in get_concepts("recipient-kinds") for label in c.labels)

    assert {c.notation for c in get_concepts("recipient-kinds")} == {"collective", "individual", "household"}
    assert [noun for noun, count in nouns.items() if count > 1] == []
    assert len(nouns) > 100


def test_a_city_is_of_two_levels() -> None:
    """ "thành phố" is a word of provinces and of districts, and the only such word."""
    words = Counter(normalize_name(label) for c in get_concepts("admin-levels") for label in c.labels)

    assert [word for word, count in words.items() if count > 1] == [normalize_name("thành phố")]
