"""Named movements, campaigns, programmes, projects and models, and the quotations that name none."""

from __future__ import annotations

import pytest

from tests.extract.facts import quote, read_facts


def show(text: str) -> list[tuple[str | None, str]]:
    """Kind and name of each initiative."""
    return [(i.code, i.name) for i in read_facts(text).initiatives]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Hội phát động phong trào thi đua “Nông dân làm giàu từ vườn đồi”.",
            [("phong-trao-thi-dua", "Nông dân làm giàu từ vườn đồi")],
        ),
        (
            "Công an tỉnh nhân rộng các mô hình như: “Tiếng kẻng bình yên”, “Camera biên giới” và “Bản không hủ tục”.",
            [("mo-hinh", "Tiếng kẻng bình yên"), ("mo-hinh", "Camera biên giới"), ("mo-hinh", "Bản không hủ tục")],
        ),
        (
            "Lực lượng công an là nòng cốt trong phong trào toàn dân bảo vệ an ninh Tổ quốc.",
            [("phong-trao", "Toàn dân bảo vệ an ninh Tổ quốc")],
        ),
        ("Công an huyện đẩy nhanh đề án 06 trên địa bàn.", [("de-an", "Đề án 06")]),
        ("Huyện khởi công dự án đập dâng Nậm Khánh vào tháng 9.", [("du-an", "Đập dâng Nậm Khánh")]),
        (
            "Xã thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững.",
            [("chuong-trinh-mtqg", "Giảm nghèo bền vững")],
        ),
        ("Huyện khởi công dự án Chợ Lớn Mới vào tháng 9.", [("du-an", "Chợ Lớn Mới")]),
        ("Xã khánh thành công trình đường liên thôn xã Bản Vược.", [("cong-trinh", "Đường liên thôn xã Bản Vược")]),
        ("Huyện tổng kết Chương trình 30a trong năm.", [("chuong-trinh", "Chương trình 30a")]),
        ("Xã hưởng ứng Tháng hành động Vì trẻ em năm nay.", [("thang-hanh-dong", "Vì trẻ em")]),
        ("Xã phát động Tuần lễ “Bản sạch nhà đẹp”.", [("tuan-le", "Bản sạch nhà đẹp")]),
        ("Tỉnh mở chương trình “Ngày mai tươi sáng” cho trẻ.", [("chuong-trinh", "Ngày mai tươi sáng")]),
        ("Tỉnh đoàn phát động chiến dịch “Hè vùng cao”.", [("chien-dich", "Hè vùng cao")]),
        (
            "Đẩy mạnh “Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh” trong chi bộ.",
            [(None, "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh")],
        ),
        (
            "Tỉnh có các phong trào thi đua. Tiêu biểu như: trồng rừng gỗ lớn; giữ bản sạch đẹp; dạy tốt vùng cao.",
            [
                ("phong-trao", "Trồng rừng gỗ lớn"),
                ("phong-trao", "Giữ bản sạch đẹp"),
                ("phong-trao", "Dạy tốt vùng cao"),
            ],
        ),
        ("Xã hưởng ứng Phong trào Chống rác thải nhựa trên địa bàn.", [("phong-trao", "Chống rác thải nhựa")]),
    ],
)
def test_initiatives(text, found):
    """In marks, in lists, by number, by a known name, or by a proper name after the kind word."""
    assert show(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Ban Quản lý dự án 85 báo cáo tiến độ.",
        "Lễ hội nhắc lại đạo lý “Uống nước nhớ nguồn” cho lớp trẻ.",
        "Tối nay có chương trình nghệ thuật “Tiếng khèn bên suối”.",
        "UBND tỉnh ban hành Đề án số 15-ĐA/TU về phát triển du lịch.",
        "Trao đổi về chương trình, ông Lò Văn Sính nhấn mạnh: “Chúng ta phải làm tốt hơn nữa công tác này”.",
        "Xã xây dựng các mô hình hợp tác xã theo hướng “tự góp, tự quản, tự chia”.",
        "Dự án 3 tỷ đồng được phê duyệt.",
        "Trường THPT “Nguyễn Trãi” khai giảng.",
        "Công ty “Hoa Ban Trắng” ủng hộ lũ lụt.",
        "Thôn đạt tiêu chuẩn “An toàn về an ninh”.",
        "Chương trình Hội Chữ thập đỏ tỉnh tổ chức kéo dài cả tuần.",
        "Ông từng tham gia chiến dịch Hồ Chí Minh.",
        "Đại hội có phương châm “Đoàn kết - Sáng tạo - Phát triển”.",
        "Đó là mô hình “điểm” của xã.",
        "Dự án ấy chỉ là “bước đệm” cho tỉnh.",
        "Chương trình “Ngày hội Tuổi hoa” mở ra ở xã.",
        "Cử tri hỏi về dự án Trung tâm Dịch vụ y tế huyện.",
        "Công trình Đài tưởng niệm các liệt sĩ đã xong.",
        "Cảng mở cửa trong dịp Tuần lễ Cấp cao ASEAN.",
        "Đội bóng CLB Hoa Ban - Mường Khương thắng.",
        "Anh vừa xong công trình nhưng vẫn nói “cho tôi làm nữa đi”.",
        "Xe qua công trình cầu Cốc Lếu phải chậm lại.",
        "Huyện ủy ban hành Chương trình 06/CTr-HU về nếp sống.",
        "Chủ đầu tư Dự án Thành phần 2 đã báo cáo tiến độ.",
    ],
)
def test_what_names_no_initiative(text):
    """Documents, speech, mottoes, standards, schools, firms, battles, sums, emphasis, occasions, works."""
    assert show(text) == []


def test_spellings_with_other_signs_are_one_initiative():
    """A dash here and a comma there: one movement at both places, under the first spelling."""
    one, other = "Toàn dân giữ gìn bản làng – biên giới bình yên", "Toàn dân giữ gìn bản làng, biên giới bình yên"
    text = f"Xã phát động phong trào “{one}”. Phong trào “{other}” lan rộng. Cả bản nhớ “{other}”."
    [initiative] = read_facts(text).initiatives

    assert initiative.name == one
    assert quote(text, initiative.spans) == [one, other, other]


def test_a_number_is_another_name_of_what_it_stands_before():
    """ "Dự án 8" alone is the project that "Dự án 8 “…”" names."""
    name = "Vì sự tiến bộ của phụ nữ vùng cao"
    text = f"Dự án 8 “{name}” đã về bản. Hội tổng kết Dự án 8 vào cuối năm."
    [initiative] = read_facts(text).initiatives

    assert initiative.name == name
    assert quote(text, initiative.spans) == ["Dự án 8", name, "Dự án 8"]


def test_the_kind_is_written_as_printed():
    """ "Cuộc vận động" keeps its capital; the plural is turned into the singular."""
    text = "Hưởng ứng Cuộc vận động “Sạch bản tốt ruộng”, xã có các mô hình “Vườn rau nhà trường”."

    assert [i.kind for i in read_facts(text).initiatives] == ["Cuộc vận động", "mô hình"]


@pytest.mark.parametrize("tail", [", ông Lò Văn Páo báo cáo", " gặp nhiều khó khăn", ", hiện nay còn chậm"])
def test_a_name_without_marks_ends_where_the_sentence_goes_on(tail):
    """A comma after a proper name, and verbs whose subject it is."""
    names = [i.name for i in read_facts(f"Đối với Dự án Sân bay Lào Cai{tail}.").initiatives]

    assert names == ["Sân bay Lào Cai"]


def test_a_work_without_its_first_words_is_the_same():
    """ "Cao tốc A - B" is the "đường cao tốc A - B" told of before."""
    text = "Bộ kiểm tra dự án đường cao tốc Bắc Hà - Mường Khương. Dự án cao tốc Bắc Hà - Mường Khương chậm tiến độ."
    [initiative] = read_facts(text).initiatives

    assert initiative.name == "Đường cao tốc Bắc Hà - Mường Khương"
    assert len(initiative.spans) == 2


@pytest.mark.parametrize(
    ("other", "names"),
    [
        ("sân bay quốc tế Lào Cai", ["Sân bay quốc tế Lào Cai"]),
        ("sân bay Lào Cai số 2", ["Sân bay Lào Cai số 2"]),
        ("sân bay quốc tế Sa Pa", ["Sân bay Lào Cai", "Sân bay quốc tế Sa Pa"]),
    ],
)
def test_a_work_without_its_inner_words_is_the_same(other, names):
    """ "Sân bay Lào Cai" is the "sân bay quốc tế Lào Cai", not another town's."""
    text = f"Bộ kiểm tra dự án sân bay Lào Cai. Dự án {other} chậm tiến độ."

    assert [i.name for i in read_facts(text).initiatives] == names


def test_a_spirit_is_no_movement() -> None:
    """The words of a known movement are a saying behind "với tinh thần", not behind "hưởng ứng"."""
    text = "Đại hội diễn ra với tinh thần “Khỏe để xây dựng và bảo vệ Tổ quốc”."

    assert show(text) == []
    assert [name for _, name in show(text.replace("với tinh thần", "hưởng ứng"))] == [
        "Khỏe để xây dựng và bảo vệ Tổ quốc"
    ]


def test_a_title_of_merit_names_no_movement() -> None:
    """ "thi đua" inside "Chiến sĩ thi đua" is no kind of movement."""
    text = 'Có 5 giáo viên là "{} cơ sở" và 8 người là "Lao động tiên tiến".'

    assert show(text.format("Chiến sĩ thi đua")) == []
    assert show('Hội phát động phong trào thi đua "Lao động tiên tiến".') != []
