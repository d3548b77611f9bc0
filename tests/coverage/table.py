"""Prints which share of the program the tests reached.

usage: table.py TOOLS COUNTED [ARGUMENTS…]
The folders of LLVM's tools and of what was counted, and the arguments with which `cargo test` ran.
"""

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

SOURCES = Path.cwd() / "src"


def programs(arguments):
    """Every program that was run, as cargo built it."""
    chosen = arguments[: arguments.index("--")] if "--" in arguments else arguments
    build = ["cargo", "test", "--locked", "--no-run", "--quiet", "--message-format=json", *chosen]
    for line in subprocess.run(build, check=True, capture_output=True, text=True).stdout.splitlines():
        message = json.loads(line)
        if message["reason"] == "compiler-artifact" and message["executable"] and "example" not in message["target"]["kind"]:
            yield message["executable"]


def measured(tools, counted, arguments):
    """Each file of the program, and how many of its lines and functions there are and were reached."""
    merged = counted / "merged.profdata"
    parts = sorted(counted.glob("*.profraw"))
    # A process that was killed while it wrote leaves a file that cannot be read.
    merge = [tools / "llvm-profdata", "merge", "--sparse", "--failure-mode=all", "--output", merged, *parts]
    subprocess.run(merge, check=True)
    first, *others = programs(arguments)
    export = [tools / "llvm-cov", "export", "--summary-only", f"--instr-profile={merged}"]
    export += [first, *(part for other in others for part in ("--object", other))]
    out = subprocess.run(export, check=True, capture_output=True, text=True).stdout
    for file in json.loads(out)["data"][0]["files"]:
        path = Path.cwd() / file["filename"]
        # What tests the program is no part of it.
        if path.is_relative_to(SOURCES) and "tests" not in path.parts[len(SOURCES.parts):] and path.name != "tests.rs":
            yield path.relative_to(SOURCES), file["summary"]


def main():
    tools, counted = map(Path, sys.argv[1:3])
    parts = defaultdict(lambda: [0, 0, 0, 0])
    for path, summary in measured(tools, counted, sys.argv[3:]):
        for name in [path.parts[0].removesuffix(".rs"), "all"]:
            sums = parts[name]
            for at, kind in enumerate(["lines", "functions"]):
                sums[2 * at] += summary[kind]["covered"]
                sums[2 * at + 1] += summary[kind]["count"]
    print("== what the tests reached of the program\n")
    print(f"{'part':<14} {'lines':>7} {'reached':>8} {'functions':>10} {'reached':>8}")
    for name in sorted(parts, key=lambda name: (name == "all", name)):
        reached, lines, called, functions = parts[name]
        print(f"{name:<14} {lines:>7} {100 * reached / max(lines, 1):>7.1f}% {functions:>10} {100 * called / max(functions, 1):>7.1f}%")


main()
