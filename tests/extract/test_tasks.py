"""Instructions: giver, addressee, verb and text; and the verbs that instruct nobody."""

from __future__ import annotations

import pytest

from tests.extract.facts import quote, read_facts

OUTLET = "Cổng thông tin điện tử tỉnh Lào Cai"
CHAIR = "Ông Lò Văn Sính, Chủ tịch UBND tỉnh Lào Cai"
DEPUTY = "Đồng chí Giàng A Páo, Phó Chủ tịch UBND tỉnh Lào Cai"


def show(text: str) -> list[tuple[str | None, str | None, str]]:
    """Giver, addressee and verb of each task."""
    return [(t.from_, t.to, t.force) for t in read_facts(text, outlet=OUTLET).tasks]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            f"Tại hội nghị, {DEPUTY} yêu cầu Sở Y tế rà soát danh sách tiêm chủng.",
            [("Giàng A Páo", "Sở Y tế tỉnh Lào Cai", "yêu cầu")],
        ),
        (
            f"{CHAIR} đề nghị Sở Nội vụ, Sở Tài chính và các địa phương sớm bố trí kinh phí.",
            [
                ("Lò Văn Sính", "Sở Nội vụ tỉnh Lào Cai", "đề nghị"),
                ("Lò Văn Sính", "Sở Tài chính tỉnh Lào Cai", "đề nghị"),
            ],
        ),
        (f"{CHAIR} đề nghị phía Sở Y tế rà soát danh sách.", [("Lò Văn Sính", "Sở Y tế tỉnh Lào Cai", "đề nghị")]),
        (f"{CHAIR} đề xuất Bộ Y tế bổ sung vắc xin.", [("Lò Văn Sính", "Bộ Y tế", "đề xuất")]),
        ("Chủ tịch UBND tỉnh Lào Cai Lò Văn Nên yêu cầu các xã giữ rừng.", [("Lò Văn Nên", None, "yêu cầu")]),
        (f"{CHAIR} đề nghị huyện Bắc Hà giữ rừng.", [("Lò Văn Sính", "huyện Bắc Hà", "đề nghị")]),
        (f"{CHAIR} yêu cầu các sở, ngành vào cuộc.", [("Lò Văn Sính", None, "yêu cầu")]),
        (
            "UBND huyện Bắc Hà đề nghị UBND tỉnh Lào Cai chỉ đạo Sở Xây dựng sửa đường.",
            [("UBND huyện Bắc Hà", "UBND tỉnh Lào Cai", "đề nghị")],
        ),
        (
            f"{DEPUTY} yêu cầu Sở Xây dựng kiểm tra công trình; giao Sở Tài chính bố trí vốn.",
            [
                ("Giàng A Páo", "Sở Xây dựng tỉnh Lào Cai", "yêu cầu"),
                ("Giàng A Páo", "Sở Tài chính tỉnh Lào Cai", "giao"),
            ],
        ),
        (
            f"{CHAIR} ghi nhận kết quả. Đồng thời, đề nghị Hội Nông dân tỉnh Lào Cai mở thêm lớp nghề.",
            [("Lò Văn Sính", "Hội Nông dân tỉnh Lào Cai", "đề nghị")],
        ),
        (
            f"{CHAIR} đánh giá cao kết quả, đồng thời yêu cầu Sở Nội vụ rà soát biên chế.",
            [("Lò Văn Sính", "Sở Nội vụ tỉnh Lào Cai", "yêu cầu")],
        ),
        ("Lãnh đạo huyện đề nghị Bộ Y tế hỗ trợ vắc xin.", [(None, "Bộ Y tế", "đề nghị")]),
        ("Về việc này, tỉnh đề nghị Bộ Y tế hỗ trợ vắc xin.", []),
        (
            "Bà Lò Thị Ba và bà Vàng Thị Mỷ chuẩn bị sổ sách, yêu cầu Bộ Y tế xem lại giá.",
            [("Lò Thị Ba", "Bộ Y tế", "yêu cầu")],
        ),
        ("Về việc này, tỉnh đề nghị các đơn vị hỗ trợ vắc xin.", []),
        ("Việc này đã được UBND tỉnh Lào Cai yêu cầu Sở Y tế làm.", []),
        (
            f"{DEPUTY} dự hội nghị. Đồng chí Phó Chủ tịch UBND tỉnh giao Công an tỉnh lập kế hoạch.",
            [("Giàng A Páo", "Công an tỉnh Lào Cai", "giao")],
        ),
    ],
)
def test_who_tells_whom(text, tasks):
    """Persons by name or title, bodies and places; one entry for each addressee; the outer verb of two."""
    assert show(text) == tasks


@pytest.mark.parametrize(
    "text",
    [
        f"{CHAIR} đề xuất nhiều chính sách mới về đất đai.",
        "Đại biểu Quốc hội đề nghị bổ sung quy định về trách nhiệm.",
        f"{CHAIR} kể việc làm kè đúng yêu cầu và thời hạn.",
        f"{CHAIR} cho biết yêu cầu đặt ra là giữ an toàn cho dân.",
        f"{CHAIR} cho biết Bộ Y tế sẽ chỉ đạo các bệnh viện thêm giường.",
        "Năm qua, Huyện ủy Bắc Hà đã chỉ đạo Công an huyện mở ba đợt cao điểm.",
        "Sở Y tế được giao chủ trì tiêm chủng theo yêu cầu của Bộ Y tế.",
        "Hai nước tăng cường giao lưu văn hóa, đáp ứng yêu cầu hội nhập.",
        f"{CHAIR} nhấn mạnh vai trò của Công an tỉnh.",
        f"{CHAIR} phát biểu chỉ đạo hội nghị.",
        f"{CHAIR} ký Chỉ thị số 06/CT-UBND.",
        f"{CHAIR} tiếp thu các đề nghị của cử tri.",
        "Sở Tài chính đề xuất phương án sắp xếp.",
        f"{CHAIR} giao lưu với học sinh vùng cao.",
        f"{CHAIR} cho biết giữ rừng là yêu cầu bắt buộc.",
        f"{CHAIR} yêu cầu được đến tận bản nghe dân.",
        f"{CHAIR} yêu cầu công ty EPT hoàn thiện hồ sơ.",
        f"{CHAIR} nói nghề rừng gặp đòi hỏi mới, yêu cầu cao hơn trước.",
        f"{CHAIR} dự hội nghị học tập, quán triệt các nghị quyết của Đảng.",
        f"{CHAIR} đề nghị nên giữ quy định cũ.",
        f"{CHAIR} yêu cầu đảng UMNO góp ý.",
        f"{CHAIR} chào xã giao Giám đốc Sở Y tế tỉnh Lào Cai.",
        f"{CHAIR} yêu cầu các em học?",
        f"{CHAIR} yêu cầu bảo mật.",
        "Đồng thời, ĐHQG TP. Hồ Chí Minh chỉ đạo các chủ đầu tư sửa lại dự án.",
        f"{CHAIR} đề nghị Mặt trận làm tốt vai trò giám sát.",
        f"{CHAIR} phân công ông Giàng A Páo giữ chức Giám đốc Sở Y tế tỉnh Lào Cai.",
        f"{CHAIR} giao Sở Nội vụ, Văn hóa Thể thao rà soát các lễ hội.",
        f"{CHAIR} đề nghị chúng tôi ghé thăm bản Mường Hum.",
        f"{CHAIR} đề nghị có thể giữ mức hỗ trợ cũ.",
        f"{CHAIR} yêu cầu và hy vọng các em học tốt.",
        f"{CHAIR} yêu cầu Ban Chỉ đạo rà soát hồ chứa.",
        f"{CHAIR} cho rằng việc giao nhiệm vụ cho Sở Y tế là không đúng thẩm quyền.",
        "Ông Lò Văn Sính bị UBND tỉnh Lào Cai cho thôi việc, yêu cầu bàn giao con dấu.",
        "Ông Lò Văn Sính đề nghị: Theo ông Giàng A Páo, đường hỏng nặng.",
    ],
)
def test_verbs_that_instruct_nobody(text):
    """Reports of what was done, passives, nouns, documents and proposals without an addressee."""
    assert show(text) == []


def test_sentences_without_subject_carry_the_instruction_on():
    """Each is a task of its own to the same addressee, until a sentence has a subject."""
    text = (
        f"{DEPUTY} giao Công an tỉnh chủ trì xây dựng kế hoạch. Chủ động phối hợp với các địa phương nắm tình hình. "
        "Kịp thời báo cáo kết quả về UBND tỉnh. Ngân sách tỉnh năm nay còn khó khăn."
    )
    tasks = read_facts(text, outlet=OUTLET).tasks

    assert {(t.from_, t.to, t.force) for t in tasks} == {("Giàng A Páo", "Công an tỉnh Lào Cai", "giao")}
    assert [quote(text, t.spans) for t in tasks] == [
        ["chủ trì xây dựng kế hoạch"],
        ["Chủ động phối hợp với các địa phương nắm tình hình"],
        ["Kịp thời báo cáo kết quả về UBND tỉnh"],
    ]


def test_unnamed_groups_are_told_for_themselves():
    """What "các đơn vị" must do is not told to the body named in the sentence before."""
    text = f"{DEPUTY} giao Công an tỉnh lập chốt kiểm soát. Các đơn vị phải báo cáo kết quả trong tháng này."

    assert [to for _, to, _ in show(text)] == ["Công an tỉnh Lào Cai", None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đẩy mạnh phân cấp cho cơ sở là tinh thần của luật mới.",
        "Đánh giá cao kết quả đạt được, ông Giàng A Páo cảm ơn bà con.",
        "Phát huy kết quả, bà Lò Thị Ba cảm ơn bà con.",
        "Mỗi thôn đều xây dựng tổ tự quản cho bản mình.",
        "Sau đó, xã và các thôn đã tiến hành kiểm đếm số ruộng ấy.",
        "Từng làm quản lý ở xã, tôi thấy phải xây dựng thêm nhiều đường mới.",
    ],
)
def test_sentences_that_tell_of_something_carry_no_instruction_on(sentence):
    """A clause that says what something is, or what the giver did."""
    text = f"{DEPUTY} giao Công an tỉnh lập chốt kiểm soát. {sentence}"

    assert len(show(text)) == 1


def test_the_text_of_a_task_ends_with_the_quote_it_stands_in():
    """Who said it is no part of what is to be done."""
    text = f"{CHAIR} nói: “Đường hỏng nặng. Giao Sở Xây dựng sửa ngay trong tuần này”, ông Sính nhấn mạnh."

    assert [t.what for t in read_facts(text, outlet=OUTLET).tasks] == ["sửa ngay trong tuần này"]


def test_a_common_noun_takes_up_the_body_named_before():
    """ "nhà trường" is the school, "học viện" the academy."""
    text = f"Trường Đại học Tây Bắc khai giảng. {CHAIR} yêu cầu nhà trường mở thêm ngành mới."

    assert show(text) == [("Lò Văn Sính", "Trường Đại học Tây Bắc", "yêu cầu")]


def test_a_headline_and_its_sentence_are_one_task():
    """The longer wording has both places."""
    text = f"Lò Văn Sính yêu cầu rà soát hồ chứa\n{CHAIR} yêu cầu rà soát hồ chứa trước mùa mưa."
    [task] = read_facts(text, outlet=OUTLET).tasks

    assert task.what == "rà soát hồ chứa trước mùa mưa"


def test_a_list_after_a_colon_tells_each_line_its_addressee():
    """Lines with a dash are tasks to whom they name first."""
    text = (
        f"{CHAIR} yêu cầu:\n- Sở Y tế chuẩn bị đủ thuốc;\n- UBND huyện Bắc Hà lập chốt kiểm soát;\n"
        "- Các cơ quan báo chí tăng thời lượng tuyên truyền."
    )

    assert [to for _, to, _ in show(text)] == ["Sở Y tế tỉnh Lào Cai", "UBND huyện Bắc Hà", None]


def test_a_body_that_must_do_something_is_told_by_whoever_has_the_floor():
    """ "Công an tỉnh phải …" goes on with the speaker's instructions."""
    text = f"{CHAIR} yêu cầu các ngành vào cuộc.\nSở Công Thương phải bình ổn giá cả."

    assert show(text) == [
        ("Lò Văn Sính", None, "yêu cầu"),
        ("Lò Văn Sính", "Sở Công Thương tỉnh Lào Cai", "yêu cầu"),
    ]


def test_the_text_of_a_task_leaves_out_its_addressee_and_closing_signs():
    """What is to be done, word for word."""
    text = f"{DEPUTY} yêu cầu Sở Y tế rà soát danh sách, bảo đảm đủ vắc xin."
    [task] = read_facts(text, outlet=OUTLET).tasks

    assert task.what == "rà soát danh sách, bảo đảm đủ vắc xin"
    assert quote(text, task.spans) == [task.what]


def test_the_text_of_a_task_ends_where_a_lost_line_end_joins_the_next_sentence():
    """A capital that hangs on the word before it."""
    text = f"{CHAIR} yêu cầu các xã rà soát hồ chứa từ nay đến cuối nămLà xã vùng cao, Bắc Hà còn khó khăn."

    assert [t.what for t in read_facts(text, outlet=OUTLET).tasks] == ["các xã rà soát hồ chứa từ nay đến cuối năm"]


def test_a_second_addressee_that_is_not_understood_leaves_the_instruction_out():
    """The text of the task would begin with a name."""
    assert show(f"{CHAIR} yêu cầu Sở Y tế, công ty EPT rà soát danh sách.") == []
    assert len(show(f"{CHAIR} yêu cầu Sở Y tế, các công ty rà soát danh sách.")) == 1


def test_an_instruction_to_instruct_gives_no_other_task():
    """Whoever is asked to direct others has not done so."""
    text = "Bà Mỷ đề nghị UBND tỉnh Lào Cai chỉ đạo Sở Y tế rà soát danh sách."

    assert ("UBND tỉnh Lào Cai", "Sở Y tế tỉnh Lào Cai", "chỉ đạo") not in show(text)


def test_an_initial_ends_no_sentence():
    """What "chị N.B." asks for is not asked by whoever has the floor."""
    text = f"{CHAIR} yêu cầu các xã rà soát hồ chứa. Tuy nhiên, chị N.B. đề nghị xem xét lại mức phạt của xã."

    assert len(show(text)) == 1
