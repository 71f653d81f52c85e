"""Questions to the graph: shipped query files and one's own, with parameters, answered by the store or by Neo4j."""

from kg.query.answer import QueryResult, run_query
from kg.query.files import NamedQuery, Parameter, find_query, list_queries
from kg.query.tables import format_result

__all__ = ["NamedQuery", "Parameter", "QueryResult", "find_query", "format_result", "list_queries", "run_query"]
