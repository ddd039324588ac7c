"""One alert to one address, in a process of its own: ``python -I sender.py`` with one JSON object on standard input.

Apprise and the services that it knows are loaded here and nowhere else: a service that hangs is stopped with this process, and
what a library writes about an address that holds a password is written where nobody reads. It says nothing but how it ended.
"""

import json
import sys
from typing import Final

DELIVERED: Final = 0
NOT_UNDERSTOOD: Final = 3
NOT_TAKEN: Final = 4
GIVEN_MAX: Final = 64 * 1024


def main() -> int:
    """Without a ``body`` the address is only looked at: nothing is sent."""
    try:
        given = json.loads(sys.stdin.buffer.read(GIVEN_MAX))
        import apprise

        # No files to attach, no further configuration, nothing kept on a disk.
        asset = apprise.AppriseAsset(secure_logging=True, storage_mode=apprise.PersistentStoreMode.MEMORY)
        service = apprise.Apprise(asset=asset)
        if not service.add(given["address"]):
            return NOT_UNDERSTOOD
        if "body" not in given:
            return DELIVERED
        kind = apprise.NotifyType.INFO if given["test"] else apprise.NotifyType.FAILURE
        done = service.notify(body=given["body"], title=given["title"], notify_type=kind, body_format="text")
        return DELIVERED if done else NOT_TAKEN
    except Exception:  # whatever breaks in a service: it was not delivered, and its words may hold the address
        return NOT_TAKEN


if __name__ == "__main__":
    sys.exit(main())
