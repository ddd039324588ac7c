"""The physical floor of a receipt: what remains when there is no Parley in between.

Two processes on loopback: sign, write, sync; send; verify, write, sync, sign; send back; verify, write, sync. That is three
disk syncs, one round trip, two signatures made and two verified: what any receipt of this strength costs on this machine.
"""

import multiprocessing
import os
import socket
import tempfile
import time
from pathlib import Path

import nacl.bindings

MESSAGE = b"m" * 400
RECEIPT = b"r" * 170


class _File:
    def __init__(self, folder: Path) -> None:
        self._fd = os.open(folder / f"floor-{os.getpid()}", os.O_CREAT | os.O_WRONLY, 0o600)

    def keep(self, data: bytes) -> None:
        os.write(self._fd, data)
        os.fdatasync(self._fd)


def _answer(address: tuple[str, int], folder: str) -> None:
    public, secret = nacl.bindings.crypto_sign_seed_keypair(b"f" * 32)
    file = _File(Path(folder))
    with socket.create_connection(address) as link:
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while data := _read(link, 64 + len(MESSAGE)):
            file.keep(nacl.bindings.crypto_sign_open(data, public))
            link.sendall(nacl.bindings.crypto_sign(RECEIPT, secret))


def _read(link: socket.socket, size: int) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        more = link.recv(size - len(parts))
        if not more:
            return b""
        parts += more
    return bytes(parts)


def receipts_ms(folder: Path, count: int = 300) -> list[float]:
    """Milliseconds of ``count`` round trips after a warm-up, syncing in ``folder``'s file system."""
    public, secret = nacl.bindings.crypto_sign_seed_keypair(b"f" * 32)
    times = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        child = multiprocessing.get_context("spawn").Process(
            target=_answer, args=(server.getsockname(), str(folder)), daemon=True
        )
        child.start()
        link, _ = server.accept()
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        file = _File(folder)
        for i in range(count + 50):
            began = time.perf_counter()
            signed = nacl.bindings.crypto_sign(MESSAGE, secret)
            file.keep(signed)
            link.sendall(signed)
            file.keep(nacl.bindings.crypto_sign_open(_read(link, 64 + len(RECEIPT)), public))
            if i >= 50:
                times.append((time.perf_counter() - began) * 1000)
        link.close()
        child.join(5)
    return times


def sync_ms(folder: Path, count: int = 200) -> float:
    """The median of one write and disk sync."""
    file = _File(folder)
    times = []
    for _ in range(count):
        began = time.perf_counter()
        file.keep(MESSAGE)
        times.append((time.perf_counter() - began) * 1000)
    return sorted(times)[count // 2]


def run() -> dict[str, float]:
    """``line.floor_ms`` (p50), its p99, and the disk's own sync."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("PARLEY_BENCH_DIR")) as folder:
        times = sorted(receipts_ms(Path(folder)))
        return {
            "line.floor_ms": times[len(times) // 2],
            "line.floor_ms.p99": times[int(len(times) * 0.99)],
            "disk.sync_ms": sync_ms(Path(folder)),
        }
