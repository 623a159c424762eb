"""How grave a finding is, and how sure a rule can be."""

from enum import Enum, IntEnum


class Severity(IntEnum):
    """How grave a finding is; comparable, gravest last."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word that reports and configuration files use: ``info``, ``warning`` or ``error``."""
        return self.name.lower()

    def lowered(self) -> "Severity":
        """One step milder; ``INFO`` stays ``INFO``."""
        return Severity(max(self - 1, Severity.INFO))


SEVERITIES = {severity.label: severity for severity in sorted(Severity, reverse=True)}
"""The severities by the words for them, the gravest first."""


class Confidence(Enum):
    """How often a rule is right when it speaks."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    def reaches(self, least: "Confidence") -> bool:
        """Whether this is at least as much as ``least``."""
        order = tuple(Confidence)
        return order.index(self) >= order.index(least)


CONFIDENCES = {confidence.value: confidence for confidence in Confidence}
"""The degrees of confidence by the words for them, the least first."""


class Status(Enum):
    """Whether a rule runs by default, only on request, or on its way out."""

    STABLE = "stable"
    PREVIEW = "preview"
    DEPRECATED = "deprecated"
