"""Documents by title: what they are named after, where the title ends, and groups and verbs that name none."""

from __future__ import annotations

import pytest

from tests.extract.facts import quote, read_facts, show_documents

CENTRE = "Ban Chấp hành Trung ương Đảng"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Theo Nghị định số 23/2019/NĐ-CP về hoạt động triển lãm có hiệu lực từ tháng 4.", "hoạt động triển lãm"),
        ("Theo Quyết định số 15/QĐ-UBND về quản lý rừng do ông Lê Văn Bình ký.", "quản lý rừng"),
        (
            "Theo Nghị quyết số 15/NQ-HĐND về sắp xếp đơn vị cấp huyện, cấp xã trên địa bàn.",
            "sắp xếp đơn vị cấp huyện, cấp xã trên địa bàn",
        ),
        (
            "Theo Kế hoạch số 15/KH-UBND về phát triển du lịch đến năm 2025, tầm nhìn đến năm 2030.",
            "phát triển du lịch đến năm 2025, tầm nhìn đến năm 2030",
        ),
        (
            "Theo Nghị quyết số 15/NQ-HĐND về huy động nhân lực, vật lực và tài lực của tỉnh.",
            "huy động nhân lực, vật lực và tài lực của tỉnh",
        ),
        ("Theo Nghị quyết số 15/NQ-HĐND về phát triển giáo dục mầm non, tỉnh hỗ trợ.", "phát triển giáo dục mầm non"),
        (
            "Theo Nghị quyết số 15/NQ-HĐND về đầu tư Chương trình nông thôn mới.",
            "đầu tư Chương trình nông thôn mới",
        ),
        ("Theo Nghị quyết số 15/NQ-HĐND về rừng ở TP.HCM. Rừng đẹp.", "rừng ở TP.HCM"),
        ("Quyết định số 15/QĐ-UBND về quản lý rừng và Chỉ thị số 06/CT-UBND.", "quản lý rừng"),
    ],
)
def test_a_subject_ends_where_the_sentence_goes_on(text: str, title: str) -> None:
    """Lists and years carry it over a comma; verbs, who signs and other documents end it."""
    assert read_facts(text, outlet="Báo Lào Cai").documents[0].title == title


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Theo nghị quyết của Quốc hội về thí điểm chính quyền đô thị tại Đà Nẵng.",
            ["nghị quyết thí điểm chính quyền đô thị tại Đà Nẵng < Quốc hội"],
        ),
        (
            "Hội nghị phổ biến Kế hoạch thực hiện Nghị quyết số 57-NQ/TW.",
            ["Kế hoạch thực hiện Nghị quyết số 57-NQ/TW", f"Nghị quyết 57-NQ/TW < {CENTRE}"],
        ),
        (
            "Quốc hội thông qua Luật sửa đổi, bổ sung một số điều của Luật Dược.",
            ["Luật sửa đổi, bổ sung một số điều của Luật Dược", "Luật Dược"],
        ),
        ("Góp ý vào Dự thảo sửa đổi Hiến pháp năm 1992.", ["Dự thảo sửa đổi Hiến pháp năm 1992", "Hiến pháp 1992"]),
        ("Thảo luận về Luật Việc làm (sửa đổi).", ["Luật Việc làm (sửa đổi)"]),
        ("Thi hành Hiến pháp 2013 và các luật.", ["Hiến pháp 2013"]),
        ("Tổng kết Cương lĩnh 2011 (bổ sung, phát triển).", ["Cương lĩnh bổ sung, phát triển"]),
        ("Theo Công ước Liên hợp quốc về Luật Biển năm 1982.", ["Công ước Liên hợp quốc về Luật Biển"]),
        (
            "Thảo luận Đề cương Báo cáo tổng kết công tác xây dựng Đảng; chuẩn bị nhân sự.",
            ["Đề cương Báo cáo tổng kết công tác xây dựng Đảng"],
        ),
        (
            "Góp ý Dự thảo Chỉ thị của Bộ Chính trị về đại hội đảng bộ các cấp.",
            ["Dự thảo Chỉ thị đại hội đảng bộ các cấp < Bộ Chính trị"],
        ),
        ("Căn cứ Quyết định ngày 3/4/2019 của UBND tỉnh Lào Cai.", ["Quyết định 2019-04-03 < UBND tỉnh Lào Cai"]),
        (
            "Bộ vừa chuyển dự thảo Nghị định về điều chỉnh lương hưu, trợ cấp hằng tháng đến Bộ Tư pháp.",
            ["Nghị định điều chỉnh lương hưu, trợ cấp hằng tháng"],
        ),
        (
            "Chính phủ sau đó ban hành Nghị quyết về sắp xếp đơn vị hành chính các cấp.",
            ["Nghị quyết sắp xếp đơn vị hành chính các cấp < Chính phủ"],
        ),
        (
            "Thủ tướng Chính phủ vừa có Chỉ thị về việc tăng cường xử lý vi phạm.",
            ["Chỉ thị tăng cường xử lý vi phạm < Thủ tướng Chính phủ"],
        ),
        (
            "Hai bên ký bản ghi nhớ giữa Sở Y tế tỉnh Lào Cai và Bệnh viện Bạch Mai.",
            ["bản ghi nhớ giữa Sở Y tế tỉnh Lào Cai và Bệnh viện Bạch Mai"],
        ),
        ("Hai bên ra Tuyên bố chung Việt Nam - Cộng hòa Cuba tại lễ.", ["Tuyên bố chung Việt Nam - Cộng hòa Cuba"]),
        ("Xử lý theo Luật giao thông đường bộ và bộ luật Hình sự.", ["Luật giao thông đường bộ", "bộ luật Hình sự"]),
        (
            "Theo Kế hoạch số 19/KH-UBND về thực hiện Nghị quyết Trung ương 4 khóa XII.",
            [
                "Kế hoạch 19/KH-UBND",
                f"Nghị quyết Trung ương 4 khóa XII < {CENTRE}",
            ],
        ),
        (
            "Thực hiện Chiến lược phát triển du lịch đến năm 2030 và bế mạc.",
            ["Chiến lược phát triển du lịch đến năm 2030"],
        ),
    ],
)
def test_documents_are_named_by_subject_by_another_or_by_year(text: str, documents: list[str]) -> None:
    """With the type in small letters too where issuer and subject are printed."""
    assert show_documents(read_facts(text)) == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Lào Cai lần thứ XVI đã đề ra.",
            ["Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Lào Cai lần thứ XVI < Đảng bộ tỉnh Lào Cai"],
        ),
        ("Thực hiện Nghị quyết Đại hội lần thứ XIV trên cả hai mặt.", ["Nghị quyết Đại hội lần thứ XIV"]),
        ("Theo Nghị quyết Trung ương 4, khóa XI.", [f"Nghị quyết Trung ương 4, khóa XI < {CENTRE}"]),
        ("Qua Nghị quyết Đại hội XIII và gần 4 năm xây dựng Đảng.", ["Nghị quyết Đại hội XIII"]),
        (
            "Thực hiện Nghị quyết Hội nghị TW7 khóa XI về “Nông nghiệp và nông thôn”.",
            [f"Nghị quyết Nông nghiệp và nông thôn < {CENTRE}"],
        ),
        (
            "Thực hiện Nghị quyết Đại hội Đảng bộ lần thứ XX, nhiệm kỳ 2020-2025.",
            ["Nghị quyết Đại hội Đảng bộ lần thứ XX"],
        ),
    ],
)
def test_resolutions_are_named_after_who_adopted_them(text: str, documents: list[str]) -> None:
    """The name of the congress is read whole and not beyond."""
    assert show_documents(read_facts(text)) == documents


def test_who_is_said_to_issue_a_type_issued_the_titled_one() -> None:
    """ "UBND tỉnh vừa ban hành Chỉ thị" tells of the directive in the headline."""
    text = "Chỉ thị về bảo vệ rừng trong mùa khô\nUBND tỉnh Lào Cai vừa ban hành Chỉ thị yêu cầu các xã trực."
    (document,) = read_facts(text).documents

    assert (document.title, document.issuer) == ("bảo vệ rừng trong mùa khô", "UBND tỉnh Lào Cai")
    assert document.issuer_status == "resolved"
    other = text.replace("Chỉ thị về", "Sở góp ý Chỉ thị về")
    assert read_facts(other).documents[0].issuer is None


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện các Nghị quyết, Kết luận của Trung ương về sắp xếp bộ máy của hệ thống chính trị.",
        "Nghiên cứu Nghị quyết, Kết luận Hội nghị Trung ương 8 khóa XII.",
        "Công bố Quyết định của Ban Thường vụ Tỉnh ủy về việc điều động cán bộ lãnh đạo của tỉnh Lào Cai.",
        "Báo cáo về tình hình tội phạm trên địa bàn, ông Lê Văn Bình nêu rõ.",
        "Hội thi Báo cáo viên giỏi năm 2013 bế mạc.",
        "Đoàn Luật sư tỉnh Lào Cai họp.",
        "Hai nước là Đối tác Chiến lược toàn diện vào tháng 2 năm 2025.",
        "Xã xây dựng kế hoạch thực hiện nhiệm vụ năm 2025.",
        "Tuyên truyền quy định của pháp luật về phòng, chống ma túy cho người dân.",
        "Đồng chí chỉ thị cho các đơn vị về việc trực cứu hộ trong mùa mưa bão.",
        "Hội nghị bàn việc sửa luật đất đai cho phù hợp.",
        "Báo cáo ngày 5/3/2020 với đoàn, xã nêu khó khăn.",
        "Thực hiện Quyết định ngày càng tốt hơn trong năm 2020.",
        "Nghe Báo cáo Sơ kết 6 tháng đầu năm.",
        "Người dân gọi đó là quyết định “lạ lùng” của xã.",
        "Hai bên đã ra Tuyên bố chung về việc này.",
        "Hai bên tăng cường quan hệ theo các bản ghi nhớ giữa hai bộ.",
        "Sở đã gửi công văn cho các trường về việc thu học phí đầu năm học.",
    ],
)
def test_groups_verbs_and_decisions_on_staff_name_no_document(text: str) -> None:
    """Nothing singles one document out."""
    assert show_documents(read_facts(text)) == []


def test_this_document_is_the_one_named_last() -> None:
    """ "Nghị quyết này" is a further place where the resolution is cited; "này" after another type is not."""
    text = "Nghị quyết số 18 của Trung ương được tổng kết. Nghị quyết này có ý nghĩa lớn. Kế hoạch này cũng vậy."
    (document,) = read_facts(text).documents

    assert quote(text, document.spans) == ["Nghị quyết số 18 của Trung ương", "Nghị quyết này"]


def test_what_a_plan_is_yet_to_carry_out_is_cited_alone() -> None:
    """A plan that is to be written is none; the directive it serves is."""
    assert show_documents(read_facts("Huyện xây dựng kế hoạch thực hiện Chỉ thị số 06/CT-UBND.")) == [
        "Chỉ thị 06/CT-UBND"
    ]


def test_programmes_without_a_number_are_initiatives() -> None:
    """ "Đề án “…”" is listed once, among the initiatives."""
    record = read_facts("Đảng bộ thực hiện Đề án “Chi bộ kiểu mẫu”.")

    assert record.documents == []
    assert [initiative.name for initiative in record.initiatives] == ["Chi bộ kiểu mẫu"]
