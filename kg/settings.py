"""What a user may set, read once by the command and passed down as arguments."""

from __future__ import annotations

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

DEFAULT_BASE = "https://w3id.org/congvu/"


class Settings(BaseSettings):
    """Settings from the environment (`KG_BASE`, `NEO4J_URI`, …); the command's options override them."""

    model_config = SettingsConfigDict(extra="ignore", populate_by_name=True)

    base: str = Field(default=DEFAULT_BASE, validation_alias="KG_BASE")
    max_article_chars: int = Field(default=500_000, validation_alias="KG_MAX_ARTICLE_CHARS")
    neo4j_uri: str | None = Field(default=None, validation_alias="NEO4J_URI")
    neo4j_username: str = Field(default="neo4j", validation_alias="NEO4J_USERNAME")
    neo4j_database: str = Field(default="neo4j", validation_alias="NEO4J_DATABASE")
    neo4j_password: SecretStr | None = Field(default=None, validation_alias="NEO4J_PASSWORD")
