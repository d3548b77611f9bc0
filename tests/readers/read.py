"""Reads every export of the sites given, and then shows of each reader that it refuses what is broken.

Takes folders of built sites; says what passed and what failed, and ends with 1 if anything did.
"""

import logging
import shutil
import sys
import tempfile
from pathlib import Path

import calendar_file
import dossier_json
import feeds
import follow_the_money
import json_ld
import references
import sitemap
import tables
from site_folder import Site

READERS = [dossier_json, tables, calendar_file, references, feeds, sitemap, follow_the_money, json_ld]


def main(folders):
    logging.disable()  # What a library remarks on files that are broken by intent.
    passed, failed = 0, 0
    for reader in READERS:
        name = reader.__name__
        for folder in folders:
            fault = fault_of(reader, folder)
            passed, failed = (passed, failed + 1) if fault else (passed + 1, failed)
            if fault:
                print(f"FAIL {name} of {Path(folder).name}: {fault}")
        for what, path, breaks in reader.BROKEN:
            fault = unnoticed(reader, folders[0], what, path, breaks)
            passed, failed = (passed, failed + 1) if fault else (passed + 1, failed)
            if fault:
                print(f"FAIL {name}: {fault}")
    print(f"read back in Python: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


def fault_of(reader, folder):
    """What a reader objects to, or nothing."""
    try:
        reader.read(Site(folder))
    except Exception as fault:  # Each library has errors of its own.
        return f"{type(fault).__name__}: {str(fault)[:600]}"
    return None


def unnoticed(reader, folder, what, path, breaks):
    """Breaks a file of a copy; nothing if the reader objects."""
    with tempfile.TemporaryDirectory() as copy:
        copy = Path(copy) / "site"
        shutil.copytree(folder, copy)
        whole = (copy / path).read_bytes()
        broken = breaks(whole)
        if broken == whole:
            return f"{what}: the test broke nothing in {path}"
        (copy / path).write_bytes(broken)
        return None if fault_of(reader, copy) else f"{what} in {path} is not noticed"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
