"""Rows as one JSON document, written while they are read."""

import json


def aliran_json(keterangan, baris):
    """Yield pieces (str) of a JSON object: the entries of `keterangan` (dict), then "baris": [rows]."""
    yield json.dumps(keterangan, ensure_ascii=False)[:-1] + ', "baris": ['
    pemisah = "\n"
    for satu in baris:
        yield pemisah + json.dumps(satu, ensure_ascii=False)
        pemisah = ",\n"
    yield "\n]}\n"
