"""Run a command with DATABASE_URL set: the given one, else a throw-away embedded cluster.

python -m script.dengan_basis script/periksa
"""

import os
import subprocess
import sys

from ppid_portal.postgres_biner import BasisGagal
from ppid_portal.postgres_tertanam import basis_data


def utama(perintah):
    """The command's exit code; leaves with a sentence when no database can be started."""
    try:
        with basis_data(os.environ):
            return subprocess.run(perintah).returncode
    except BasisGagal as galat:
        return str(galat)


if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
