"""Writers: one file a target, each takes quads or (removed, added) changes and says what it has applied."""
