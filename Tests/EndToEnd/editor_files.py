#!/usr/bin/env python3
"""Usage: editor_files.py
Holds the configuration files of editors that cannot be driven here against the keys of their manuals, and
what is written down twice against each other. Exit 0: all of it is as it should be."""
import json
import pathlib
import re
import sys
import tomllib

EDITORS = pathlib.Path(__file__).resolve().parent.parent.parent / "editors"
failures = 0

# What the manuals name (Helix 25.01 languages.toml; LSP for Sublime Text, client configuration; Zed,
# language extensions and settings; Kate, LSP client; jupyter-lsp, specification version 2).
HELIX_LANGUAGE = {
    "name", "language-id", "scope", "injection-regex", "file-types", "shebangs", "roots", "auto-format",
    "diagnostic-severity", "comment-tokens", "block-comment-tokens", "indent", "language-servers", "grammar",
    "formatter", "soft-wrap", "text-width", "rulers", "path-completion", "workspace-lsp-roots"}
HELIX_SERVER = {"command", "args", "config", "timeout", "environment", "required-root-patterns"}
SUBLIME_CLIENT = {
    "enabled", "command", "selector", "priority_selector", "initializationOptions", "settings", "env",
    "schemes", "file_watcher", "disabled_capabilities"}
KATE_SERVER = {
    "command", "url", "root", "rootIndicationFileNames", "rootIndicationFilePatterns", "settings",
    "initializationOptions", "highlightingModeRegex", "useWorkspace", "use"}
JUPYTER_SERVER = {
    "version", "argv", "languages", "mime_types", "display_name", "urls", "install", "extend", "requires_documents_on_disk"}


def check(what, fact, detail=""):
    global failures
    print(f"  {'ok  ' if fact else 'FAIL'} {what} {'' if fact else detail}".rstrip())
    failures += not fact


def read(name):
    text = (EDITORS / name).read_text(encoding="utf-8")
    return tomllib.loads(text) if name.endswith(".toml") else json.loads(text)


def only(what, table, keys):
    check(f"{what} has keys of the manual alone", set(table) <= keys, set(table) - keys)


def main():
    helix = read("helix/languages.toml")
    only("Helix: the language", helix["language"][0], HELIX_LANGUAGE)
    only("Helix: the server", helix["language-server"]["bulletin"], HELIX_SERVER)
    check("Helix: the language names the server that is defined",
          helix["language"][0]["language-servers"] == list(helix["language-server"]))
    sublime = read("sublime/LSP.sublime-settings")["clients"]
    only("Sublime Text: the client", sublime["bulletin"], SUBLIME_CLIENT)
    zed, settings, cargo = read("zed/extension.toml"), read("zed/settings.json"), read("zed/Cargo.toml")
    check("Zed: the settings name the server that the extension declares",
          set(settings["lsp"]) == set(zed["language_servers"]))
    check("Zed: the crate is a library that C may load, of a file that is there",
          cargo["lib"]["crate-type"] == ["cdylib"] and (EDITORS / "zed" / cargo["lib"]["path"]).exists())
    only("Kate: the server", read("kate/settings.json")["servers"]["plaintext"], KATE_SERVER)
    jupyter = read("jupyterlab/jupyter_server_config.json")["LanguageServerManager"]["language_servers"]
    only("JupyterLab: the server", jupyter["bulletin"], JUPYTER_SERVER)
    servers = [
        [helix["language-server"]["bulletin"]["command"], *helix["language-server"]["bulletin"]["args"]],
        sublime["bulletin"]["command"], read("kate/settings.json")["servers"]["plaintext"]["command"],
        jupyter["bulletin"]["argv"],
        [settings["lsp"]["bulletin"]["binary"]["path"], *settings["lsp"]["bulletin"]["binary"]["arguments"]]]
    check("each starts the same server", all(words == ["bulletin", "lsp"] for words in servers), servers)
    vim, neovim = (EDITORS / name / "syntax/bulletin.vim" for name in ("vim", "neovim"))
    check("Vim and Neovim have the same syntax file", vim.read_bytes() == neovim.read_bytes())
    commands = (EDITORS / "neovim/lua/bulletin/commands.lua").read_text(encoding="utf-8")
    names = re.findall(r"^  (\w+) = \{", commands[commands.index("\nM.all = {"):], re.M)
    for name in ("bulletin.txt", "bulletin.cnx"):
        listed = re.findall(r"^\t([a-z]+)(?: [\[{].*?)?\t", (EDITORS / "neovim/doc" / name).read_text(encoding="utf-8"), re.M)
        check(f"{name} lists every subcommand of :Bulletin", listed == names and names, (listed, names))
    for folder in sorted(path for path in EDITORS.iterdir() if path.is_dir()):
        page = folder / "README.md"
        text = page.read_text(encoding="utf-8") if page.exists() else ""
        check(f"{folder.name} has a page in Chinese and English",
              "## English" in text and any("\u4e00" <= c <= "\u9fff" for c in text))
    for page in [EDITORS.parent / "README.md", *sorted(EDITORS.glob("*/README.md"))]:
        text = page.read_text(encoding="utf-8")
        links = [link for link in re.findall(r"\]\(([^)#\s]+)\)", text) if "://" not in link]
        missing = [link for link in links if not (page.parent / link).exists()]
        check(f"{page.relative_to(EDITORS.parent)}: every link and picture is there", not missing, missing)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
