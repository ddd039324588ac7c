"""One run of a recording: events as they come, and the summary at its end."""

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from parley.base.errors import phrases
from parley.base.instant import dtg, iso, time_of_day
from parley.cli.home import write_new
from parley.cli.screen import Screen
from parley.cli.tracks import documents
from parley.cli.tracks.recording import Line
from parley.deconflict import criteria
from parley.deconflict.track import Track
from parley.tracks.drawing import picture
from parley.tracks.following import Doubt
from parley.tracks.replay import Change, Event, Replay
from parley.tracks.report import prefilled
from parley.tracks.sides import Rules
from parley.tracks.sighting import Sighting
from parley.tracks.ways import position

_STYLES: Final = ("", "", "yellow", "red", "bold red")
_REPORTS_MAX_COUNT: Final = 1_000
_MILE_M: Final = 1852


class Run:
    """``speed``: how many times faster than it was; none for as fast as it goes. ``begin_ms``, ``end_ms``: from when alerts are
    told (tracks are followed before), and where it ends.
    """

    def __init__(
        self, screen: Screen, rules: Rules | None, every_ms: int, speed: float | None, begin_ms: int | None,
        end_ms: int | None, reports: Path | None,
    ) -> None:  # fmt: skip
        self.screen, self.speed, self.begin_ms, self.end_ms, self.reports = screen, speed, begin_ms, end_ms, reports
        self.replay = Replay(rules, criteria.load(), every_ms)
        self.alerts: list[Event] = []
        self.refused: Counter[str] = Counter()
        self.sighting_count = 0
        self._started: tuple[float, int] | None = None
        if reports:
            reports.mkdir(parents=True)

    def all(self, lines: Iterator[Line]) -> None:
        """Runs to the end, or until it is interrupted; the summary comes in either case."""
        began = time.monotonic()
        try:
            for line in lines:
                if line.refused:
                    self.refused[line.refused.code] += 1
                for told in line.told:
                    if isinstance(told, Sighting):
                        if self.end_ms is not None and told.time_ms > self.end_ms:
                            continue
                        self.sighting_count += 1
                        self._pace(told.time_ms)
                    for one in self.replay.take(told):
                        self._tell(one)
            for one in self.replay.finish():
                self._tell(one)
        except KeyboardInterrupt:
            self.screen.note("tracks.interrupted")
        self._summary(time.monotonic() - began)

    def _pace(self, time_ms: int) -> None:
        now_ms = self.replay.following.now_ms
        if not self.speed or now_ms is None:
            return
        if self._started is None:
            self._started = time.monotonic(), now_ms
        wait_s = self._started[0] + (now_ms - self._started[1]) / 1000 / self.speed - time.monotonic()
        if wait_s > 0:
            time.sleep(min(wait_s, 3600.0))

    def _tell(self, one: Event | Doubt) -> None:
        if self.begin_ms is not None and one.time_ms < self.begin_ms:
            return
        if isinstance(one, Doubt):
            if self.screen.json:
                self.screen.emit(documents.doubt(one))
            else:
                said = phrases()[one.code][self.screen.language]
                self.screen.show(f"{time_of_day(one.time_ms)}  {one.identity}  {said}", "dim")
            return
        if one.change == Change.RAISED:
            self.alerts.append(one)
            self._write(one)
        if self.screen.json:
            self.screen.emit(documents.event(one, self.replay))
        else:
            style = _STYLES[one.level] if one.change == Change.RAISED else "dim"
            self.screen.show(f"{time_of_day(one.time_ms)}  {self._sentence(one)}", style)

    def _sentence(self, one: Event) -> str:
        near = one.approach
        return self.screen.tell(
            f"tracks.{one.change.value}", one=self._name(one.tracks[0]), two=self._name(one.tracks[1]),
            miles=f"{near.closest_m / _MILE_M:.2f}", time=time_of_day(near.closest_ms), level=one.level,
        )  # fmt: skip

    def _name(self, track: Track) -> str:
        name, sign = self.replay.following.names.get(track.identity, ("", ""))
        side = documents.NAMES.get(track.side)
        shown = f"{track.identity} {name or sign}".strip()
        return f"{shown} ({self.screen.tell(f'tracks.{side}')})" if side else shown

    def _write(self, one: Event) -> None:
        """The picture and the beginning of the report, a file each."""
        if not self.reports or len(self.alerts) > _REPORTS_MAX_COUNT:
            return
        tell, near = self.screen.tell, one.approach
        names = (self._name(one.tracks[0]), self._name(one.tracks[1]))
        words = {"title": tell("tracks.picture"), "closest": tell("tracks.closest"), "asked": tell("tracks.asked")}
        stem = f"{len(self.alerts):04d}"
        drawn = picture(one.tracks, near, names, words)
        write_new(self.reports / f"{stem}.svg", drawn.encode(), mode=0o644)
        values = msgspec.json.format(msgspec.json.encode(prefilled(*one.tracks, near, one.measured)))
        write_new(self.reports / f"{stem}.json", values + b"\n", mode=0o644)

    def _summary(self, took_s: float) -> None:
        replay = self.replay
        quiet = Counter(reason.name.lower() for reason in replay.quiet.values())
        ends = None if replay.following.now_ms is None else iso(replay.following.now_ms)
        if self.screen.json:
            self.screen.emit({
                "summary": {
                    "sightings": self.sighting_count, "refused": dict(self.refused), "doubts": dict(replay.doubts),
                    "units": len(replay.following.tracks), "rounds": replay.round_count, "alerts": len(self.alerts),
                    "quiet": dict(quiet), "ended": ends, "took_s": round(took_s, 2),
                }
            })  # fmt: skip
            return
        self._listed()
        self.screen.say(
            "tracks.summary", style="bold", sightings=self.sighting_count, units=len(replay.following.tracks),
            rounds=replay.round_count, alerts=len(self.alerts), took=f"{took_s:.1f}",
        )  # fmt: skip
        for name, counts in (("refused-sum", self.refused), ("doubt-sum", replay.doubts), ("quiet-sum", quiet)):
            if counts:
                shown = ", ".join(f"{code} {count}" for code, count in counts.most_common())
                self.screen.say(f"tracks.{name}", what=shown)
        if not replay.rules:
            self.screen.say("tracks.no-sides")

    def _listed(self) -> None:
        rows, styles = [], []
        for one in sorted(self.alerts, key=lambda event: event.approach.closest_m):
            near = one.approach
            metres = f"{near.closest_m / _MILE_M:.2f} NM"
            first, second = one.tracks
            rows.append((
                dtg(one.time_ms), self._name(first), self._name(second), metres, time_of_day(near.closest_ms),
                str(one.level), f"{first.course_deg:03.0f}° / {second.course_deg:03.0f}°", position(*near.places[0]),
            ))  # fmt: skip
            styles.append(_STYLES[one.level])
        if rows:
            titles = ("raised-at", "one", "two", "distance", "closest-at", "level", "courses", "where")
            self.screen.table([f"tracks.{title}" for title in titles], rows, styles)
