#!/usr/bin/env bash
# Prints a Python that is new enough; says what to do when there is none. PYTHON=… names one.
set -euo pipefail

for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python; do
    if path=$(command -v "$candidate") &&
        "$path" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        echo "$path"
        exit 0
    fi
done

echo "Parley needs Python 3.11 or later, and none was found." >&2
echo "Install one (on Debian or Ubuntu: apt-get install python3 python3-venv)," >&2
echo "or name one that you have: make setup PYTHON=/path/to/python3.12" >&2
exit 1
