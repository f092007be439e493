"""What can happen to a row of the table of synonyms, as the trail names it. No status, no review."""

from alur.transisi import Transisi
from opd.wewenang import ppid_utama

TAMBAH = Transisi(nama="tambah_sinonim", label="Tambah sinonim", boleh=ppid_utama)
UBAH = Transisi(nama="ubah_sinonim", label="Ubah sinonim", boleh=ppid_utama)
HAPUS = Transisi(nama="hapus_sinonim", label="Hapus sinonim", boleh=ppid_utama)
