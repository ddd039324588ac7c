"""``parley post``: the commands in the order in which they are needed."""

import click

from parley.cli.groups import Group
from parley.cli.post.certify import certify
from parley.cli.post.joining import join, request
from parley.cli.post.publish import list_, publish
from parley.cli.post.rekey import rekey
from parley.cli.post.revoke import revoke
from parley.cli.session import Session, shared


@click.group("post", cls=Group)
@shared
def command(session: Session) -> None:
    """Add a post to a record, give one a new key, revoke one.

    On the new machine: request. Where the side's root key is: certify. At a post that runs: publish. On the new machine: join.
    """


for _one in (request, certify, publish, join, rekey, revoke, list_):
    command.add_command(_one)
