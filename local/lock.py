"""`make lock`: pyproject.toml → requirements/*.txt, pinned with hashes, for every platform, naming no host."""

from __future__ import annotations

import subprocess
import sys

from local.install import CLONE, as_pip_is_told, uv

WHAT = {"demo": ["local"], "dev": ["local", "dev"], "production": [], "uv": []}
OPTIONS = [
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-annotate",
    "--universal",
    "--python-version",
    "3.11",
]


def main(arguments: list[str]) -> int:
    for name, groups in WHAT.items():
        source = ["pyproject.toml", *(part for group in groups for part in ("--group", group))]
        if name == "uv":
            source = ["--group", "uv"]
        output = f"requirements/{name}.txt"
        told = as_pip_is_told()
        shown = f"uv pip compile {' '.join([*OPTIONS, *source])} -o {output}"
        command = [*uv(), *["pip", "compile", "-q"], *OPTIONS, *source, "-o", output, *told, *arguments]
        if subprocess.run(command, cwd=CLONE, env=None, check=False).returncode:
            return 1
        rewrite_header(output, shown)
    return 0


def rewrite_header(output: str, command: str) -> None:
    """uv writes the whole command there; the addresses it was given stay out."""
    path = CLONE / output
    lines = [line for line in path.read_text().splitlines() if not line.startswith("#")]
    header = ["# Made by `make lock`:", f"#    {command}"]
    path.write_text("\n".join([*header, *lines]) + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
