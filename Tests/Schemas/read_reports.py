#!/usr/bin/env python3
"""Usage: read_reports.py FOLDER
Reads the reports of one run (FOLDER/lint.FORMAT) as the programs do that they are meant for, and holds
them against each other: every reader must see the findings that --format json has. Exit 1 with what
is wrong."""
import collections
import json
import pathlib
import re
import sys
import urllib.parse

import html5lib
import junitparser
from lxml import etree
from sarif import loader

MARK = re.compile(r"^::(error|warning|notice) ((?:[a-zA-Z]+=[^,:\r\n]*,?)*)::(.*)$")


def unescaped(text):
    """GitHub's runner knows these five and no others."""
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def check(name, seen, expected):
    if seen == expected:
        print(f"{name}: {len(expected) if hasattr(expected, '__len__') else expected}, as expected")
        return 0
    print(f"{name}: {str(seen)[:300]}\n  expected {str(expected)[:300]}")
    return 1


def main():
    folder = pathlib.Path(sys.argv[1])
    text = {path.suffix[1:]: path.read_text(encoding="utf-8") for path in folder.glob("lint.*")}
    report = json.loads(text["json"])
    findings, summary = report["findings"], report["summary"]
    place = [(f["file"], f["line"], f["column"], f["rule"], f["message"]) for f in findings]
    faults = 0

    lines = [json.loads(line) for line in text["jsonl"].splitlines()]
    faults += check("jsonl", lines, findings)

    concise = [re.match(r"(.*?):(\d+):(\d+): \w+\[([a-z-]+)\]: (.*)$", line).groups()
               for line in text["concise"].splitlines()]
    faults += check("concise", [(f, int(l), int(c), r, m) for f, l, c, r, m in concise], place)

    sarif = loader.load_sarif_file(str(folder / "lint.sarif"))
    faults += check("sarif", [(r["Location"], r["Line"], r["Code"]) for r in sarif.get_records()],
                    [(f["file"], f["line"], f["rule"]) for f in findings])

    marks = [MARK.match(line) for line in text["github"].splitlines()]
    faults += check("github: commands", all(marks), True)
    faults += check("github: lines", len(marks), min(10, len(findings)))
    order = {"error": 0, "warning": 1, "notice": 2}
    levels = [order[m[1]] for m in marks]
    faults += check("github: gravest first", levels, sorted(levels))
    shown = [dict(p.split("=", 1) for p in m[2].split(",")) | {"message": m[3]} for m in marks]
    known = {(f, l, m) for f, l, c, r, m in place}
    shown = shown if len(findings) <= 10 else shown[:9]
    faults += check("github: findings", all(
        (unescaped(s["file"]), int(s["line"]), unescaped(s["message"])) in known for s in shown), True)

    issues = json.loads(text["gitlab"])
    faults += check("gitlab", [(i["location"]["path"], i["location"]["positions"]["begin"]["line"],
                                i["location"]["positions"]["begin"]["column"], i["check_name"],
                                i["description"]) for i in issues], place)
    faults += check("gitlab: fingerprints", len({i["fingerprint"] for i in issues}), len(issues))

    junit = junitparser.JUnitXml.fromstring(text["junit"].encode())
    failed = [c for suite in junit for c in suite if any(isinstance(r, junitparser.Failure) for r in c.result)]
    faults += check("junit: failures", len(failed), summary["error"] + summary["warning"])
    faults += check("junit: suites", sum(1 for _ in junit), summary["pages"])
    names = [(c.classname, c.name) for suite in junit for c in suite]
    faults += check("junit: names", len(set(names)), len(names))

    tree = etree.fromstring(text["checkstyle"].encode())
    faults += check("checkstyle: shape", {(tree.tag, *sorted({e.tag for e in tree.iterdescendants()}))},
                    {("checkstyle", "error", "file")})
    faults += check("checkstyle", [
        (e.getparent().get("name"), int(e.get("line")), int(e.get("column")), e.get("source")[9:], e.get("message"))
        for e in tree.iter("error")], place)
    faults += check("checkstyle: severities", {e.get("severity") for e in tree.iter("error")} - {
        "error", "warning", "info", "ignore"}, set())

    diagnostics = json.loads(text["rdjson"])["diagnostics"]
    faults += check("rdjson", [(d["location"]["path"], d["location"]["range"]["start"]["line"], d["code"]["value"],
                                d["message"]) for d in diagnostics], [(f, l, r, m) for f, l, c, r, m in place])
    faults += check("rdjson: bytes", *bytes_of(diagnostics, findings))

    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    page = parser.parse(text["html"])
    faults += check("html: notes", len(page.findall(".//ol[@class='notes']/li")), len(findings))
    faults += check("html: marks", len(page.findall(".//sup/a")), len(findings))
    faults += check("html: pages", len(page.findall(".//section")), summary["pages"])
    faults += check("html: scripts, pictures, links out", [
        e.tag for e in page.iter() if e.tag in ("script", "img", "link", "iframe")
        or not e.get("href", "#").startswith("#") or e.get("src")], [])

    table = re.findall(r"^\| (\d+):(\d+) \| \S+ \| .* \| `([a-z-]+)` \|$", text["markdown"], re.M)
    faults += check("markdown", collections.Counter((int(l), int(c), r) for l, c, r in table),
                    collections.Counter((l, c, r) for f, l, c, r, m in place))
    return 1 if faults or not findings else 0


def bytes_of(diagnostics, findings):
    """The words that rdjson's byte columns cut out of the file, and those of json."""
    seen, expected = [], []
    for diagnostic, finding in zip(diagnostics, findings):
        start, end = diagnostic["location"]["range"]["start"], diagnostic["location"]["range"]["end"]
        page = pathlib.Path(urllib.parse.unquote(finding["file"])).read_bytes()
        if start["line"] != end["line"] or b"\r" in page or not is_utf8(page):
            continue
        line = page.split(b"\n")[start["line"] - 1]
        seen.append(line[start["column"] - 1:end["column"] - 1].decode())
        expected.append(finding["text"])
    return seen, expected


def is_utf8(page):
    try:
        page.decode()
        return True
    except UnicodeDecodeError:
        return False


if __name__ == "__main__":
    sys.exit(main())
