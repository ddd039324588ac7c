"""A group of commands on cases, where a REF may stand in the place of a command."""

import click

from parley.cli.groups import Group


class CaseGroup(Group):
    """``parley incident REF`` is ``parley incident show REF``: a ref is never the name of a command."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant."""
        if args and args[0] not in self.commands and ":" in args[0]:
            return "show", self.commands["show"], args
        return super().resolve_command(ctx, args)
