"""The GitHub Action and the files for other systems, their commands run as those systems run them."""

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"] if "name" in step}
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
CI = ROOT / "docs" / "ci"

OLD = "# The gel\n\nUp to 70% of patients walk without pain.\n"
NEW = "# The cream\n\nUp to 80% of patients sleep without pain.\n"
FORGED = "# The oil\n\nUp to 60% of patients ::error::forged ##[error]forged rest well.\n"


class Runner:
    """A temporary repository and the environment that GitHub gives to the steps of an action."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.work = folder / "work"
        self.temp = folder / "temp"
        for place in (self.work, self.temp, folder / "bin"):
            place.mkdir()
        medlint = folder / "bin" / "medlint"
        medlint.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m medlint "$@"\n', encoding="utf-8")
        medlint.chmod(0o755)
        self.files = {name: folder / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_EVENT_PATH")}
        self.event({})
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("MEDLINT_", "GITHUB_"))},
            **{name: str(file) for name, file in self.files.items()},
            "PATH": f"{folder / 'bin'}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "GITHUB_ACTIONS": "true",
            "GITHUB_WORKSPACE": str(self.work),
            "GITHUB_ACTION_PATH": str(ROOT),
            "RUNNER_TEMP": str(self.temp),
            "XDG_CACHE_HOME": str(cache),
        }
        self.git("init", "-q", "-b", "main")

    def event(self, event: object) -> None:
        self.files["GITHUB_EVENT_PATH"].write_text(json.dumps(event), encoding="utf-8")

    def git(self, *args: str) -> str:
        identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"]
        ran = subprocess.run(["git", *identity, *args], cwd=self.work, capture_output=True, text=True, check=True)
        return ran.stdout.strip()

    def commit(self, **articles: str) -> str:
        for name, text in articles.items():
            (self.work / f"{name}.md").write_text(text, encoding="utf-8")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Articles")
        return self.git("rev-parse", "HEAD")

    def output(self, name: str) -> str:
        file = self.files["GITHUB_OUTPUT"]
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        return dict(line.split("=", 1) for line in lines).get(name, "")

    def step(self, name: str, **inputs: str) -> tuple[int, str]:
        """Run a step as the runner does; the exit code and what it wrote to the log."""
        step = STEPS[name]
        given = {key: spec["default"] for key, spec in ACTION["inputs"].items()} | inputs
        environment = {key: self._filled_in(value, given) for key, value in step.get("env", {}).items()}
        script = self.temp / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        ran = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.work,
            env={**self.environment, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=120,
        )
        return ran.returncode, ran.stdout

    def _filled_in(self, value: str, inputs: dict[str, str]) -> str:
        (expression,) = re.findall(r"^\$\{\{ (\S+) \}\}$", value)
        kind, _, name = expression.partition(".")
        if kind == "inputs":
            return inputs[name]
        _, outputs, output = name.split(".")
        assert outputs == "outputs"
        return self.output(output)

    def check(self, **inputs: str) -> tuple[int, str]:
        self.files["GITHUB_OUTPUT"].unlink(missing_ok=True)
        if inputs.get("changed-only") == "true":
            code, log = self.step("Find what the change is compared with")
            assert code == 0, log
        return self.step("Check the articles", **inputs)


@pytest.fixture
def runner(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    return Runner(tmp_path, tmp_path_factory.getbasetemp() / "cache")


def annotated(log: str) -> list[str]:
    """The files that have annotations."""
    return list(dict.fromkeys(re.findall(r"^::(?:error|warning|notice) .*?\bfile=([^,:]+)", log, re.MULTILINE)))


class TestAction:
    def test_no_script_holds_an_expression(self) -> None:
        assert [name for name, step in STEPS.items() if "${{" in step.get("run", "")] == []

    def test_every_input_is_described_on_the_page_as_in_the_action(self) -> None:
        rows = dict(re.findall(r"^\| `([\w-]+)` \| (.*) \|$", PAGE, re.MULTILINE))
        assert set(rows) == set(ACTION["inputs"])
        for name, spec in ACTION["inputs"].items():
            default = f"`{spec['default']}`" if spec["default"] else ""
            assert rows[name] == f"{default} | {spec['description']}".strip(), name

    def test_every_input_is_used(self) -> None:
        text = (ROOT / "action.yml").read_text(encoding="utf-8")
        assert [name for name in ACTION["inputs"] if not re.search(rf"\binputs\.{name}\b", text)] == []

    def test_findings_become_annotations_and_a_summary(self, runner: Runner) -> None:
        runner.commit(gel=OLD)
        code, log = runner.check()
        assert code == 1, log
        assert re.search(r"^::warning .*file=gel\.md,.*line=3,", log, re.MULTILINE), log
        assert "gel.md" in runner.files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")

    def test_a_clean_site_passes(self, runner: Runner) -> None:
        runner.commit(hours="# Hours\n\nThe desk opens at nine.\n")
        assert runner.check()[0] == 0

    def test_what_cannot_be_done_fails(self, runner: Runner) -> None:
        runner.commit(gel=OLD)
        assert runner.check(paths="gone/")[0] == 2

    def test_paths_stand_one_a_line_and_are_never_code(self, runner: Runner) -> None:
        runner.commit(gel=OLD, cream=NEW, **{"an oil": OLD, "$(touch oops)": OLD, "-x": OLD})
        _, log = runner.check(paths="gel.md\r\n\nan oil.md\n$(touch oops).md\n-x.md\n")
        assert annotated(log) == ["gel.md", "an oil.md", "$(touch oops).md", "-x.md"]
        assert not (runner.work / "oops").exists()

    def test_other_inputs_are_never_code(self, runner: Runner) -> None:
        runner.commit(gel=OLD)
        assert runner.check(**{"fail-level": "error; touch oops"})[0] == 2
        assert runner.check(config="$(touch oops)")[0] == 2
        assert not (runner.work / "oops").exists()

    def test_a_text_forges_no_annotation(self, runner: Runner) -> None:
        runner.commit(oil=FORGED)
        _, log = runner.check()
        assert annotated(log) == ["oil.md"]
        assert not re.search(r"^::error::forged|##\[error\]", log, re.MULTILINE)

    def test_the_fail_level_and_the_configuration_are_passed_on(self, runner: Runner) -> None:
        runner.commit(gel=OLD)
        assert runner.check(**{"fail-level": "error"})[0] == 0
        (runner.work / "lax.toml").write_text('fail-level = "error"\n', encoding="utf-8")
        assert runner.check(config="lax.toml")[0] == 0

    def test_a_baseline_that_could_shrink_fails_if_it_is_frozen(self, runner: Runner) -> None:
        runner.commit(gel=OLD, cream=NEW)
        medlint = [sys.executable, "-m", "medlint"]
        subprocess.run([*medlint, "baseline"], cwd=runner.work, env=runner.environment, check=True, capture_output=True)
        assert runner.check(frozen="true")[0] == 0
        runner.commit(cream="# The cream\n\nWe sell it in jars.\n")
        assert runner.check()[0] == 0
        code, log = runner.check(frozen="true")
        assert (code, annotated(log)) == (1, [])
        assert "medlint-baseline.json: holds" in log

    def test_variables_of_the_job_set_the_rest(self, runner: Runner) -> None:
        runner.commit(gel=OLD)
        runner.environment["MEDLINT_IGNORE"] = "STA,CIT,DIS"
        assert runner.check()[0] == 0

    def test_sarif_is_written_beside_the_annotations(self, runner: Runner) -> None:
        runner.commit(gel=OLD)
        code, log = runner.check(sarif="true")
        assert (code, annotated(log)) == (1, ["gel.md"])
        report = json.loads(Path(runner.output("sarif-file")).read_text(encoding="utf-8"))
        assert report["runs"][0]["results"]

    def test_what_is_suppressed_or_known_is_not_uploaded(self, runner: Runner) -> None:
        base = runner.commit(gel=OLD)
        runner.event({"before": base})
        runner.commit(
            cream=NEW, gel=OLD + "\n<!-- medlint-disable-next-line STA001 -- a quotation -->\n90% of users ran.\n"
        )
        runner.check(**{"sarif": "true", "changed-only": "true"})
        report = json.loads(Path(runner.output("sarif-file")).read_text(encoding="utf-8"))
        kinds = {kind["kind"] for result in report["runs"][0]["results"] for kind in result.get("suppressions", ())}
        assert kinds == {"inSource", "external"}
        code, log = runner.step("Leave out what is suppressed")
        assert code == 0, log
        upload = json.loads(Path(runner.output("sarif-file")).read_text(encoding="utf-8"))
        reported = [result for result in report["runs"][0]["results"] if "suppressions" not in result]
        assert upload["runs"][0].pop("results") == reported
        assert reported
        del report["runs"][0]["results"]
        assert upload == report

    def test_without_sarif_there_is_nothing_to_upload(self, runner: Runner) -> None:
        runner.commit(gel=OLD)
        runner.check()
        assert runner.output("sarif-file") == ""
        assert "steps.check.outputs.sarif-file != ''" in STEPS["Leave out what is suppressed"]["if"]
        assert "steps.upload.outputs.sarif-file != ''" in STEPS["Upload the findings"]["if"]

    def test_a_report_that_could_not_be_made_is_not_uploaded(self, runner: Runner) -> None:
        runner.commit(gel=OLD)
        assert runner.check(sarif="true")[0] == 1
        (runner.work / "medlint.toml").write_text("profil = 'news'\n", encoding="utf-8")
        code, _ = runner.check(sarif="true")
        assert (code, runner.output("sarif-file")) == (2, "")


class TestChangedOnly:
    @pytest.mark.parametrize(
        "shape",
        [
            lambda sha: {"pull_request": {"base": {"sha": sha}}},
            lambda sha: {"merge_group": {"base_sha": sha}},
            lambda sha: {"before": sha},
        ],
        ids=["pull request", "merge queue", "push"],
    )
    def test_only_what_the_change_brings_is_annotated(self, runner: Runner, shape: Callable[[str], object]) -> None:
        base = runner.commit(gel=OLD)
        runner.commit(cream=NEW)
        runner.event(shape(base))
        code, log = runner.check(**{"changed-only": "true"})
        assert (code, annotated(log)) == (1, ["cream.md"])
        assert annotated(runner.check()[1]) == ["cream.md", "gel.md"]

    @pytest.mark.parametrize("event", [{}, {"before": "0" * 40}], ids=["by hand", "a new branch"])
    def test_with_nothing_to_compare_with_all_is_checked(self, runner: Runner, event: dict[str, str]) -> None:
        runner.commit(gel=OLD)
        runner.event(event)
        assert annotated(runner.check(**{"changed-only": "true"})[1]) == ["gel.md"]

    def test_a_shallow_check_out_is_enough(self, runner: Runner, tmp_path: Path) -> None:
        base = runner.commit(gel=OLD)
        runner.commit(cream=NEW)
        runner.git("config", "uploadpack.allowAnySHA1InWant", "true")
        clone = tmp_path / "clone"
        runner.git("clone", "-q", "--depth=1", f"file://{runner.work}", str(clone))
        runner.work = clone
        runner.environment["GITHUB_WORKSPACE"] = str(clone)
        runner.event({"pull_request": {"base": {"sha": base}}})
        code, log = runner.check(**{"changed-only": "true"})
        assert (code, annotated(log)) == (1, ["cream.md"]), log


def commands() -> list[tuple[str, str]]:
    """The medlint commands in the files for each system."""
    found = []
    for file in sorted(CI.iterdir()):
        text = file.read_text(encoding="utf-8")
        found += [(file.name, command) for command in re.findall(r"\bmedlint check\b[^'\n]*", text)]
    return found


class TestOtherSystems:
    def test_every_file_is_on_the_page(self) -> None:
        assert sorted(re.findall(r"\]\(ci/([\w.]+)\)", PAGE)) == sorted(file.name for file in CI.iterdir())

    @pytest.mark.parametrize("file", sorted(CI.glob("*.yml")), ids=lambda file: file.name)
    def test_it_is_yaml(self, file: Path) -> None:
        assert isinstance(yaml.safe_load(file.read_text(encoding="utf-8")), dict)

    def test_the_workflow_gives_the_action_inputs_that_it_has(self) -> None:
        workflow = yaml.safe_load((CI / "github.yml").read_text(encoding="utf-8"))
        (step,) = [step for step in workflow["jobs"]["medlint"]["steps"] if step["uses"].startswith("medlint/")]
        assert set(step["with"]) <= set(ACTION["inputs"])

    def test_they_install_medlint_as_the_page_about_setting_up_says(self) -> None:
        page = (ROOT / "docs" / "setting-up.md").read_text(encoding="utf-8")
        (address,) = re.findall(r'pip install ("medlint @ .+")', page)
        for file in CI.iterdir():
            text = file.read_text(encoding="utf-8")
            assert f"install --quiet {address}" in text or file.name == "github.yml"

    def test_the_version_is_this_one(self) -> None:
        version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
        for file in CI.iterdir():
            assert set(re.findall(r"@v([\d.]+)$|medlint@v([\d.]+)\b", file.read_text("utf-8"))) == {("", version)}

    def test_all_but_github_run_a_command(self) -> None:
        assert {name for name, _ in commands()} == {"gitlab.yml", "azure.yml", "Jenkinsfile"}

    @pytest.mark.parametrize(("file", "command"), commands())
    def test_its_command_runs(self, file: str, command: str, runner: Runner) -> None:
        formats = re.findall(r"--output-format (\w+)(?::(\S+))?", command)
        base = runner.commit(gel=OLD)
        runner.commit(cream=NEW)
        command = command.replace("$CI_MERGE_REQUEST_DIFF_BASE_SHA", base)
        ran = subprocess.run(
            shlex.split(command), cwd=runner.work, env=runner.environment, capture_output=True, text=True, timeout=120
        )
        assert ran.returncode == 1, ran.stderr
        assert "cream.md" in ran.stdout
        for _, report in formats:
            assert not report or (runner.work / report).read_text(encoding="utf-8")
