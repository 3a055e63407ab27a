#!/usr/bin/env python3
"""Usage: extract_client.py WHEEL OUT.js
Cuts vscode-languageclient 9.0.1 out of the wheel of reflex-monaco-editor 1.0.3, whose open-source
.vsix bundles it: npm is not always at hand, PyPI is. Only for tests; nothing of it is committed."""
import io
import re
import sys
import zipfile


def main():
    wheel, out = sys.argv[1:]
    with zipfile.ZipFile(wheel) as outer:
        name = next(n for n in outer.namelist() if n.endswith(".vsix"))
        with zipfile.ZipFile(io.BytesIO(outer.read(name))) as vsix:
            bundle = vsix.read("extension/dist/extension.js").decode("utf-8")
    # The bundle is a list of modules, `var NAME=ce((exports)=>{…});`, each after those it needs.
    # The one that exports SettingMonitor and LanguageClient is vscode-languageclient/node; what
    # comes behind it belongs to the extension.
    marker = bundle.index(".SettingMonitor=")
    module = list(re.finditer(r"var (\w+)=ce\(", bundle[:marker]))[-1]
    end = re.search(r"var \w+=ce\(", bundle[marker:]).start() + marker
    with open(out, "w", encoding="utf-8") as file:
        file.write(bundle[:end] + f"\nmodule.exports = {module.group(1)}();\n")


if __name__ == "__main__":
    main()
