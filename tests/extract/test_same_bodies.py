"""One body under two names becomes one; two bodies of like names stay two."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts


def _names(text: str, outlet: str = "") -> list[str]:
    return [org.name for org in read_facts(text, outlet=outlet).orgs]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Trường Đại học Kiến trúc TP HCM tuyển sinh. Trường Đại học Kiến trúc công bố điểm.", "thành phố Hồ Chí Minh"),
        ("ĐH Kiến trúc Đà Nẵng tuyển sinh. Trường Đại học Kiến trúc Đà Nẵng công bố điểm.", "Trường Đại học Kiến trúc"),
        ("Công ty Mộc Sơn bị kiện. Công ty TNHH Mộc Sơn Việt Nam chưa trả lời.", "Công ty TNHH Mộc Sơn Việt Nam"),
        ("Tập đoàn Suối Reo trao quà. Công ty cổ phần Tập đoàn Suối Reo có 5 nhà máy.", "Công ty cổ phần Tập đoàn"),
        ("Công ty cổ phần Thủy điện Mộc Sơn họp. Công ty Mộc Sơn xin lỗi.", "Thủy điện Mộc Sơn"),
        ("Trường THCS Suối Reo khai giảng. Trường Suối Reo có 5 lớp.", "Trường THCS Suối Reo"),
        ("Cục Nghệ thuật biểu diễn họp. Cục Nghệ thật biểu diễn nói.", "Cục Nghệ thuật biểu diễn"),
        ("Quỹ Bảo trợ trẻ em Việt Nam họp. Quỹ BTTE trao 20 suất quà.", "Quỹ Bảo trợ trẻ em Việt Nam"),
        (
            "Tỉnh đoàn Lào Cai ra quân. Đoàn TNCS Hồ Chí Minh tỉnh Lào Cai tặng quà.",
            "Đoàn TNCS Hồ Chí Minh tỉnh Lào Cai",
        ),
    ],
)
def test_a_short_form_is_its_long_one(text: str, whole: str) -> None:
    """Scope, legal form, country and letters may be left out of a name said again."""
    names = _names(text)

    assert len(names) == 1
    assert whole in names[0]


@pytest.mark.parametrize(
    "text",
    [
        "Công ty cổ phần Nhựa Mộc Sơn kiện Công ty cổ phần Nhựa Mộc Sơn Việt.",
        "Trường Mầm non Suối Reo và Trường THCS Suối Reo ở gần nhau.",
        "Cục Nghệ thuật biểu diễn và Cục Nghệ thuật điện ảnh họp.",
        "Bệnh viện Mắt TP HCM và Bệnh viện Mắt Đà Nẵng ký kết.",
        "Trường Đại học Y Hà Nội và Trường Đại học Y Dược Hải Phòng ký kết.",
        "Quỹ BTTE Hà Nội và Quỹ Bảo trợ trẻ em Việt Nam trao quà.",
        "Tỉnh đoàn Lào Cai và Đoàn TNCS Hồ Chí Minh tỉnh Yên Bái ra quân.",
    ],
)
def test_like_names_of_two_bodies_stay_apart(text: str) -> None:
    """A word more that is no scope, or another scope, makes another body."""
    assert len(_names(text)) == 2


def test_a_short_form_of_two_bodies_joins_neither() -> None:
    """Which of them is meant, the article does not say."""
    names = _names("Bệnh viện Mắt TP HCM và Bệnh viện Mắt Đà Nẵng ký kết. Bệnh viện Mắt có 20 giường.")

    assert "Bệnh viện Mắt" in names


def test_an_owner_set_off_tells_another_body() -> None:
    """The short form belongs to the owner after it."""
    names = _names("Trường Đại học Sư phạm Hà Nội họp với Trường Đại học Sư phạm, Đại học Đà Nẵng.")

    assert "Trường Đại học Sư phạm Hà Nội" in names
    assert len(names) == 3


def test_units_of_a_short_form_follow_it() -> None:
    """Their names end with the long one."""
    names = _names("Bệnh viện Mắt TP HCM họp. Trưởng Khoa Dược Bệnh viện Mắt báo cáo.")

    assert "Khoa Dược Bệnh viện Mắt thành phố Hồ Chí Minh" in names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tỉnh ủy, HĐND, UBND nhiều địa phương đã có ý kiến.", []),
        ("Tỉnh ủy, UBND các huyện đã có ý kiến.", ["Tỉnh ủy Lào Cai"]),
        ("Tỉnh ủy Lào Cai họp. Ban Thường vụ Tỉnh ủy các tỉnh Hà Nam, Nghệ An dự.", ["Tỉnh ủy Lào Cai"]),
        ("Sở Y tế của 63 tỉnh, thành phố tham dự.", []),
        ("Sở Y tế của tỉnh tham dự.", ["Sở Y tế tỉnh Lào Cai"]),
        ("Lãnh đạo Ban HĐND tỉnh dự họp.", ["HĐND tỉnh Lào Cai"]),
        ("Ban Pháp chế HĐND tỉnh dự họp.", ["Ban Pháp chế HĐND tỉnh Lào Cai"]),
        ("Đoàn công tác số 9 ra đảo.", []),
    ],
)
def test_a_list_of_many_units_names_none(text: str, names: list[str]) -> None:
    """The outlet's own unit is not put in place of many; nor is a delegation or "Ban HĐND" a body."""
    assert _names(text, outlet="Báo Lào Cai") == names


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Đảng ủy, Ban Giám đốc Công an tỉnh Sơn La chúc mừng.", "Đảng ủy Công an tỉnh Sơn La"),
        ("Ông Lò Văn Sơn, Bí thư Đảng ủy, Chủ tịch HĐND phường Phú Mãi dự.", "Đảng ủy phường Phú Mãi"),
        ("Ông Lò Văn Sơn, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Sơn La dự.", "Đảng ủy Sở Y tế tỉnh Sơn La"),
        ("Chi bộ, Ban công tác mặt trận thôn Nậm Kha vận động bà con.", "Chi bộ thôn Nậm Kha"),
        (
            "Bí thư Huyện ủy An Lão được tham gia Ban Thường vụ và giữ chức Phó Bí thư Tỉnh ủy Bình Định.",
            "Ban Thường vụ Tỉnh ủy Bình Định",
        ),
    ],
)
def test_a_party_committee_is_of_the_unit_or_body_not_of_its_organ(text: str, owner: str) -> None:
    """The committee of a list is that of the place, or of the body whose organ stands beside it."""
    assert owner in _names(text)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ngân hàng BIDV tài trợ.", [("Ngân hàng TMCP Đầu tư và Phát triển Việt Nam", "other")]),
        ("Công ty Viettel Post giao hàng.", [("Công ty Viettel Post", "other")]),
        ("Gian hàng FPT Semiconductor đông khách.", []),
        ("Gian hàng FPT đông khách.", [("Tập đoàn FPT", "other")]),
        ("Chính phủ và nhân dân hai nước hợp tác.", []),
        ("Thay mặt lãnh đạo Đảng, Nhà nước, Chính phủ, ông Lò A Páo trao quà.", []),
        ("Đảng đoàn Quốc hội chỉ đạo.", [("Đảng đoàn Quốc hội", "agency"), ("Quốc hội", "agency")]),
        ("Bài do Hội Truyền thống Trường Sơn tổ chức.", [("Hội Truyền thống Trường Sơn", "other")]),
        ("Chính phủ giao Bộ Y tế.", [("Chính phủ", "agency"), ("Bộ Y tế", "agency")]),
        ("Chi hội Phụ nữ thôn Nậm Kha thu gom rác.", [("Chi hội Phụ nữ thôn Nậm Kha", "agency")]),
    ],
)
def test_brands_regimes_and_branches(text: str, bodies: list[tuple[str, str]]) -> None:
    """A brand is the firm only where no product's name goes on; the regime of two countries is no body of ours."""
    assert [(org.name, org.kind) for org in read_facts(text).orgs] == bodies


def test_a_unit_is_of_its_owners_kind() -> None:
    """The board of a bank is no agency; the Party committee of one is of the system."""
    kinds = {org.name.split()[0]: org.kind for org in read_facts("Đảng ủy, Ban Lãnh đạo BIDV chúc mừng.").orgs}

    assert kinds == {"Đảng": "agency", "Ban": "other", "Ngân": "other"}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Hội nghị diễn ra tại Nhà hát tỉnh Lào Cai.", []),
        ("Ông Lò A Páo công tác tại Nhà hát tỉnh Lào Cai.", [("Nhà hát tỉnh Lào Cai", "agency")]),
        ("Nhà hát tỉnh Lào Cai công diễn tại Nhà hát tỉnh Lào Cai.", [("Nhà hát tỉnh Lào Cai", "agency")]),
        ("Đại biểu họp tại Nhà Quốc hội theo Công ước Liên Hợp Quốc.", []),
        ("Đại biểu nghe Quốc hội và Liên Hợp Quốc.", [("Quốc hội", "agency"), ("Liên hợp quốc", "other")]),
        ("Khu đất cách Trung tâm Hà Nội hơn 10 phút.", []),
        ("Trung tâm Kiểm nghiệm Hà Nội xét nghiệm.", [("Trung tâm Kiểm nghiệm Hà Nội", "agency")]),
        ("Trường Đại học Johns Hopkins tuyển sinh.", [("Trường Đại học Johns Hopkins", "other")]),
        ("Trường THPT Ama Trang Lơng tuyển sinh.", [("Trường THPT Ama Trang Lơng", "agency")]),
    ],
)
def test_venues_namesakes_and_foreign_names(text: str, bodies: list[tuple[str, str]]) -> None:
    """A house where something is held is a place; a foreign word tells a university outside the system."""
    assert [(org.name, org.kind) for org in read_facts(text).orgs] == bodies


def test_anh_hung_is_no_country() -> None:
    """The first syllable of a title of honour makes no ministry foreign."""
    assert _names("Bộ trưởng Trần Đại Lâm trao danh hiệu Anh hùng LLVTND cho Cục.") == []
