"""A figure: what was measured, beside what it is compared with and what it has to reach."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measured value. ``at_most`` is in ``unit``; ``at_most_times`` is in baselines. Reached when both hold."""

    subject: str
    value: float
    unit: str
    baseline: float | None = None
    baseline_name: str = ""
    at_most: float | None = None
    at_most_times: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many baselines the value is."""
        return self.value / self.baseline if self.baseline else None

    @property
    def reached(self) -> bool | None:
        """Whether the value is where it has to be; None where nothing was asked for."""
        checks: list[bool] = []
        if self.at_most is not None:
            checks.append(self.value <= self.at_most)
        if self.at_most_times is not None and self.ratio is not None:
            checks.append(self.ratio <= self.at_most_times)
        return all(checks) if checks else None

    def line(self) -> str:
        """The figure as one line to read."""
        words = [f"{self.subject}: {self.value:.4g} {self.unit}"]
        if self.baseline is not None:
            words.append(f"{self.baseline_name} {self.baseline:.4g} {self.unit}")
        if self.ratio is not None:
            words.append(f"{self.ratio:.2f} ×")
        limits = [f"{self.at_most:g} {self.unit}"] if self.at_most is not None else []
        limits += [f"{self.at_most_times:g} ×"] if self.at_most_times is not None else []
        if limits:
            words.append(f"at most {' and '.join(limits)}: {'reached' if self.reached else 'MISSED'}")
        return " | ".join(words)
