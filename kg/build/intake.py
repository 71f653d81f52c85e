"""Which of the articles read must be extracted: first station of a build, where changes and duplicates are decided.

One id with two texts, or with one text and two sets of metadata, is a fault: it is reported and the smaller hash wins,
whatever the order. An article whose text, metadata and extractor are those of the ledger is unchanged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field

from kg.article import Article
from kg.build.extraction import Placed
from kg.build.report import BuildReport
from kg.build.waiting import Waiting
from kg.ledger import Ledger
from loaders.articles.duplicates import SeenIds, Standing, make_fault, make_rank


@dataclass(slots=True)
class Intake:
    """The gate of one run. `under_way` holds the keys that were let through and are not yet in the ledger."""

    ledger: Ledger
    run: str
    extractor: str
    report: BuildReport
    under_way: set[str] = field(default_factory=set)

    def iter_changed(self, articles: Iterable[tuple[str, Article]]) -> Iterator[Placed]:
        """The articles to extract; an id comes twice where a text with a smaller hash turned up later."""
        with closing(SeenIds()) as seen, Waiting() as waiting:
            for place, article in articles:
                self.report.read += 1
                if self._is_first(place, article, seen.add(article), waiting):
                    yield from self._admit(Placed(article, place), waiting)
            yield from map(self._let_through, waiting)

    def _is_first(self, place: str, article: Article, standing: Standing, waiting: Waiting) -> bool:
        """Whether the article stands, given those before it in this run; the other one is then taken back."""
        if standing is Standing.SAME:
            self.report.skip_repeated()
            return False
        if standing is Standing.LOSES or standing is Standing.WINS:
            self.report.skip(place, make_fault(article, place, standing).reason)
        if standing is Standing.WINS and not waiting.discard(article.key) and not self._was_let_through(article.key):
            self.report.unchanged -= 1
        return standing is not Standing.LOSES

    def _admit(self, placed: Placed, waiting: Waiting) -> Iterator[Placed]:
        live = self.ledger.find(placed.article.key)
        if live is not None and live.is_same(placed.article, self.extractor):
            self.report.unchanged += 1
        elif live is not None and live.run != self.run and make_rank(live.article) < make_rank(placed.article):
            waiting.add(placed)
        else:
            yield self._let_through(placed)

    def _let_through(self, placed: Placed) -> Placed:
        self.under_way.add(placed.article.key)
        return placed

    def _was_let_through(self, key: str) -> bool:
        if key in self.under_way:
            return True
        live = self.ledger.find(key)
        return live is not None and live.run == self.run
