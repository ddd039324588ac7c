"""Browsers that hear a tone of our making instead of a microphone, and the measuring of what comes out of a page."""

import math
import struct
import wave
from pathlib import Path
from typing import Any

RATE_HZ = 48_000
FLAGS = (
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    "--autoplay-policy=no-user-gesture-required",
)
# The strongest frequency of what a page plays, and how loud it is (dB), over one window.
PEAK = """async () => {
  const heard = document.querySelector('[data-part="theirs-sound"]').srcObject;
  if (!heard) return [0, -200];
  const context = new AudioContext({ sampleRate: 48000 });
  await context.resume();
  const look = context.createAnalyser();
  look.fftSize = 4096; look.smoothingTimeConstant = 0;
  context.createMediaStreamSource(heard).connect(look);
  const bins = new Float32Array(look.frequencyBinCount);
  let best = [0, -200];
  for (let tries = 0; tries < 8; tries += 1) {
    await new Promise((done) => setTimeout(done, 60));
    look.getFloatFrequencyData(bins);
    bins.forEach((level, bin) => { if (level > best[1]) best = [bin * context.sampleRate / look.fftSize, level]; });
  }
  await context.close();
  return best;
}"""
BIN_HZ = RATE_HZ / 4096


def tone(path: Path, hertz: int, seconds: float = 2.0) -> Path:
    """A file with a sine; whole periods, so that it has no click where the browser begins it again."""
    frames = int(RATE_HZ * seconds)
    samples = (int(12_000 * math.sin(2 * math.pi * hertz * place / RATE_HZ)) for place in range(frames))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(b"".join(struct.pack("<h", one) for one in samples))
    return path


def peak(page: Any) -> tuple[float, float]:
    """Hz and dB of what the page plays of the other desk."""
    hertz, loud = page.evaluate(PEAK)
    return float(hertz), float(loud)
