#!/usr/bin/env python3
"""Usage: validate.py SCHEMA FILE...
Holds JSON against a schema: each FILE is one value, an array of them with --each, or lines of them
with --lines. Exit 1 with the place of the first fault in each."""
import argparse
import json
import pathlib
import sys

import jsonschema


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--lines", action="store_true")
    parser.add_argument("schema", type=pathlib.Path)
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    schema = json.loads(options.schema.read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    faults = 0
    count = 0
    for file in options.files:
        text = file.read_text(encoding="utf-8")
        if options.lines:
            values = [json.loads(line) for line in text.splitlines() if line]
        else:
            value = json.loads(text)
            values = value if options.each and isinstance(value, list) else [value]
        for index, value in enumerate(values):
            count += 1
            for error in list(validator.iter_errors(value))[:1]:
                faults += 1
                print(f"{file}[{index}]{error.json_path}: {error.message[:300]}")
    print(f"{options.schema.name}: {count} values, {faults} faults")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main())
