"""From records and identities to quads, and the judgement of those quads."""
