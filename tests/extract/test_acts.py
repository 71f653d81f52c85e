"""Visits, document acts, and when two mentions are one event."""

from __future__ import annotations

from tests.extract.facts import read_facts, show_events, show_roles


def test_a_visit_has_a_visitor_and_hosts() -> None:
    """Who stands before the verb came; whom it names was there."""
    record = read_facts("Ngày 12/1, ông Lù Văn Páo, Bí thư Huyện ủy Bắc Hà, đến thăm bà Vàng Thị Sáo.")

    assert show_events(record) == [("visit", "đến thăm", "2021-01-12")]
    assert show_roles(record) == {("visitor", "Lù Văn Páo"), ("host", "Vàng Thị Sáo")}


def test_who_receives_is_the_host_and_never_the_visitor_too() -> None:
    """ "tiếp" turns the sides round; a later caption does not turn them back."""
    record = read_facts("Ngày 12/1, ông Lù Văn Páo tiếp bà Vàng Thị Sáo.\nÔng Lù Văn Páo tiếp bà Vàng Thị Sáo.")

    assert show_roles(record) == {("host", "Lù Văn Páo"), ("visitor", "Vàng Thị Sáo")}


def test_a_later_undated_mention_of_the_same_people_is_the_same_visit() -> None:
    """A caption tells of the visit again."""
    text = (
        "Ngày 12/1, ông Lù Văn Páo thăm, làm việc với UBND huyện Bắc Hà.\nÔng Lù Văn Páo kiểm tra tiến độ công trình."
    )

    assert len(read_facts(text).events) == 1


def test_gifts_have_a_giver_and_receivers() -> None:
    """A visit with gifts names who gives and who gets."""
    roles = show_roles(read_facts("Ngày 12/1, ông Lù Văn Páo thăm, tặng quà bà Vàng Thị Sáo."))

    assert {("presenter", "Lù Văn Páo"), ("recipient", "Vàng Thị Sáo")} <= roles


def test_issuing_a_document_is_about_it() -> None:
    """The body decides, a person who signs is the signer."""
    issued = read_facts("Ngày 12/1, UBND tỉnh Lào Cai ban hành Chỉ thị số 02/CT-UBND về phòng cháy.")
    signed = read_facts("Ngày 12/1, ông Lù Văn Páo ký ban hành Quyết định số 5/QĐ-UBND.", outlet="Báo Lào Cai")

    assert [event.about for event in issued.events] == [["Chỉ thị 02/CT-UBND"]]
    assert show_roles(issued) == {("decider", "UBND tỉnh Lào Cai")}
    assert show_roles(signed) == {("signer", "Lù Văn Páo")}
