"""Printing a page to PDF by the Chromium of this machine, and finding on which page each anchor has come to stand."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from parley.base.errors import FaultError, LocalError

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
OLDEST: Final = 131
"""The first version that prints margin boxes: page numbers and running heads."""
PRINTING_MAX_S: Final = 300
_ARGUMENTS: Final = (
    "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
    "--no-pdf-header-footer", "--generate-pdf-document-outline", "--host-resolver-rules=MAP * ~NOTFOUND",
)  # fmt: skip


def found(named: Path | None) -> Path:
    """The Chromium to print with. Raises LocalError ``cli.no-chromium``, ``cli.chromium-old``."""
    place = shutil.which(str(named)) if named else next(filter(None, map(shutil.which, NAMES)), None)
    if place is None:
        raise LocalError("cli.no-chromium")
    version = _version(Path(place))
    if version < OLDEST:
        raise LocalError("cli.chromium-old", program=place, version=version, wanted=OLDEST)
    return Path(place)


def _version(program: Path) -> int:
    try:
        done = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise FaultError("cli.chromium-failed", program=str(program), why=str(error)[:200]) from None
    said = re.search(r"(\d+)\.\d+\.\d+", done.stdout)
    if not said:
        raise FaultError("cli.chromium-failed", program=str(program), why=done.stdout.strip()[:200] or "no version")
    return int(said[1])


def printed(program: Path, html: str) -> bytes:
    """The page as PDF. It asks no other host: nothing in it needs one. Raises FaultError ``cli.chromium-failed``."""
    with tempfile.TemporaryDirectory(prefix="parley-book-") as folder:
        page, pdf = Path(folder, "book.html"), Path(folder, "book.pdf")
        page.write_text(html, "utf-8")
        # a sandbox needs rights that root does not have; the page is our own
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        places = [f"--user-data-dir={folder}/profile", f"--print-to-pdf={pdf}", page.as_uri()]
        said = _run([str(program), *_ARGUMENTS, *sandbox, *places], program)
        if not pdf.is_file():
            raise FaultError("cli.chromium-failed", program=str(program), why=said[-200:] or "no reason given")
        return pdf.read_bytes()


def _run(command: list[str], program: Path) -> str:
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
        )
    except OSError as error:
        raise FaultError("cli.chromium-failed", program=str(program), why=str(error)[:200]) from None
    try:
        said = process.communicate(timeout=PRINTING_MAX_S)[1]
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise FaultError("cli.chromium-failed", program=str(program), why=f"more than {PRINTING_MAX_S} s") from None
    return said.decode("utf-8", "replace").strip()


def numbers_of(pdf: bytes) -> tuple[dict[str, int], int]:
    """Page number by anchor, and how many pages there are."""
    # Loaded here: no other command needs it.
    import io

    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(pdf))
    places = {name: reader.get_destination_page_number(place) for name, place in reader.named_destinations.items()}
    return {name.lstrip("/"): page + 1 for name, page in places.items() if page is not None}, len(reader.pages)
