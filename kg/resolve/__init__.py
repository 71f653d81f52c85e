"""From the local things of many articles to identities: a pure function of the live records."""
