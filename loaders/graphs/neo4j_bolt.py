"""A Neo4j server as a target, over Bolt: it holds the fused view and the reference data, with all evidence.

What the caller gives, and what it may rely on:

- `push(changes, reference)` takes changes in their order, each a pair `(removed, added)` of quads, as
  `kg.build.deltas.Delta` holds them. `added` must be *all* that a changed article states now (its graph, identity and
  fused quads), not only what is new; `removed` holds fused quads that no live article states any longer. The graphs of
  articles, `identity` and `fused` are read, quads of other graphs are left out.
- `reference` is what holds whatever articles say (`Mapper.reference_quads()`); it is written first, never removed.
- Pushing again changes nothing. A push cut short is completed by pushing the same changes again, so the caller moves
  its watermark after `push` has returned. `write_mark` keeps such a mark in the database itself, where it cannot
  outlive the data; `read_mark` gives None for a database that has none, and `clear` empties it of ours.

A node has its base label (`Person`, `Event`, …), is unique by `iri` and says in `graph` which named graph it is from;
a relationship is unique by `rid`. From any thing `-[:EVIDENCED_BY]->(:Mention)-[:IN]->(:Article)` leads to the quotes.
"""
