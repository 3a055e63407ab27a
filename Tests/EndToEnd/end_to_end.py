#!/usr/bin/env python3
"""Usage: end_to_end.py --server PATH --tools FOLDER [CLIENT...]
Drives the built server with real clients and holds what they *show* against the labelled pages.
CLIENT: neovim-0.11, neovim-0.7, vscode, eglot, lsp-mode, ale, kate, jupyterlab; all of them if none is
named. FOLDER is where .ci/run put them. Each works on a copy of a page; each session is recorded and held against LSP's own model.
Exit 0: everything is as it should be. A client that is missing is a failure.
For whoever doubts the tests: SPOIL=textDocument/hover in the environment has the recorder answer nothing
to that request, SPOIL=textDocument/publishDiagnostics drops the notification, and tests must fail;
KEEP=FOLDER keeps what the clients left."""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# What the pages say, labelled by hand: the headlines, one official, one break inside of a paragraph.
EXPECTED = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))

failures = []


def check(client, what, fact, detail=""):
    print(f"  {'ok  ' if fact else 'FAIL'} {client}: {what}")
    if not fact:
        failures.append(f"{client}: {what} {detail}")


class Session:
    """A copy of a page, a recorder in front of the server, and what came of it."""

    def __init__(self, client, server, page):
        self.client = client
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="bulletin-", dir=os.environ.get('KEEP')))
        self.page = self.folder / page.name
        shutil.copy(page, self.page)
        self.report = self.folder / "report.json"
        self.server = self.folder / "bulletin"
        # Servers are recorded, each in a file of its own; other commands are run as they are.
        spoil = f"--spoil {os.environ['SPOIL']} " if os.environ.get("SPOIL") else ""
        record = f"{sys.executable} {HERE}/protocol/lsp_tee.py {spoil}{self.folder}/session-$$.jsonl"
        self.server.write_text(
            f'#!/bin/sh\n[ "$1" = lsp ] || exec {server} "$@"\nexec {record} {server} "$@"\n')
        self.server.chmod(0o755)

    def start(self, command, **environment):
        """Runs a client to its end."""
        environment = {
            **os.environ, "PATH": f"{self.folder}:{os.environ['PATH']}", "PAGE": str(self.page),
            "REPORT": str(self.report), "HOME": str(self.folder), "LANG": "C.UTF-8",
            "XDG_CONFIG_HOME": str(self.folder / "config"), **environment}
        return subprocess.run(
            command, env=environment, cwd=ROOT, timeout=180, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)

    def records(self):
        return sorted(self.folder.glob("session-*.jsonl"))

    def answers(self):
        """What the server answered, by the method that was asked."""
        asked, answers = {}, {}
        for record in self.records():
            for line in record.read_text(encoding="utf-8").splitlines():
                entry = json.loads(line)
                message = entry.get("msg", {})
                if entry.get("dir") == "c2s" and "method" in message and "id" in message:
                    asked[message["id"]] = message["method"]
                elif entry.get("dir") == "s2c" and message.get("id") in asked and "result" in message:
                    answers.setdefault(asked[message["id"]], []).append(message["result"])
        return answers

    def run(self, command, environment):
        """Runs a client that writes a report, and reads it."""
        ended = self.start(command, **environment)
        if not self.report.exists():
            check(self.client, "writes its report", False, ended.stdout[-2000:])
            return None
        seen = json.loads(self.report.read_text(encoding="utf-8"))
        check(self.client, "runs without an error", not seen["errors"],
              f"{seen['errors']} {ended.stdout[-2000:]}")
        return None if seen["errors"] else seen

    def finish(self):
        """No server is left, and every message was as the protocol wants it."""
        records = self.records()
        starts = [json.loads(record.read_text(encoding="utf-8").splitlines()[0]) for record in records]
        check(self.client, "leaves no server behind", starts and all(gone(start["pid"]) for start in starts))
        command = [sys.executable, HERE / "protocol/validate_metamodel.py", "--quiet-notes"]
        # What the server tells clients that declared it, outside of the specification.
        for method in ("bulletin/contentChanged", "experimental/serverStatus"):
            command += ["--allow-method", method]
        for record in records:
            command += ["--record", record]
        valid = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        check(self.client, "keeps to the protocol", valid.returncode == 0, valid.stdout[-3000:])
        if not os.environ.get('KEEP'):
            shutil.rmtree(self.folder, ignore_errors=True)


def gone(pid):
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            state = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


def check_page(client, seen, expected):
    """What every client shows of a page."""
    names = seen["headlines"]
    check(client, "the outline has the page's headlines", names == expected["headlines"], names)
    hover = "\n".join(seen["hover"])
    check(client, f"the hover on {expected['name']} tells the posts",
          all(post in hover for post in expected["posts"]), hover)
    rules = {finding["code"] for finding in seen["findings"]}
    check(client, f"finds {expected['rule']}", expected["rule"] in rules, rules)
    buffer = "\n".join(seen["buffer"])
    check(client, "the fix mends the text", expected["mended"] in buffer, seen.get("fix"))
    check(client, "the fix leaves the rest alone",
          squeezed(buffer) == squeezed(expected["text"]), seen.get("fix"))
    left = [finding for finding in seen["left"] if finding["code"] == expected["rule"]]
    found = [finding for finding in seen["findings"] if finding["code"] == expected["rule"]]
    check(client, "the finding goes with its cause", len(left) == len(found) - 1, (found, left))


def check_places(client, seen, expected):
    """What an editor with lists, names and colours shows of the same official."""
    lines = expected["text"].split("\n")
    named = [number for number, line in enumerate(lines, 1) for _ in range(line.count(expected["name"]))]
    # lsp-mode asks for no declaration.
    listed = named[1:] if client == "lsp-mode" else named
    check(client, "the list of references has every mention", sorted(seen["references"]) == listed,
          (seen["references"], named))
    check(client, "the definition is the first mention", seen["definition"] == named[0], seen["definition"])
    check(client, "a new name goes to every mention", seen["renamed"] == len(named), seen["renamed"])
    if seen.get("colours") is not None:
        check(client, "the name is coloured as a person", "person" in seen["colours"], seen["colours"])
    check(client, "a line may begin with a message head",
          any("本报讯" in label for label in seen["completion"]), seen["completion"])
    if "formatted" not in seen:
        return
    formatted = "\n".join(seen["formatted"])
    check(client, "formatting joins what is still broken, and changes no word",
          letters(formatted) == letters(expected["text"]) and len(seen["formatted"]) < len(seen["buffer"]), formatted)


def letters(text):
    """The text without blanks, and without the width of its marks."""
    wide = {"，": ",", "；": ";", "：": ":", "？": "?", "！": "!", "（": "(", "）": ")"}
    return "".join(wide.get(c, c) for c in squeezed(text))


def squeezed(text):
    return "".join(text.split())


def neovim(client, binary, server, _tools):
    for expected in EXPECTED:
        page = ROOT / "seeds" / expected["page"]
        expected = {**expected, "text": page.read_text(encoding="utf-8")}
        session = Session(client, server, page)
        seen = session.run(
            [binary, "--clean", "--headless", "--cmd", f"set runtimepath^={ROOT}/editors/neovim",
             "-c", f"luafile {HERE}/neovim.lua"],
            {"NAME": expected["name"], "RULE": expected["rule"], "BULLETIN": str(server)})
        if seen:
            check(client, f"is {client}", f"neovim-{seen['version']}".startswith(client), seen["version"])
            # The list shows `[Module] headline` at the headline's line, deeper ones indented.
            entries = [entry["text"].strip() for entry in seen["outline"]]
            seen["headlines"] = [entry.split("] ", 1)[1].strip() for entry in entries if entry.startswith("[Module]")]
            check_page(client, seen, expected)
            check_places(client, seen, expected)
            if "folds" in seen:
                check(client, "folds the articles", any(seen["folds"]), seen["folds"])
        session.finish()


def emacs(client, binary, server, _tools):
    for expected in EXPECTED:
        page = ROOT / "seeds" / expected["page"]
        expected = {**expected, "text": page.read_text(encoding="utf-8")}
        session = Session(client, server, page)
        seen = session.run(
            [binary, "--batch", "-l", HERE / "emacs.el"],
            {"NAME": expected["name"], "RULE": expected["rule"], "CLIENT": client,
             "MODE": str(ROOT / "editors/emacs")})
        if seen:
            check(client, "a text file with a message head is a page", seen["mode"] == "bulletin-mode", seen["mode"])
            check_page(client, seen, expected)
            check_places(client, seen, expected)
            check(client, "the dossier tells the posts",
                  all(post in seen["dossier"] for post in expected["posts"]), seen["dossier"])
        session.finish()


def ale(client, binary, server, _tools):
    for expected in EXPECTED:
        page = ROOT / "seeds" / expected["page"]
        expected = {**expected, "text": page.read_text(encoding="utf-8")}
        session = Session(client, server, page)
        seen = session.run(
            [binary, "-Nu", "NONE", "-i", "NONE", "-es", "--not-a-term", "-c", f"source {HERE}/ale.vim"],
            {"NAME": expected["name"], "RULE": expected["rule"], "PLUGIN": str(ROOT / "editors/vim"),
             "ALE": "/usr/share/vim-ale"})
        if seen:
            check(client, "a text file with a message head is a page", seen["filetype"] == "bulletin", seen["filetype"])
            rules = {finding["code"] for finding in seen["findings"]}
            check(client, f"finds {expected['rule']}", expected["rule"] in rules, rules)
            buffer = "\n".join(seen["buffer"])
            check(client, "the fixes mend the text", letters(expected["mended"]) in letters(buffer))
            left = {finding["code"] for finding in seen["left"]}
            check(client, "the findings go with their causes", expected["rule"] not in left, left)
            check(client, "the compiler lists what is left",
                  seen["listed"] == [finding["line"] for finding in seen["left"]], (seen["listed"], seen["left"]))
            named = [number for number, line in enumerate(expected["text"].split("\n"), 1)
                     for _ in range(line.count(expected["name"]))]
            # ALE asks for no declaration.
            check(client, "the list of references has every mention", sorted(seen["references"]) == named[1:],
                  (seen["references"], named))
            check(client, "the definition is the first mention", seen["definition"] == named[0], seen["definition"])
        session.finish()


def kate(client, binary, server, _tools):
    expected = EXPECTED[0]
    session = Session(client, server, ROOT / "seeds" / expected["page"])
    shot = session.folder / "shot.ppm"
    session.start([HERE / "kate.sh", binary, session.page, ROOT / "editors/kate/settings.json", shot])
    answers = session.answers()
    said = "".join(record.read_text(encoding="utf-8") for record in session.records())
    check(client, "lets the server see whether a text is a page", '"languageId": "plaintext"' in said)
    symbols = answers.get("textDocument/documentSymbol", [[]])[-1]
    names = [child["name"] for page in symbols or [] for child in page["children"] if child["kind"] == 2]
    check(client, "asks for the outline and gets the headlines", names == expected["headlines"], names)
    check(client, "asks for colours", any(each and each["data"] for each in answers.get("textDocument/semanticTokens/range", [])),
          list(answers))
    # A page that is no program's text has black letters alone, unless the server colours them.
    blue = sum(1 for r, g, b in pixels(shot) if r < 60 and 60 < g < 120 and b > 140)
    check(client, "shows names and headlines in a colour", blue > 500, blue)
    session.finish()


def jupyterlab(client, python, server, _tools):
    expected = EXPECTED[0]
    session = Session(client, server, ROOT / "seeds" / expected["page"])
    seen = session.run(
        [python, HERE / "jupyterlab.py"],
        {"NAME": expected["early"]["name"], "JUPYTER": str(python.parent),
         "CONFIG": str(ROOT / "editors/jupyterlab/jupyter_server_config.json")})
    if seen:
        check(client, "marks what is found", expected["early"]["marked"] in "".join(seen["marked"]), seen["marked"])
        hover = "\n".join(seen["hover"])
        check(client, f"the hover on {expected['early']['name']} tells the post",
              expected["early"]["post"] in hover, hover)
    session.finish()


def pixels(path):
    """The red, green and blue of each pixel of a PPM."""
    if not path.exists():
        return
    data = path.read_bytes()
    body = data[len(b"\n".join(data.split(b"\n", 3)[:3])) + 1:]
    yield from zip(body[0::3], body[1::3], body[2::3])


def vscode(client, node, server, tools):
    for expected in EXPECTED:
        page = ROOT / "seeds" / expected["page"]
        expected = {**expected, "text": page.read_text(encoding="utf-8")}
        session = Session(client, server, page)
        seen = session.run(
            [node, HERE / "vscode" / "probe.js"],
            {"NAME": expected["name"], "RULE": expected["rule"], "EXTENSION": str(ROOT / "editors/vscode"),
             "LANGUAGE_CLIENT": str(tools / "vscode-languageclient.js")})
        if seen:
            check_page(client, seen, expected)
            check_places(client, seen, expected)
            check(client, "folds the articles", len(seen["folds"]) >= len(expected["headlines"]), seen["folds"])
            check(client, "tells the length above each headline",
                  len(seen["lenses"]) == len(expected["headlines"]) and all("字" in lens for lens in seen["lenses"]),
                  seen["lenses"])
            check(client, "says in Chinese what it found",
                  all(any("\u4e00" <= c <= "\u9fff" for c in f["text"]) for f in seen["findings"]))
        session.finish()


def neovim_plugin(client, binary, server, _tools):
    session = Session(client, server, ROOT / "seeds" / EXPECTED[0]["page"])
    runtime = session.folder / "runtime"
    shutil.copytree(ROOT / "editors/neovim", runtime)
    seen = session.run(
        [binary, "--clean", "--headless", "-c", f"luafile {HERE}/neovim_plugin.lua"],
        {"RECORDS": str(session.folder), "RUNTIME": str(runtime), "HERE": str(HERE)})
    for each in seen["checks"] if seen else []:
        check(client, each["what"], each["holds"], each.get("detail", ""))
    session.finish()


def packed(folder, node):
    """The extension as VS Code unpacks it from its archive; the one dependency is the tests' to bring."""
    source, archive = folder / "source", folder / "bulletin.vsix"
    shutil.copytree(ROOT / "editors/vscode", source, ignore=shutil.ignore_patterns("node_modules"))
    dependency = source / "node_modules/vscode-languageclient"
    dependency.mkdir(parents=True)
    (dependency / "package.json").write_text("{}", encoding="utf-8")
    subprocess.run([node, source / "scripts/pack.js", archive], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(source)
    with zipfile.ZipFile(archive) as files:
        files.extractall(folder / "packed")
    return folder / "packed/extension"


def vscode_commands(client, node, server, tools):
    session = Session(client, server, ROOT / "seeds" / EXPECTED[0]["page"])
    seen = session.run(
        [node, HERE / "vscode" / "commands.js"],
        {"EXTENSION": str(packed(session.folder, node)), "RECORDS": str(session.folder),
         "LANGUAGE_CLIENT": str(tools / "vscode-languageclient.js")})
    for each in seen["checks"] if seen else []:
        check(client, each["what"], each["holds"], each.get("detail", ""))
    if seen and seen.get("back") is not None:
        print(f"       {client}: back after {seen['back']} ms")
    session.finish()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--server", required=True, type=pathlib.Path)
    parser.add_argument("--tools", required=True, type=pathlib.Path)
    parser.add_argument("clients", nargs="*", default=[])
    options = parser.parse_args()
    server = options.server.resolve()
    tools = options.tools.resolve()
    debian = {name: pathlib.Path("/usr/bin") / name for name in ("nvim", "emacs", "vim", "kate")}
    node = pathlib.Path(shutil.which("node") or "node")
    # Each client: its program, and what drives it.
    clients = {
        "neovim-0.11": (tools / "venv/bin/nvim", [neovim, neovim_plugin]),
        "neovim-0.7": (debian["nvim"], [neovim, neovim_plugin]),
        "vscode": (node, [vscode, vscode_commands]),
        "eglot": (debian["emacs"], [emacs]),
        "lsp-mode": (debian["emacs"], [emacs]),
        "ale": (debian["vim"], [ale]),
        "kate": (debian["kate"], [kate]),
        "jupyterlab": (tools / "jupyter/bin/python", [jupyterlab]),
    }
    for client in options.clients or clients:
        program, drivers = clients[client]
        if not program.exists():
            check(client, f"is installed as {program}", False)
            continue
        for drive in drivers:
            drive(client, program, server, tools)
    print(f"{len(failures)} failures")
    for failure in failures:
        print(f"- {failure[:4000]}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
