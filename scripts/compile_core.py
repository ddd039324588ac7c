"""Compile the rooms that every entry passes through, in place, with mypyc (ADR 15). `make compiled`, `make interpreted`.

What is compiled is the same Python, typed strictly. Raw bytes from others are read by modules that stay interpreted:
``base.canon``, ``line.frames``, ``record.signing``. Each compiled module stands beside its source, and is taken instead of it.
"""

import argparse
import os
import shutil
import sys
import sysconfig
from pathlib import Path

SOURCES = Path(__file__).resolve().parent.parent / "src"
BUILT = SOURCES.parent / "build" / "compiled"
SUFFIX = sysconfig.get_config_var("EXT_SUFFIX") or ".so"
MODULES = """
parley.base: order
parley.record: archive entry feed names payload receipt record seal tree waiting
parley.line: budget level trace
parley.node: at_hand catalogues checkpoints core effects epochs index intake keeper peers receipts release sync traits writing
parley.procedures: affairs agreement calls channels commitments contacts delivery history incidents knowledge offers
parley.procedures: procedure read_backs statement talks threads watch
"""


def sources() -> list[Path]:
    """The files to compile, relative to ``SOURCES``."""
    found = []
    for line in MODULES.strip().splitlines():
        room, names = line.split(": ")
        found += [Path(*room.split("."), f"{name}.py") for name in names.split()]
    return found


def compiled() -> list[Path]:
    """The files that compiling made: a module beside each source, and what they share."""
    return [*SOURCES.rglob(f"*{SUFFIX}")]


def stale() -> list[str]:
    """Sources that were changed, or are not compiled, though others are: they would be shadowed by what they no longer say."""
    if not compiled():
        return []
    pairs = ((source, (SOURCES / source).with_suffix(SUFFIX)) for source in sources())
    return [
        str(source) for source, module in pairs
        if not module.exists() or module.stat().st_mtime < (SOURCES / source).stat().st_mtime
    ]  # fmt: skip


def remove() -> None:
    """Back to the sources alone."""
    for path in compiled():
        path.unlink()
    shutil.rmtree(BUILT, ignore_errors=True)


def lacks() -> str:
    """What this machine lacks to compile, and how to get it; "" if nothing."""
    compiler = (sysconfig.get_config_var("CC") or "cc").split()[0]
    if shutil.which(compiler) is None and shutil.which("cc") is None:
        return "There is no C compiler. On Debian or Ubuntu: apt-get install gcc"
    if not Path(sysconfig.get_path("include"), "Python.h").exists():
        return "Python's headers are not installed. On Debian or Ubuntu: apt-get install python3-dev"
    return ""


def build() -> None:
    """Compile, all or nothing: half of it would be two programs in one."""
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    remove()
    os.chdir(SOURCES)
    modules = mypycify(
        [str(path) for path in sources()], opt_level="2", debug_level="0", target_dir=str(BUILT), verbose=False
    )
    command = build_ext(Distribution({"name": "parley", "ext_modules": modules, "package_dir": {"": "."}}))
    command.build_temp, command.build_lib, command.inplace = str(BUILT / "objects"), str(BUILT / "modules"), False
    command.ensure_finalized()
    command.run()
    made = (BUILT / "modules").rglob(f"*{SUFFIX}")
    for path in made:
        shutil.copyfile(path, SOURCES / path.relative_to(BUILT / "modules"))


def main() -> None:
    """Build, remove, or say how things stand."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("build", "renew", "remove"))
    parser.add_argument("--if-possible", action="store_true", help="say what is lacking, and go on interpreted")
    asked = parser.parse_args()
    if asked.what == "remove":
        remove()
    elif asked.what == "renew" and not compiled():
        return
    elif lacking := lacks():
        print(f"Not compiled, so the line carries a third less. {lacking}", file=sys.stderr)
        sys.exit(0 if asked.if_possible else 1)
    elif stale() or not compiled():
        print("compiling the core, about a minute", file=sys.stderr)
        build()


if __name__ == "__main__":
    main()
