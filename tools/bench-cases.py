"""Measures `qagida test` on the cases of all policies, laid beside each other many times over.

Usage: bench-cases.py PATH-OF-QAGIDA, from the project's folder. The baseline is one reading of the same
files by Python, as text.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

TOOL = pathlib.Path(sys.argv[1]).resolve()
COPIES = (1, 5, 10)


def used(command: list[str]) -> tuple[float, int, str]:
    """The user time of a command in seconds, its peak memory in MB, and what it printed."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"{' '.join(command)}: ended with {os.waitstatus_to_exitcode(status)}")
        output.seek(0)
        return usage.ru_utime, usage.ru_maxrss // 1024, output.read().decode()


def main() -> None:
    files = sorted(pathlib.Path("policies").rglob("*.cases.qagida"))
    print(f"{'cases':>8}{'user time':>12}{'memory':>10}{'as text = 1':>14}")
    for copies in COPIES:
        with tempfile.TemporaryDirectory() as folder:
            for number in range(copies):
                for file in files:
                    text = file.read_text(encoding="utf-8")
                    # Properties are tried on many records each, which is another thing to measure.
                    text = re.sub(r'^property "(.|\n)*?(?=^\S|\Z)', "", text, flags=re.MULTILINE)
                    copy = pathlib.Path(folder) / f"{number}-{file.name}"
                    copy.write_text(text, encoding="utf-8")
            start = time.process_time()
            for copy in pathlib.Path(folder).iterdir():
                copy.read_text(encoding="utf-8")
            reading = max(time.process_time() - start, 1e-6)
            seconds, memory, printed = used(
                [str(TOOL), "test", folder, "--policies", "policies"])
            cases = re.search(r"^(\d+) cases: \1 passed$", printed, flags=re.MULTILINE)
            if cases is None:
                sys.exit(f"not all cases passed: {printed[-200:]}")
            print(f"{cases[1]:>8}{seconds:>10.2f} s{memory:>7} MB{seconds / reading:>14.0f}")


main()
