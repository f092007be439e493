"""The performer on real models, with small tables of steps put in the place of the true ones."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.utils.translation import get_language, override

from alur.mesin import jalankan, jalankan_bersama, lahirkan
from alur.models import AnggotaPeristiwa, Pemberitahuan, Peristiwa, PeristiwaRincian
from alur.transisi import Alur, Kabar, LangkahBasi, Sistem, Transisi, TransisiDitolak, siapa_pun
from informasi.models import Ajuan, Konten, Versi
from opd.models import Unit
from tests.pabrik import SENIN, UJI, buat_draf, buat_pengguna, buat_unit


def tolak(pelaku, objek, waktu):
    return False


def langkah(nama="naik", *, boleh=siapa_pun, **isian):
    return Transisi(nama=nama, label="Naikkan", boleh=boleh, **isian)


@pytest.fixture
def draf(pemeran):
    return buat_draf(pemeran.dpupr, pemeran.operator)


@pytest.fixture
def tabel(monkeypatch):
    """Replace the table of Versi (or of another path) by the given steps."""

    def ganti(*transisi, jalur="informasi.alur.ALUR_VERSI", lahir=None):
        monkeypatch.setattr(jalur, Alur(*transisi, lahir=lahir or langkah("lahir", ke="draf")))

    return ganti


def versi_baru(pemeran):
    konten = Konten.objects.create(unit=pemeran.dpupr, dibuat=SENIN)
    return Versi(konten=konten, nomor=1, dibuat=SENIN, disimpan_pada=SENIN)


def test_baris_dikunci_sebelum_wewenang_dan_syarat_diperiksa(draf, tabel, monkeypatch):
    urutan, kunci = [], Versi.kunci
    monkeypatch.setattr(Versi, "kunci", lambda pk: urutan.append("kunci") or kunci(pk))
    tabel(langkah(boleh=lambda *_: urutan.append("boleh") or True, syarat=(lambda *_: urutan.append("syarat"),)))
    jalankan(draf, "naik", pelaku=UJI, waktu=SENIN)
    assert urutan == ["kunci", "boleh", "syarat"]


def test_wewenang_diperiksa_sebelum_status(draf, tabel):
    tabel(langkah(boleh=tolak, dari=("terbit",)))
    with pytest.raises(PermissionDenied):
        jalankan(draf, "naik", pelaku=UJI, waktu=SENIN)


def test_status_diperiksa_sebelum_syarat(draf, tabel):
    tabel(langkah(dari=("terbit",), syarat=(lambda *_: "kalimat syarat",)))
    with pytest.raises(TransisiDitolak, match="berstatus “Draf”, jadi tidak dapat “Naikkan”"):
        jalankan(draf, "naik", pelaku=UJI, waktu=SENIN)


def test_syarat_pertama_yang_menghalangi_memberi_kalimatnya(draf, tabel):
    tabel(langkah(syarat=(lambda *_: None, lambda *_: "Lampirkan dahulu.", lambda *_: "Lain.")))
    with pytest.raises(TransisiDitolak, match="^Lampirkan dahulu.$"):
        jalankan(draf, "naik", pelaku=UJI, waktu=SENIN)


def test_langkah_basi_sampai_utuh_ke_pemanggil(draf, tabel):
    def basi(objek, langkah):
        raise LangkahBasi("Teks berubah.")

    tabel(langkah(syarat=(basi,)))
    with pytest.raises(LangkahBasi, match="Teks berubah"):
        jalankan(draf, "naik", pelaku=UJI, waktu=SENIN)


def test_yang_diperiksa_adalah_baris_di_basis_data_bukan_salinan_pemanggil(draf, tabel):
    tabel(langkah(dari=("terbit",)))
    salinan = Versi(pk=draf.pk, konten=draf.konten, status="terbit")
    with pytest.raises(TransisiDitolak):
        jalankan(salinan, "naik", pelaku=UJI, waktu=SENIN)


def test_yang_tidak_berwenang_tidak_meninggalkan_jejak(draf, tabel):
    tabel(langkah(boleh=tolak, ke="dibuang", kabari=(lambda *_: [Kabar(judul="x", isi="", alamat="a@b.id")],)))
    sebelum = Peristiwa.objects.count(), Pemberitahuan.objects.count(), "draf"
    with pytest.raises(PermissionDenied):
        jalankan(draf, "naik", pelaku=UJI, waktu=SENIN)
    draf.refresh_from_db()
    assert (Peristiwa.objects.count(), Pemberitahuan.objects.count(), draf.status) == sebelum


def test_langkah_yang_ditolak_di_tengah_tidak_meninggalkan_apa_pun(draf, tabel):
    def separuh(versi, langkah):
        versi.ajuan.create(nomor=1, bentuk="v1:{}", sidik="0", diajukan_oleh=versi.disimpan_oleh, waktu=SENIN)
        raise TransisiDitolak("Tidak jadi.")

    tabel(langkah(ke="diajukan", akibat=separuh))
    sebelum = Peristiwa.objects.count()
    with pytest.raises(TransisiDitolak):
        jalankan(draf, "naik", pelaku=UJI, waktu=SENIN)
    draf.refresh_from_db()
    assert (Ajuan.objects.count(), Peristiwa.objects.count(), draf.status) == (0, sebelum, "draf")


def test_status_ditulis_dan_objek_pemanggil_disegarkan(draf, tabel):
    tabel(langkah(ke="dibuang"))
    peristiwa = jalankan(draf, "naik", pelaku=UJI, waktu=SENIN)
    assert (draf.status, peristiwa.dari, peristiwa.ke) == ("dibuang", "draf", "dibuang")


def test_tujuan_dapat_dihitung_dari_objek(draf, tabel):
    tabel(langkah(ke=lambda objek, langkah: langkah.isian["tujuan"]))
    jalankan(draf, "naik", pelaku=UJI, waktu=SENIN, tujuan="dibuang")
    assert draf.status == "dibuang"


def test_langkah_tanpa_tujuan_membiarkan_status(draf, tabel):
    tabel(langkah())
    peristiwa = jalankan(draf, "naik", pelaku=UJI, waktu=SENIN)
    assert (draf.status, peristiwa.dari, peristiwa.ke) == ("draf", "draf", "draf")


def test_akibat_atas_objek_ikut_tersimpan(draf, tabel):
    tabel(langkah(akibat=lambda versi, langkah: setattr(versi, "ringkasan", "Baru")))
    jalankan(draf, "naik", pelaku=UJI, waktu=SENIN)
    assert Versi.objects.get(pk=draf.pk).ringkasan == "Baru"


def test_peristiwa_menyalin_nama_jabatan_dan_unit_pelaku(draf, pemeran):
    jalankan(draf, "buang", pelaku=pemeran.operator, waktu=SENIN)
    pemeran.operator.nama, pemeran.dpupr.singkatan = "Nama Baru", "BARU"
    pemeran.operator.save()
    pemeran.dpupr.save()
    p = Peristiwa.objects.get(nama="buang")
    assert (p.pelaku_nama, p.pelaku_jabatan, p.pelaku_unit) == ("Operator", "Operator", "DPUPR")


def test_sistem_tercatat_dengan_sebabnya_tanpa_akun(draf):
    unit = buat_unit("bpbd")
    p = jalankan(unit, "tata", pelaku=Sistem("atas keputusan Wali Kota"), waktu=SENIN, nilai={})
    assert (p.pelaku, p.pelaku_nama) == (None, "Sistem, atas keputusan Wali Kota")


def test_waktu_diserahkan_dan_dicatat_menurut_basis_data(draf, tabel):
    tabel(langkah())
    with time_machine.travel(SENIN + timedelta(days=400), tick=False):
        p = jalankan(draf, "naik", pelaku=UJI, waktu=SENIN)
    with connection.cursor() as kursor:
        kursor.execute("SELECT abs(extract(epoch FROM clock_timestamp() - dicatat)) < 60 FROM alur_peristiwa "
                       "WHERE id = %s", [p.pk])  # fmt: skip
        assert (p.waktu, kursor.fetchone()) == (SENIN, (True,))


def test_tanpa_waktu_berlaku_jam_saat_langkah_diambil(draf, tabel):
    tabel(langkah())
    with time_machine.travel(SENIN + timedelta(days=1), tick=False):
        assert jalankan(draf, "naik", pelaku=UJI).waktu == SENIN + timedelta(days=1)


def test_rincian_disimpan_terpisah_dari_peristiwa(draf, tabel):
    tabel(langkah())
    p = jalankan(draf, "naik", pelaku=UJI, waktu=SENIN, rincian={"lama": "Jl. A", "kapan": SENIN})
    assert PeristiwaRincian.objects.get(peristiwa=p).isi == {
        "lama": "Jl. A",
        "kapan": "2026-11-02T09:00:00+07:00",
    }


def test_catatan_tersimpan_pada_peristiwa(draf, tabel):
    tabel(langkah())
    assert jalankan(draf, "naik", pelaku=UJI, waktu=SENIN, catatan="Kata PJ").catatan == "Kata PJ"


def test_lahirkan_memberi_status_dan_peristiwa_pertama(pemeran):
    versi = versi_baru(pemeran)
    p = lahirkan(versi, pelaku=pemeran.operator, waktu=SENIN)
    assert (p.nama, p.dari, p.ke, list(versi.jejak())) == ("tulis", "", "draf", [p])


def test_lahirkan_menyimpan_akibat_atas_objek(pemeran, tabel):
    tabel(lahir=langkah("lahir", akibat=lambda versi, langkah: setattr(versi, "ringkasan", "Baru")))
    versi = versi_baru(pemeran)
    lahirkan(versi, pelaku=UJI, waktu=SENIN)
    assert Versi.objects.get(pk=versi.pk).ringkasan == "Baru"


def test_yang_tidak_berwenang_tidak_melahirkan(pemeran):
    with pytest.raises(PermissionDenied):
        lahirkan(versi_baru(pemeran), pelaku=pemeran.operator_lain, waktu=SENIN)
    assert not Versi.objects.exists()


def tiga_unit():
    return [buat_unit(slug) for slug in ("a", "b", "c")]


def test_langkah_bersama_adalah_satu_peristiwa_dengan_daftarnya(db):
    daftar = tiga_unit()
    p = jalankan_bersama([*daftar, daftar[0]], "tata", pelaku=UJI, waktu=SENIN, nilai={"alamat": "Jl. A"})
    anggota = AnggotaPeristiwa.objects.filter(peristiwa=p).values_list("id_objek", "label_objek")
    assert (p.id_objek, p.label_objek) == (None, "3 unit")
    assert list(anggota) == [(u.pk, str(u)) for u in daftar]


def test_langkah_bersama_mengubah_semua_dan_masuk_jejak_tiap_objek(db):
    daftar = tiga_unit()
    p = jalankan_bersama(daftar, "tata", pelaku=UJI, waktu=SENIN, nilai={"alamat": "Jl. A"})
    assert Unit.objects.filter(alamat="Jl. A").count() == 3
    assert all(u.jejak().last() == p for u in daftar)


def test_langkah_bersama_semua_atau_tidak_sama_sekali(db, tabel):
    daftar = tiga_unit()
    tabel(
        langkah(
            akibat=lambda unit, langkah: setattr(unit, "alamat", "Jl. A"),
            syarat=(lambda unit, langkah: "Tidak boleh." if unit.slug == "b" else None,),
        ),
        jalur="opd.alur.ALUR_UNIT",
    )
    with pytest.raises(TransisiDitolak, match="^B: Tidak boleh.$"):
        jalankan_bersama(daftar, "naik", pelaku=UJI, waktu=SENIN)
    assert not Unit.objects.filter(alamat="Jl. A").exists()
    assert not Peristiwa.objects.filter(nama="naik").exists()


def test_daftar_kosong_bukan_langkah(db):
    with pytest.raises(ValueError, match="daftar kosong"):
        jalankan_bersama([], "tata", pelaku=UJI, waktu=SENIN)


def test_satu_orang_mendapat_satu_kabar_dari_satu_langkah(draf, tabel):
    orang = buat_pengguna("orang")
    satu, dua = ((lambda *_, j=j: [Kabar(judul=j, isi="", pengguna=orang)]) for j in ("Satu", "Dua"))
    tabel(langkah(kabari=(satu, dua)))
    p = jalankan(draf, "naik", pelaku=UJI, waktu=SENIN)
    assert [k.judul for k in p.pemberitahuan.filter(pengguna=orang)] == ["Satu"]


def test_kabar_sampai_ke_alamat_tanpa_akun_satu_kali(draf, tabel):
    warga = [Kabar(judul="J", isi="I", alamat=a) for a in ("warga@contoh.id", "Warga@contoh.id")]
    tabel(langkah(kabari=(lambda *_: warga,)))
    p = jalankan(draf, "naik", pelaku=UJI, waktu=SENIN)
    assert [(k.pengguna, k.alamat) for k in p.pemberitahuan.all()] == [(None, "warga@contoh.id")]


def test_langkah_ditulis_dalam_bahasa_asal_dari_halaman_bahasa_apa_pun(draf, tabel):
    bahasa = []
    tabel(langkah(akibat=lambda *_: bahasa.append(get_language())))
    with override("en"):
        jalankan(draf, "naik", pelaku=UJI, waktu=SENIN)
    assert bahasa == ["id"]
