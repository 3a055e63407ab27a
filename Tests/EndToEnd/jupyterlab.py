#!/usr/bin/env python3
"""Drives a real JupyterLab, in headless Chromium, through one page and writes down what the user would
see. Environment: PAGE, NAME, REPORT as in neovim.lua; JUPYTER, the folder of its programs; CONFIG, the
file that names the server."""
import json
import os
import pathlib
import shutil
import socket
import subprocess
import time
import urllib.request

from playwright.sync_api import sync_playwright

PAGE = pathlib.Path(os.environ["PAGE"])
seen = {"errors": []}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(what, ready):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        answer = ready()
        if answer:
            return answer
        time.sleep(0.1)
    raise RuntimeError(f"gave up waiting for {what}")


def is_up(port):
    try:
        return urllib.request.urlopen(f"http://127.0.0.1:{port}/lab/api/settings", timeout=1).status == 200
    except OSError:
        return False


def drive(page, port):
    page.goto(f"http://127.0.0.1:{port}/lab/tree/{PAGE.name}?reset")
    page.wait_for_selector(".jp-FileEditor .cm-content", timeout=60000)
    # The page is longer than the window: what is marked is what is in view.
    marks = until("the findings", lambda: page.locator(".cm-lintRange").all_inner_texts())
    seen["marked"] = marks
    seen["text"] = page.locator(".cm-content").inner_text()
    place = page.locator(".cm-line", has_text=os.environ["NAME"]).first
    box = page.evaluate(
        """([line, name]) => {
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const index = node.data.indexOf(name);
            if (index < 0) continue;
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + name.length);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x, y, width, height };
          }
        }""", [place.element_handle(), os.environ["NAME"]])
    # Hovering asks while Ctrl is held.
    page.keyboard.down("Control")

    def hover():
        page.mouse.move(box["x"] + box["width"] / 2 + (time.monotonic() * 10) % 3, box["y"] + box["height"] / 2)
        return [text for text in page.locator(".jp-Tooltip").all_inner_texts() if text.strip()]
    seen["hover"] = until("the hover", hover)
    page.keyboard.up("Control")


def main():
    port = free_port()
    home = pathlib.Path(os.environ["HOME"])
    (home / ".jupyter").mkdir(exist_ok=True)
    shutil.copy(os.environ["CONFIG"], home / ".jupyter/jupyter_server_config.json")
    jupyter = subprocess.Popen(
        [os.path.join(os.environ["JUPYTER"], "jupyter-lab"), "--allow-root", "--no-browser", f"--port={port}",
         "--ip=127.0.0.1", "--IdentityProvider.token=", "--ServerApp.password=", f"--ServerApp.root_dir={PAGE.parent}"],
        stdout=subprocess.DEVNULL, stderr=open(home / "jupyter.log", "w", encoding="utf-8"))
    try:
        until("JupyterLab", lambda: is_up(port))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1300, "height": 900})
            try:
                drive(page, port)
            finally:
                page.screenshot(path=str(home / "jupyter.png"))
                browser.close()
    except Exception as error:  # Whatever it was, the report tells it.
        seen["errors"].append(f"{type(error).__name__}: {error}")
    finally:
        jupyter.terminate()
        jupyter.wait(30)
    pathlib.Path(os.environ["REPORT"]).write_text(json.dumps(seen), encoding="utf-8")


main()
