"""Messages: how fast they are rendered and parsed, and what a load costs. One core, no disk in the loop."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from parley import messages
from parley.messages import corpus, loader
from parley.messages.catalogue import Catalogue
from parley.messages.form import Form

RUNS = 5
# so many times an example, for a time that the processor's clock can tell
REPEATS = 10
LANGUAGES = ("en", "zh")
COLD = """
import time
t = [time.perf_counter()]
from parley.messages import load
t.append(time.perf_counter())
found = load()
found.hash
t.append(time.perf_counter())
for form in found.forms:
    form.speeches
t.append(time.perf_counter())
print(*(b - a for a, b in zip(t, t[1:])))
"""


def run() -> dict[str, float]:
    """Messages a second over the whole rendered corpus in both languages; milliseconds for loads and the hash.

    ``load`` is a load in a fresh process, whose imports are told apart; ``word`` what it takes to word every form, which
    a load puts off; those are by the clock, the others by the processor's time. ``build`` reads, proves and words
    everything, as for a catalogue from elsewhere. ``typical`` are the forms' own examples, as officers would send them;
    ``slowest_form`` the form whose messages take longest, lest a mean over all hides one.
    """
    catalogue = messages.load(LANGUAGES)
    assert all(form.speaks(language) for form in catalogue.forms for language in LANGUAGES)
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
        messages.build(sources, LANGUAGES).computed()

    imports_s, load_s, word_s = (
        statistics.median(times) for times in zip(*(_cold_s() for _ in range(RUNS)), strict=True)
    )
    build_s = _median_s(lambda: messages.build(sources, LANGUAGES))
    return {
        "messages.render_per_s": len(work) / _median_s(render),
        "messages.parse_per_s": len(texts) / _median_s(parse),
        **_typical(catalogue),
        "messages.import_ms": 1000 * imports_s,
        "messages.load_ms": 1000 * load_s,
        "messages.word_ms": 1000 * word_s,
        "messages.build_ms": 1000 * build_s,
        "messages.hash_ms": 1000 * (_median_s(read_hash) - build_s),
        "messages.forms_count": len(catalogue.forms),
        "messages.corpus_count": len(work),
    }


def _typical(catalogue: Catalogue) -> dict[str, float]:
    """Rates over the examples of all forms, and that of the slowest form, in both languages."""
    found = [_examples_s(catalogue, form) for form in catalogue.forms]
    count, render_s, parse_s = (sum(column) for column in zip(*found, strict=True))
    return {
        "messages.render_typical_per_s": count / render_s,
        "messages.parse_typical_per_s": count / parse_s,
        "messages.render_slowest_form_per_s": min(count / render_s for count, render_s, _ in found),
        "messages.parse_slowest_form_per_s": min(count / parse_s for count, _, parse_s in found),
    }


def _examples_s(catalogue: Catalogue, form: Form) -> tuple[int, float, float]:
    """How many messages the form's examples make, and the seconds to render and to parse them."""
    read = [form.read(example, "en") for example in form.examples_text]
    work = [(message, language) for message in read for language in LANGUAGES] * REPEATS
    texts = [(messages.render(form, message, language), language) for message, language in work]
    render_s = _median_s(lambda: [messages.render(form, message, language) for message, language in work])
    parse_s = _median_s(lambda: [messages.parse(catalogue, text, language) for text, language in texts])
    return len(work), render_s, parse_s


def _median_s(action: Callable[[], object]) -> float:
    action()  # warm up
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return statistics.median(times)


def _cold_s() -> list[float]:
    """Seconds of a fresh process for imports, load, wording."""
    found = subprocess.run([sys.executable, "-c", COLD], capture_output=True, check=True, text=True)
    return [float(figure) for figure in found.stdout.split()]
