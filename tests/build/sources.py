"""Small inputs for builds, and what a built graph holds; sentences of our own around real bodies and places."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from kg.build.dump import iter_dump
from kg.build.options import BuildOptions
from kg.build.pipeline import build_graph
from kg.build.report import BuildReport
from kg.rdf.terms import format_quad
from kg.settings import DEFAULT_BASE, Settings
from loaders.graphs.store import GraphStore

LAO_CAI = (
    "Lào Cai sơ kết 5 năm thực hiện Chỉ thị 06/CT-UBND\n"
    "Ngày 21/1/2021, UBND tỉnh Lào Cai tổ chức hội nghị sơ kết 5 năm thực hiện Chỉ thị số 06/CT-UBND. "
    "Ông Nguyễn Văn Hùng, Phó Chủ tịch UBND tỉnh Lào Cai dự và chủ trì hội nghị."
)
BO_CONG_AN = (
    "Bộ Công an tặng Bằng khen cho Công an tỉnh Lào Cai\n"
    "Sáng 12/3/2022, Bộ Công an tổ chức lễ trao tặng Bằng khen cho 5 tập thể và 12 cá nhân. "
    "Ông Trần Quốc Toàn, Giám đốc Công an tỉnh Lào Cai dự buổi lễ."
)
SO_NOI_VU = (
    "Sở Nội vụ tỉnh Lào Cai họp giao ban\n"
    "Ngày 5/6/2022, Sở Nội vụ tỉnh Lào Cai họp giao ban tháng. Bà Lê Thị Mơ, Giám đốc Sở Nội vụ tỉnh Lào Cai chủ trì."
)


def write_articles(path: Path, *articles: tuple[str, str], published: str = "2022-07-01") -> str:
    """The name of a JSON-lines file of (id, text) articles in this order."""
    rows = [{"id": id_, "text": text, "published": published, "outlet": "baolaocai.vn"} for id_, text in articles]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def run_build(source: str | Iterable[str], folder: Path, *, workers: int = 1, minimum: float = 0.0) -> BuildReport:
    """The report of a build into a graph folder."""
    report = BuildReport()
    sources = [source] if isinstance(source, str) else list(source)
    build_graph(sources, folder, Settings(), BuildOptions(workers, minimum), report)
    return report


def read_dump(folder: Path) -> list[str]:
    """The sorted N-Quads lines of the default dump."""
    with GraphStore.open(folder / "store", read_only=True) as store:
        return sorted(format_quad(quad) for quad in iter_dump(store, DEFAULT_BASE))
