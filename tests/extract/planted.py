"""Articles made of filler with known mentions planted in it, each with its place: the oracle of the offsets."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

PEOPLE = ["Lê Văn Bình", "Trần Thị Mai", "Phạm Minh Đức", "Vũ Đình Quang", "Giàng A Tủa", "Y Bion Niê", "Hoàng Thị Lan"]
TITLES = [
    ("Giám đốc ", "Sở Y tế tỉnh Lào Cai"),
    ("Phó Chủ tịch ", "UBND tỉnh Lào Cai"),
    ("Bí thư ", "Huyện ủy Bắc Hà"),
    ("Chủ tịch ", "HĐND huyện Bắc Hà"),
]
BODIES = ["Sở Nội vụ tỉnh Lào Cai", "Công an huyện Bắc Hà", "Tỉnh ủy Lào Cai", "Bộ Công an", "Tỉnh đoàn Lào Cai"]
DOCUMENTS = ["Chỉ thị số 06/CT-UBND", "Nghị định số 30/2020/NĐ-CP", "Kế hoạch số 12/KH-UBND", "Nghị quyết số 10-NQ/TU"]
AWARDS = ["tặng Bằng khen cho 20 tập thể", "tặng Giấy khen cho 7 cá nhân", "tặng Cờ thi đua xuất sắc cho 5 tập thể"]
DATES = ["ngày 21/1/2021", "ngày 5 tháng 7 năm 2020", "ngày 3-4-2019"]

_FILLER = [
    "trời nắng đẹp",
    "bà con vui mừng thu hoạch lúa",
    "mọi việc diễn ra thuận lợi",
    "đường làng sạch sẽ hơn trước",
    "rừng xanh tốt trở lại",
    "trẻ em tới trường đầy đủ",
    "mùa màng bội thu",
    "nhà nhà phấn khởi",
]
_ENDS = [". ", ".\n", "! ", "…\n\n", ".\u00a0", " .\n", "\n", "?\n \n"]
_GAPS = [", ", "; ", " – ", ",\u00a0", " ", "\u00a0", " (", ") "]


@dataclass(slots=True)
class Planted:
    """A text, and what was planted in it by kind: the words and where they stand."""

    text: str = ""
    people: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    orgs: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    documents: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    awards: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    dates: list[tuple[str, tuple[int, int]]] = field(default_factory=list)

    def add(self, words: str) -> tuple[str, tuple[int, int]]:
        """Appends words; gives them back with their place."""
        start = len(self.text)
        self.text += words
        return words, (start, len(self.text))


def _plant(draw: DrawFn, article: Planted) -> None:
    kind = draw(st.sampled_from(["person", "person-post", "body", "document", "award", "date"]))
    if kind == "person":
        article.text += draw(st.sampled_from(["ông ", "bà ", "đồng chí ", "ông\u00a0"]))
        article.people.append(article.add(draw(st.sampled_from(PEOPLE))))
    elif kind == "person-post":
        title, body = draw(st.sampled_from(TITLES))
        article.text += draw(st.sampled_from(["ông ", "bà  ", "đồng chí "]))
        article.people.append(article.add(draw(st.sampled_from(PEOPLE))))
        article.text += ", " + title
        article.orgs.append(article.add(body))
    elif kind == "body":
        article.orgs.append(article.add(draw(st.sampled_from(BODIES))))
    elif kind == "document":
        article.documents.append(article.add(draw(st.sampled_from(DOCUMENTS))))
    elif kind == "award":
        article.orgs.append(article.add("Bộ Y tế"))
        article.text += " "
        article.awards.append(article.add(draw(st.sampled_from(AWARDS))))
    else:
        article.dates.append(article.add(draw(st.sampled_from(DATES))))


@st.composite
def planted_articles(draw: DrawFn) -> Planted:
    """Articles of up to twelve sentences, each with at most one mention between filler and signs of all kinds."""
    article = Planted()
    for _ in range(draw(st.integers(1, 12))):
        article.text += draw(st.sampled_from(_FILLER)).capitalize() + draw(st.sampled_from(_GAPS))
        if draw(st.booleans()):
            _plant(draw, article)
            article.text += draw(st.sampled_from([", ", " thì ", ";\u00a0"])) + draw(st.sampled_from(_FILLER))
        else:
            article.text += draw(st.sampled_from(["“tiếng cười”", '"hoa nở"', "nhà mới"]))
        article.text += draw(st.sampled_from(_ENDS))
    return article
