"""The console's pages, a file each: what is asked, what the Desk says, which template shows it."""
