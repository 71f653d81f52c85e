"""One article of our own with every kind of fact, its record written by hand, and the quads that the mapping makes."""

from __future__ import annotations

from functools import cache

import kg.record as kr
from kg.article import Article
from kg.rdf.mapping import Mapper
from kg.rdf.terms import Quad
from tests.factory import make_article

TEXT = """Lào Cai sơ kết 3 năm thực hiện Chỉ thị 06
Ngày 21/1, UBND tỉnh Lào Cai tổ chức hội nghị sơ kết 3 năm thực hiện Chỉ thị số 06/CT-UBND. Đồng chí Trần Văn Khởi, \
Phó Chủ tịch UBND tỉnh chủ trì hội nghị; dự có Đại tá Lý Seo Dìn, Giám đốc Công an tỉnh.
Toàn tỉnh hiện có trên 1.200 tổ tự quản và từ 3 đến 5 mô hình "Bản làng yên vui" mỗi huyện.
Đồng chí Phó Chủ tịch giao Công an tỉnh rà soát các tổ tự quản. Hội nghị viện dẫn Nghị định 96/2016/NĐ-CP.
Tại hội nghị, Bộ Công an, Chủ tịch UBND tỉnh tặng Bằng khen cho 4 tập thể và 9 cá nhân; ông Khởi trao Cờ thi đua \
của ông Giàng Seo Páo, Chủ tịch UBND tỉnh cho 2 tập thể. Từ ngày 2 đến 4/3 sẽ tổ chức hội thi ở huyện Bắc Hà."""


def make_sample() -> tuple[Article, kr.Record]:
    """The article and its record; every fact stands on the words it was taken from."""
    article = make_article(
        TEXT, id="mau-1", title=TEXT.partition("\n")[0], outlet="Bản tin mẫu", published="2021-01-22"
    )
    record = kr.Record(
        id=article.id,
        published="2021-01-22",
        persons=_make_persons(),
        orgs=_make_orgs(),
        documents=_make_documents(),
        initiatives=[kr.Initiative("Bản làng yên vui", "mô hình", "mo-hinh", **_said('mô hình "Bản làng yên vui"'))],
        events=_make_events(),
        awards=_make_awards(),
        statistics=[
            kr.Statistic("1200", "over", "tổ", "tổ tự quản", **_said("trên 1.200 tổ tự quản")),
            kr.Statistic("3..5", "exact", "mô hình", "mô hình mỗi huyện", **_said("từ 3 đến 5 mô hình")),
        ],
        tasks=[
            kr.Task(
                "Trần Văn Khởi",
                "Công an tỉnh Lào Cai",
                "giao",
                "rà soát các tổ tự quản",
                "e1",
                role="lead",
                partners=["UBND tỉnh Lào Cai"],
                deadline="2021-06-30",
                deadline_spans=[_find("các tổ tự quản.")],
                **_said("giao Công an tỉnh rà soát các tổ tự quản"),
            )
        ],
        jurisdiction=kr.Jurisdiction("tỉnh Lào Cai", [_find("tỉnh Lào Cai")], "title"),
    )
    _add_further(record)
    return article, record


def _add_further(record: kr.Record) -> None:
    record.periods = [
        kr.Period(
            "elapsed",
            "nam",
            "2018",
            "2020",
            3,
            ["Chỉ thị 06/CT-UBND"],
            "e1",
            **_said("3 năm thực hiện Chỉ thị số 06"),
        )
    ]
    record.groups = [
        kr.Group("các tổ tự quản", ["UBND tỉnh Lào Cai"], [kr.Part("attendee", "e1")], **_said("các tổ tự quản"))
    ]
    record.assessments = [
        kr.Assessment(
            "hoàn thành tốt nhiệm vụ",
            "rating",
            ["Công an tỉnh Lào Cai", "cả tỉnh"],
            "Bộ Công an",
            period="2020",
            **_said("Toàn tỉnh hiện có"),
        )
    ]
    record.statistics.append(
        kr.Statistic(
            "3", "exact", "hộ", "hộ nghèo", change="decrease", change_unit="absolute", base="2019", **_said("mỗi huyện")
        )
    )
    record.rough_figures = [kr.RoughFigure("100", "at_least", "bản", "bản", **_said("Toàn tỉnh"))]
    record.photos = [kr.Photo("Quang cảnh hội nghị", "Hà Vy", ["Trần Văn Khởi"], "e1", **_said("hội nghị sơ kết"))]
    record.norms = [kr.Norm("Bản sạch", "tiêu chuẩn", "tieu-chuan", **_said("mỗi huyện"))]
    record.abbreviations = [kr.Abbreviation("TTQ", "tổ tự quản", **_said("tổ tự quản và"))]


@cache
def make_sample_quads() -> tuple[Quad, ...]:
    """The sample in its three graphs, and the reference graph."""
    mapper = Mapper()
    mapped = mapper.map(*make_sample())
    return (*mapped.article, *mapped.identity, *mapped.fused, *mapper.reference_quads())


def _find(words: str) -> kr.Span:
    start = TEXT.index(words)
    return start, start + len(words)


def _said(words: str) -> dict[str, list[kr.Span]]:
    return {"spans": [_find(words)]}


def _make_persons() -> list[kr.Person]:
    chair = kr.Post("Phó Chủ tịch UBND tỉnh Lào Cai", "UBND tỉnh Lào Cai", code="pho-chu-tich", confidence=0.9)
    chief = kr.Post("Giám đốc Công an tỉnh Lào Cai", "Công an tỉnh Lào Cai", code="giam-doc", fact_status="resolved")
    chairman = kr.Post("Chủ tịch UBND tỉnh Lào Cai", "UBND tỉnh Lào Cai", code="chu-tich")
    return [
        kr.Person("Giàng Seo Páo", [chairman], **_said("Giàng Seo Páo")),
        kr.Person("Trần Văn Khởi", [chair], **_said("Trần Văn Khởi")),
        kr.Person("Lý Seo Dìn", [chief], ["Đại tá"], **_said("Lý Seo Dìn")),
    ]


def _make_orgs() -> list[kr.Org]:
    place = "tỉnh Lào Cai"
    return [
        kr.Org("UBND tỉnh Lào Cai", code="ubnd", place=place, **_said("UBND tỉnh Lào Cai")),
        kr.Org("Công an tỉnh Lào Cai", code="ca", place=place, **_said("Công an tỉnh")),
        kr.Org("Bộ Công an", code="bca", **_said("Bộ Công an")),
    ]


def _make_documents() -> list[kr.Document]:
    return [
        kr.Document("Chỉ thị", "06/CT-UBND", None, "UBND tỉnh Lào Cai", code="CT", **_said("Chỉ thị số 06/CT-UBND")),
        kr.Document(
            "Nghị định",
            "96/2016/NĐ-CP",
            None,
            "Chính phủ",
            "2016",
            "NĐ",
            "resolved",
            **_said("Nghị định 96/2016/NĐ-CP"),
        ),
    ]


def _make_events() -> list[kr.Event]:
    roles = [
        kr.Role("organizer", "UBND tỉnh Lào Cai", **_said("UBND tỉnh Lào Cai tổ chức")),
        kr.Role("chair", "Trần Văn Khởi", **_said("chủ trì hội nghị")),
        kr.Role("attendee", "Lý Seo Dìn", **_said("dự có Đại tá Lý Seo Dìn")),
    ]
    return [
        kr.Event(
            "e1",
            "hội nghị sơ kết",
            "meeting",
            "2021-01-21",
            about=["Chỉ thị 06/CT-UBND"],
            roles=roles,
            code="hoi-nghi-so-ket",
            date_status="inferred",
            date_spans=[_find("Ngày 21/1")],
            **_said("hội nghị sơ kết"),
        ),
        kr.Event("e2", "hội thi", "contest", "2021-03-02/2021-03-04", "planned", "huyện Bắc Hà", **_said("hội thi")),
    ]


def _make_awards() -> list[kr.Award]:
    chairman = "Chủ tịch UBND tỉnh Lào Cai"
    return [
        kr.Award(
            "Bằng khen",
            ["Bộ Công an", chairman],
            recipients=[
                kr.Recipient("collective", 4, spans=[_find("4 tập thể")]),
                kr.Recipient("individual", 9, spans=[_find("9 cá nhân")]),
            ],
            event="e1",
            code="bang-khen",
            **_said("Bộ Công an, Chủ tịch UBND tỉnh tặng Bằng khen"),
        ),
        kr.Award(
            "Cờ thi đua",
            [chairman],
            "Trần Văn Khởi",
            [kr.Recipient("collective", 2, spans=[_find("2 tập thể")])],
            event="e1",
            code="co-thi-dua",
            **_said("ông Khởi trao Cờ thi đua"),
        ),
    ]
