#!/usr/bin/env python3
"""Usage: validate_sessions.py FOLDER
Holds the sessions that Tests/Wire recorded against the official model of LSP; prints those in which
the server made a mistake. (Some tests talk nonsense on purpose; what the client did wrong is a note.)"""
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def main():
    sessions = sorted(pathlib.Path(sys.argv[1]).glob("*.jsonl"))
    command = [sys.executable, str(HERE / "validate_metamodel.py"), "--quiet-notes"]
    # What the server tells clients that declared it, outside of the specification.
    for method in ("bulletin/contentChanged", "experimental/serverStatus"):
        command += ["--allow-method", method]
    for session in sessions:
        command += ["--record", str(session)]
    if not sessions:
        print("no session was recorded")
        return 1
    ended = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    for line in ended.stdout.splitlines():
        if ", 0 errors" not in line and ": 0 errors" not in line:
            print(line)
    print(f"{len(sessions)} sessions: {'sound' if ended.returncode == 0 else 'FAULTS'}")
    return ended.returncode


if __name__ == "__main__":
    sys.exit(main())
