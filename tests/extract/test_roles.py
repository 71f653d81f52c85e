"""Who plays which part in an occasion."""

from __future__ import annotations

import pytest

from tests.extract.facts import quote, read_facts, show_roles


def _roles(text: str) -> set[tuple[str, str]]:
    return {(role.role, role.agent) for event in read_facts(text).events for role in event.roles}


_HELD = "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị tổng kết. "
_ORGANIZER = ("organizer", "Sở Y tế tỉnh Lào Cai")


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Ông Lê Văn Bình, Giám đốc Sở Y tế chủ trì hội nghị.", {("chair", "Lê Văn Bình")}),
        ("Ông Lê Văn Bình phát biểu tại hội nghị.", {("speaker", "Lê Văn Bình")}),
        ("Phát biểu tại hội nghị, ông Lê Văn Bình đánh giá cao kết quả.", {("speaker", "Lê Văn Bình")}),
        (
            "Dự hội nghị có ông Lê Văn Bình, Phó Chủ tịch UBND tỉnh; bà Trần Thị Mai, Giám đốc Sở Nội vụ.",
            {("attendee", "Lê Văn Bình"), ("attendee", "Trần Thị Mai")},
        ),
        (
            "Tại hội nghị, ông Lê Văn Bình chủ trì; bà Trần Thị Mai phát biểu chỉ đạo.",
            {("chair", "Lê Văn Bình"), ("speaker", "Trần Thị Mai")},
        ),
        ("Lãnh đạo Sở Nội vụ tỉnh Lào Cai dự và phát biểu.", set()),
        ("Đại diện lãnh đạo UBND tỉnh Lào Cai phát biểu tại hội nghị.", set()),
        ("Các đại biểu phát biểu sôi nổi.", set()),
    ],
)
def test_verbs_give_roles_to_the_people_they_govern(sentence: str, roles: set[tuple[str, str]]) -> None:
    """Before or after the verb; unnamed leaders of a body give the body none."""
    assert show_roles(read_facts(_HELD + sentence)) == roles | {_ORGANIZER}


def test_organisers_may_be_joint() -> None:
    """ "phối hợp với" makes both organisers."""
    record = read_facts("Ngày 5/1, Sở Y tế tỉnh Lào Cai phối hợp với Sở Nội vụ tổ chức lễ khánh thành bệnh viện.")

    assert show_roles(record) == {_ORGANIZER, ("organizer", "Sở Nội vụ tỉnh Lào Cai")}


def test_the_place_of_a_meeting_does_not_organise_it() -> None:
    """ "tại Sở Nội vụ" is where it was."""
    record = read_facts("Ngày 5/1, tại Sở Nội vụ tỉnh Lào Cai, Sở Y tế tỉnh Lào Cai tổ chức hội nghị tổng kết.")

    assert show_roles(record) == {_ORGANIZER}


def test_each_verb_speaks_of_the_event_of_its_sentence() -> None:
    """Two meetings keep their chairs apart."""
    record = read_facts(
        "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị tổng kết do ông Lê Văn Bình chủ trì. "
        "Ngày 7/1, bà Trần Thị Mai chủ trì hội nghị sơ kết."
    )

    assert [[role.agent for role in event.roles if role.role == "chair"] for event in record.events] == [
        ["Lê Văn Bình"],
        ["Trần Thị Mai"],
    ]


def test_a_role_is_given_once_and_grounded() -> None:
    """Two captions of the same speech make one role; its span covers the agent as printed."""
    text = _HELD + "Ông Lê Văn Bình phát biểu tại hội nghị.\nÔng Lê Văn Bình phát biểu tại hội nghị.\nHết."
    roles = [role for event in read_facts(text).events for role in event.roles if role.role == "speaker"]

    assert len(roles) == 1
    assert quote(text, roles[0].spans) == ["Lê Văn Bình phát biểu tại hội nghị"]


@pytest.mark.parametrize(
    ("sentence", "presenters"),
    [
        ("Ông Lê Văn Bình trao quà cho các đoàn tham gia hội thi.", [["Lê Văn Bình"], []]),
        ("Tại hội thi, ông Lê Văn Bình trao quà cho các đoàn.", [[], ["Lê Văn Bình"]]),
    ],
)
def test_those_who_receive_do_not_say_where_it_was(sentence: str, presenters: list[list[str]]) -> None:
    """The ceremony just told of goes before the contest of the receivers, unless the gift is given at that."""
    record = read_facts(
        "Ngày 5/1, UBND tỉnh Lào Cai tổ chức lễ trao học bổng. Ngày 8/1, Sở Y tế tỉnh Lào Cai tổ chức hội thi nấu ăn. "
        f"{sentence}"
    )

    found = [[role.agent for role in event.roles if role.role == "presenter"] for event in record.events]
    assert found == presenters


def test_an_arrest_has_its_suspect_and_a_murder_its_victim() -> None:
    """The verb that names the event speaks of that; whoever found the victim has no part."""
    record = read_facts(
        "Vụ án giết người xảy ra ngày 2/1 tại xã Nậm Chày, tỉnh Lào Cai. Ông Lê Văn Bình phát hiện bà Trần Thị Mai đã "
        "bị giết tại nhà riêng. Ngày 5/1, Công an tỉnh Lào Cai bắt giữ Vũ Đình Quang."
    )

    roles = {(event.type, role.role, role.agent) for event in record.events for role in event.roles}
    assert {("Vụ án giết người", "victim", "Trần Thị Mai"), ("bắt giữ", "suspect", "Vũ Đình Quang")} <= roles
    assert "Lê Văn Bình" not in {agent for _, _, agent in roles}


@pytest.mark.parametrize(
    ("sentence", "spoke"),
    [
        ("Ông Lê Văn Bình nhấn mạnh vai trò của cơ sở.", True),
        ("Ông Lê Văn Bình nhấn mạnh vai trò của cơ sở khi trao đổi với báo chí.", False),
        ("Tại hội nghị, ông Lê Văn Bình tặng hoa chúc mừng các tập thể.", False),
        ("Đề nghị các xã cố gắng, ông Lê Văn Bình cảm ơn đại biểu.", True),
        ("Các xã đã đề nghị ra nghị quyết, ông Lê Văn Bình nói.", False),
    ],
)
def test_what_is_told_elsewhere_or_without_words_is_no_speech(sentence: str, spoke: bool) -> None:
    """To the press, with flowers, or after a verb that others govern."""
    assert (("speaker", "Lê Văn Bình") in show_roles(read_facts(_HELD + sentence))) is spoke


@pytest.mark.parametrize(("verb", "spoke"), [("nhấn mạnh thành công", False), ("phát biểu tại liên hoan", True)])
def test_a_festival_is_addressed_only_by_a_speech(verb: str, spoke: bool) -> None:
    """Who stresses its success may have said so anywhere."""
    record = read_facts(f"Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức liên hoan. Ông Lê Văn Bình {verb}.")

    assert (("speaker", "Lê Văn Bình") in show_roles(record)) is spoke


@pytest.mark.parametrize(
    ("body", "organisers"),
    [
        ("Cục Khám chữa bệnh (C05 - Bộ Y tế)", set()),
        ("Phòng (mới) của xã và Bộ Y tế", {("organizer", "Bộ Y tế")}),
        ("Ban Thường vụ Tỉnh đoàn Lào Cai", {("organizer", "Ban Thường vụ Tỉnh đoàn Lào Cai")}),
    ],
)
def test_a_body_in_brackets_or_inside_a_name_organises_nothing(body: str, organisers: set[tuple[str, str]]) -> None:
    """It only tells to whom the one that acts belongs."""
    record = read_facts(f"Ngày 5/1, {body} tổ chức hội nghị tổng kết.")

    assert {role for role in show_roles(record) if not role[1].startswith("Cục")} == organisers


def test_a_verb_far_from_the_organising_one_is_work_of_its_own() -> None:
    """ "tổ chức triển khai, chú trọng tổng kết" organises no congress."""
    text = "Ngày 5/1, Tỉnh đoàn Lào Cai tổ chức đại hội. Sở Y tế tỉnh Lào Cai tổ chức triển khai, chú trọng tổng kết."

    assert show_roles(read_facts(text)) == {("organizer", "Tỉnh đoàn Lào Cai")}


@pytest.mark.parametrize(
    ("place", "spoke"),
    [("Ngày 9/1, tại kỳ họp Quốc hội", False), ("Tại kỳ họp Quốc hội", True), ("Ngày 9/1, tại hội nghị", True)],
)
def test_who_speaks_at_a_meeting_of_another_kind_and_day_does_not_speak_here(place: str, spoke: bool) -> None:
    """Without a day of its own, or by its own name, a meeting is the one told of."""
    record = read_facts(f"{_HELD}{place}, ông Lê Văn Bình phát biểu.")

    assert (("speaker", "Lê Văn Bình") in show_roles(record)) is spoke


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Cùng đi với Phó Chủ tịch có ông Lê Văn Bình, Giám đốc Sở Nội vụ.", {("attendee", "Lê Văn Bình")}),
        ("Cùng đi với Phó Chủ tịch UBND tỉnh Trần Thị Mai là cán bộ các sở.", set()),
        ("Cùng đi có ông Lê Văn Bình, Giám đốc Sở Nội vụ.", {("attendee", "Lê Văn Bình")}),
    ],
)
def test_whom_others_accompany_is_no_attendee(sentence: str, roles: set[tuple[str, str]]) -> None:
    """Who is listed after "có" or "là" came along."""
    record = read_facts(f"Ngày 5/1, Phó Chủ tịch UBND tỉnh Trần Thị Mai đến thăm xã Bản Phố. {sentence}")

    assert {pair for pair in show_roles(record) if pair[0] == "attendee"} == roles


def test_company_on_a_journey_attends_no_meeting() -> None:
    """ "Tháp tùng" tells of the journey."""
    text = "Ngày 5/1, ông Lê Văn Bình dự hội nghị cấp cao Mê Kông. Tháp tùng có Bộ trưởng Bộ Y tế Trần Thị Mai."

    assert ("attendee", "Trần Thị Mai") not in show_roles(read_facts(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "Về dự án đường tránh, ông Lê Văn Bình có ý kiến.",
        "Ông Lê Văn Bình đã gửi lẵng hoa chúc mừng.",
        "Các bài viết, bài phát biểu của ông Lê Văn Bình được in thành sách.",
        "Bà Trần Thị Mai kể: “Bác sĩ Lê Văn Bình đánh giá cao cơ sở này”.",
        "Ông Lê Văn Bình nghe các sở báo cáo.",
        "Ông Lê Văn Bình từng đề nghị bỏ khoản phí này.",
        "Ông Lê Văn Bình nói các sở cần đề xuất sớm.",
        "Trước đó, ông Lê Văn Bình báo cáo kết quả.",
        "Thừa ủy quyền của Chủ tịch UBND tỉnh, ông Lê Văn Bình gửi tờ trình.",
        "Ông Lê Văn Bình ngồi ở vị trí danh dự.",
        "Ông Lê Văn Bình nhấn mạnh khi trả lời báo chí trước hội nghị.",
    ],
)
def test_words_that_only_look_like_verbs_give_no_role(sentence: str) -> None:
    """Longer words, nouns, what is quoted, and what is told to the press."""
    assert show_roles(read_facts(_HELD + sentence)) == {_ORGANIZER}


def test_the_subject_after_those_who_receive_receives_nothing() -> None:
    """ "Trao quyết định cho bà A, ông B chúc mừng …"."""
    held = "Ngày 5/1, Tỉnh ủy Lào Cai tổ chức hội nghị công bố quyết định. "
    given = "Trao quyết định và giao việc cho bà Trần Thị Mai, "
    roles = show_roles(read_facts(held + given + "ông Lê Văn Bình, Bí thư Tỉnh ủy chúc mừng cả ngành."))

    assert ("recipient", "Trần Thị Mai") in roles
    assert ("recipient", "Lê Văn Bình") not in roles


def test_a_name_in_the_title_of_a_contest_organises_nothing() -> None:
    """ "Khai mạc giải … Công an tỉnh" names no subject; after a comma it does."""
    record = read_facts("Khai mạc hội thi cầu lông Công an tỉnh Lào Cai\nNgày 5/1, hội thi đã diễn ra tại Sa Pa.")

    assert not [pair for pair in show_roles(record) if pair[0] == "organizer"]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Ông Lê Văn Bình (bìa phải) cùng chủ trì.", {("chair", "Lê Văn Bình")}),
        ("Ông Lê Văn Bình giao Sở Nội vụ tỉnh Lào Cai chủ trì.", set()),
        ("Ông Lê Văn Bình phân công mỗi phòng chủ trì.", set()),
    ],
)
def test_who_has_others_take_the_lead_chairs_nothing(sentence: str, roles: set[tuple[str, str]]) -> None:
    """The nearest agent leads, unless an order stands between."""
    assert show_roles(read_facts(_HELD + sentence)) == roles | {_ORGANIZER}


def test_witnesses_of_something_else_attend_nothing() -> None:
    """ "Chứng kiến giá đất tăng, chị A …"."""
    record = read_facts(_HELD + "Chứng kiến giá nhà đất tăng, chị Trần Thị Mai nản lòng.")

    assert show_roles(record) == {_ORGANIZER}


def test_the_accused_is_named_right_after_the_word() -> None:
    """Not whoever is named later in the sentence."""
    told = "Ngày 7/8, TAND tỉnh Lào Cai xét xử vụ án. "
    accused = {
        text: ("suspect", "Lê Quốc Bửu") in show_roles(read_facts(told + text))
        for text in ("Bị cáo Lê Quốc Bửu khai.", "Bị cáo đến nhà đòi tiền của con ông Lê Quốc Bửu.")
    }

    assert list(accused.values()) == [True, False]


def test_an_arrest_told_of_elsewhere_is_another_case() -> None:
    """Who "bị bắt" in another sentence is no suspect of the prosecution."""
    text = "Ngày 8/3, Công an tỉnh Lào Cai khởi tố bị can Lê Quốc Bửu. Ông Vũ Văn Hới bị bắt."

    assert ("suspect", "Vũ Văn Hới") not in show_roles(read_facts(text))


@pytest.mark.parametrize("order", ["đề nghị", "yêu cầu", "giao"])
def test_who_is_asked_to_do_something_does_not_speak(order: str) -> None:
    """ "Bà A đề nghị ông B phấn đấu, khẳng định mình"."""
    told = f"Bà Trần Thị Mai phát biểu và {order} ông Lê Văn Bình tiếp tục phấn đấu, nhấn mạnh kỷ luật."

    assert ("speaker", "Lê Văn Bình") not in show_roles(read_facts(_HELD + told))


def test_the_hearer_of_a_report_may_still_speak() -> None:
    """After "và" the verb is the hearer's again."""
    record = read_facts(_HELD + "Ông Lê Văn Bình nghe báo cáo và phát biểu chỉ đạo.")

    assert ("speaker", "Lê Văn Bình") in show_roles(record)


@pytest.mark.parametrize(
    ("text", "organisers"),
    [
        ("Lễ kỷ niệm do Tổng cục An ninh, Bộ Công an tổ chức ngày 5/1.", ["Tổng cục An ninh"]),
        ("Lễ kỷ niệm do Bộ Y tế, Bộ Công an tổ chức ngày 5/1.", ["Bộ Y tế", "Bộ Công an"]),
    ],
)
def test_a_ministry_named_after_its_unit_organises_nothing(text: str, organisers: list[str]) -> None:
    """It only says whose the unit is; two ministries both organise."""
    (event,) = read_facts(text).events

    assert [role.agent for role in event.roles if role.role == "organizer"] == organisers


def test_whom_somebody_stands_in_for_hands_nothing_over() -> None:
    """All of the list after "thay mặt", nor the one who thanks for it."""
    held = "Chiều 5/1, Sở Y tế tỉnh Lào Cai tổ chức lễ trao thưởng. "
    thanks = "Ông Lê Văn Bình cảm ơn bà Vàng Thị Mỷ thay mặt Bộ Chính trị, Ban Bí thư trao quà cho bà con."

    (event,) = read_facts(held + thanks).events
    assert [role.agent for role in event.roles if role.role == "presenter"] == []


def test_leaders_after_a_clause_on_their_body_are_nobody() -> None:
    """The body named before the comma hands nothing over; where it is the subject it does."""
    held = "Chiều 5/1, Học viện Ngân hàng tổ chức lễ khai giảng. "
    led = "Mừng sinh viên vào Học viện Ngân hàng, tại lễ khai giảng, lãnh đạo Học viện trao phần thưởng cho sinh viên."
    itself = "Tại lễ khai giảng, Học viện Ngân hàng trao phần thưởng cho sinh viên."

    assert ("presenter", "Học viện Ngân hàng") not in _roles(held + led)
    assert ("presenter", "Học viện Ngân hàng") in _roles(held + itself)


def test_a_body_that_signs_is_the_signer() -> None:
    """Its ministry is not, and neither decides."""
    text = "Ngày 5/1, Cục Thú y - Bộ Nông nghiệp và Môi trường đã ký Quyết định số 21/QĐ-TY về phòng bệnh."

    assert _roles(text) == {("signer", "Cục Thú y")}
