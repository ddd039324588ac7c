"""What a person of this post says of a message of others: that he took it over, that it stood on his screen; each once."""

from collections.abc import Iterable

from parley.base.errors import LocalError
from parley.node import authority
from parley.node.core import Core
from parley.node.keeper import Keeper
from parley.node.release import short_text
from parley.node.views import Views
from parley.node.writing import Writing
from parley.procedures.delivery import Delivery
from parley.record.names import Head
from parley.record.payload import Core as CoreForm


class Persons:
    """ACKNOWLEDGED and DISPLAYED; and the end of a FLASH alarm, which only a person's word is."""

    def __init__(self, core: Core, delivery: Delivery, keeper: Keeper, views: Views, writing: Writing) -> None:
        self._core = core
        self._delivery = delivery
        self._keeper = keeper
        self._views = views
        self._writing = writing
        # Words that stand on messages ahead of a gap, whose fold does not know them yet.
        self._shown: set[Head] = set()
        self._acknowledged: set[Head] = set()

    def require_unrevoked(self) -> None:
        """Nobody at a revoked post may believe that he has said something. Raises LocalError ``node.post-revoked``."""
        if self._core.is_revoked:
            raise LocalError("node.post-revoked", post=str(self._core.me))

    def acknowledge(self, ref: str, role: str, now: int) -> None:
        """A person of this post has taken the message over. Raises LocalError."""
        authority.check_role(role, "ACKNOWLEDGED")
        self.require_unrevoked()
        short_text(role)
        head = self._views.head(ref)
        if head.feed.author == self._core.me:
            raise LocalError("node.own-message", ref=ref)
        if head not in self._acknowledged and not self._said("ACKNOWLEDGED", head):
            self._acknowledged.add(head)
            self._writing.about(CoreForm.ACKNOWLEDGED, head, now, role=role)
            self._core.tell("ladder", ref=ref)
        self.calm(head)

    def displayed(self, refs: Iterable[str], console: str, now: int) -> None:
        """The messages stood on a signed-in officer's screen. Raises LocalError."""
        for ref in refs:
            head = self._views.head(ref)
            is_message = self._delivery.get(head) is not None or head in self._keeper.ahead
            if head.feed.author == self._core.me or not is_message:
                continue
            if head not in self._shown and not self._said("DISPLAYED", head):
                self._shown.add(head)
                self._writing.about(CoreForm.DISPLAYED, head, now, (console[:64],))
                self._core.tell("ladder", ref=ref)

    def calm(self, head: Head) -> None:
        """The FLASH alarm of that author ends when none of its FLASH messages waits for us any more."""
        author = head.feed.author
        if not self._views.flash_waiting(author) and self._core.alarms.clear("node.flash", str(author)):
            self._core.tell("alarm", code="node.flash")

    def _said(self, rung: str, head: Head) -> bool:
        message = self._delivery.get(head)
        return message is not None and message.has(rung, self._core.me)
