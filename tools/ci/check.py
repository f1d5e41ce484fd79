"""Runs what the recipes of examples/ci say, as far as that can be without their hosts.

Usage: check.py PATH-OF-QAGIDA, from the project's folder. The YAML has to be read; every command that
calls qagida is run by a shell on one act with its cases, and once more with a wrong limit in it, where
the cases have to fail. Exit 1 at the first thing that is wrong.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import yaml

RECIPES = pathlib.Path("examples/ci")
TOOL = pathlib.Path(sys.argv[1]).resolve()


def steps():
    """The recipes' commands, by recipe."""
    workflow = yaml.safe_load((RECIPES / "github-actions.yml").read_text(encoding="utf-8"))
    # YAML 1.1 reads the key `on` as true.
    if set(workflow) != {"name", True, "permissions", "jobs"}:
        sys.exit(f"github-actions.yml: {sorted(map(str, workflow))}")
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            if not ("run" in step) ^ ("uses" in step):
                sys.exit(f"github-actions.yml: {step} neither runs nor uses something")
            if "qagida " in step.get("run", "") and "make" not in step["run"]:
                yield "github-actions.yml", step["run"]
    pipeline = yaml.safe_load((RECIPES / "gitlab-ci.yml").read_text(encoding="utf-8"))
    for job in pipeline.values():
        yield "gitlab-ci.yml", "set -e\n" + "\n".join(job["script"])
        report = job["artifacts"]["reports"]["junit"]
        if f"> {report}" not in "\n".join(job["script"]):
            sys.exit(f"gitlab-ci.yml: nothing writes {report}")


def project(folder, breaks):
    """A folder with one act of this project and its cases; with a wrong limit in it, if asked for."""
    for name in ("o18", "vocabularies"):
        shutil.copytree(f"policies/{name}", folder / "policies" / name)
    if breaks:
        path = folder / "policies/o18/M18.qagida"
        text = path.read_text(encoding="utf-8")
        changed = text.replace("8 to 10", "7.5 to 10")
        if changed == text:
            sys.exit("the limit was not found in M18.qagida")
        path.write_text(changed, encoding="utf-8")


def run(command, folder):
    path = f"{TOOL.parent}:{os.environ['PATH']}"
    return subprocess.run(
        ["sh", "-c", command], cwd=folder, env={**os.environ, "PATH": path}, capture_output=True,
        encoding="utf-8",
    )


def hook(folder):
    """Commits policies with the hook in place; gives the exit code."""
    git = "git -c user.name=q -c user.email=q@example.org"
    return run(
        f"git init -q . && cp {RECIPES.resolve()}/pre-commit .git/hooks/pre-commit && git add . && "
        f"{git} commit -q -m policies", folder,
    )


count = 0
for breaks in (False, True):
    failed = []
    for recipe, command in steps():
        with tempfile.TemporaryDirectory() as name:
            project(pathlib.Path(name), breaks)
            done = run(command, name)
        if done.returncode not in (0, 1):
            sys.exit(f"{recipe}: {command}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        if done.returncode == 1 and not breaks:
            sys.exit(f"{recipe}: {command}: fails\n{done.stdout}{done.stderr}")
        if done.returncode == 1:
            failed.append(recipe)
        count += 1
    with tempfile.TemporaryDirectory() as name:
        project(pathlib.Path(name), breaks)
        done = hook(name)
    if (done.returncode != 0) != breaks:
        sys.exit(f"pre-commit: exit {done.returncode}\n{done.stdout}{done.stderr}")
    if breaks and set(failed) != {"github-actions.yml", "gitlab-ci.yml"}:
        sys.exit(f"a wrong age limit fails in {failed} only")
print(f"CI recipes: {count} commands and the hook, on sound and on wrong policies")
