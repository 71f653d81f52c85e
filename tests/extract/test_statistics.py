"""Figures: value, hedge, unit and what they are about; and the numbers that are no figures."""

from __future__ import annotations

import pytest

from tests.extract.facts import quote, read_facts


def show(text: str) -> list[tuple[str, str, str]]:
    """Value, bound and unit of each figure."""
    return [(s.value, s.bound, s.unit) for s in read_facts(text).statistics]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Toàn huyện Bắc Hà có trên 1.200 tổ liên gia tự quản.", [("1200", "over", "tổ")]),
        ("Huyện gieo trồng gần 3.450ha ngô lai.", [("3450", "under", "ha")]),
        ("Hội vận động được 1 tỷ 250 triệu đồng làm đường.", [("1250000000", "exact", "đồng")]),
        ("Vốn vay đạt 3 nghìn tỷ đồng.", [("3000000000000", "exact", "đồng")]),
        ("Nông dân hiến hơn 18.200m 2 đất để mở đường.", [("18200", "over", "m2")]),
        ("Có 6/7 thôn đạt chuẩn.", [("6", "exact", "thôn")]),
        ("Năm 2023, 17/21 xã về đích nông thôn mới.", [("17", "exact", "xã")]),
        ("Khoảng 1/4 lao động đã qua đào tạo.", [("0.25", "about", "lao động")]),
        ("Huyện phấn đấu tăng trưởng từ 9,5 - 10,5% trở lên.", [("9.5..10.5", "at_least", "%")]),
        ("Lượng mưa đo được từ 120 đến 180 mm.", [("120..180", "exact", "mm")]),
        ("Suất đầu tư từ 2 đến 3 tỷ đồng.", [("2000000000..3000000000", "exact", "đồng")]),
        ("Mỗi hộ được vay tối đa 100 triệu đồng.", [("100000000", "at_most", "đồng")]),
        ("Xã có 06 cầu, cống bị hư hỏng.", [("6", "exact", "cầu, cống")]),
        ("Ông Lò Văn Sính có suốt 27 năm gắn bó với bản.", [("27", "exact", "năm")]),
        ("Đoàn công tác dự kiến đi từ ba đến bốn ngày.", [("3..4", "exact", "ngày")]),
        ("Công an bắt giữ hai đối tượng tại bến xe.", [("2", "exact", "đối tượng")]),
        ("Xã di dời 312 hộ/1.240 nhân khẩu.", [("312", "exact", "hộ"), ("1240", "exact", "nhân khẩu")]),
        ("Đoàn có hơn 40 gùi.", [("40", "over", "gùi")]),
        ("Quốc hội ký thỏa thuận với khoảng 40 nghị viện.", [("40", "about", "nghị viện")]),
        ("Lũ cuốn trôi 27.000 gia cầm của xã.", [("27000", "exact", "gia cầm")]),
        ("Huyện có 4 khu vực dễ sạt lở.", [("4", "exact", "khu vực")]),
        ("Lượng mưa vượt 1.000 mm.", [("1000", "over", "mm")]),
        ("Thu ngân sách vượt 5% dự toán.", [("5", "exact", "%")]),
        ("Khoảng 3/4 số hộ đã có nước sạch.", [("0.75", "about", "hộ")]),
        ("Hơn nửa số xã về đích.", [("0.5", "over", "xã")]),
        ("Gần một phần ba tổng số hộ bị ngập.", [("0.33", "under", "hộ")]),
        ("Ban quản lý giải ngân 45/60 tỷ đồng.", [("45000000000", "exact", "đồng")]),
        ("Toàn huyện có 15 nghìn 300 hộ.", [("15300", "exact", "hộ")]),
        ("Mười hai hộ dân được bố trí đất ở.", [("12", "exact", "hộ")]),
        ("Hai mươi lăm học sinh nhận quà.", [("25", "exact", "học sinh")]),
        ("Thu nhập tăng gấp 2,5 lần so với năm 2015.", [("2.5", "exact", "lần")]),
        ("Vốn đầu tư 1,2 nghìn tỷ đồng.", [("1200000000000", "exact", "đồng")]),
        ("Nhiệt độ xuống âm 2 độ C.", [("-2", "exact", "độ C")]),
        ("Nhiệt độ từ -2 đến 5 độ C.", [("-2..5", "exact", "độ C")]),
        (
            "Tăng trưởng 2 - 3%, có nơi -1,5% (-0,5%).",
            [("2..3", "exact", "%"), ("-1.5", "exact", "%"), ("-0.5", "exact", "%")],
        ),
        ("Kết quả:\n-85% hộ có nước sạch.", [("85", "exact", "%")]),
        ("HĐND tỉnh có 3 phó chủ tịch.", [("3", "exact", "phó chủ tịch")]),
        ("Cả nước có 3.319 Công an cấp xã.", [("3319", "exact", "Công an")]),
        ("Tổ công tác tiếp 02 thợ điện.", [("2", "exact", "thợ")]),
        ("Cơ quan thuế ban hành gần 300 quyết định cưỡng chế.", [("300", "under", "quyết định")]),
        ("Giá điện là 0,08USD/kWh.", [("0.08", "exact", "USD/kWh")]),
        ("Hộ nghèo được vay 2 triệu đồng/người/tháng.", [("2000000", "exact", "đồng/người/tháng")]),
        ("Tuyến xe chở 11.220 người/năm.", [("11220", "exact", "người/năm")]),
        ("Mực nước dâng từ 0,4m-0,8m.", [("0.4..0.8", "exact", "m")]),
        ("Đề án dựa trên 5 trụ cột.", [("5", "exact", "trụ cột")]),
        ("Xã không mời các hộ lên họp quá 2 lần.", [("2", "at_most", "lần")]),
        ("Mỗi hộ phải đi quá 2 lần.", [("2", "over", "lần")]),
        ("Nhà thầu làm xong 12 km trên tổng số 30 km.", [("12", "exact", "km")]),
        ("Tại phường 3, 5 hộ bị ngập.", [("5", "exact", "hộ")]),
        ("Chăn nuôi tăng 7,5%, cao hơn bình quân cả nước (4,89%).", [("7.5", "exact", "%")]),
        ("Sân bay đón 27 máy bay.", [("27", "exact", "máy bay")]),
        ("Tổng số 30 km đường đã được rải nhựa.", [("30", "exact", "km")]),
        ("Xã góp 5 tỷ đồng trên tổng số vốn 6,6 tỷ đồng.", [("5000000000", "exact", "đồng")]),
        ("Huyện đạt 5/9 tiêu chí.", [("5", "exact", "tiêu chí")]),
        ("Khoảng 2/3 đại biểu tán thành.", [("0.67", "about", "đại biểu")]),
        ("Đội bắt 138 đối tượng.", [("138", "exact", "đối tượng")]),
        ("Buổi họp kéo dài 17 tiếng đồng hồ.", [("17", "exact", "tiếng đồng hồ")]),
        ("Xã có 40 nghìn mét vuông nhà xưởng.", [("40000", "exact", "mét vuông")]),
        ("Nhà máy phát 5MWh mỗi ngày.", [("5", "exact", "MWh")]),
        ("Xe chạy tốc độ 126 km/h.", [("126", "exact", "km/h")]),
        ("Tải trọng cầu đạt 22 tấn/trục.", [("22", "exact", "tấn/trục")]),
        ("Học phí là 18 triệu đồng/năm học.", [("18000000", "exact", "đồng/năm học")]),
        ("Phụ huynh đóng 100-400.000 đồng.", [("100000..400000", "exact", "đồng")]),
        ("Huyện có 150-400 hộ nghèo.", [("150..400", "exact", "hộ")]),
        ("Xã đạt từ tám đến 12 tiêu chí.", [("8..12", "exact", "tiêu chí")]),
        ("Hội thi có 550 nhà vườn.", [("550", "exact", "nhà vườn")]),
        ("Trung tâm có ít nhất 4 kiểm định viên.", [("4", "at_least", "kiểm định viên")]),
        ("Xã về đích sớm hơn 3 tháng.", [("3", "exact", "tháng")]),
        ("Diện tích nhà ở thấp hơn 8m2.", [("8", "under", "m2")]),
        ("Tàu chạy tốc độ trên dưới 80 km.", [("80", "about", "km")]),
        ("Camera lắp trên 40 xe.", [("40", "exact", "xe")]),
        ("Có trên 40 xe.", [("40", "over", "xe")]),
        ("Chủ nhà cho thuê hơn 18 tháng.", [("18", "over", "tháng")]),
        ("Có 12 nhà giáo ở Lào Cai dự lễ trao Giải thưởng Lò Văn Sính.", [("12", "exact", "nhà giáo")]),
        ("Chăn nuôi tăng 3,2%, cao hơn mức 2,9% của năm trước.", [("3.2", "exact", "%")]),
    ],
)
def test_figures(text, figures):
    """Multiplied out, hedged, ranged, glued to the unit or in words."""
    assert show(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội lần thứ 8 bế mạc sáng 12/6.",
        "Sau 5 năm thực hiện, phong trào lan rộng.",
        "Trong hơn 30 năm qua, quan hệ hai nước phát triển.",
        "Giai đoạn 2021-2025, tỉnh đầu tư hạ tầng.",
        "Ông Giàng A Páo, 67 tuổi, trú tại thôn 5.",
        "Cháu bé mới 25 tuần tuổi.",
        "Nghị quyết 18 được quán triệt tới các chi bộ.",
        "UBND huyện Bắc Hà tặng Giấy khen cho 12 tập thể, 20 cá nhân.",
        "Đội nhà thắng với tỷ số 3 - 1.",
        "Các dịch vụ công đạt mức độ 3, mức độ 4.",
        "Các hộ thuộc tổ 43, 45, 46 phường Cốc Lếu họp dân.",
        "Hội thi diễn ra trong 2 ngày 21 và 22/6.",
        "Xã chưa 1 lần bị nhắc nhở.",
        "Sự cố xảy ra ở trạm biến áp 110 kV.",
        "Bảy cá nhân được tặng Giấy khen.",
        "Trao 15 triệu đồng.",
        "Các em lớp 8, 9 trường làng dự thi.",
        "Liên hoan ảnh Photo Hanoi ’25 người xem đông.",
        "Trường nằm trong top 100 trường của châu Á.",
        "Giải có 96 bộ huy chương.",
        "Đường dây nóng 0912345678 trực 24/24 giờ.",
        "Lúc 7 giờ 15 phút, xe đến bến.",
        "Đúng 19 giờ, lễ khai mạc bắt đầu.",
        "1. Các xã rà soát hộ nghèo.\n2) Phòng Nội vụ tổng hợp.",
        "Hàng trăm hộ dân hiến đất làm đường.",
        "Mô hình “Gia đình 5 không, 3 sạch” lan rộng.",
        "Vận động viên chạy cự ly 5km và 10km.",
        "Hai cán bộ này đều trưởng thành từ cơ sở.",
        "Lớp tập huấn về Covid-19 và đội U23 kết thúc.",
        "Năm 2025 tỉnh đầu tư hạ tầng.",
        "Em học lớp 5 trường làng.",
        "3.1 Ban Tổ chức Huyện ủy",
        "Ban Chỉ đạo 07 TP họp dân.",
        "Mạng 5G phủ sóng toàn huyện, 2G bị tắt.",
        "Bệnh nhân yếu nửa người bên phải.",
        "Bệnh viện Nhi đồng 2 tổ chức hội thảo.",
        "Đến khoảng 18 giờ cùng ngày, nước rút.",
        "Trong năm, không có vụ cháy nào xảy ra.",
        "Có 12 nhà giáo ở Lào Cai nhận Giải thưởng Tạ Quang Bửu.",
        "Năm nay có 10 thầy cô đạt giải, bao gồm 9 nhà giáo.",
        "Sau hơn 20 năm sử dụng, trường xuống cấp.",
        "Trường được xây cách đây hơn 50 năm.",
        "Sở phải trả lời trong thời gian không quá 7 ngày.",
        "Gói 4.6 đường cất cánh đã xong.",
        "Ban Chỉ đạo 138 phường họp dân.",
        "Bà Vi Thị Lả tán thành ý kiến của hai đại biểu.",
        "UBND huyện Bắc Hà lễ trao giải thưởng Tạ Quang Bửu năm 2024 cho 10 cá nhân.",
    ],
)
def test_numbers_that_are_no_figures(text):
    """Dates, ages, ordinals, names, awards, scores, clock times, telephones, enumerators, bare durations."""
    assert show(text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Xã có 45 hộ thoát nghèo bền vững, đạt kế hoạch.", ["hộ thoát nghèo bền vững"]),
        ("Tỷ lệ hộ nghèo của xã giảm còn 4,25%.", ["Tỷ lệ hộ nghèo của xã"]),
        ("Sản lượng chè đạt 2.100 tấn, tăng 8,5% so với năm 2022.", ["Sản lượng chè", "Sản lượng chè"]),
        ("Trên 92% hộ dân, cơ quan, trường học ký cam kết.", ["hộ dân, cơ quan, trường học ký cam kết"]),
        ("Đến nay, tổng đàn trâu bò 3.900 con; đàn lợn ổn định.", ["tổng đàn trâu bò"]),
        ("Xã có 8 tổ tự quản và 12 tổ hòa giải.", ["tổ tự quản", "tổ hòa giải"]),
        ("Thu ngân sách 6 tháng đầu năm ước đạt 94 tỷ đồng.", ["Thu ngân sách 6 tháng đầu năm"]),
        ("Kết quả lấy ý kiến: Bắc Hà 96,5%.", ["Bắc Hà"]),
        ("Tỉnh có tổng cộng 25 chợ, gồm 4 chợ hạng 1 (chiếm 16%).", ["chợ", "chợ hạng 1", "chợ hạng 1"]),
        ("Có 2.500 thí sinh nhập học, đạt 98%.", ["thí sinh nhập học", "thí sinh nhập học"]),
        ("Số vụ tăng nhiều nhất: Sơn La (55,9%), Lào Cai (91,3%).", ["Sơn La", "Lào Cai"]),
        ("Mức ngập bình quân từ 0,3 - 0,5 m.", ["Mức ngập bình quân"]),
        ("Đồn canh khoảng 37 km đường biên giới.", ["đường biên giới"]),
        ("Huyện may áo ấm và trao hơn 470 suất quà.", ["suất quà"]),
        ("Lỗ lũy kế cuối năm 2023 của công ty là 32 tỷ đồng.", ["Lỗ lũy kế cuối năm 2023 của công ty"]),
        ("Khoảng 90% các hộ có nước sạch.", ["các hộ có nước sạch"]),
        ("Chủ nhà cho thuê hơn 18 tháng và lấy cọc.", ["tháng"]),
        (
            "Cháy nổ giảm 31% số vụ, giảm 12,6% số người chết và giảm 40% số người bị bỏng.",
            ["số vụ", "số người chết", "số người bị bỏng"],
        ),
        ("Cả 3 thôn gồm có thôn Đông và thôn Tây bị ngập.", ["thôn"]),
        ("Đội có 12 người nên phải chia ca.", ["người"]),
        ("Lũ làm hỏng diện tích lúa của 3 thôn.", ["thôn"]),
        ("Huyện chi 10 tỷ đồng; khối trường học nhận 4 tỷ đồng.", ["Huyện chi", "khối trường học nhận"]),
        ("Trong các hộ được xét, 69% số hộ đã khá lên.", ["số hộ đã khá lên"]),
        ("Tổng số tiền ủng hộ của 2 công ty là 12 tỷ đồng.", ["công ty", "Tổng số tiền ủng hộ của 2 công ty"]),
        (
            "Anh kể: “Từ ngày ở chiến trường ra, vì các vết thương cũ, tôi đã phải qua 14 cuộc mổ”, rồi cười.",
            ["cuộc mổ"],
        ),
        ("Đoàn đón 90 đề tài đến từ 58 tỉnh.", ["đề tài", "tỉnh"]),
        ("Tòa xử 300 vụ với tổng số tiền 18 tỷ đồng.", ["vụ", "tổng số tiền"]),
        ("Hội có hai nhà giáo là Nhà giáo Lò Thị Ba và Nhà giáo Vàng A Sính.", ["nhà giáo"]),
        ("Tốc độ tăng GDP ước đạt 6,8%.", ["Tốc độ tăng GDP"]),
        ("Tổng sản phẩm trên địa bàn (GRDP) tăng 7,5%.", ["Tổng sản phẩm trên địa bàn (GRDP)"]),
        ("Thu ngân sách của xã chỉ đạt 31%.", ["Thu ngân sách của xã"]),
        (
            "Tổng số học viên ghi tên vào lớp nghề của huyện Bắc Hà năm nay là 9.460 học viên.",
            ["Tổng số học viên ghi tên vào lớp nghề của huyện Bắc Hà năm nay"],
        ),
        ("Bệnh viện lo công suất bếp không đủ cho việc phải ăn cùng một lúc của 2 ca.", ["ca"]),
        ("Thu ngân sách năm 2023 đạt 790 tỷ đồng, giảm 25 tỷ đồng (-3,1%).", ["Thu ngân sách năm 2023"] * 3),
        ("Vùng chiếm gần 60% diện tích và gần 80% dân số của tỉnh.", ["diện tích", "dân số của tỉnh"]),
        ("Sở khen 36 trường hợp và đã phê bình 19 trường hợp.", ["trường hợp", "trường hợp"]),
        ("Trường có số lượng 40 lớp học.", ["lớp học"]),
        ("Vùng trồng có tổng gần 8.000 nông dân.", ["nông dân"]),
        ("Xã có 380 căn nhà bị ngập, xã Bắc Hà phải di dời dân.", ["căn nhà bị ngập"]),
        ("Tỷ lệ hộ khá tăng từ 92% năm 2023 lên 97% năm 2024.", ["Tỷ lệ hộ khá", "Tỷ lệ hộ khá"]),
        ("Dự án cao tốc có vốn 18.000 tỷ đồng.", ["vốn"]),
        ("Số lượng đội viên nữ chiếm tỷ lệ thấp, khoảng 2%.", ["Số lượng đội viên nữ chiếm tỷ lệ thấp"]),
    ],
)
def test_what_a_figure_is_about(text, what):
    """The counted phrase after it; of shares and measures the subject before it; nothing past the clause."""
    assert [s.what for s in read_facts(text).statistics] == what


def test_spans_cover_hedge_number_unit_and_what_is_counted():
    """The quoted words are those the figure was read from."""
    text = "Huyện Bắc Hà có trên 1.200 tổ liên gia tự quản. Tỷ lệ hộ nghèo giảm còn 4,25%, vượt kế hoạch."
    figures = read_facts(text).statistics

    assert [quote(text, s.spans) for s in figures] == [
        ["trên 1.200 tổ liên gia tự quản"],
        ["Tỷ lệ hộ nghèo giảm còn 4,25%"],
    ]


def test_a_figure_told_twice_is_one_with_both_places():
    """Headline and lead give one figure."""
    text = "Bắc Hà trồng mới 320 ha quế\nHuyện Bắc Hà đã trồng mới 320 ha quế trong năm."
    [figure] = read_facts(text).statistics

    assert len(figure.spans) == 2


def test_small_equal_numbers_told_with_more_words_are_one_figure():
    """The place where it happened, put in between, makes no second count."""
    text = "Mưa lũ làm 4 người bị thương. Hiện có 4 người ở xã Bắc Hà bị thương đang điều trị."

    assert show(text) == [("4", "exact", "người")]


def test_small_equal_numbers_that_share_what_happened_are_one_figure():
    """A headline leaves words out."""
    text = "Thuyền lật khiến 4 người mắc kẹt trong đêm. Thuyền bị lật làm 4 người bị mắc kẹt ở bến Nậm Chạc."

    assert show(text) == [("4", "exact", "người")]


def test_small_equal_numbers_of_different_things_stay_apart():
    """Two bridges here and two bridges there are two figures."""
    assert show("Xã xây 2 cầu treo. Huyện sửa 2 cầu bê tông.") == [("2", "exact", "cầu"), ("2", "exact", "cầu")]
