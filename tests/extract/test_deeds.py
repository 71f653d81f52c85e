"""What a body did on a day, and what befell."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_events, show_roles


@pytest.mark.parametrize(
    ("text", "events", "roles"),
    [
        (
            "Ngày 12/1, Công an huyện Bắc Hà khởi tố bị can Lù Văn Páo về tội trộm cắp tài sản.",
            [("incident", "khởi tố bị can", "2021-01-12")],
            {("decider", "Công an huyện Bắc Hà"), ("suspect", "Lù Văn Páo")},
        ),
        (
            "Ngày 12/1, UBND huyện Bắc Hà tổ chức sơ tán 40 hộ dân.",
            [("other", "sơ tán", "2021-01-12")],
            {("organizer", "UBND huyện Bắc Hà")},
        ),
        (
            "Ngày 12/1, Tỉnh đoàn Lào Cai và Sở Y tế tỉnh Lào Cai ký kết chương trình phối hợp.",
            [("agreement", "ký kết", "2021-01-12")],
            {("signer", "Tỉnh đoàn Lào Cai"), ("signer", "Sở Y tế tỉnh Lào Cai")},
        ),
        (
            "Vụ tai nạn xảy ra tối 6/1, nạn nhân là anh Lù Văn Páo.",
            [("incident", "Vụ tai nạn", "2021-01-06")],
            {("victim", "Lù Văn Páo")},
        ),
        (
            "Ngày 12/1, Lù Văn Páo bị khởi tố về tội đánh bạc.",
            [("incident", "khởi tố", "2021-01-12")],
            {("suspect", "Lù Văn Páo")},
        ),
        ("Hai xã Tả Chải và Na Hối sáp nhập từ ngày 1/3/2020.", [("other", "sáp nhập", "2020-03-01")], set()),
    ],
)
def test_a_deed_on_a_day(text: str, events: list[tuple[str, str, str | None]], roles: set[tuple[str, str]]) -> None:
    """The subject right before the verb plays the part that the type of event gives it."""
    record = read_facts(text)

    assert show_events(record) == events
    assert show_roles(record) == roles


@pytest.mark.parametrize(
    "text",
    [
        "Công an huyện Bắc Hà làm tốt công tác khởi tố, điều tra.",
        "Công an huyện Bắc Hà khởi tố 12 vụ án.",
        "Nhiều hộ dân đã được sơ tán khỏi vùng ngập.",
        "Tỉnh Lào Cai giảm tai nạn giao thông, phòng chống thiên tai.",
        "Theo UBND huyện Bắc Hà, quy định ban hành áp dụng từ năm sau.",
    ],
)
def test_without_a_day_or_a_subject_nothing_happened(text: str) -> None:
    """Kinds of work, totals and what nobody did on a day."""
    assert read_facts(text).events == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Công an huyện Bắc Hà biểu dương việc phá vụ án trộm cắp xảy ra đêm 3/1.", "2021-01-03"),
        ("Vụ cháy xảy ra khoảng 20 giờ ngày 3/1 tại xã Nậm Đét.", "2021-01-03"),
    ],
)
def test_what_befell_is_dated_by_its_own_day(text: str, date: str) -> None:
    """The day after "xảy ra"."""
    assert date in [event.date for event in read_facts(text).events if event.class_ == "incident"]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 5/1, cần đề phòng mưa đá và gió giật.",
        "Ngày 5/1, đoàn kiểm tra việc khắc phục mưa lũ, ngập lụt, sạt lở.",
        "Tai nạn thường xuyên xảy ra trên tuyến đường này.",
        "Ngày 5/1, Sở Y tế tỉnh Lào Cai cho biết đã ban hành ba văn bản.",
        "Tính đến 5/1, UBND tỉnh Lào Cai đã phê duyệt 15 đề án.",
        "Ngày 5/8/2020, UBND tỉnh Lào Cai phê duyệt đề án chuyển đổi số.",
    ],
)
def test_forecasts_lists_reckonings_and_old_acts_are_no_events(text: str) -> None:
    """Nothing befell or was done on the day."""
    assert show_events(read_facts(text)) == []


@pytest.mark.parametrize(
    ("received", "count"),
    [("ông Lù Văn Páo vào công chức", 1), ("29 tấn hàng viện trợ", 0), ("tin báo khẩn cấp", 0)],
)
def test_only_people_are_received_into_service(received: str, count: int) -> None:
    """Goods, news and files are received as well."""
    assert len(read_facts(f"Ngày 12/1, Sở Nội vụ tỉnh Lào Cai tiếp nhận {received}.").events) == count


def test_what_a_body_is_asked_to_decide_is_not_decided() -> None:
    """ "đề nghị Quốc hội phê chuẩn" is a proposal."""
    text = "Ngày 12/1, Chính phủ đề nghị Quốc hội phê chuẩn chức danh Bộ trưởng Bộ Y tế."

    assert ("decider", "Quốc hội") not in show_roles(read_facts(text))
    assert ("decider", "Quốc hội") in show_roles(read_facts(text.replace("Chính phủ đề nghị ", "")))
