"""How far the open field in a body's name runs."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_orgs, show_persons


@pytest.mark.parametrize(
    ("text", "org"),
    [
        (
            "Công ty Xây dựng thủy lợi và nông nghiệp Sông Mây ký hợp đồng.",
            "Công ty Xây dựng thủy lợi và nông nghiệp Sông Mây",
        ),
        ("Cục Kinh tế và thống kê thủy sản họp.", "Cục Kinh tế và thống kê thủy sản"),
        ("Viện Công nghệ hàng không vũ trụ tổ chức hội thảo.", "Viện Công nghệ hàng không vũ trụ"),
        ("Công ty Điện toán Sông Mây ký hợp đồng.", "Công ty Điện toán Sông Mây"),
        ("Công ty cổ phần Thiết kế Trạm sạc Sông Mây họp.", "Công ty cổ phần Thiết kế Trạm sạc Sông Mây"),
        ("Ban Công tác phụ nữ tỉnh Lào Cai họp.", "Ban Công tác phụ nữ tỉnh Lào Cai"),
        ("Bệnh viện Hữu nghị Đa khoa Nghệ An họp.", "Bệnh viện Hữu nghị Đa khoa Nghệ An"),
        ("Cục Bản quyền tác giả trả lời.", "Cục Bản quyền tác giả"),
        ("Ban Chỉ đạo phòng chống tội phạm tỉnh Lào Cai họp.", "Ban Chỉ đạo phòng chống tội phạm tỉnh Lào Cai"),
        ("Hội Thầy thuốc trẻ Việt Nam khám bệnh.", "Hội Thầy thuốc trẻ Việt Nam"),
        ("Quỹ Phòng, chống thiên tai tỉnh Lào Cai chi 5 tỷ đồng.", "Quỹ Phòng, chống thiên tai tỉnh Lào Cai"),
        ("Viện Nghiên cứu và Phát triển Tây Bắc họp.", "Viện Nghiên cứu và Phát triển Tây Bắc"),
        ("Trường Đại học SkyUni tuyển sinh.", "Trường Đại học SkyUni"),
        ("Trường Trung cấp Việt Anh tuyển sinh.", "Trường Trung cấp Việt Anh"),
        ("Bệnh viện Nhi đồng 2 tiếp nhận bệnh nhân.", "Bệnh viện Nhi đồng 2"),
        ("Ban Chỉ đạo phòng chống tham nhũng tỉnh Lào Cai họp.", "Ban Chỉ đạo phòng chống tham nhũng tỉnh Lào Cai"),
        ("Ban Quản lý các khu công nghiệp tỉnh Lào Cai họp.", "Ban Quản lý các khu công nghiệp tỉnh Lào Cai"),
    ],
)
def test_a_name_runs_over_small_syllables_of_its_field(text: str, org: str) -> None:
    """Words of fields, second syllables, and a few small words before the rest of a proper name belong to it."""
    assert show_orgs(read_facts(text)) == [org]


@pytest.mark.parametrize(
    ("text", "org"),
    [
        ("Trường Cao đẳng MEKO thông báo lịch học.", "Trường Cao đẳng MEKO"),
        ("Trường Cao đẳng MEKO có trách nhiệm sửa mái nhà.", "Trường Cao đẳng MEKO"),
        ("Đồn Biên phòng Nậm Nhùn tích cực giúp dân.", "Đồn Biên phòng Nậm Nhùn"),
        ("Bệnh viện Nhi hoàn thành kế hoạch.", "Bệnh viện Nhi"),
        ("Tập đoàn Bluesea đầu tư nhà máy.", "Tập đoàn Bluesea"),
        ("Hiệp hội Diều Việt Nam chính thức mở hội.", "Hiệp hội Diều Việt Nam"),
        ("Trường Tiểu học Tân Lập nộp lại ngân sách.", "Trường Tiểu học Tân Lập"),
        ("Công ty TNHH Sông Mây buôn lậu, trốn thuế.", "Công ty TNHH Sông Mây"),
        ("Ban Quản lý dự án Công trình thủy lợi 14 tỷ đồng bị nhắc.", "Ban Quản lý dự án Công trình thủy lợi"),
        ("Đại diện của Công ty Sông Mây Trong phần xét hỏi nói.", "Công ty Sông Mây"),
    ],
)
def test_a_name_ends_before_what_is_told_of_it(text: str, org: str) -> None:
    """After a proper name, an abbreviation or a country small letters are the next words of the sentence."""
    assert show_orgs(read_facts(text)) == [org]


def test_the_holder_of_a_post_is_no_part_of_the_body() -> None:
    """A family name after a field in small letters begins the holder's name."""
    record = read_facts("Cục trưởng Cục Kỹ thuật an toàn công nghiệp Phạm Tuấn Lĩnh kiểm tra.")

    assert show_persons(record) == {"Phạm Tuấn Lĩnh": ["Cục trưởng Cục Kỹ thuật an toàn công nghiệp"]}


def test_a_school_bears_the_name_of_a_person() -> None:
    """No holder begins inside the name of a school."""
    record = read_facts("Hiệu trưởng Trường THPT Chuyên Lê Thánh Tông dự.")

    assert show_persons(record) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Lễ trao giải diễn ra tại Hội trường Thống Nhất.",
        "Quốc lộ nối Biên Hòa - Vũng Tàu và Cảng Cát Lái.",
        "Các ngành Tài chính, Ngân hàng và Ngôn ngữ Anh tuyển 200 sinh viên.",
    ],
)
def test_a_head_inside_another_word_is_no_body(text: str) -> None:
    """A hall, the last syllable of a town, a field of study."""
    assert show_orgs(read_facts(text)) == []
