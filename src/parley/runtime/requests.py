"""What officers have asked of the node: put to it with the next batch, answered when that batch is durable."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from parley.base.errors import LocalError, ParleyError

T = TypeVar("T")


class Request(NamedTuple):
    """``ask`` is called with the time and returns the answer, or raises LocalError."""

    ask: Callable[[int], Any]
    future: "asyncio.Future[Any]"


class Requests:
    """Open requests, oldest first. A request that its asker has given up before its turn is not put to the node."""

    def __init__(self) -> None:
        self._waiting: deque[Request] = deque()
        self._answers: list[tuple[asyncio.Future[Any], Any]] = []

    def add(self, ask: Callable[[int], T]) -> "asyncio.Future[T]":
        """One more; its future is done when the answer is durable."""
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append(Request(ask, future))
        return future

    def put_to_node(self, now: int) -> None:
        """Ask them all. What is refused is answered at once: nothing of it has happened."""
        while self._waiting:
            ask, future = self._waiting.popleft()
            if future.done():
                continue
            try:
                self._answers.append((future, ask(now)))
            except LocalError as error:
                future.set_exception(error)

    def answer(self) -> None:
        """The batch is durable."""
        for future, answer in self._answers:
            if not future.done():
                future.set_result(answer)
        self._answers.clear()

    def fail(self, why: ParleyError) -> None:
        """There will be no answers."""
        for future in [future for future, _ in self._answers] + [request.future for request in self._waiting]:
            if not future.done():
                future.set_exception(why)
        self._answers.clear()
        self._waiting.clear()
