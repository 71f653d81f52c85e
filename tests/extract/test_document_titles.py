"""Documents by title: what they are named after, where the title ends, and groups and verbs that name none."""

from __future__ import annotations

import pytest

from tests.extract.facts import quote, read_facts, show_documents

CENTRE = "Ban Chấp hành Trung ương Đảng"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Theo Nghị định số 88/2017/NĐ-CP về chăn nuôi bò sữa có hiệu lực từ tháng 9.", "chăn nuôi bò sữa"),
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
        (
            "Theo Chỉ thị số 15/CT-UBND về dạy, học, giữ nếp nhà, thời gian qua, xã có đổi thay.",
            "dạy, học, giữ nếp nhà",
        ),
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
            "Hội nghị phổ biến Kế hoạch thực hiện Nghị quyết số 63-NQ/TW.",
            ["Kế hoạch thực hiện Nghị quyết số 63-NQ/TW", f"Nghị quyết 63-NQ/TW < {CENTRE}"],
        ),
        (
            "Kỳ họp này bàn Luật sửa đổi, bổ sung một số điều của Luật Thủy lợi.",
            ["Luật sửa đổi, bổ sung một số điều của Luật Thủy lợi", "Luật Thủy lợi"],
        ),
        ("Nhân dân bàn Dự thảo sửa đổi Hiến pháp năm 1980.", ["Dự thảo sửa đổi Hiến pháp năm 1980", "Hiến pháp 1980"]),
        ("Thảo luận về Luật Việc làm (sửa đổi).", ["Luật Việc làm (sửa đổi)"]),
        ("Thi hành Hiến pháp 2013 và các luật.", ["Hiến pháp 2013"]),
        ("Học tập Cương lĩnh 1991 (bổ sung, phát triển).", ["Cương lĩnh bổ sung, phát triển"]),
        ("Theo Công ước Liên hợp quốc về Luật Biển năm 1982.", ["Công ước Liên hợp quốc về Luật Biển"]),
        (
            "Xem xét Đề cương Báo cáo tổng kết công tác trồng rừng; chọn cây giống.",
            ["Đề cương Báo cáo tổng kết công tác trồng rừng"],
        ),
        (
            "Góp ý Dự thảo Chỉ thị của Chính phủ về hợp tác xã miền núi.",
            ["Dự thảo Chỉ thị hợp tác xã miền núi < Chính phủ"],
        ),
        ("Căn cứ Quyết định ngày 3/4/2019 của UBND tỉnh Lào Cai.", ["Quyết định 2019-04-03 < UBND tỉnh Lào Cai"]),
        (
            "Cục vừa chuyển dự thảo Nghị định về giống lúa, thức ăn cho cá đến Bộ Y tế.",
            ["Nghị định giống lúa, thức ăn cho cá"],
        ),
        (
            "Chính phủ sau đó ban hành Chỉ thị về chăm sóc vườn chè cổ thụ.",
            ["Chỉ thị chăm sóc vườn chè cổ thụ < Chính phủ"],
        ),
        (
            "Bộ Quốc phòng vừa có Chỉ thị về việc xây dựng bể nước bản.",
            ["Chỉ thị xây dựng bể nước bản < Bộ Quốc phòng"],
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
            "Thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Lai Châu lần thứ XI đã đề ra.",
            ["Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Lai Châu lần thứ XI < Đảng bộ tỉnh Lai Châu"],
        ),
        ("Học Nghị quyết Đại hội lần thứ XII trên lớp.", ["Nghị quyết Đại hội lần thứ XII"]),
        ("Theo Nghị quyết Trung ương 4, khóa XI.", [f"Nghị quyết Trung ương 4, khóa XI < {CENTRE}"]),
        ("Sau Nghị quyết Đại hội X và hơn 6 năm giữ rừng.", ["Nghị quyết Đại hội X"]),
        (
            "Bàn Nghị quyết Hội nghị TW9 khóa IX về “Nghề muối và nghề cá”.",
            [f"Nghị quyết Nghề muối và nghề cá < {CENTRE}"],
        ),
        (
            "Theo Nghị quyết Đại hội Đảng bộ lần thứ VII, nhiệm kỳ 1995-2000.",
            ["Nghị quyết Đại hội Đảng bộ lần thứ VII"],
        ),
    ],
)
def test_resolutions_are_named_after_who_adopted_them(text: str, documents: list[str]) -> None:
    """The name of the congress is read whole and not beyond."""
    assert show_documents(read_facts(text)) == documents


def test_who_is_said_to_issue_a_type_issued_the_titled_one() -> None:
    """ "UBND tỉnh vừa ban hành Chỉ thị" tells of the directive in the headline."""
    text = "Chỉ thị về bảo vệ rừng trong mùa khô\nUBND tỉnh Lào Cai vừa ban hành Chỉ thị giao các xã trực."
    (document,) = read_facts(text).documents

    assert (document.title, document.issuer) == ("bảo vệ rừng trong mùa khô", "UBND tỉnh Lào Cai")
    assert document.issuer_status == "resolved"
    other = text.replace("Chỉ thị về", "Sở góp ý Chỉ thị về")
    assert read_facts(other).documents[0].issuer is None


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện các Nghị quyết, Chỉ thị của Trung ương về nghề cá.",
        "Nghiên cứu Nghị quyết, Kết luận Hội nghị Trung ương 8 khóa XII.",
        "Ông Lê Văn Bình đọc Quyết định của Ban Thường vụ Huyện ủy về việc bổ nhiệm cán bộ xã.",
        "Báo cáo về tình hình sâu bệnh trên đồng, ông Lê Văn Bình nêu rõ.",
        "Hội thi Báo cáo viên giỏi năm 2009 bế mạc.",
        "Đoàn Luật sư tỉnh Lào Cai họp.",
        "Hai nước nâng quan hệ lên Đối tác Chiến lược hồi tháng 8 năm 2019.",
        "Xã xây dựng kế hoạch thực hiện nhiệm vụ năm 2025.",
        "Nhắc lại quy định của pháp luật về nuôi ong cho các hộ.",
        "Đồng chí chỉ thị cho các đơn vị về việc trực cứu hộ trong mùa mưa bão.",
        "Hội nghị bàn việc sửa luật đất đai cho phù hợp.",
        "Báo cáo ngày 5/3/2020 với đoàn, xã nêu khó khăn.",
        "Thực hiện Quyết định ngày càng tốt hơn trong năm 2020.",
        "Xã nộp Báo cáo Sơ kết quý III.",
        "Người dân gọi đó là quyết định “lạ lùng” của xã.",
        "Hai tỉnh cùng ra Tuyên bố chung về chuyện ấy.",
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
    assert show_documents(read_facts("Huyện xây dựng kế hoạch thực hiện Chỉ thị số 17/CT-UBND.")) == [
        "Chỉ thị 17/CT-UBND"
    ]


def test_programmes_without_a_number_are_initiatives() -> None:
    """ "Đề án “…”" is listed once, among the initiatives."""
    record = read_facts("Đảng bộ thực hiện Đề án “Chợ phiên văn minh”.")

    assert record.documents == []
    assert [initiative.name for initiative in record.initiatives] == ["Chợ phiên văn minh"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Theo Luật Khoa học Công nghệ và Đổi mới sáng tạo, tỉnh lập quỹ.", "Khoa học Công nghệ và Đổi mới sáng tạo"),
        ("Theo Điều lệ Ban đại diện cha mẹ học sinh, trường lập quỹ.", "Ban đại diện cha mẹ học sinh"),
        ("Hai nước nhắc Hiệp định Phân định vịnh Bắc Bộ ký ngày 25-12-2000.", "Phân định vịnh Bắc Bộ"),
        ("Theo Luật Nhà giáo mới, lương sẽ tăng.", "Nhà giáo"),
    ],
)
def test_a_title_does_not_end_within_a_word(text: str, title: str) -> None:
    """ "Đổi mới" and "Ban đại diện" are one; "mới" and "ký" after a whole title go on with the sentence."""
    assert read_facts(text).documents[0].title == title


@pytest.mark.parametrize(
    ("body", "issuer"),
    [
        ("Đảng bộ Công an tỉnh Lào Cai", "Đảng bộ Công an tỉnh Lào Cai"),
        ("Hội Nông dân tỉnh Lào Cai", "Hội Nông dân tỉnh Lào Cai"),
    ],
)
def test_a_congress_of_the_party_within_a_body_is_not_the_body(body: str, issuer: str) -> None:
    """Its resolution is the Party organisation's."""
    assert read_facts(f"Xã thực hiện Nghị quyết Đại hội {body} lần thứ V.").documents[0].issuer == issuer


@pytest.mark.parametrize(
    ("tail", "count"),
    [(", tài sản trong điều tra vụ án hình sự.", 0), (", Quốc hội yêu cầu làm ngay.", 1), (".", 1)],
)
def test_a_title_that_may_go_on_behind_a_comma_names_nothing(tail: str, count: int) -> None:
    """Where the title alone tells which document it is, half of it tells nothing."""
    assert len(read_facts(f"Kỳ họp thông qua Nghị quyết về thí điểm xử lý vật chứng{tail}").documents) == count


@pytest.mark.parametrize(
    ("short", "titles"),
    [
        ("Đại hội lần thứ V", ["Đại hội Đảng bộ Công an tỉnh Lào Cai lần thứ V"]),
        ("Đại hội lần thứ VI", ["Đại hội Đảng bộ Công an tỉnh Lào Cai lần thứ V", "Đại hội lần thứ VI"]),
        ("Đại hội V", ["Đại hội Đảng bộ Công an tỉnh Lào Cai lần thứ V", "Đại hội V"]),
    ],
)
def test_a_congress_is_the_one_that_is_named_in_full(short: str, titles: list[str]) -> None:
    """With the same number, and not where "Đại hội V" means the whole Party's."""
    text = f"Nghị quyết Đại hội Đảng bộ Công an tỉnh Lào Cai lần thứ V rõ ràng. Xã thực hiện Nghị quyết {short}."

    assert [document.title for document in read_facts(text).documents] == titles


def test_where_it_is_decided_is_no_part_of_a_title() -> None:
    """ "tại Kỳ họp thứ 8" ends it, "tại Lào Cai" does not."""
    for tail, title in [("tại Kỳ họp thứ 8", ""), ("tại Lào Cai", " tại Lào Cai")]:
        text = f"Tỉnh sửa Nghị quyết số 15/NQ-HĐND về nuôi ong rừng {tail}."
        assert read_facts(text).documents[0].title == f"nuôi ong rừng{title}"


def test_letters_stand_for_the_law_they_begin() -> None:
    """ "Luật NCN" is the "Luật Nuôi con nuôi" of the same article; other letters are another law."""
    text = "Luật Nuôi con nuôi đã rõ. Theo Luật {}, tỉnh lập danh sách."

    assert [d.title for d in read_facts(text.format("NCN")).documents] == ["Nuôi con nuôi"]
    assert [d.title for d in read_facts(text.format("BHYT")).documents] == ["Nuôi con nuôi", "BHYT"]


def test_letters_may_leave_out_a_small_word() -> None:
    """ "Luật PCTHTL" leaves out "của", but letters that turn about or begin elsewhere are another law."""
    text = "Luật Phòng, chống tác hại của thuốc lá đã rõ. Theo Luật {}, tỉnh lập danh sách."

    assert len(read_facts(text.format("PCTHTL")).documents) == 1
    assert len(read_facts(text.format("CPTHTL")).documents) == 2
    assert len(read_facts(text.format("PCTL")).documents) == 2


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Tổng kết Nghị quyết Trung ương 4 (khóa X) về “Xây dựng bản làng”. Nghị quyết Trung ương 4 hợp lòng dân.",
            [f"Nghị quyết Xây dựng bản làng < {CENTRE}"],
        ),
        (
            "Tổng kết Nghị quyết Trung ương 4 (khóa X) về “Xây dựng bản làng”. Nghị quyết Trung ương 6 hợp lòng dân.",
            [f"Nghị quyết Xây dựng bản làng < {CENTRE}", f"Nghị quyết Trung ương 6 < {CENTRE}"],
        ),
        (
            "Nghị quyết Hội nghị lần thứ 7 Ban Chấp hành Trung ương khóa XI. Nghị quyết Hội nghị Trung ương 7.",
            [f"Nghị quyết Hội nghị lần thứ 7 Ban Chấp hành Trung ương khóa XI < {CENTRE}"],
        ),
        (
            "Học Nghị quyết Trung ương 7 khóa X. Theo Nghị quyết Trung ương 7 khóa XI thì khác.",
            [f"Nghị quyết Trung ương 7 khóa X < {CENTRE}", f"Nghị quyết Trung ương 7 khóa XI < {CENTRE}"],
        ),
        (
            "Theo Luật Giao thông đường bộ, tốc độ có hạn. Luật Giao thông cũng cấm đua xe.",
            ["Luật Giao thông đường bộ"],
        ),
        (
            "Theo Luật Đầu tư công, vốn có hạn. Luật Đầu tư cũng quy định như vậy.",
            ["Luật Đầu tư công", "Luật Đầu tư"],
        ),
    ],
)
def test_a_short_name_is_that_of_the_whole_title(text: str, documents: list[str]) -> None:
    """A plenum cited once with its subject, a law without its last words; another plenum or law stays one."""
    assert show_documents(read_facts(text)) == documents


def test_a_law_amends_all_laws_of_its_list() -> None:
    """The list goes on over commas and "và" up to the last law; a law cited beside it is no part."""
    text = "Quốc hội bàn dự án Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở và Luật Đầu tư."

    titles = [document.title for document in read_facts(text).documents]
    beside = [document.title for document in read_facts(text.replace(", Luật Nhà ở và", "; thảo luận")).documents]

    assert titles[0] == "sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở và Luật Đầu tư"
    assert beside[0] == "sửa đổi, bổ sung một số điều của Luật Đất đai"
