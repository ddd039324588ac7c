"""Messages: how fast they are rendered and parsed, and what a load costs. One core, no disk in the loop."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from parley import messages
from parley.messages import corpus, loader

RUNS = 5
LANGUAGES = ("en", "zh")
COLD = "import time; t = time.perf_counter(); from parley.messages import load; load(); print(time.perf_counter() - t)"


def run() -> dict[str, float]:
    """Messages a second over the whole rendered corpus in both languages; milliseconds for loads and the hash."""
    catalogue = messages.load(LANGUAGES)
    work = [(f, m, lang) for f in catalogue.forms for m in corpus.messages(f) for lang in LANGUAGES]
    texts = [(messages.render(f, m, lang), lang) for f, m, lang in work]
    sources = loader.packaged()

    def render() -> None:
        for form, message, language in work:
            messages.render(form, message, language)

    def parse() -> None:
        for text, language in texts:
            messages.parse(catalogue, text, language)

    def read_hash() -> None:
        messages.build(sources, LANGUAGES).hash  # noqa: B018  # computed on first use

    build_s = _median_s(lambda: messages.build(sources, LANGUAGES))
    return {
        "messages.render_per_s": len(work) / _median_s(render),
        "messages.parse_per_s": len(texts) / _median_s(parse),
        "messages.load_ms": 1000 * _median_s(lambda: messages.build(loader.packaged(), LANGUAGES)),
        "messages.load_cold_with_imports_ms": 1000 * statistics.median(_cold_s() for _ in range(RUNS)),
        "messages.hash_ms": 1000 * (_median_s(read_hash) - build_s),
        "messages.forms_count": len(catalogue.forms),
        "messages.corpus_count": len(work),
    }


def _median_s(action: Callable[[], object]) -> float:
    action()  # warm up
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _cold_s() -> float:
    found = subprocess.run([sys.executable, "-c", COLD], capture_output=True, check=True, text=True)
    return float(found.stdout)
