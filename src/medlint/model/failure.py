"""What medlint could not do. A failure is reported and makes the run exit 2; it never hides other findings."""

from medlint.model.record import NamedTuple


class Failure(NamedTuple):
    """One thing that could not be done: ``path`` and the one-based ``line`` (0 for the whole file) say where."""

    path: str
    message: str
    line: int = 0

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.message}" if where else self.message


def reason(error: Exception) -> str:
    """What an unforeseen ``error`` says, on one line."""
    return " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")


def said(error: OSError) -> str:
    """What the system says of a file that it cannot give, as the end of a sentence."""
    return (error.strerror or str(error)).lower()


class MedlintError(Exception):
    """Raised where work on one file, one rule or one configuration has to stop; carries the failure to report."""

    def __init__(self, path: str, message: str, line: int = 0) -> None:
        self.failure = Failure(path, message, line)
        super().__init__(str(self.failure))


class ConfigError(MedlintError):
    """A configuration that cannot be used."""


class RuleFileError(MedlintError):
    """A rule file that cannot be used."""


class ReadError(MedlintError):
    """A file that cannot be read or decoded."""


class WriteError(MedlintError):
    """A file that cannot be written."""


class GitError(MedlintError):
    """A question about changes that Git cannot answer."""


class BaselineError(MedlintError):
    """A baseline that cannot be used."""
