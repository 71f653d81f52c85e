"""Units as they stand in the text."""

from __future__ import annotations

import pytest

from kg.extract.extractor import Extractor
from kg.extract.places import Places, choose_unit, narrow_by_next
from tests.extract.facts import make_reading, read_facts, show_orgs


def read_places(extractor: Extractor, text: str) -> list[str]:
    """Type word and name of each place with a type word."""
    reading = make_reading(text)
    places = Places(reading, extractor.gazetteer)
    found = [places.at(hit.start) for hit in reading.hits if "unit-types" in hit.concepts]
    return [f"{place.kind} {place.name}".strip() for place in found if place is not None]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("tại huyện Krông Nô, tỉnh Đắk Nông", ["huyện Krông Nô", "tỉnh Đắk Nông"]),
        ("tỉnh Phạm Anh", ["tỉnh"]),
        ("xã Mường Xa Lắm, thôn 5", ["xã Mường Xa Lắm", "thôn 5"]),
        ("TP. Đà Lạt", ["thành phố Đà Lạt"]),
        ("quận 3", ["quận 3"]),
        ("tỉnh\nLào Cai", ["tỉnh"]),
        ("thành phố lào cai", ["thành phố"]),
        ("xã Chủ tịch", ["xã"]),
    ],
)
def test_a_type_word_takes_the_name_after_it(extractor: Extractor, text: str, places: list[str]) -> None:
    """Provinces and districts only by names of the tables; communes and villages by any; never over a line."""
    assert read_places(extractor, text) == places


def test_a_city_may_be_province_or_district(extractor: Extractor) -> None:
    """ "thành phố" takes the level at which the name exists."""
    reading = make_reading("thành phố Đà Nẵng, thành phố Sa Pa, thành phố Đà Lạt")
    places = Places(reading, extractor.gazetteer)
    levels = [place.level for hit in reading.hits if (place := places.at(hit.start)) is not None and place.name]

    assert levels[0] == "province"
    assert levels[-1] == "district"


def test_the_larger_place_after_a_name_chooses_among_namesakes() -> None:
    """Two districts of one name in two provinces are two, in one sentence."""
    record = read_facts("UBND huyện Châu Thành, tỉnh Tây Ninh và UBND huyện Châu Thành, tỉnh Long An ký kết.")

    assert [org.place for org in record.orgs] == [
        "huyện Châu Thành, tỉnh Tây Ninh",
        "huyện Châu Thành, tỉnh Long An",
    ]


def test_a_namesake_without_a_hint_stays_open() -> None:
    """Nothing says which Châu Thành it is: the body is named, its place is not."""
    record = read_facts("UBND huyện Châu Thành họp.")

    assert [(org.name, org.place) for org in record.orgs] == [("UBND huyện Châu Thành", None)]


def test_the_outlet_chooses_among_namesakes() -> None:
    """A paper of Tây Ninh means the Châu Thành of Tây Ninh."""
    record = read_facts("UBND huyện Châu Thành họp.", outlet="Báo Tây Ninh")

    assert [org.place for org in record.orgs] == ["huyện Châu Thành, tỉnh Tây Ninh"]


def test_the_only_bearer_of_a_name_needs_no_hint(extractor: Extractor) -> None:
    """One candidate is chosen; several without context are not."""
    one = extractor.gazetteer.named("district", "Krông Nô")
    several = extractor.gazetteer.named("district", "Châu Thành")

    assert choose_unit(one, []) is one[0]
    assert choose_unit(several, []) is None
    assert choose_unit([], several) is None


def test_a_commune_elsewhere_is_left_open(extractor: Extractor) -> None:
    """A commune of no unit spoken of is not chosen, though the tables have but one."""
    lao_cai = extractor.gazetteer.named("province", "Lào Cai")
    commune = extractor.gazetteer.named("commune", "Nâm Nung")

    assert choose_unit(commune, lao_cai) is None


def test_no_larger_place_narrows_nothing(extractor: Extractor) -> None:
    """A place of the same level, or one that holds no candidate, leaves all candidates."""
    reading = make_reading("huyện Châu Thành, tỉnh Lào Cai")
    reader = Places(reading, extractor.gazetteer)
    places = [place for hit in reading.hits if (place := reader.at(hit.start)) is not None]
    before = len(places[0].units)
    narrow_by_next(reading, places)

    assert len(places[0].units) == before > 1


@pytest.mark.parametrize("printed", ["Đăk Nông", "Đắc Nông", "Đắk Nông"])
def test_a_province_keeps_the_articles_spelling(printed: str) -> None:
    """However the name is spelled, it is one province, written as the article writes it."""
    record = read_facts(f"Công an {printed} họp. Công an tỉnh báo cáo.")

    assert show_orgs(record) == [f"Công an tỉnh {printed}"]
    assert record.jurisdiction is not None
    assert record.jurisdiction.place == "tỉnh Đắk Nông"


def test_type_words_are_not_doubled() -> None:
    """ "TP.HCM" and "TP. Hồ Chí Minh" are one city and one committee."""
    assert show_orgs(read_facts("UBND TP.HCM họp. UBND TP. Hồ Chí Minh kết luận.")) == ["UBND thành phố Hồ Chí Minh"]


@pytest.mark.parametrize(
    ("published", "place"),
    [
        ("2024-09-16", "phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai"),
        ("2025-09-16", "phường Sa Pa, tỉnh Lào Cai"),
    ],
)
def test_the_day_of_the_article_chooses_the_ward(published: str, place: str) -> None:
    """Before the reform the ward lies in a town, after it in the province."""
    (org,) = read_facts("UBND phường Sa Pa, tỉnh Lào Cai họp.", published=published).orgs

    assert org.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("UBND phường Sa Pa, tỉnh Lào Cai họp ngày 16/9/2024.", "phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai"),
        ("UBND phường Sa Pa, tỉnh Lào Cai họp ngày 16/9/2025.", "phường Sa Pa, tỉnh Lào Cai"),
        ("UBND phường Sa Pa, tỉnh Lào Cai họp ngày 16/6/2025.", "phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai"),
    ],
)
def test_without_a_publication_day_the_texts_own_day_chooses(text: str, place: str) -> None:
    """The last whole date of the year the text speaks from tells which ward is meant."""
    (org,) = read_facts(text, published=None).orgs

    assert org.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("UBND xã Quang Trung, huyện Kiến Xương, tỉnh Thái Bình họp.", "xã Quang Trung, huyện Kiến Xương"),
        ("Tại huyện Kiến Xương, tỉnh Thái Bình, UBND xã Quang Trung họp.", "xã Quang Trung, huyện Kiến Xương"),
        ("Tại tỉnh Thái Bình, UBND xã Quang Trung họp.", "xã Quang Trung"),
        ("Tại tỉnh Thái Bình, UBND xã Bình Nguyên họp.", "xã Bình Nguyên, huyện Kiến Xương"),
    ],
)
def test_namesakes_in_one_province_claim_no_district(text: str, place: str) -> None:
    """A commune's district is known where it is named near, or where the province has but one of that name."""
    orgs = read_facts(text, published="2022-03-01").orgs

    assert [org.place for org in orgs] == [f"{place}, tỉnh Thái Bình"]


def test_a_namesake_named_again_is_the_one_named_before() -> None:
    """Once its district is told, the commune keeps it when the province is named in between."""
    text = "UBND xã Quang Trung, huyện Kiến Xương họp. Tỉnh Thái Bình khen. Công an xã Quang Trung báo cáo."
    orgs = read_facts(text, published="2022-03-01", outlet="Báo Thái Bình").orgs

    assert {org.place for org in orgs} == {"xã Quang Trung, huyện Kiến Xương, tỉnh Thái Bình"}


def test_a_bare_name_is_no_commune() -> None:
    """Communes share their names with people and slogans: without the level word there is none."""
    school = read_facts("Trường THCS Quang Trung (tỉnh Thái Bình) họp.", outlet="Báo Thái Bình").orgs
    commune = read_facts("Trường THCS xã Quang Trung khai giảng.", outlet="Báo Thái Bình").orgs

    assert [(org.name, org.place) for org in school] == [("Trường THCS Quang Trung", None)]
    assert [org.place for org in commune] == ["xã Quang Trung, tỉnh Thái Bình"]
