"""Kernels are compiled once for all test runs on the same sources."""

from pathlib import Path

from parley.runtime.kernels import keep_compiled

keep_compiled(Path(__file__).resolve().parents[2] / ".numba_cache")
