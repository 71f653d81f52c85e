"""Names in Neo4j come from the ontology by one rule, and nothing else becomes one."""

from __future__ import annotations

import pytest

from kg.errors import LoadFailed
from loaders.graphs.neo4j_schema import Names, make_constraints, quote_name
from tests.loaders.graphs.quads import BASE


def test_names_follow_one_rule() -> None:
    """A property keeps its local name, a link has it in capitals, save where the tables say otherwise."""
    names = Names(BASE)

    assert names.get_key(f"<{BASE}ontology#eventType>") == "eventType"
    assert names.get_key("<http://xmlns.com/foaf/0.1/name>") == "name"
    assert names.get_type(f"<{BASE}ontology#conferredBy>") == "CONFERRED_BY"
    assert names.get_type(f"<{BASE}ontology#within>") == "PART_OF"
    assert names.get_class_label(f"<{BASE}ontology#PublicEvent>") == "Event"


@pytest.mark.parametrize("term", ["<https://evil.example/x>", f"<{BASE}ontology#a`b>", f"<{BASE}ontology#>", "<>"])
def test_a_strange_term_becomes_no_name(term: str) -> None:
    """Only terms of the namespaces known, of the plainest shape."""
    with pytest.raises(LoadFailed, match="cannot become a name"):
        Names(BASE).get_type(term)


def test_statements_hold_plain_names_only() -> None:
    """Whatever reaches a statement is quoted, and refused if quoting would not do."""
    assert quote_name("EVIDENCED_BY") == "`EVIDENCED_BY`"
    for name in ("a`b", "a b", "", "1a"):
        with pytest.raises(LoadFailed, match="refused"):
            make_constraints([name], [])
