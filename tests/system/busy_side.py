"""A side under load, in a process of its own: it releases notes without pause and prints each ref once it is durable.

``python -m tests.system.busy_side INDEX FOLDER OWN_PORT OTHER_PORT`` runs until it is killed, or until "stop" comes on
its standard input; then it waits until the other side holds everything, and says "level".
"""

import asyncio
import faulthandler
import signal
import sys
from pathlib import Path

from bench import side
from parley.base.errors import LocalError

PAUSE_S = 0.002


async def main(index: int, folder: Path, own_port: int, other_port: int) -> None:
    """Serve, release, report."""
    loop = await side.start(index, folder, own_port, other_port)
    stop = asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
    count = 0
    while not stop.done():
        precedence = 3 if count % 50 == 49 else 0
        try:
            print(await loop.release(side.note(precedence=precedence)), flush=True)
        except LocalError as error:
            print(f"refused {error.code}", flush=True)
        count += 1
        await asyncio.sleep(PAUSE_S)
    print("quiet", flush=True)
    while True:
        peer = loop.status().peers[0]
        if peer.line == "up" and peer.to_send == 0:
            print("level", flush=True)
        await asyncio.sleep(0.05)


if __name__ == "__main__":
    faulthandler.register(signal.SIGUSR1)
    asyncio.run(main(int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])))
