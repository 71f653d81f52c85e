"""congvu: knowledge graphs of Vietnamese public affairs, read from articles and traced back to their characters."""

__version__ = "0.1.0"
