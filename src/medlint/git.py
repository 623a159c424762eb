"""What Git knows of the articles: which of them a change touches, on which lines, and what they were before."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from medlint.model.failure import GitError
from medlint.model.fields import nearest
from medlint.model.record import NamedTuple

_CHUNK = 400  # pairs of names; a command line takes far more of them than that
_NEW_LINES = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_FILE = "100"  # what the mode of an ordinary file begins with; links and submodules have others
_PATCH = (
    *("diff", "--patch", "--unified=0", "--inter-hunk-context=0", "--find-renames", "--text", "--ignore-cr-at-eol"),
    *("--diff-algorithm=default", "--src-prefix=a/", "--dst-prefix=b/"),
)
_PLAIN = ("--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=all")


class Lines(NamedTuple):
    """Lines as Git counts them, which end with a line feed: ``new`` ones from the one-based ``first``.

    ``gone`` is how many stood in their place before. Where ``new`` is 0, those stood behind line ``first``.
    """

    first: int
    new: int
    gone: int


class Touched(NamedTuple):
    """A file that differs: its name now and before, relative to the root, and its contents now and before.

    Contents are the names of Git's objects. ``old`` is "" where there was no such file before; ``new`` is "" where it
    is gone or stands only in the working tree.
    """

    name: str
    old_name: str
    old: str
    new: str
    status: str


def root_of(folder: str) -> str:
    """The root of the repository that holds ``folder``, an absolute path; "" outside of any."""
    while not os.path.lexists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above
    return folder


def shared_folder(root: str) -> str:
    """Where Git keeps what all worktrees share, for a worktree or submodule: files lead there from ``root``."""
    own = os.path.join(root, _line(os.path.join(root, ".git")).removeprefix("gitdir: "))
    return os.path.join(own, _line(os.path.join(own, "commondir")))


def _line(file: str) -> str:
    """The one line of a file of Git's own; "" where there is none."""
    try:
        with open(file, "rb") as text:
            return os.fsdecode(text.read().rstrip(b"\r\n"))
    except OSError:
        return ""


class Repository:
    """A repository, by the absolute path of its root. Every method raises ``GitError`` when Git cannot answer."""

    def __init__(self, root: str) -> None:
        self.root = root

    def base(self, revision: str) -> tuple[str, bool]:
        """The commit from which ``revision`` and the present parted, and whether that is known.

        Where ``revision`` has gone on since then, what others did there is no change of ours. Where the two have
        nothing in common that is here, as in a shallow clone, it is ``revision`` itself.
        """
        commit = self._commit(revision)
        parted = self._ask("merge-base", commit, "HEAD")
        return (parted or commit), bool(parted)

    def touched(self, against: Sequence[str]) -> list[Touched]:
        """The files that differ in ``against``: a commit, or “--cached” for what the index holds beyond HEAD."""
        raw = self._run("diff", "--raw", "-z", "--no-abbrev", "--find-renames", *_PLAIN, *against, "--")
        return list(_touched(iter(os.fsdecode(raw).split("\0"))))

    def tracked(self) -> frozenset[str]:
        """The names of all files in the index."""
        return frozenset(os.fsdecode(self._run("ls-files", "-z")).split("\0"))

    def files(self, folder: str) -> list[str]:
        """The names, relative to ``folder``, of the files below it that the repository does not have Git ignore.

        What only this user ignores counts: for others it is there.
        """
        asked = ("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate")
        return os.fsdecode(self._run("-c", "core.excludesFile=/dev/null", "-C", folder, *asked)).split("\0")[:-1]

    def remotes(self) -> str:
        """The addresses that Git fetches from, one a line behind its key."""
        return self._ask("config", "--get-regexp", r"^remote\..*\.url$")

    def lines(self, against: Sequence[str], files: Sequence[Touched]) -> dict[str, tuple[Lines, ...]]:
        """The lines of each of ``files`` that are new, by its name; a file without such lines may be missing."""
        found: dict[str, tuple[Lines, ...]] = {}
        for at in range(0, len(files), _CHUNK):
            names = dict.fromkeys(name for file in files[at : at + _CHUNK] for name in (file.old_name, file.name))
            patch = self._run("--literal-pathspecs", *_PATCH, *_PLAIN, *against, "--", *names)
            found |= _hunks(iter(patch.split(b"\n")))
        return found

    def contents(self, objects: Iterable[str]) -> dict[str, bytes]:
        """What each of ``objects`` holds."""
        wanted = list(dict.fromkeys(objects))
        answer, at, found = self._run("cat-file", "--batch", given="\n".join(wanted)), 0, dict[str, bytes]()
        for name in wanted:
            end = answer.index(b"\n", at)
            head = answer[at:end].split()
            if len(head) != 3:
                raise GitError("", f"Git has no object {name} in {self.root}")
            size = int(head[2])
            found[name] = answer[end + 1 : end + 1 + size]
            at = end + size + 2
        return found

    def _commit(self, revision: str) -> str:
        # what begins with a dash would be an option, and a caret asks for everything but a revision
        commit = f"{revision}^{{commit}}"
        named = not revision.startswith(("-", "^")) and self._ask("rev-parse", "--verify", "--quiet", commit)
        if named:
            return named
        if not self._ask("rev-list", "--all", "--max-count=1"):
            raise GitError("", f"the repository {self.root} has no commit yet, so there is nothing to compare with")
        if self._ask("rev-parse", "--is-shallow-repository") == "true":
            hint = ", which is a shallow clone: fetch the revision first"
        else:
            hint = nearest(revision, self._ask("for-each-ref", "--format=%(refname:short)").split())
        raise GitError("", f"there is no revision “{revision}” in {self.root}{hint}")

    def _ask(self, *arguments: str) -> str:
        """What Git answers; "" where it says no."""
        code, answer, _ = self._start(arguments)
        return "" if code else os.fsdecode(answer).strip()

    def _run(self, *arguments: str, given: str = "") -> bytes:
        code, answer, complaint = self._start(arguments, given)
        if code:
            reason = os.fsdecode(complaint).strip().partition("\n")[0].removeprefix("fatal: ")
            raise GitError("", f"Git cannot tell what has changed in {self.root}: {reason or f'exit code {code}'}")
        return answer

    def _start(self, arguments: Sequence[str], given: str = "") -> tuple[int, bytes, bytes]:
        import subprocess

        # names are quoted in one way only, and nothing is written to the index
        command = ["git", "-c", "core.quotePath=true", "--no-optional-locks", *arguments]
        try:
            ran = subprocess.run(command, cwd=self.root, input=given.encode(), capture_output=True, check=False)
        except FileNotFoundError:
            raise GitError("", "what has changed cannot be told without Git, which is not installed") from None
        return ran.returncode, ran.stdout, ran.stderr


def _touched(fields: Iterator[str]) -> Iterator[Touched]:
    """The entries of ``git diff --raw -z``."""
    for entry in fields:
        if not entry:
            return
        old_mode, mode, old, new, status = entry.removeprefix(":").split(" ")
        old_name = next(fields)
        name = next(fields) if status[0] in "RC" else old_name
        was_file, is_file = old_mode.startswith(_FILE), mode.startswith(_FILE) and new.strip("0")
        yield Touched(name, old_name, old if was_file else "", new if is_file else "", status[0])


def _hunks(patch: Iterator[bytes]) -> dict[str, tuple[Lines, ...]]:
    """The new lines of each file in a patch without context."""
    found: dict[str, tuple[Lines, ...]] = {}
    name = ""
    for line in patch:
        if line.startswith(b"+++ "):
            name = _name(line[4:])
        elif hunk := _NEW_LINES.match(line):
            gone, new = (1 if number is None else int(number) for number in hunk.group(1, 3))
            found[name] = (*found.get(name, ()), Lines(int(hunk[2]), new, gone))
            # the lines of the hunk: one of an article may look like a header
            _skip(patch, gone + new)
    return found


def _skip(patch: Iterator[bytes], number: int) -> None:
    for line in islice(patch, number):
        if line.startswith(b"\\"):
            next(patch)


def _name(shown: bytes) -> str:
    """The name in a header line: quoted as C does where it has odd characters, followed by a tab if by spaces."""
    shown = shown.removesuffix(b"\t")
    if shown.startswith(b'"'):
        from ast import literal_eval

        shown = literal_eval("b" + shown.decode("ascii"))
    return os.fsdecode(shown.removeprefix(b"b/"))
