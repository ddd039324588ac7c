"""``parley``: the table of commands, and how every error ends. A command's module is imported when it is called.

The table is deliberate: it shows in one place everything that can be run, and keeps ``parley --help`` quick.
"""

import importlib
import os
import sys
from collections.abc import Sequence
from typing import Any, Final

import click

from parley import __version__
from parley.base.errors import LANGUAGES, ParleyError
from parley.cli.exits import Exit, exit_of
from parley.cli.screen import Screen, visible
from parley.cli.session import Session, shared
from parley.cli.words import words

COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "demo": ("demo.command", "Two sides on this machine, paired and talking."),
    "init": ("init", "Make the home folder of a post: keys, key card, configuration."),
    "pair": ("pair", "Found a record with other posts from their key cards."),
    "post": ("post.command", "Add a post to a record, give one a new key, revoke one."),
    "up": ("up", "Run the node, its line and its console."),
    "status": ("status", "The node and its lines at a glance."),
    "send": ("send", "Release a message."),
    "inbox": ("inbox", "List messages."),
    "show": ("show", "Show one message and how far it has come."),
    "ack": ("ack", "Say as a person that a message was taken over."),
    "watch": ("watch.command", "Roll-calls; who is called when nobody acknowledges; a test of the alerts."),
    "document": ("document", "Files that go over the line beside the record."),
    "notice": ("notice", "Notices of all sides, their conflicts, and agreed changes."),
    "incident": ("incident", "Incidents, and the report of one."),
    "call": ("call", "Calls, and the report of one."),
    "channel": ("channel", "Channels, and the state of one."),
    "talks": ("talks", "Meetings, and the report of one."),
    "commitments": ("commitments", "What was promised, planned and declared."),
    "plan": ("plan", "The year's plan as a calendar: write one, propose from one."),
    "contacts": ("contacts", "List the contacts of the record."),
    "picture": ("picture", "The state of the relationship in figures and charts."),
    "bulletin": ("bulletin", "A short report on it, each sentence with its entries."),
    "ask": ("ask", "Ask the facts of the record."),
    "import": ("importing", "Bring data into the record."),
    "record": ("record", "Verify, export and prove the record, also offline."),
    "catalogue": ("catalogue.command", "Look at the forms of messages; check, compare, begin, print, propose, agree."),
    "warnings": ("warnings.command", "Read broadcast warnings into areas and windows."),
    "tracks": ("tracks.command", "Read recorded feeds of sensors and replay them through the alerts."),
    "glossary": ("glossary.command", "Pairs of terms in both languages, and a check of free text against them."),
    "backup": ("backup", "Write a consistent copy of the store, also while the node runs."),
    "account": ("account", "Who may sign in at the console."),
    "doctor": ("doctor.command", "Look for what is wrong, say why, and what to do."),
}

EPILOG: Final = """\b
Exit codes:
  0  done                            5  disk, network or key device failed
  1  fault in Parley: report it      6  no node runs in this home
  2  the command is written wrong    7  a check ran, and found something wrong
  3  refused: asked for the          8  not confirmed: nothing was done
     forbidden or the impossible   130  interrupted
  4  another side broke a rule"""

EPILOG_ZH: Final = """\b
退出码：
  0  完成                            5  磁盘、网络或密钥设备故障
  1  Parley 自身故障，请报告         6  本主目录中没有正在运行的节点
  2  命令书写有误                    7  检查已完成，发现问题
  3  被拒绝：所求不允许或不可能      8  未确认，未执行任何操作
  4  另一方违反规则                130  被中断"""


class Parley(click.Group):
    """The group that loads its commands when they are wanted, and ends in the documented exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the table: as one comes to need them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command's module is imported here, and not before."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"parley.cli.{COMMANDS[cmd_name][0]}")
        found: click.Command = module.command
        if ctx.find_object(Session) and ctx.ensure_object(Session).screen.language == "zh":
            translate(found, cmd_name)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """From the table, without importing anything."""
        chinese = words("zh", "help") if ctx.ensure_object(Session).screen.language == "zh" else None
        rows = [
            (name, first_line(chinese(f"{name}.help")) if chinese else said) for name, (_, said) in COMMANDS.items()
        ]
        with formatter.section("命令" if chinese else "Commands"):
            formatter.write_dl(rows)

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, *_: Any, **extra: Any) -> Any:
        """Run, and end the process with an exit code."""
        given = list(sys.argv[1:] if args is None else args)
        session = Session(Screen("--json" in given, language_of(given)))
        if session.screen.language == "zh":
            translate(self, "main")
            self.epilog = EPILOG_ZH
        extra |= {"standalone_mode": False, "obj": session}
        sys.exit(run(lambda: super(Parley, self).main(given, prog_name or "parley", **extra), session.screen))


def run(call: Any, screen: Screen) -> int:
    """``call``'s exit code; every error is shown, none leaves as a traceback but a fault of our own."""
    try:
        code = call()
        return code if isinstance(code, int) else Exit.DONE
    except click.UsageError as error:
        show_usage(error, screen)
        return Exit.USAGE
    except click.ClickException as error:
        click.echo(visible(error.format_message()), err=True)
        return Exit.REFUSED
    except click.Abort:
        if sys.exc_info()[1].__context__.__class__ is KeyboardInterrupt:  # type: ignore[union-attr]
            return Exit.INTERRUPTED
        screen.note("error.not-confirmed")
        return Exit.NOT_CONFIRMED
    except ParleyError as error:
        screen.error(error)
        return exit_of(error)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader left: nothing to flush to
        return Exit.DONE


def show_usage(error: click.UsageError, screen: Screen) -> None:
    """What is wrong with the command, and where its help is."""
    if screen.json:
        said = visible(error.format_message())
        screen.emit({"error": {"code": "cli.usage", "phrase": dict.fromkeys(LANGUAGES, said)}})
    else:
        error.show()


def language_of(args: Sequence[str]) -> str:
    """The language that the arguments or the environment ask for: known before anything is parsed, for the help."""
    asked = os.environ.get("PARLEY_LANG", "")
    for number, arg in enumerate(args):
        if arg == "--lang" and number + 1 < len(args):
            asked = args[number + 1]
        elif arg.startswith("--lang="):
            asked = arg.removeprefix("--lang=")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def first_line(text: str) -> str:
    """What a command does, in one line."""
    return text.partition("\n")[0]


def translate(command: click.Command, path: str) -> None:
    """Put the Chinese help texts into a command and all below it."""
    table = words("zh", "help")
    command.help = table(f"{path}.help")
    for param in command.params:
        if isinstance(param, click.Option) and param.name not in ("help",):
            param.help = table.known(f"{path}.{param.name}", "") or table(f"shared.{param.name}")
    if isinstance(command, click.Group) and path != "main":
        for name, inner in command.commands.items():
            translate(inner, f"{path}.{name}")


@click.group(
    cls=Parley, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, message="parley %(version)s")
@shared
def main(session: Session) -> None:
    """Parley: a line between sides that do not trust each other.

    Each side runs a post; the posts keep one record that all sides sign.
    """
