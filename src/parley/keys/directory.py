"""A post's key directory: its signing key and all its sealing keys.

A side's root and archive keys have no place in it.
"""

import contextlib
import os
from pathlib import Path
from typing import Final

from parley.base.errors import FaultError, LocalError
from parley.keys import file
from parley.keys.file import COST, Cost, Kept
from parley.keys.hpke import HpkeSealing, SealingKey, key_hash
from parley.keys.key import Purpose, SigningKey

_POST_NAME: Final = "post.key"
_SEALING_NAMES: Final = "sealing-*.key"


class KeyDirectory:
    """One directory, mode 0700, of one post. Its keys may all be locked by one passphrase, or none."""

    def __init__(self, path: Path) -> None:
        """The existing directory ``path``.

        Raises FaultError ``keys.cannot-read`` and LocalError ``keys.too-open``.
        """
        try:
            status = os.stat(path, follow_symlinks=False)
            os.listdir(path)
        except OSError as error:
            raise FaultError("keys.cannot-read", path=str(path), reason=error.strerror or str(error)) from None
        file.demand_private(status, path)
        self.path = path

    @classmethod
    def create(cls, path: Path) -> "KeyDirectory":
        """A new directory at ``path``, or the one that stands there.

        Raises also FaultError ``keys.cannot-write``.
        """
        try:
            with contextlib.suppress(FileExistsError):
                path.mkdir(mode=0o700, parents=True)
                file.sync_directory(path.parent)
        except OSError as error:
            raise FaultError("keys.cannot-write", path=str(path), reason=error.strerror or str(error)) from None
        return cls(path)

    def add(self, kept: Kept, passphrase: str | None = None, cost: Cost = COST) -> Path:
        """Keep a post's signing key or one more sealing key; the file's path.

        Raises LocalError ``keys.keep-offline`` for a root or archive key, and what ``file.write`` raises.
        """
        if kept.purpose is Purpose.POST:
            path = self.path / _POST_NAME
        elif kept.purpose is Purpose.SEALING:
            path = self._sealing_path(kept.key.public)
        else:
            raise LocalError("keys.keep-offline", purpose=kept.purpose.name)
        file.write(path, kept, passphrase, cost)
        return path

    def signing_key(self, passphrase: str | None = None) -> SigningKey:
        """The post's signing key. Raises what ``file.read`` raises."""
        key = file.read(self.path / _POST_NAME, Purpose.POST, passphrase).key
        assert isinstance(key, SigningKey)
        return key

    def sealing_keys(self, passphrase: str | None = None) -> list[SealingKey]:
        """All sealing keys, the newest first. Raises what ``file.read`` raises."""
        return [kept.key for kept in self._sealing_files(passphrase) if isinstance(kept.key, SealingKey)]

    def rotate_sealing(self, now: int, every: int, passphrase: str | None = None) -> bool:
        """Draw a new sealing key where the newest is ``every`` ms old; the older ones stay, for what was sealed to them.

        True if there is a new one. Raises what ``file.read`` and ``file.write`` raise.
        """
        found = self._sealing_files(passphrase)
        if found and now - found[0].made_at < every:
            return False
        self.add(Kept(Purpose.SEALING, now, SealingKey.draw()), passphrase)
        return True

    def _sealing_files(self, passphrase: str | None) -> list[Kept]:
        found = [file.read(path, Purpose.SEALING, passphrase) for path in self.path.glob(_SEALING_NAMES)]
        return sorted(found, key=lambda kept: (kept.made_at, kept.key.public), reverse=True)

    def sealing(self, passphrase: str | None = None) -> HpkeSealing:
        """The sealing port with all these keys."""
        return HpkeSealing(self.sealing_keys(passphrase))

    def destroy(self, key: SealingKey) -> None:
        """Remove an old sealing key: what was sealed to it alone opens no more (spec: record §6.6).

        The disk may still hold the bytes where they lay. Raises FaultError ``keys.cannot-write``.
        """
        path = self._sealing_path(key.public)
        try:
            path.unlink()
            file.sync_directory(self.path)
        except OSError as error:
            raise FaultError("keys.cannot-write", path=str(path), reason=error.strerror or str(error)) from None

    def _sealing_path(self, public: bytes) -> Path:
        return self.path / f"sealing-{key_hash(public)[:8].hex()}.key"
