"""``python -m parley.cli``: how one parley starts another."""

from parley.cli.main import main

if __name__ == "__main__":
    main()
