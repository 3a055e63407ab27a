#!/usr/bin/env python3
"""Usage: validate_sessions.py FOLDER
Holds the sessions that Tests/Wire recorded against the official model. Some tests talk nonsense on
purpose, so only what the server said counts, and a request may stay open where a test ends early."""
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def main():
    sessions = sorted(pathlib.Path(sys.argv[1]).glob("*.jsonl"))
    command = [sys.executable, str(HERE / "validate_metamodel.py"), "--quiet-notes"]
    for session in sessions:
        command += ["--record", str(session)]
    print(f"{len(sessions)} sessions")
    return subprocess.run(command).returncode if sessions else 1


if __name__ == "__main__":
    sys.exit(main())
