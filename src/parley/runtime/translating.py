"""Courtesy translation by a program of the post's own: a text on its standard input, the translation on its output.

The program knows nothing of the record and is bounded as ``program`` says. Whether it asks other machines is in the hands of
whoever chooses it; docs/how-to/configure.md says what that means.
"""

from collections.abc import Sequence
from typing import Final

from parley.base.errors import FaultError, LocalError
from parley.messages.translation import Engine
from parley.runtime import program
from parley.runtime.config import Translation

AT_ONCE_MAX_COUNT: Final = 2
"""Programs at work at one time; a third request is told to come again."""


def engine(config: Translation) -> Engine | None:
    """The engine that the configuration names, or None: courtesy translation is off."""
    return Command(config) if config.command else None


class Command:
    """A program as an engine (``messages.translation.Engine``)."""

    def __init__(self, config: Translation) -> None:
        self._config = config
        self._pairs = {tuple(pair.split("-")) for pair in config.pairs}
        self._at_work = 0

    @property
    def name(self) -> str:
        """The name that the configuration gives it."""
        return self._config.name

    def takes(self, source: str, target: str) -> bool:
        """Whether the configuration names the pair."""
        return (source, target) in self._pairs

    async def translate(self, text: str, source: str, target: str) -> str:
        """Its output for ``text``. Raises LocalError ``translation.busy``; FaultError ``translation.no-program``,
        ``translation.failed``, ``translation.too-slow``, ``translation.too-much``."""
        if self._at_work >= AT_ONCE_MAX_COUNT:
            raise LocalError("translation.busy", engine=self.name)
        self._at_work += 1
        try:
            return await self._run(text.encode(), self._words(source, target))
        finally:
            self._at_work -= 1

    def _words(self, source: str, target: str) -> list[str]:
        return [word.replace("{source}", source).replace("{target}", target) for word in self._config.command]

    async def _run(self, text: bytes, words: Sequence[str]) -> str:
        config = self._config
        try:
            ended = await program.run(words, text, int(config.timeout), int(config.output))
        except program.ProgramError as error:
            raise self._fault(error) from None
        if ended.code:
            raise FaultError("translation.failed", engine=self.name, ended=ended.code)
        return ended.said.decode("utf-8", "replace")

    def _fault(self, error: program.ProgramError) -> FaultError:
        if error.what == "too-slow":
            return FaultError("translation.too-slow", engine=self.name, limit=str(self._config.timeout))
        if error.what == "too-much":
            return FaultError("translation.too-much", engine=self.name, limit=int(self._config.output))
        return FaultError("translation.no-program", engine=self.name, why=error.why)
