"""What a user may choose about a build, whatever its target."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """`minimum` is the least confidence kept, 0..1."""

    workers: int = 1
    minimum: float = 0.0
