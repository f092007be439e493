"""The periods of the law are written once and as the law has them."""

import pytest

from kalender.aturan import ATURAN, AturanTidakDikenal, TidakDapatDiperpanjang, aturan

# design 7: ATURAN, hari kerja, and the whole length when extended
KONTRAK = {
    "KETIDAKLENGKAPAN": (3, 0),
    "KELENGKAPAN": (3, 0),
    "JAWABAN": (10, 17),
    "PENGAJUAN_KEBERATAN": (30, 0),
    "TANGGAPAN_KEBERATAN": (30, 0),
    "PENGAJUAN_SENGKETA": (14, 0),
    "MULAI_PENYELESAIAN": (14, 0),
    "KELENGKAPAN_SENGKETA": (7, 0),
    "MEDIASI": (14, 21),
    "PENYELESAIAN_SENGKETA": (100, 0),
    "GUGATAN": (14, 0),
    "KASASI": (14, 0),
    "BUKA_DIK": (30, 0),
    "KONFIRMASI_SERTA_MERTA": (1, 0),
    "LAPORAN_SEMESTER": (10, 0),
}


def test_lama_tiap_aturan_sesuai_ketentuan():
    assert {kode: (a.hari, a.perpanjangan) for kode, a in ATURAN.items()} == KONTRAK


def test_hanya_buka_dik_yang_dihitung_mundur():
    assert [kode for kode, a in ATURAN.items() if a.arah == -1] == ["BUKA_DIK"]


@pytest.mark.parametrize("kode", KONTRAK)
def test_tiap_aturan_menyebut_nama_awal_hitungan_dan_dasarnya(kode):
    assert all((ATURAN[kode].nama, ATURAN[kode].sejak, ATURAN[kode].dasar))


@pytest.mark.parametrize("kode", [k for k, (_, panjang) in KONTRAK.items() if not panjang])
def test_aturan_tanpa_perpanjangan_menolak_diperpanjang(kode):
    with pytest.raises(TidakDapatDiperpanjang, match=f"{kode} tidak dapat diperpanjang"):
        aturan(kode).panjang(True)


@pytest.mark.parametrize("kode", ["jawaban", "", "JAWABAN2"])
def test_aturan_tidak_dikenal_menyebut_pilihannya(kode):
    with pytest.raises(AturanTidakDikenal, match="KETIDAKLENGKAPAN, KELENGKAPAN, JAWABAN"):
        aturan(kode)
