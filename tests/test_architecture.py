"""The rules of docs/architecture.md that can be read off the source."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "medlint"
MODULES = sorted(PACKAGE.rglob("*.py"))
DOCUMENT = ROOT / "docs" / "architecture.md"


@cache
def ranks() -> dict[str, int]:
    """The stages, each with its rank in the order of imports, as the document states it."""
    text = DOCUMENT.read_text(encoding="utf-8")
    found = re.search(r"Imports point one way: (.*?)\. ", text, re.DOTALL)
    assert found
    groups = [re.findall(r"`(\w+)`", group) for group in found[1].split("←")]
    ranks = {stage: rank for rank, group in enumerate(groups) for stage in group}
    # the library's own face stands on the run, beside the command line; nothing imports the last
    return {"__init__": ranks["cli"], "api": ranks["cli"], "__main__": len(groups)} | ranks


@cache
def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def imports(module: Path) -> Iterator[tuple[str, int]]:
    """The modules of medlint that ``module`` imports anywhere in it, with the line."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module}:{node.lineno}: imports are absolute"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from ((name, node.lineno) for name in names if name.split(".")[0] == "medlint")


def name_of(module: Path) -> str:
    return str(module.relative_to(PACKAGE))


def stage_of(module: Path) -> str:
    first = module.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def test_the_document_names_every_stage() -> None:
    assert {stage_of(module) for module in MODULES} == set(ranks())


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_imports_point_one_way(module: Path) -> None:
    for name, line in imports(module):
        part = name.split(".")[1]
        stage = part if part in ranks() else "__init__"
        assert ranks()[stage] <= ranks()[stage_of(module)], f"{module}:{line} imports {name}"


def test_no_module_imports_itself_over_others() -> None:
    known = {".".join(("medlint", *module.relative_to(PACKAGE).with_suffix("").parts)): module for module in MODULES}

    def resolve(name: str) -> Path | None:
        return known.get(name) or known.get(f"{name}.__init__") or known.get(name.rpartition(".")[0])

    def eager(module: Path) -> set[Path]:
        nodes = [node for node in tree(module).body if isinstance(node, ast.ImportFrom) and node.module]
        names = [f"{node.module}.{alias.name}" for node in nodes for alias in node.names]
        return {found for name in names if (found := resolve(name)) and found != module}

    def visit(module: Path, above: tuple[Path, ...]) -> None:
        assert module not in above, " → ".join(name_of(m) for m in (*above, module))
        if module not in done:
            for imported in eager(module):
                visit(imported, (*above, module))
            done.add(module)

    done: set[Path] = set()
    for module in MODULES:
        visit(module, ())


@pytest.mark.parametrize("module", [m for m in MODULES if stage_of(m) not in ("cli", "__main__")], ids=name_of)
def test_only_the_command_line_prints_and_exits(module: Path) -> None:
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in ("print", "exit", "quit", "input"), f"{module}:{node.lineno}"
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "sys":
            assert node.attr not in ("exit", "stdout", "stderr", "stdin", "argv"), f"{module}:{node.lineno}"


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_modules_and_functions_stay_small(module: Path) -> None:
    assert not re.search(r"util|helper|common|misc", module.stem)
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 300
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 50, f"{module}:{node.lineno} {node.name}"


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_everything_public_says_what_it_is_for(module: Path) -> None:
    assert ast.get_docstring(tree(module)), f"{module}"
    for node in tree(module).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{module}:{node.lineno} {node.name}"
