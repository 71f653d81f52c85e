"""Places and bodies known beforehand: complete, each in its era, each change with what it changed."""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache

import pytest
from rdflib import DCTERMS, ORG, PROV, RDF, SKOS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from kg.resources import get_data_folder, get_ontology_file
from tests.factory import SHARED, needs_shared

VGN = Namespace("https://w3id.org/congvu/ontology#")
UNIT = Namespace("https://w3id.org/congvu/id/unit/")
BODY = Namespace("https://w3id.org/congvu/id/org/")
FILES = sorted(path.name for path in (get_data_folder("ontology") / "reference").glob("*.ttl"))
REFORM_EVE, REFORM_DAY = "2025-06-30", "2025-07-01"
REUSED_CODES = {"15", "24", "44", "52", "80", "82", "91"}
"""Codes of the statistics office that mean another province since the mergers (Quyết định 19/2025/QĐ-TTg)."""


@cache
def read(name: str) -> Graph:
    """One file of the reference data."""
    return Graph().parse(get_ontology_file("reference", name), format="turtle")


@cache
def read_all() -> Graph:
    """All of the reference data in one graph."""
    graph = Graph()
    for name in FILES:
        graph += read(name)
    return graph


@cache
def read_communes() -> list[dict[str, str]]:
    """The rows of the table of communes."""
    with get_ontology_file("reference", "communes.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def get_units(level: str) -> set[Node]:
    """The units of a level."""
    return set(read_all().subjects(VGN.level, Literal(level)))


def get_text(subject: Node, predicate: URIRef) -> str:
    """The only value of a property, empty where there is none."""
    value = read_all().value(subject, predicate, any=False)
    return "" if value is None else str(value)


def exists_on(unit: Node, day: str) -> bool:
    """Whether a unit or body exists on a day."""
    return (get_text(unit, VGN.validFrom) or "0") <= day <= (get_text(unit, VGN.validTo) or "9")


def get_label(subject: Node, language: str = "vi") -> str:
    """The preferred label in a language."""
    labels = [
        label for label in read_all().objects(subject, SKOS.prefLabel) if getattr(label, "language", "") == language
    ]
    assert len(labels) == 1, (subject, labels)
    return str(labels[0])


def test_the_reference_has_its_files() -> None:
    """No file is missing and none is empty."""
    wanted = {"provinces.ttl", "districts.ttl", "central-bodies.ttl", "international-bodies.ttl", "change-kinds.ttl"}

    assert wanted <= set(FILES)
    assert all(len(read(name)) > 40 for name in FILES)


def test_sixty_three_provinces_became_thirty_four() -> None:
    """On the eve of the reform there are 63 provinces, on its day 34, of which 11 are the same."""
    before = {unit for unit in get_units("province") if exists_on(unit, REFORM_EVE)}
    after = {unit for unit in get_units("province") if exists_on(unit, REFORM_DAY)}

    assert (len(before), len(after), len(before & after)) == (63, 34, 11)
    assert len({get_text(unit, VGN.gsoCode) for unit in before}) == 63
    assert len({get_text(unit, VGN.gsoCode) for unit in after}) == 34


def test_every_ended_province_leads_to_one_that_lives() -> None:
    """What ended is replaced by a unit that begins the day after and says so in return, or is the old Huế."""
    for unit in get_units("province"):
        if not get_text(unit, VGN.validTo):
            continue
        successor = read_all().value(unit, DCTERMS.isReplacedBy, any=False)
        assert successor is not None, unit
        assert get_text(successor, VGN.validFrom) > get_text(unit, VGN.validTo)
        assert (successor, DCTERMS.replaces, unit) in read_all() or unit == UNIT["p46-u"]


def test_every_merged_province_names_what_it_was_made_of() -> None:
    """A unit of July 2025 has two or three predecessors, each of which ended the day before."""
    merged = [unit for unit in get_units("province") if get_text(unit, VGN.validFrom) == REFORM_DAY]

    assert len(merged) == 23
    for unit in merged:
        old = list(read_all().objects(unit, DCTERMS.replaces))
        assert len(old) in (2, 3), unit
        assert {get_text(one, VGN.validTo) for one in old} == {REFORM_EVE}


def test_seven_codes_changed_their_meaning() -> None:
    """A bare code is no key: seven stand for provinces of different names on the two days."""
    names: dict[str, set[str]] = {}
    for unit in get_units("province") - {UNIT["p46-u"]}:
        names.setdefault(get_text(unit, VGN.gsoCode), set()).add(get_label(unit))

    assert {code for code, held in names.items() if len(held) > 1} == REUSED_CODES


@needs_shared
def test_the_mergers_are_those_of_the_resolution() -> None:
    """Each row of the table of mergers is a pair of units here, and no other pair is."""
    with (SHARED / "reference" / "provinces.csv").open(encoding="utf-8") as lines:
        rows = {(row["old_code"], row["new_code"]) for row in csv.DictReader(lines)}
    graph = read("provinces.ttl")
    pairs = {
        (get_text(old, VGN.gsoCode), get_text(new, VGN.gsoCode)) for new, old in graph.subject_objects(DCTERMS.replaces)
    }
    same = {
        (code, code)
        for u in get_units("province")
        if not get_text(u, VGN.validTo)
        for code in [get_text(u, VGN.gsoCode)]
    }

    assert len(rows) == 63
    assert pairs | {pair for pair in same if pair in rows} == rows


@pytest.mark.parametrize(
    ("unit", "name", "day"),
    [
        ("p75-2025", "thành phố Đồng Nai", "2026-04-30"),
        ("p22-u", "thành phố Quảng Ninh", "2026-09-01"),
        ("p24-2025", "thành phố Bắc Ninh", "2026-09-20"),
    ],
)
def test_a_province_made_a_city_stays_the_same_unit(unit: str, name: str, day: str) -> None:
    """An upgrade gives a unit a second name from a day on, with the resolution, and no successor."""
    periods = {get_label(p): p for p in read_all().objects(UNIT[unit], VGN.namePeriod)}

    assert read_all().value(UNIT[unit], DCTERMS.isReplacedBy) is None
    assert get_text(periods[name], VGN.validFrom) == day
    assert read_all().value(periods[name], PROV.used) is not None
    assert len(periods) == 2


def test_every_district_lies_in_a_province_and_ended_with_its_level() -> None:
    """696 districts on the eve of the reform, each within a province that existed with it, none after June 2025."""
    districts = get_units("district")
    last = {unit for unit in districts if exists_on(unit, REFORM_EVE)}

    assert len(last) == 696
    assert len({get_text(unit, VGN.gsoCode) for unit in last}) == 696
    assert {get_text(unit, VGN.validTo) for unit in last} == {REFORM_EVE}
    for unit in districts:
        assert read_all().value(unit, VGN.within, any=False) in get_units("province")
        assert get_label(unit).startswith(get_text(unit, VGN.unitType) + " ")


def test_districts_that_ended_earlier_lead_to_later_ones() -> None:
    """A district merged before 2025 names its successors, which outlive it; one code never means two on a day."""
    earlier = {unit for unit in get_units("district") if get_text(unit, VGN.validTo) < REFORM_EVE}

    assert len(earlier) == 25
    for unit in earlier:
        successors = list(read_all().objects(unit, DCTERMS.isReplacedBy))
        assert successors and all(get_text(one, VGN.validTo) == REFORM_EVE for one in successors), unit
        for other in get_units("district") - {unit}:
            if get_text(other, VGN.gsoCode) == get_text(unit, VGN.gsoCode):
                assert get_text(other, VGN.validFrom) > get_text(unit, VGN.validTo)


def test_every_commune_lies_in_a_known_unit() -> None:
    """Communes of the old era lie in a district, those of the new era in one of the 34 provinces."""
    districts = {get_text(unit, VGN.gsoCode) for unit in get_units("district")}
    today = {get_text(unit, VGN.gsoCode) for unit in get_units("province") if not get_text(unit, VGN.validTo)}
    eras = Counter(row["era"] for row in read_communes())

    assert eras == {"old": 10_035, "new": 3_321}
    for row in read_communes():
        assert row["district"] in districts if row["era"] == "old" else not row["district"] and row["province"] in today


def test_every_commune_has_a_type_word_and_its_own_code() -> None:
    """Names begin with the type word in small letters; codes are unique in an era; townships ended in 2025."""
    kinds = {era: Counter[str]() for era in ("old", "new")}
    for row in read_communes():
        kind = next(k for k in ("thị trấn ", "đặc khu ", "phường ", "xã ") if row["name"].startswith(k))
        kinds[row["era"]][kind.strip()] += 1

    assert len({(row["era"], row["code"]) for row in read_communes()}) == len(read_communes())
    assert set(kinds["old"]) == {"xã", "phường", "thị trấn"}
    assert set(kinds["new"]) == {"xã", "phường", "đặc khu"}


def test_units_and_bodies_have_labels_in_both_languages() -> None:
    """Whatever has a preferred label has one in Vietnamese and one in English."""
    labelled = {s for s in read_all().subjects(SKOS.prefLabel) if isinstance(s, URIRef)}

    assert len(labelled) > 1_100
    for subject in labelled:
        assert get_label(subject)
        assert get_label(subject, "en")


@pytest.mark.parametrize(
    ("code", "eve", "day"),
    [
        ("bnv", "bnv", "bnv-2025"),
        ("btc", "btc", "btc-2025"),
        ("bxd", "bxd", "bxd-2025"),
        ("bkhcn", "bkhcn", "bkhcn-2025"),
        ("bca", "bca", "bca"),
        ("bldtbxh", "bldtbxh", None),
        ("bnnmt", None, "bnnmt-2025"),
    ],
)
def test_ministries_change_on_the_first_of_march_2025(code: str, eve: str | None, day: str | None) -> None:
    """Re-made ministries share a notation and never a day; untouched ones are one node (Nghị quyết 176/2025/QH15)."""
    bodies = [body for body in read_all().subjects(SKOS.notation, Literal(code))]

    for when, wanted in (("2025-02-28", eve), ("2025-03-01", day)):
        living = [body for body in bodies if exists_on(body, when)]
        assert living == ([BODY[wanted]] if wanted else [])


def test_fourteen_ministries_stand_after_the_reform() -> None:
    """Eighteen ministries become fourteen."""
    graph, cabinet = read("central-bodies.ttl"), {}
    for day in ("2025-02-28", "2025-03-01"):
        members = {b for b in graph.subjects(ORG.subOrganizationOf, BODY.cp) if exists_on(b, day)}
        members = {
            body for body in members if not graph.value(body, DCTERMS.isReplacedBy) or get_text(body, VGN.validTo)
        }
        cabinet[day] = {body for body in members if get_label(body).startswith("Bộ ")}

    assert len(cabinet["2025-02-28"]) == 18
    assert len(cabinet["2025-03-01"]) == 14


def test_every_body_has_one_class_that_its_notes_repeat() -> None:
    """The class of a body is said twice, for RDF and for the extractor, and both agree."""
    bodies = {s for s in read_all().subjects(SKOS.notation) if str(s).startswith(str(BODY))}

    assert len(bodies) > 400
    for body in bodies:
        classes = set(read_all().objects(body, RDF.type))
        assert classes == set(read_all().objects(body, VGN.bodyClass))
        assert classes < {VGN.StateBody, VGN.PartyBody, VGN.MassOrganisation, VGN.OtherBody}
        assert len(classes) == 1


def test_letters_in_numbers_name_one_body_of_a_day() -> None:
    """Issuer letters lead to one body on a day; only TW, which is the Party's centre, is shared."""
    for day in ("2015-01-01", "2026-01-01"):
        held: dict[str, set[str]] = {}
        for body, letters in read_all().subject_objects(VGN.issuerCode):
            if exists_on(body, day):
                held.setdefault(str(letters), set()).add(get_text(body, SKOS.notation))
        assert {letters for letters, bodies in held.items() if len(bodies) > 1} == {"TW"}


def test_every_change_has_both_sides_and_a_kind() -> None:
    """A change leads from known units or bodies to a known one, and its kind is in the list of kinds."""
    graph = read_all()
    changes = set(graph.subjects(RDF.type, ORG.ChangeEvent))
    kinds = set(graph.subjects(SKOS.inScheme, URIRef("https://w3id.org/congvu/def/change-kinds")))

    assert len(changes) >= 40
    for change in changes:
        old = {*graph.objects(change, ORG.originalOrganization), *graph.objects(change, VGN.originalUnit)}
        new = {*graph.objects(change, ORG.resultingOrganization), *graph.objects(change, VGN.resultingUnit)}
        assert old and len(new) == 1, change
        assert all((side, SKOS.prefLabel, None) in graph for side in old | new)
        assert graph.value(change, DCTERMS.type, any=False) in kinds


def test_dated_reforms_name_their_resolution() -> None:
    """A change of units, or of ministries, carries the resolution that made it, with its number."""
    graph = read_all()
    dated = [
        change for change in graph.subjects(RDF.type, ORG.ChangeEvent) if (change, VGN.resultingUnit, None) in graph
    ]

    assert len(dated) == 27
    for change in dated:
        resolution = graph.value(change, PROV.used, any=False)
        assert graph.value(resolution, VGN.documentNumber, any=False), change
        date = graph.value(change, DCTERMS.date, any=False)
        assert isinstance(date, Literal) and date.datatype == XSD.date


def test_every_old_commune_went_to_communes_of_the_new_era() -> None:
    """Each of the 10,035 names its successors, 471 of them several; no new commune comes from nowhere but islands."""
    rows = read_communes()
    new = {row["code"]: row for row in rows if row["era"] == "new"}
    went = {row["code"]: row["successors"].split() for row in rows if row["era"] == "old"}
    reached = {code for codes in went.values() for code in codes}

    assert all(codes and set(codes) <= set(new) for codes in went.values())
    assert sum(len(codes) > 1 for codes in went.values()) == 471
    assert all(row["name"].startswith("đặc khu ") for code, row in new.items() if code not in reached)
    assert not any(row["successors"] for row in new.values())


@needs_shared
def test_the_communes_are_those_of_the_data_set() -> None:
    """Each pair of an old commune and the one it went to is a pair of the source, and no other is."""
    with (SHARED / "reference" / "units_2025-07-01.csv").open(encoding="utf-8", newline="") as lines:
        source = {(row["old_commune_code"], row["new_commune_code"]) for row in csv.DictReader(lines)}
    pairs = {(row["code"], code) for row in read_communes() for code in row["successors"].split()}

    assert pairs == {pair for pair in source if pair[0]}
