"""The lists are whole: each thing that a law, a rule on papers or a ladder of posts names is there under its wording.

The tables below are what the sources list; the ontology must have each entry, with its letters, class or level.
"""

from __future__ import annotations

from functools import cache

import pytest

from kg.text.document_numbers import NumberGrammar
from kg.text.fold import normalize_name
from kg.vocabulary import Concept, load_vocabulary

ADMINISTRATIVE_TYPES = """
Nghị quyết NQ | Quyết định QĐ | Chỉ thị CT | Quy chế QC | Quy định QyĐ | Thông cáo TC | Thông báo TB | Hướng dẫn HD
Chương trình CTr | Kế hoạch KH | Phương án PA | Đề án ĐA | Dự án DA | Báo cáo BC | Biên bản BB | Tờ trình TTr
Hợp đồng HĐ | Công văn - | Công điện CĐ | Bản ghi nhớ BGN | Bản thỏa thuận BTT | Giấy ủy quyền GUQ | Giấy mời GM
Giấy giới thiệu GGT | Giấy nghỉ phép GNP | Phiếu gửi PG | Phiếu chuyển PC | Phiếu báo PB | Thư công -
"""
"""Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III; "-" where the type has no letters."""

COPIES = "Bản sao y SY | Bản sao lục SL | Bản trích sao TrS"
"""Nghị định 30/2020/NĐ-CP, Phụ lục III, the copies."""

NORMATIVE_TYPES = """
Hiến pháp | Bộ luật | Luật | Pháp lệnh | Lệnh | Nghị quyết | Nghị quyết liên tịch | Nghị định | Quyết định | Thông tư
Thông tư liên tịch
"""
"""Luật 80/2015/QH13 and Luật 64/2025/QH15, Điều 4: the forms of normative documents."""

PARTY_TYPES = """
Cương lĩnh chính trị - | Điều lệ - | Chiến lược - | Nghị quyết NQ | Quyết định QĐ | Chỉ thị CT | Kết luận KL
Quy chế QC | Quy định QĐi | Thông tri TT | Hướng dẫn HD | Thông báo TB | Thông cáo TC | Tuyên bố - | Lời kêu gọi -
Báo cáo BC | Kế hoạch KH | Quy hoạch - | Chương trình CTr | Đề án ĐA | Phương án PA | Dự án DA | Tờ trình TTr
Công văn CV | Biên bản BB | Giấy giới thiệu - | Giấy chứng nhận - | Giấy đi đường - | Giấy nghỉ phép - | Giấy mời -
Phiếu chuyển - | Phiếu gửi - | Thư công -
"""
"""Quy định 399-QĐ/TW (2026) and 66-QĐ/TW (2017), with the letters of Hướng dẫn 36-HD/VPTW."""

NUMBERS = [
    ("30/2020/NĐ-CP", "normative", "nghi-dinh", "CP"),
    ("66.1/2025/NQ-CP", "normative", "nghi-quyet", "CP"),
    ("19/2025/QĐ-TTg", "normative", "quyet-dinh", "TTg"),
    ("13/2013/L-CTN", "normative", "lenh", "CTN"),
    ("04/2020/NQ-HĐTP", "normative", "nghi-quyet", "HĐTP"),
    ("03/2026/TT-BDTTG", "normative", "thong-tu", "BDTTG"),
    ("59/2021/TT-BNNPTNT", "normative", "thong-tu", "BNNPTNT"),
    ("12/2020/NQ-HĐND", "normative", "nghi-quyet", "HĐND"),
    ("05/2021/QĐ-UBND", "normative", "quyet-dinh", "UBND"),
    ("45/2019/QH14", "assembly", None, "QH"),
    ("76/2025/UBTVQH15", "assembly", None, "UBTVQH"),
    ("1252/QĐ-TTg", "administrative", "quyet-dinh", "TTg"),
    ("06/CT-UBND", "administrative", "chi-thi", "UBND"),
    ("128/NQ-CP", "administrative", "nghi-quyet", "CP"),
    ("03/VBHN-VPQH", "administrative", "van-ban-hop-nhat", "VPQH"),
    ("933/QĐ-TLĐ", "administrative", "quyet-dinh", "TLĐ"),
    ("238/UBND-KGVX", "letter", None, "UBND"),
    ("10-NQ/TU", "party", "nghi-quyet", "TU"),
    ("36-HD/VPTW", "party", "huong-dan", "VPTW"),
    ("66-QĐ/TW", "party", "quyet-dinh", "TW"),
    ("08-QĐi/TW", "party", "quy-dinh", "TW"),
    ("09-TT/TU", "party", "thong-tri", "TU"),
    ("106-CV/ĐU", "party", "cong-van", "ĐU"),
    ("18-CTr/HU", "party", "chuong-trinh", "HU"),
    ("1836-QĐ/TWĐTN", "party", "quyet-dinh", "TWĐTN"),
]
"""One number or more of each grammar: style, type by its letters, and the first issuer."""

ISSUERS = """
QH UBTVQH VPQH CTN VPCTN CP TTg VPCP TANDTC VKSNDTC KTNN HĐTP HĐBCQG UBND HĐND VP.UBND SNV SGDĐT STC SNNMT LĐTBXH CAT
BCH TW VPTW BTCTW UBKTTW BTGTW BTGDVTW BDVTW BNCTW BKTTW BCSCLTW BĐNTW TU HU ThU TXU QU ThXU ĐU ĐUK ĐUUBND BTGĐUK BCSĐ
ĐĐ TLĐ LĐLĐ CĐ TWĐTN TĐTN ĐTN ĐCT HPN HNDTW HND HCCB MTTW MTTQ BCĐ HĐTĐKT TCT BQP BCA BNG BTP BCT BYT BNV BLĐTBXH BTC
BKHĐT BXD BGTVT BNNPTNT BNN BTNMT BNNMT BKHCN BTTTT BVHTTDL BGDĐT UBDT BDTTG NHNN TTCP TTXVN THVN TNVN BTM BCN BTS BVHTT
BBCVT UBTDTT UBDSGĐTE
"""
"""The letters of issuers: State, Party, Front, unions, Youth; ministries before and after March 2025, and pre-2007."""

RANKED = ("hạng Nhất", "hạng Nhì", "hạng Ba")
BOTH_LAWS = {
    ("order", "state-president"): [  # Luật 06/2022/QH15, Điều 33; so in Luật 15/2003/QH11
        *("Huân chương Sao vàng", "Huân chương Hồ Chí Minh", "Huân chương Đại đoàn kết dân tộc"),
        *("Huân chương Dũng cảm", "Huân chương Hữu nghị"),
        *(
            f"Huân chương {name} {rank}"
            for name in ("Độc lập", "Quân công", "Lao động", "Bảo vệ Tổ quốc", "Chiến công")
            for rank in RANKED
        ),
    ],
    ("medal", "state-president"): [  # Luật 06/2022/QH15, Điều 54
        *("Huy chương Quân kỳ quyết thắng", "Huy chương Vì an ninh Tổ quốc", "Huy chương Hữu nghị"),
        *(f"Huy chương Chiến sĩ vẻ vang {rank}" for rank in RANKED),
        "Huy chương Thanh niên xung phong vẻ vang",
    ],
    ("state-title", "state-president"): [  # Luật 06/2022/QH15, Điều 59
        *("Tỉnh Anh hùng", "Thành phố Anh hùng", "Bà mẹ Việt Nam anh hùng", "Anh hùng Lực lượng vũ trang nhân dân"),
        "Anh hùng Lao động",
        *(
            f"{who} {how}"
            for who in ("Nhà giáo", "Thầy thuốc", "Nghệ sĩ", "Nghệ nhân")
            for how in ("Nhân dân", "Ưu tú")
        ),
    ],
    ("state-prize", "state-president"): ["Giải thưởng Hồ Chí Minh", "Giải thưởng Nhà nước"],
    ("emulation-title", "prime-minister"): ["Chiến sĩ thi đua toàn quốc"],
    ("emulation-title", "ministry-province"): [  # 2022: Điều 79
        *("Chiến sĩ thi đua cấp bộ", "Chiến sĩ thi đua cấp tỉnh", "Tập thể lao động xuất sắc", "Đơn vị quyết thắng"),
    ],
    ("emulation-title", "unit"): [  # 2022: Điều 80
        *("Chiến sĩ thi đua cơ sở", "danh hiệu Lao động tiên tiến", "Chiến sĩ tiên tiến", "Tập thể lao động tiên tiến"),
        *("danh hiệu Đơn vị tiên tiến", "danh hiệu Gia đình văn hóa", "danh hiệu Thôn văn hóa"),
        *("danh hiệu Làng văn hóa", "danh hiệu Ấp văn hóa", "danh hiệu Bản văn hóa", "danh hiệu Tổ dân phố văn hóa"),
    ],
    ("flag", "prime-minister"): ["Cờ thi đua của Chính phủ"],
    ("flag", "ministry-province"): ["Cờ thi đua cấp bộ", "Cờ thi đua cấp tỉnh"],
    ("certificate-of-merit", "prime-minister"): ["Bằng khen của Thủ tướng Chính phủ"],
    ("certificate-of-merit", "ministry-province"): ["Bằng khen"],
    ("commendation", "unit"): ["Giấy khen"],
    ("commemorative-medal", "ministry-province"): ["Kỷ niệm chương"],
}
"""Forms that both award laws have, by class and by the lowest level that may confer them."""

ONE_LAW_OR_NONE = {
    ("emulation-title", "ministry-province"): ["danh hiệu Xã, phường, thị trấn tiêu biểu"],  # from 2024
    ("badge", "any"): ["Huy hiệu"],  # until 2023, with the commemorative medals
    ("badge", "ministry-province"): [f"Huy hiệu {years} năm tuổi Đảng" for years in range(30, 95, 5)],
    ("order", "state-president"): [
        f"Huân chương {name} {rank}"
        for name in (
            "Kháng chiến",
            "Chiến sĩ giải phóng",
            "Chiến sĩ vẻ vang",
            "Chiến thắng",
            "Giải phóng",
            "Quyết thắng",
        )
        for rank in RANKED
    ],
    ("other", "any"): ["Thư khen", "Bằng Lao động sáng tạo"],
    ("other", "prime-minister"): ["Tổ quốc ghi công"],
}
"""Forms of one of the laws alone, of older law, of the Party and of unions."""

LADDERS = """
centre of the Party: Tổng Bí thư | Ủy viên Bộ Chính trị | Ủy viên Ban Bí thư | Thường trực Ban Bí thư
 | Ủy viên Trung ương Đảng | Ủy viên dự khuyết Trung ương Đảng | Trưởng ban | Phó Trưởng ban
 | Phó Trưởng ban Thường trực | Chánh Văn phòng | Phó Chánh Văn phòng | Chủ nhiệm | Phó Chủ nhiệm
Party below: Bí thư | Phó Bí thư Thường trực | Phó Bí thư | Ủy viên Ban Thường vụ | Ủy viên Ban Chấp hành | Tỉnh ủy viên
 | Thành ủy viên | Huyện ủy viên | Quận ủy viên | Thị ủy viên | Đảng ủy viên | Chi ủy viên | Bí thư chi bộ
State and assembly: Chủ tịch nước | Phó Chủ tịch nước | Chủ tịch Quốc hội | Phó Chủ tịch Quốc hội
 | Phó Chủ tịch Thường trực Quốc hội | Tổng Thư ký Quốc hội | Trưởng đoàn | Phó Trưởng đoàn | Đại biểu Quốc hội
 | Đại biểu Quốc hội chuyên trách | Đại biểu HĐND
Government: Thủ tướng Chính phủ | Phó Thủ tướng Chính phủ | Phó Thủ tướng Thường trực Chính phủ | Bộ trưởng | Thứ trưởng
 | Thứ trưởng Thường trực | Thống đốc | Tổng Thanh tra | Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ | Tổng cục trưởng
 | Cục trưởng | Vụ trưởng | Phó Vụ trưởng
committees and departments: Chủ tịch | Phó Chủ tịch Thường trực | Phó Chủ tịch | Ủy viên | Giám đốc | Phó Giám đốc
 | Chánh Thanh tra | Trưởng phòng | Phó Trưởng phòng | Chi cục trưởng | Hạt trưởng | Chuyên viên
courts and procuracies: Chánh án | Phó Chánh án | Chánh tòa | Phó Chánh tòa | Thẩm phán | Thẩm phán cao cấp
 | Thẩm phán trung cấp | Thẩm phán sơ cấp | Thẩm tra viên | Hội thẩm nhân dân | Viện trưởng | Phó Viện trưởng
 | Kiểm sát viên | Kiểm sát viên cao cấp | Kiểm sát viên trung cấp | Kiểm sát viên sơ cấp | Chấp hành viên
police: Trưởng Công an | Phó Trưởng Công an | Đội trưởng | Phó Đội trưởng | Điều tra viên | Giám thị
army: Tổng Tham mưu trưởng | Tư lệnh | Phó Tư lệnh | Chính ủy | Phó Chính ủy | Chỉ huy trưởng | Phó Chỉ huy trưởng
 | Chính trị viên | Tham mưu trưởng | Sư đoàn trưởng | Lữ đoàn trưởng | Trung đoàn trưởng | Tiểu đoàn trưởng
 | Đại đội trưởng | Trung đội trưởng | Tiểu đội trưởng | Đồn trưởng | Hải đội trưởng
Front and unions: Bí thư thứ nhất | Bí thư Đoàn | Bí thư Chi đoàn | Chi hội trưởng | Chi hội phó
 | Trưởng Ban công tác Mặt trận | Ủy viên Đoàn Chủ tịch
enterprises: Tổng Giám đốc | Phó Tổng Giám đốc | Chủ tịch Hội đồng quản trị | Chủ tịch Hội đồng thành viên
 | Kế toán trưởng | Kiểm soát viên | Giám đốc chi nhánh | Quản đốc
schools and hospitals: Hiệu trưởng | Phó Hiệu trưởng | Trưởng khoa | Phó Trưởng khoa | Trưởng bộ môn
 | Tổng phụ trách Đội | Điều dưỡng trưởng | Trạm trưởng
villages: Trưởng thôn | Phó Trưởng thôn | Trưởng bản | Phó Trưởng bản | Trưởng ấp | Phó Trưởng ấp | Trưởng buôn
 | Trưởng bon | Trưởng khóm | Trưởng khu phố | Trưởng làng | Trưởng xóm | Khối trưởng | Tổ trưởng tổ dân phố
 | Tổ phó tổ dân phố | Thôn đội trưởng | Ấp đội trưởng
missions: Đại sứ | Phó Đại sứ | Tổng Lãnh sự | Công sứ | Tham tán | Bí thư thứ hai | Bí thư thứ ba | Tùy viên
 | Đại biện lâm thời | Trưởng phái đoàn
"""
"""Posts by ladder, heads first."""

BODIES = """
UBND | HĐND | Thường trực HĐND | Đoàn ĐBQH | Văn phòng Đoàn ĐBQH và HĐND | Tỉnh ủy | Thành ủy | Huyện ủy | Quận ủy
Thị ủy | Đảng ủy | Đảng ủy UBND | Đảng ủy các cơ quan Đảng | Chi bộ | Ban Thường vụ | Ban Tổ chức
Ban Tuyên giáo và Dân vận | Ban Nội chính | Ủy ban Kiểm tra | UBMTTQVN | LĐLĐ | Hội LHPN
HND | Hội CCB | Hội CTĐ | Tỉnh đoàn | ĐTN | TAND | VKSND
TAND khu vực | VKSND khu vực | CQĐT | THADS | CAT | CAX | Bộ CHQS | Ban CHQS | BĐBP | Ban Chỉ huy Phòng thủ khu vực
Sở NN&PTNT | Sở NN&MT | Sở TN&MT | Sở KH&ĐT | Sở GTVT | Sở TT&TT | Sở KH&CN | Sở LĐ-TB&XH | Sở VH&TT | Sở VHTT&DL
Sở GD&ĐT | Ban Dân tộc | Sở DT&TG | Thanh tra | Cục QLTT | Kho bạc Nhà nước | BHXH | Cục Thuế | Cục Hải quan
Cục Thống kê | Trung tâm PVHCC | BCH Đảng bộ | BCH Quân sự | BTV | BTC | BCĐ | BQL | Kiểm toán nhà nước khu vực
"""
"""Types of bodies of the political system as newspapers print them; THADS stands in the names of its offices."""

RANKS = """
Hạ sĩ | Trung sĩ | Thượng sĩ | Thiếu úy | Trung úy | Thượng úy | Đại úy | Thiếu tá | Trung tá | Thượng tá | Đại tá
Thiếu tướng | Trung tướng | Thượng tướng | Đại tướng | Chuẩn Đô đốc | Phó Đô đốc | Đô đốc | Kiểm tra viên hải quan
"""
TITLES = """
GS | PGS | TS | TSKH | ThS | KS | BS | BSCKI | BSCKII | LS
NGND | NGƯT | TTND | TTƯT | NSND | NSƯT | NNND | NNƯT | BMVNAH
"""
HONORIFICS = (
    "đồng chí | đ/c | ông | bà | anh | chị | cụ | Thượng tọa | Hòa thượng | Linh mục | Đại đức | Ni sư | Mục sư"
)

OCCASIONS = {
    "meeting": "hội nghị sơ kết | hội nghị tổng kết | hội nghị triển khai | hội nghị quán triệt | giao ban | tập huấn "
    "| hội nghị trực tuyến | đối thoại | hội nghị xúc tiến đầu tư | hội thảo | tọa đàm | đại hội | kỳ họp | phiên họp "
    "| họp báo | tiếp xúc cử tri | phiên chất vấn | phiên giải trình",
    "ceremony": "lễ công bố | lễ kỷ niệm | lễ khánh thành | lễ khởi công | lễ động thổ | lễ trao tặng | lễ đón nhận "
    "| lễ phát động | lễ ra quân | lễ khai giảng | lễ tuyên dương | lễ dâng hương | lễ tang",
    "visit": "thăm và làm việc | thăm hỏi | chúc Tết | tặng quà | kiểm tra | khảo sát | tiếp | hội đàm "
    "| hội kiến | giám sát",
    "personnel": "bổ nhiệm | bổ nhiệm lại | điều động | luân chuyển | biệt phái | phân công | chỉ định | bầu "
    "| phê chuẩn | miễn nhiệm | bãi nhiệm | cách chức | thôi giữ chức | nghỉ hưu | kỷ luật | khai trừ",
    "document-act": "ban hành | ký ban hành | công bố | thông qua | phê duyệt | sửa đổi | bãi bỏ",
    "agreement": "ký kết | lễ ký kết",
    "contest": "hội thi | hội thao | giải | cuộc thi | hội diễn",
    "incident": "thiên tai | tai nạn | vụ án | cháy | cứu hộ, cứu nạn | bắt giữ | khởi tố | dịch",
}
"""Triggers of events by class."""

FORCES = "yêu cầu | đề nghị | giao | chỉ đạo | nhấn mạnh | lưu ý | quán triệt | đôn đốc"
TASK_ROLES = "chủ trì | phối hợp | tham mưu | báo cáo"
UNITS = "đồng | USD | ha | km | tấn | lượt người | hộ | % | m2 | m3 | kg | người | điểm phần trăm"
MULTIPLIERS = "nghìn | ngàn | vạn | triệu | tỷ | nghìn tỷ | hàng trăm | hàng nghìn"
BOUNDS = "trên | hơn | gần | ngót | khoảng | trở lên | ít nhất | tối đa | không quá"
UNIT_TYPES = """
tỉnh | thành phố | huyện | quận | thị xã | xã | phường | thị trấn | đặc khu
thôn | bản | ấp | buôn | khóm | tổ dân phố
"""
PERIODS = "giai đoạn | nhiệm kỳ | khóa | năm học | quý | 6 tháng đầu năm | đến năm"


def split(text: str) -> list[str]:
    """The entries of a table: parted by bars and lines."""
    return [entry.strip() for line in text.splitlines() for entry in line.split("|") if entry.strip()]


@cache
def get_wordings(scheme: str) -> dict[str, Concept]:
    """The concepts of a scheme by each of their wordings."""
    concepts = load_vocabulary().iter_concepts(scheme)
    return {normalize_name(label): concept for concept in concepts for label in reversed(concept.labels)}


def find_missing(scheme: str, names: list[str]) -> list[str]:
    """The names that no concept of a scheme is called by."""
    assert names
    return [name for name in names if normalize_name(name) not in get_wordings(scheme)]


def find_type(code: str | None, style: str) -> str | None:
    """The first document type that bears these letters in numbers of this style."""
    types = load_vocabulary().iter_concepts("document-types")
    found = (c for c in types if code in c.props.get("typeCode", ()) and style in c.props.get("numberStyle", ()))
    return next((concept.notation for concept in found if code is not None), None)


@pytest.mark.parametrize(
    ("table", "style", "size"),
    [(ADMINISTRATIVE_TYPES, "administrative", 29), (COPIES, "administrative", 3), (PARTY_TYPES, "party", 33)],
)
def test_types_of_documents_are_there_with_their_letters(table: str, style: str, size: int) -> None:
    """Each type of the table has a concept of that name, which bears the letters of the table."""
    rows = [tuple(entry.rsplit(" ", 1)) for entry in split(table)]
    types = get_wordings("document-types")

    assert len(rows) == size
    assert find_missing("document-types", [name for name, _ in rows]) == []
    for name, letters in rows:
        concept = types[normalize_name(name)]
        assert letters == "-" or letters in concept.props.get("typeCode", ()), name
        assert letters == "-" or style in concept.props["numberStyle"], name


def test_forms_of_law_are_there() -> None:
    """Each form of normative document may be a legal act; a directive may not."""
    types = get_wordings("document-types")

    assert find_missing("document-types", split(NORMATIVE_TYPES)) == []
    assert all("LegalAct" in types[normalize_name(name)].props["documentClass"] for name in split(NORMATIVE_TYPES))


@pytest.mark.parametrize(("number", "style", "code", "issuer"), NUMBERS, ids=lambda value: str(value))
def test_numbers_of_each_grammar_are_taken_apart(number: str, style: str, code: str | None, issuer: str) -> None:
    """Style, type and issuer follow from the letters alone."""
    letters = [
        letter for c in load_vocabulary().iter_concepts("document-types") for letter in c.props.get("typeCode", ())
    ]
    parsed = NumberGrammar(letters).parse(number)

    assert parsed is not None
    assert (parsed.style, parsed.issuer_codes[0]) == (style, issuer)
    assert find_type(parsed.type_code, style) == code


def test_letters_of_issuers_are_there() -> None:
    """Each code that numbers bear is listed, under its own spelling."""
    held = load_vocabulary().schemes["issuer-codes"]

    assert [code for code in ISSUERS.split() if code not in held] == []


@pytest.mark.parametrize("table", [BOTH_LAWS, ONE_LAW_OR_NONE], ids=["both-laws", "one-law-or-none"])
def test_award_forms_are_there_with_class_and_level(table: dict[tuple[str, str], list[str]]) -> None:
    """Each form has a concept of its class that says who may confer it."""
    forms = get_wordings("award-forms")
    for (group, level), names in table.items():
        assert find_missing("award-forms", names) == []
        for name in names:
            concept = forms[normalize_name(name)]
            assert (concept.get("awardClass"), concept.get("conferrerLevel")) == (group, level), name


def test_commemorative_medals_name_the_body_that_gives_them() -> None:
    """Each medal with a name of its own belongs to a body that the reference knows."""
    medals = [c for c in load_vocabulary().iter_concepts("award-forms") if "ky-niem-chuong" in c.broader]
    bodies = get_wordings("bodies")

    assert len(medals) >= 25
    assert [c.notation for c in medals if normalize_name(c.get("impliedBody") or "") not in bodies] == []


@pytest.mark.parametrize(
    "ladder", LADDERS.strip().replace("\n ", " ").splitlines(), ids=lambda line: line.split(":")[0]
)
def test_posts_of_each_ladder_are_there(ladder: str) -> None:
    """Heads, deputies and members of each kind of body are posts."""
    assert find_missing("posts", split(ladder.partition(":")[2])) == []


@pytest.mark.parametrize(
    ("scheme", "table"),
    [
        ("ranks", RANKS),
        ("academic-titles", TITLES),
        ("honorifics", HONORIFICS),
        ("instruction-forces", FORCES),
        ("task-roles", TASK_ROLES),
        ("measure-units", UNITS),
        ("multipliers", MULTIPLIERS),
        ("stat-bounds", BOUNDS),
        ("unit-types", UNIT_TYPES),
        ("period-kinds", PERIODS),
    ],
)
def test_short_lists_are_whole(scheme: str, table: str) -> None:
    """Each word of the table is a wording of a concept of the scheme."""
    assert find_missing(scheme, split(table)) == []


def test_types_of_bodies_are_there_by_full_name_or_abbreviation() -> None:
    """Each body of the political system is a type, or stands inside the name of one ("Cục THADS")."""
    inside = {word for label in get_wordings("organization-types") for word in label.split()}
    missing = find_missing("organization-types", split(BODIES))

    assert [name for name in missing if normalize_name(name) not in inside] == []


@pytest.mark.parametrize("group", OCCASIONS)
def test_occasions_of_each_class_are_there(group: str) -> None:
    """Each trigger is an event type of its class."""
    types = get_wordings("event-types")

    assert find_missing("event-types", split(OCCASIONS[group])) == []
    assert {types[normalize_name(name)].get("eventClass") for name in split(OCCASIONS[group])} == {group}


def test_what_no_source_lists_is_missing() -> None:
    """The check can fail: a wording that nobody uses is reported."""
    assert find_missing("award-forms", ["Bằng khen", "Huân chương Mùa xuân"]) == ["Huân chương Mùa xuân"]
