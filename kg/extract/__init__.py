"""From one article to its record: one pass over all labels, then grammar around the hits, one file a kind of fact."""
