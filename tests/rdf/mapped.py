"""A written article with its record made by hand, and its quads in a store to ask."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pyoxigraph as ox

from kg.article import Article
from kg.rdf.mapping import Mapped, Mapper
from kg.rdf.terms import Quad, format_quad
from kg.record import (
    Award,
    Document,
    Event,
    Initiative,
    Jurisdiction,
    Org,
    Person,
    Post,
    Recipient,
    Record,
    Role,
    Span,
    Statistic,
    Task,
)
from tests.factory import make_article

TEXT = """Lào Cai sơ kết việc thực hiện Chỉ thị số 06/CT-UBND
Ngày 21/1, UBND tỉnh Lào Cai tổ chức hội nghị sơ kết việc thực hiện Chỉ thị số 06/CT-UBND và phong trào "Bản làng số".
Đồng chí Giàng A Vư, Phó Chủ tịch UBND tỉnh Lào Cai chủ trì hội nghị.
Bộ Công an, Chủ tịch UBND tỉnh Lào Cai tặng Bằng khen cho 24 tập thể, 37 cá nhân.
Toàn tỉnh có trên 1.700 tổ an ninh nhân dân. Đồng chí Giàng A Vư giao Công an tỉnh Lào Cai chủ trì triển khai.
"""
PREFIXES = """PREFIX vgn: <https://w3id.org/congvu/ontology#> PREFIX d: <https://w3id.org/congvu/def/>
PREFIX id: <https://w3id.org/congvu/id/> PREFIX g: <https://w3id.org/congvu/graph/>
PREFIX org: <http://www.w3.org/ns/org#> PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX dct: <http://purl.org/dc/terms/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
COMMITTEE = "UBND tỉnh Lào Cai"
POLICE = "Công an tỉnh Lào Cai"
PERSON = "Giàng A Vư"


@cache
def get_mapper(base: str = "https://w3id.org/congvu/") -> Mapper:
    """One mapper for all tests: it holds nothing of any article."""
    return Mapper(base)


def find_spans(text: str, quote: str) -> list[Span]:
    """Every place of a quote; a test about a quote that is not there cannot pass by accident."""
    starts = [i for i in range(len(text)) if text.startswith(quote, i)]
    assert starts, quote
    return [(start, start + len(quote)) for start in starts]


def make_review(text: str = TEXT) -> tuple[Article, Record]:
    """The article above and all that it states."""
    article = make_article(text, title="Lào Cai sơ kết", outlet="Báo Ví dụ", url="https://vidu.vn/a?b=1")

    def at(quote: str) -> list[Span]:
        return find_spans(text, quote)

    province = "tỉnh Lào Cai"
    post = Post(f"Phó Chủ tịch {COMMITTEE}", COMMITTEE, "current", "pho-chu-tich", at(f"Phó Chủ tịch {COMMITTEE}"))
    about = ["Chỉ thị 06/CT-UBND", "Bản làng số", "chuyển đổi số ở thôn bản"]
    roles = [Role("organizer", COMMITTEE, at("tổ chức hội nghị")), Role("chair", PERSON, at("chủ trì hội nghị"))]
    recipients = [
        Recipient("collective", 24, None, at("24 tập thể")),
        Recipient("individual", 37, None, at("37 cá nhân")),
    ]
    return article, Record(
        id=article.id,
        published="2021-01-22",
        persons=[Person(PERSON, [post], ["Đại tá"], at(PERSON), rule="name-post")],
        orgs=[
            Org(COMMITTEE, "agency", "ubnd", province, at(COMMITTEE)),
            Org(POLICE, "agency", "cong-an", province, at(POLICE)),
            Org("Bộ Công an", "agency", None, None, at("Bộ Công an")),
        ],
        documents=[
            Document("Chỉ thị", "06/CT-UBND", None, COMMITTEE, None, None, "resolved", at("Chỉ thị số 06/CT-UBND"))
        ],
        initiatives=[Initiative("Bản làng số", "phong trào", None, at("Bản làng số"))],
        events=[
            Event(
                "e1", "hội nghị sơ kết", "meeting", "2021-01-21", "held", None, about, roles, "hoi-nghi-so-ket",
                "inferred", at("Ngày 21/1"), at("hội nghị sơ kết"), "noun", 0.9,
            )
        ],
        awards=[
            Award(
                "Bằng khen", ["Bộ Công an", f"Chủ tịch {COMMITTEE}"], None, recipients, None, "e1",
                at("Bộ Công an, Chủ tịch UBND tỉnh Lào Cai tặng Bằng khen"),
            )
        ],
        statistics=[Statistic("1700", "over", "tổ", "tổ an ninh nhân dân", at("trên 1.700 tổ an ninh nhân dân"))],
        tasks=[Task(PERSON, POLICE, "giao", "chủ trì triển khai", "e1", at("giao Công an tỉnh Lào Cai"))],
        jurisdiction=Jurisdiction(province, at(province)[:1], "first"),
    )  # fmt: skip


def map_review(text: str = TEXT) -> Mapped:
    """The quads of the article above."""
    return get_mapper().map(*make_review(text))


def load(quads: Iterable[Quad]) -> ox.Store:
    """A store with the quads, as any reader of N-Quads sees them."""
    store = ox.Store()
    store.bulk_load("".join(map(format_quad, quads)).encode(), format=ox.RdfFormat.N_QUADS)
    return store


def select(store: ox.Store, query: str) -> list[tuple[str, ...]]:
    """Rows of a query over the union of all graphs, as text, sorted."""
    found = store.query(PREFIXES + query, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    names = found.variables
    return sorted(tuple("" if row[n] is None else row[n].value for n in names) for row in found)
