"""Whether a body's name goes on after its field, and to where."""

from __future__ import annotations

import pytest

from kg.extract.org_tails import is_run_together
from tests.extract.facts import read_facts, show_orgs, show_persons


@pytest.mark.parametrize(
    ("text", "org"),
    [
        ("Cục Đầu tư nước ngoài trả lời.", "Cục Đầu tư nước ngoài"),
        ("Vụ Thị trường trong nước họp.", "Vụ Thị trường trong nước"),
        ("Cục Điều tra chống buôn lậu họp.", "Cục Điều tra chống buôn lậu"),
        ("Phòng Phát triển và Tham gia của trẻ em họp.", "Phòng Phát triển và Tham gia của trẻ em"),
        ("Phòng Thanh tra viễn thông và công nghệ thông tin họp.", "Phòng Thanh tra viễn thông và công nghệ thông tin"),
        ("Cục Phát thanh, truyền hình và thông tin điện tử họp.", "Cục Phát thanh, truyền hình và thông tin điện tử"),
        ("Ban Chỉ đạo Trung ương về phòng, chống dịch bệnh, họp.", "Ban Chỉ đạo Trung ương về phòng, chống dịch bệnh"),
        ("Trung tâm Phát triển Công nghệ số (ABC) họp.", "Trung tâm Phát triển Công nghệ số"),
        ("Hợp tác xã Dịch vụ Nông nghiệp số Sông Mây họp.", "Hợp tác xã Dịch vụ Nông nghiệp số Sông Mây"),
        ("Công ty cổ phần Cao tốc Sông Mây - Trà Lĩnh họp.", "Công ty cổ phần Cao tốc Sông Mây - Trà Lĩnh"),
        ("Ban Tổ chức Liên hoan Chèo toàn quốc trao giải.", "Ban Tổ chức Liên hoan Chèo toàn quốc"),
        ("Trung tâm Thanh thiếu nhi T.Ư mở trại hè.", "Trung tâm Thanh thiếu nhi T.Ư"),
        ("Trường Mầm non Sơn Ca mở hội.", "Trường Mầm non Sơn Ca"),
        ("Công ty An ninh mạng Viettel họp.", "Công ty An ninh mạng Viettel"),
        ("Tập đoàn Xuân Nguyên ký hợp đồng.", "Tập đoàn Xuân Nguyên"),
        ("Bệnh viện Y Dược Buôn Ma Thuột khám bệnh.", "Bệnh viện Y Dược Buôn Ma Thuột"),
        ("Phòng 1A họp.", "Phòng 1A"),
        (
            "Phòng Quản lý đào tạo sau đại học và Quan hệ quốc tế họp.",
            "Phòng Quản lý đào tạo sau đại học và Quan hệ quốc tế",
        ),
        ("Quỹ Giải thưởng Sông Mây trao học bổng.", "Quỹ Giải thưởng Sông Mây"),
        ("Hội DN trẻ tỉnh Lào Cai họp.", "Hội DN trẻ tỉnh Lào Cai"),
        ("Vụ Thị trường châu Âu, châu Mỹ (có 9 người) họp.", "Vụ Thị trường châu Âu, châu Mỹ"),
        ("Trung tâm Bảo tồn và phát huy văn hóa dân tộc họp.", "Trung tâm Bảo tồn và phát huy văn hóa dân tộc"),
        ("Công ty Xây dựng và bảo trì công trình giao thông họp.", "Công ty Xây dựng và bảo trì công trình giao thông"),
    ],
)
def test_a_name_goes_on_over_its_tail(text: str, org: str) -> None:
    """Lists of fields, what a committee is for, "số" without a number and the like belong to the name."""
    assert show_orgs(read_facts(text)) == [org]


@pytest.mark.parametrize(
    "text",
    [
        "Phòng Quản lý ghe thuyền, Sở Xây dựng tỉnh Lào Cai họp.",
        "Hội Y học và gốm sứ Sông Mây họp.",
        "Ban Chỉ đạo Trung ương về ghe thuyền Sông Mây họp.",
        "Đại diện Vụ Xây dựngcũng có mặt.",
        "Hồ sơ gửi cho Ủy ban Thống kê ghe thuyền.",
        "Ban Chỉ đạo tỉnh Lào Cai về phòng, chống tham nhũng họp.",
        "Đại diện Ủy ban Kinh tế - Xã Hội Châu Á dự.",
        "Đại biểu của Bộ Khoa Học dự.",
        "Bí thư Đảng ủy của 8 xã dự.",
        "Phó Chủ nhiệm Ban Ngoại vụ tỉnh Vân Nam dự; ông thăm tỉnh Lào Cai.",
        "Đại diện Công đoàn Y tế Sông Mây dự.",
        "Ban Liên lạc Phát thanh, Truyền hình, Điện ảnh (PT-TH-ĐA) dự.",
        "Phòng PT-TH-ĐA họp.",
        "Đồng bào ở Trường Sơn vui mừng đón khách.",
        "Hội nghị Ban Liên lạc Giám đốc các bệnh viện phía Nam.",
        "Yêu cầu Ban Chỉ đạo 09 các cấp rà soát.",
        "Cùng ngày, Văn phòng UBND tỉnhLào Cai họp.",
    ],
)
def test_a_name_is_left_out_where_nobody_can_tell_how_far_it_goes(text: str) -> None:
    """Small words that tell nothing of the body, two words without their space, and the second half of a head."""
    assert not any(
        org.startswith(("Phòng", "Hội", "Ban", "Vụ", "Khoa", "Đảng ủy", "Ủy ban", "Công đoàn", "Trường"))
        for org in show_orgs(read_facts(text))
    )


@pytest.mark.parametrize(
    ("text", "org"),
    [
        ("Vụ Giám sát, cơ quan chủ trì, họp.", "Vụ Giám sát"),
        ("Phòng Quản lý trả lời.", "Phòng Quản lý"),
        ("Cục Điện ảnh, báo chí đều có mặt.", "Cục Điện ảnh"),
        ("Cục Trẻ em Phạm Thị Hoa cho biết.", "Cục Trẻ em"),
        ("Tổ Biên tập văn kiện nghiêm túc tiếp thu.", "Tổ Biên tập văn kiện"),
        ("Thường vụ Tỉnh ủy Lào Cai họp.", "Tỉnh ủy Lào Cai"),
        ("Đến tỉnh Lào Cai, Chủ tịch UBND tỉnh Mùa A Sơn nói.", "UBND tỉnh Lào Cai"),
        ("Báo cáo Viện Chăn nuôi một số việc.", "Viện Chăn nuôi"),
        ("Ban Quản lý các khu công nghiệp tỉnh Lào Cai họp.", "Ban Quản lý các khu công nghiệp tỉnh Lào Cai"),
        ("Đài Truyền hình Tp HCM phát sóng.", "Đài Truyền hình thành phố Hồ Chí Minh"),
        ("Cục Cảnh sát về việc này chưa trả lời.", "Cục Cảnh sát"),
        ("Công ty Sông Mây số tiền còn nợ.", "Công ty Sông Mây"),
        ("Công ty Sông Mây - Nguyễn Văn Bình.", "Công ty Sông Mây"),
    ],
)
def test_what_is_told_of_a_body_is_no_tail(text: str, org: str) -> None:
    """Verbs, other bodies after a comma, people and the matter of a letter stand outside the name."""
    assert show_orgs(read_facts(text)) == [org]


def test_a_country_is_no_part_of_another_word() -> None:
    """No ministry of Anh is led by whoever names heroes."""
    text = "Bộ trưởng Trần Văn Minh trao tặng danh hiệu Anh hùng Lao động cho ông Lê Văn Bình."
    assert not any(org.endswith("Anh") for org in show_orgs(read_facts(text)))
    assert show_orgs(read_facts("Bộ trưởng Quốc phòng Indonesia dự.")) == ["Bộ Quốc phòng Indonesia"]


def test_a_person_after_an_office_is_named() -> None:
    """Three words from a family name on are a person; a school keeps them."""
    assert list(show_persons(read_facts("Đại diện Cục Trẻ em Phạm Thị Hoa cho biết."))) == ["Phạm Thị Hoa"]
    school = "Trường Đại học Y khoa Phạm Văn Thạch"
    assert show_orgs(read_facts(f"{school} họp.")) == [school]


def test_an_abbreviation_is_printed_in_capitals() -> None:
    """The police are "CA", a folk song "dân ca"."""
    assert show_orgs(read_facts("Hội hát dân ca Lào Cai mở ở phường.")) == []
    assert show_orgs(read_facts("Lãnh đạo CA tỉnh Lào Cai dự.")) == ["Công an tỉnh Lào Cai"]


def test_words_without_their_space_are_told_by_their_letters() -> None:
    """Foreign names have no Vietnamese marks, highland names are short."""
    assert is_run_together("tỉnhHậu")
    assert not any(is_run_together(word) for word in ("Đắk", "Krông", "Samsung", "nghiêng", "HĐTV"))
