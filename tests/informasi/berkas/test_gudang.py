"""The stores: a name stands for a whole file, also while two processes store the same content."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage

from informasi.berkas.gudang import simpan

ISI, JALUR = b"%PDF-1.4 laporan kinerja", "dokumen/ab/abcd.pdf"


@pytest.fixture
def gudang(tmp_path):
    return FileSystemStorage(location=tmp_path)


def baca(gudang):
    with gudang.open(JALUR) as berkas:
        return berkas.read()


class Berhenti(ContentFile):
    """A file whose second half comes after something else has happened."""

    def __init__(self, isi, sementara):
        super().__init__(isi)
        self.sementara = sementara

    def chunks(self, chunk_size=None):
        yield ISI[:10]
        self.sementara()
        yield ISI[10:]


def test_berkas_yang_belum_utuh_tidak_berada_di_namanya(gudang):
    ada = []
    simpan(gudang, JALUR, Berhenti(ISI, lambda: ada.append(gudang.exists(JALUR))), len(ISI))
    assert (ada, baca(gudang)) == ([False], ISI)


def test_dua_penyimpan_isi_yang_sama_tidak_saling_menghapus(gudang):
    lain = Berhenti(ISI, lambda: simpan(gudang, JALUR, ContentFile(ISI), len(ISI)))
    simpan(gudang, JALUR, lain, len(ISI))
    assert baca(gudang) == ISI
    assert gudang.listdir("dokumen/ab") == ([], ["abcd.pdf"])


def test_sisa_proses_yang_terbunuh_diganti_yang_utuh(gudang):
    gudang.save(JALUR, ContentFile(ISI[:5]))
    simpan(gudang, JALUR, ContentFile(ISI), len(ISI))
    assert baca(gudang) == ISI
