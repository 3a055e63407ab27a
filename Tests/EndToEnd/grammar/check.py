#!/usr/bin/env python3
"""Usage: check.py [--write] [--vim PROGRAM]… [--emacs PROGRAM]
Colours a page without any server and holds what came of it against a snapshot: the TextMate grammar of
VS Code by textmate-grammar-python (a port of VS Code's own engine, on Oniguruma), the syntax file of Vim
and Neovim and the mode of Emacs by the programs that are named. --write renews the snapshots: read the difference before it is committed."""
import argparse
import json
import logging
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
EDITORS = HERE.parent.parent.parent / "editors"
PAGE = HERE / "page.txt"


def textmate():
    """Every piece of the page that has a scope, in order."""
    logging.disable(logging.CRITICAL)
    from textmate_grammar.parsers.base import LanguageParser
    grammar = json.loads((EDITORS / "vscode/syntaxes/bulletin.tmLanguage.json").read_text(encoding="utf-8"))
    element = LanguageParser(grammar).parse_string(PAGE.read_text(encoding="utf-8"))
    lines = []
    for (line, column), text, scopes in element.flatten():
        if len(scopes) > 1 and text.strip("\n"):
            lines.append(f"{line + 1}:{column + 1} {text.rstrip()}  {' '.join(scopes[1:])}")
    return "\n".join(lines) + "\n"


# The name of the syntax group of every character, runs of the same together.
VIM = r"""
let out = []
for line in range(1, line('$'))
  let text = getline(line)
  let [start, group] = [0, '']
  for column in range(strlen(text) + 1)
    let name = column < strlen(text) ? synIDattr(synID(line, column + 1, 1), 'name') : ''
    if name !=# group
      if group !=# ''
        call add(out, line .. ':' .. (strchars(strpart(text, 0, start)) + 1) .. ' ' .. strpart(text, start, column - start) .. '  ' .. group)
      endif
      let [start, group] = [column, name]
    endif
  endfor
endfor
call writefile(out, $OUT)
qall!
"""


def vim(program):
    quiet = ["--headless"] if "nvim" in pathlib.Path(program).name else ["-es", "--not-a-term", "-i", "NONE"]
    with tempfile.TemporaryDirectory() as folder:
        script, out = pathlib.Path(folder, "colours.vim"), pathlib.Path(folder, "colours.txt")
        script.write_text(VIM, encoding="utf-8")
        subprocess.run(
            [program, "-u", "NONE", *quiet, "--cmd", f"set encoding=utf-8 runtimepath^={EDITORS}/vim",
             "-c", "syntax on", "-c", "set filetype=bulletin", "-c", f"source {script}", str(PAGE)],
            env={"OUT": str(out), "PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8"},
            timeout=60, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        return out.read_text(encoding="utf-8") if out.exists() else ""


# The face of every piece that has one.
EMACS = r"""
(progn
  (require 'bulletin-mode)
  (find-file (getenv "PAGE"))
  (bulletin-mode)
  (font-lock-ensure)
  (let ((place (point-min)) (coding-system-for-write 'utf-8) out)
    (while (< place (point-max))
      (let ((next (next-single-property-change place 'face nil (point-max)))
            (face (get-text-property place 'face)))
        (when face
          (goto-char place)
          (push (format "%d:%d %s  %s" (line-number-at-pos) (1+ (- place (line-beginning-position)))
                        (buffer-substring-no-properties place next) face)
                out))
        (setq place next)))
    (with-temp-file (getenv "OUT") (insert (mapconcat #'identity (nreverse out) "\n") "\n"))))
"""


def emacs(program):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder, "colours.txt")
        subprocess.run(
            [program, "--batch", "-Q", "-L", EDITORS / "emacs", "--eval", EMACS],
            env={"OUT": str(out), "PAGE": str(PAGE), "PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8"},
            timeout=60, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return out.read_text(encoding="utf-8") if out.exists() else ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--vim", action="append", default=[])
    parser.add_argument("--emacs")
    options = parser.parse_args()
    seen = [("textmate.txt", "the TextMate grammar", textmate())]
    seen += [("vim.txt", f"the syntax in {program}", vim(program)) for program in options.vim]
    if options.emacs:
        seen.append(("emacs.txt", f"the mode in {options.emacs}", emacs(options.emacs)))
    failures = 0
    for name, what, text in seen:
        snapshot = HERE / name
        if options.write:
            snapshot.write_text(text, encoding="utf-8")
        wanted = snapshot.read_text(encoding="utf-8")
        holds = text == wanted and text.count("\n") > 10
        print(f"  {'ok  ' if holds else 'FAIL'} {what} colours the page as its snapshot")
        if not holds:
            failures += 1
            for before, after in zip(wanted.splitlines(), text.splitlines()):
                if before != after:
                    print(f"    - {before}\n    + {after}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
