"""Which steps lead from which status where: the tables of both kinds of cases, read as they stand."""

import pytest

from permohonan.alur import ALUR_PERMOHONAN
from permohonan.alur_bersama import langkah_bersama
from permohonan.alur_keberatan import ALUR_KEBERATAN
from permohonan.status import DIPUTUS, StatusKeberatan, StatusPermohonan

TETAP = "="
PUTUSAN = {str(s) for s in DIPUTUS}
TANGGAPAN = {"dikabulkan", "dikabulkan_sebagian", "ditolak"}
DARI_MANA_PUN = {
    "ubah_pokok", "lihat_identitas", "buka_surat", "ganti_kode", "jam_bergeser", "tahan_pemusnahan", "lepas_tahanan",
    "unggah_tte", "musnahkan_tanda_diri", "musnahkan_identitas",
}  # fmt: skip

DIKERJAKAN = {
    "disposisi": {"didisposisikan"},
    "simpan_butir": TETAP,
    "simpan_jawaban": TETAP,
    "perpanjang": TETAP,
    "putuskan": PUTUSAN,
    "catat_putusan_ppid": TETAP,
    "benarkan_putusan_ppid": PUTUSAN,
    "jawab_terbit": {"diserahkan"},
    "ingatkan": TETAP,
    "cabut": {"dicabut"},
}
DI_UNIT = {
    "tarik_disposisi": {"terdaftar", "didisposisikan", "ditinjau"},
    "usul_jawaban": {"didisposisikan", "ditinjau"},
    "kembalikan": {"terdaftar", "didisposisikan", "ditinjau"},
    "revisi": {"didisposisikan"},
}
DIJAWAB = {"catat_terima": TETAP, "tutup": {"selesai"}}
SERAH = {"serahkan": {"diserahkan"}}
PERMOHONAN = {
    "diajukan": {
        "nyatakan_lengkap": {"terdaftar"},
        "minta_lengkapi": {"perlu_dilengkapi"},
        "jawab_terbit": {"diserahkan"},
        "ingatkan": TETAP,
        "cabut": {"dicabut"},
        "catat_lampau": {*PUTUSAN, "diserahkan", "selesai", "dicabut", "tidak_dilengkapi"},
    },
    "perlu_dilengkapi": {
        "lengkapi": {"terdaftar"},
        "tutup_tak_lengkap": {"tidak_dilengkapi"},
        "ingatkan": TETAP,
        "cabut": {"dicabut"},
    },
    "terdaftar": DIKERJAKAN,
    "didisposisikan": {**DIKERJAKAN, **DI_UNIT, "tegur": TETAP},
    "ditinjau": {**DIKERJAKAN, **DI_UNIT},
    "dikabulkan_seluruhnya": {**DIJAWAB, **SERAH},
    "dikabulkan_sebagian": {**DIJAWAB, **SERAH},
    "ditolak": DIJAWAB,
    "tidak_dikuasai": DIJAWAB,
    "belum_didokumentasikan": {**DIJAWAB, **SERAH},
    "diserahkan": DIJAWAB,
    "selesai": {},
    "dicabut": {},
    "tidak_dilengkapi": {},
}
TERBUKA = {"lewat_batas": {"tidak_ditanggapi"}, "ingatkan": TETAP, "cabut": {"dicabut"}}
MENANGGAPI = {"tanggapi": TANGGAPAN, "catat_tanggapan_atasan": TETAP, "benarkan_tanggapan_atasan": TANGGAPAN}
TELAAH = {"ditelaah", "tidak_ditanggapi"}  # what was missed stays missed
MENELAAH = {"telaah": TELAAH, "catat_nota_tim": TETAP, "benarkan_nota_tim": TELAAH}
DITANGGAPI = {"catat_terima": TETAP, "catat_pemohon": TETAP}
KEBERATAN = {
    "diajukan": {**TERBUKA, "daftarkan": {"terdaftar"}},
    "terdaftar": {**TERBUKA, **MENELAAH, **MENANGGAPI, "musyawarah": {"musyawarah"}},
    "musyawarah": {
        **TERBUKA,
        **MENELAAH,
        **MENANGGAPI,
        "sepakati": {"disepakati"},
        "gagal_musyawarah": {"terdaftar"},
    },
    "ditelaah": {**TERBUKA, **MENANGGAPI, "musyawarah": {"musyawarah"}},
    "dikabulkan": {**DITANGGAPI, "laksanakan": {"dilaksanakan"}},
    "dikabulkan_sebagian": {**DITANGGAPI, "laksanakan": {"dilaksanakan"}},
    "ditolak": DITANGGAPI,
    "disepakati": {**DITANGGAPI, "laksanakan": {"dilaksanakan"}},
    "tidak_ditanggapi": {**MENELAAH, **MENANGGAPI, "cabut": {"dicabut"}},
    "dilaksanakan": DITANGGAPI,
    "dicabut": {},
}


def ke(transisi):
    if transisi.ke is None:
        return TETAP
    return {str(s) for s in getattr(transisi.ke, "menuju", (transisi.ke,))}


@pytest.mark.parametrize(
    ("alur", "statusnya", "tabel"),
    [(ALUR_PERMOHONAN, StatusPermohonan, PERMOHONAN), (ALUR_KEBERATAN, StatusKeberatan, KEBERATAN)],
    ids=["permohonan", "keberatan"],
)
def test_dari_tiap_status_hanya_langkah_ini_dan_ke_sini(alur, statusnya, tabel):
    nyata = {s.value: {t.nama: ke(t) for t in alur.values() if s in t.dari} for s in statusnya}
    assert nyata == tabel
    assert {t.nama for t in alur.values() if not t.dari} == DARI_MANA_PUN
    assert alur.lahir.ke == statusnya.DIAJUKAN


def test_langkah_bersama_sama_bagi_permohonan_dan_keberatan():
    beda_label = {"ubah_pokok"}
    for satu, dua in zip(langkah_bersama("permohonan"), langkah_bersama("keberatan"), strict=True):
        assert (ALUR_PERMOHONAN[satu.nama], ALUR_KEBERATAN[dua.nama]) == (satu, dua)
        assert satu == dua or satu.nama in beda_label
