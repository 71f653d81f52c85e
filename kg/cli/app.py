"""The command's entry: subcommands, and what a user sees when something goes wrong, which is one line."""

from __future__ import annotations

import logging
import os
import sqlite3
import sys
from collections.abc import Sequence
from typing import Annotated, TypeGuard

import typer
from pydantic import ValidationError

from kg.build.naming import iter_notes
from kg.cli import build, checks, evaluate, export, figures, push, query
from kg.cli.streams import prepare_streams, printing
from kg.errors import KgError, UsageFault
from kg.settings import Settings

_LOG = logging.getLogger("kg")

app = typer.Typer(
    name="kg",
    help="Knowledge graphs of Vietnamese public affairs, every triple traced to the characters that say so.",
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (
    build.build,
    build.extract,
    export.export,
    query.query,
    checks.validate,
    checks.verify,
    figures.report,
    figures.stats,
    evaluate.evaluate,
):
    app.command()(command)
app.add_typer(push.app, name="push")


@app.callback()
def set_up(
    call: typer.Context,
    debug: Annotated[bool, typer.Option("--debug", envvar="KG_DEBUG", help="Log every step, and tracebacks.")] = False,
) -> None:
    """Knowledge graphs of Vietnamese public affairs, every triple traced to the characters that say so."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    _LOG.setLevel(logging.DEBUG if debug else logging.WARNING)
    if call.invoked_subcommand is None:
        typer.echo(call.get_help())
        raise typer.Exit(2)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 0 done, 1 the work failed or a check found faults, 2 the call was wrong, 130 interrupted."""
    prepare_streams()
    try:
        # not `app()`: that turns a closed pipe into status 1 before we see it
        with typer.main.get_command(app).make_context(
            "kg", list(sys.argv[1:] if arguments is None else arguments)
        ) as call:
            call.command.invoke(call)
        with printing():
            sys.stdout.flush()
    except typer.Exit as end:
        return end.exit_code
    except BrokenPipeError:
        # whoever read our output has enough; the interpreter must not try to flush the rest at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, typer.Abort):
        return _fail("interrupted; what was committed is kept", 130)
    except Exception as error:  # noqa: BLE001 - the one place where a traceback becomes a line
        return _explain(error)
    return 0


def _explain(error: Exception) -> int:
    _LOG.debug("traceback", exc_info=error)
    if _is_call_fault(error):
        return _fail(f"{error.format_message()} (kg --help shows how)", 2)
    if isinstance(error, UsageFault):
        return _fail(str(error), 2)
    if isinstance(error, ValidationError) and error.title == Settings.__name__:
        return _fail("; ".join(f"{fault['loc'][0]}={fault['input']}: {fault['msg']}" for fault in error.errors()), 2)
    if isinstance(error, KgError):
        return _fail(str(error), 1)
    if isinstance(error, OSError | sqlite3.Error):
        return _fail(str(error), 1)
    where = "".join(f" {note}" for note in iter_notes(error))
    return _fail(f"unexpected {type(error).__name__}{where}: {error} (kg --debug … shows where)", 1)


def _is_call_fault(error: Exception) -> TypeGuard[typer.BadParameter]:
    """Whether typer found the call itself wrong; the root of its faults has no public name in all its versions."""
    return isinstance(error, typer.BadParameter.__mro__[2])


def _fail(message: str, status: int) -> int:
    line = " ".join(message.split())
    sys.stderr.write(f"kg: {line}\n")
    return status
