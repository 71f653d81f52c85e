"""What a user may set, read once by the command and passed down as arguments."""

from __future__ import annotations

import re

from pydantic import Field, SecretStr, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

DEFAULT_BASE = "https://w3id.org/congvu/"
_BASE = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/([A-Za-z0-9._~-]+/)*")


class Settings(BaseSettings):
    """Settings from the environment (`KG_BASE`, `NEO4J_URI`, …); the command's options override them."""

    model_config = SettingsConfigDict(extra="ignore", populate_by_name=True)

    base: str = Field(default=DEFAULT_BASE, validation_alias="KG_BASE")
    max_article_chars: int = Field(default=500_000, gt=0, validation_alias="KG_MAX_ARTICLE_CHARS")
    neo4j_uri: str | None = Field(default=None, validation_alias="NEO4J_URI")
    neo4j_username: str = Field(default="neo4j", validation_alias="NEO4J_USERNAME")
    neo4j_database: str = Field(default="neo4j", validation_alias="NEO4J_DATABASE")
    neo4j_password: SecretStr | None = Field(default=None, validation_alias="NEO4J_PASSWORD")

    @field_validator("base")
    @classmethod
    def check_base(cls, base: str) -> str:
        """Every IRI of ours begins with the base, so a store must take it and things must stand behind a slash."""
        if not _BASE.fullmatch(base):
            raise PydanticCustomError("base", "it must be an http or https address that ends in /")
        return base
