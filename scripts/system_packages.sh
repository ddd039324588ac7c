#!/usr/bin/env bash
# Sees that the browser tests find a Chromium and a Chinese font, and the map tests GDAL's ogrinfo. Installs Debian's packages as root; else says which.
set -euo pipefail

missing=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null ||
    missing+=(chromium)
command -v fc-list >/dev/null || missing+=(fontconfig)
# No pipe into grep -q here: it would end fc-list early, and pipefail would take that for a failure.
[[ -n $(fc-list :lang=zh-cn 2>/dev/null || true) ]] || missing+=(fonts-noto-cjk)

command -v ogrinfo >/dev/null || missing+=(gdal-bin)

[[ ${#missing[@]} -eq 0 ]] && exit 0

if [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null; then
    echo "installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    if { apt-get update && apt-get install --yes --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
        exit 0
    fi
    tail -n 20 "$log" >&2
    echo "The packages above could not be installed. The browser and map tests need: ${missing[*]}" >&2
    exit 1
fi

echo "The browser and map tests need: ${missing[*]}" >&2
echo "Install them, for example on Debian or Ubuntu: sudo apt-get install ${missing[*]}" >&2
echo "Or run all other tests: .venv/bin/python -m pytest -m 'not browser and not soak'" >&2
exit 1
