#!/usr/bin/env bash
# Writes every lock file anew. Run by `make lock`, with the oldest Python that Parley supports.
# A lock file carries versions and hashes, never the address of a registry.
set -euo pipefail
cd "$(dirname "$0")/.."

python=.venv/bin/python
"$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || {
    echo "Lock files are made with Python 3.11, because its dependencies include those of later versions." >&2
    exit 1
}

export CUSTOM_COMPILE_COMMAND="make lock"
for name in requirements requirements-dev requirements-node; do
    echo "locking $name"
    inputs=("$name.in")
    [[ $name == requirements ]] && inputs+=(requirements-build.in)
    "$python" -m piptools compile --quiet --generate-hashes --allow-unsafe --strip-extras \
        --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options \
        --output-file "$name.lock" "$@" "${inputs[@]}"
done

echo "locking frontend"
"$python" scripts/frontend.py lock
