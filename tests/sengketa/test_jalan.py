"""The roads through a dispute: adjudication to execution, mediation, withdrawal, absence, and what ends nothing."""

from datetime import date, datetime, time, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.dikecualikan.status import StatusUji
from kalender.hari import WIB
from kalender.models import Jam
from permohonan.models import Identitas
from sengketa.akibat import DITAHAN
from sengketa.models import Sengketa, TugasPendampingan
from sengketa.peringatan import peringatan
from sengketa.sidang.ketidakhadiran import akibat_ketidakhadiran
from sengketa.status import Amar, Hadir, JenisSidang, Tahap
from tests.pabrik import SENIN
from tests.pabrik_dik import buat_ditetapkan
from tests.pabrik_perkara import NIK, buat_dijawab, buat_keberatan, buat_petugas
from tests.pabrik_sengketa import NOMOR, SAMPAI_AWAL, SAMPAI_PUTUSAN, buat_campuran, buat_hukum, buat_sengketa, maju

DUA_BULAN = timedelta(days=60)


def ditolak(sengketa, nama, sebab, *, oleh, waktu=SENIN, **isian):
    status = sengketa.status
    with pytest.raises(TransisiDitolak, match=sebab):
        jalankan(sengketa, nama, pelaku=oleh, waktu=waktu, **isian)
    sengketa.refresh_from_db()
    assert sengketa.status == status


def kode_tugas(sengketa):
    return set(sengketa.tugas.values_list("kode", flat=True))


def test_a_ajudikasi_sampai_eksekusi(pemeran):
    """Ground a: straight to adjudication, PTUN, kasasi, execution; the checklist opens with each stage."""
    sengketa, oleh = buat_sengketa(pemeran), pemeran.verifikator
    assert sengketa.jalur == "ajudikasi"
    assert {"surat_kuasa", "kronologi", "salinan_permohonan", "pendamping"} == kode_tugas(sengketa)
    assert sengketa.jam_seratus.aturan == "PENYELESAIAN_SENGKETA"
    maju(sengketa, *SAMPAI_AWAL, oleh=oleh)
    ditolak(
        sengketa, "pindah_tahap", "tidak dapat dimediasi", oleh=oleh, waktu=SENIN + DUA_BULAN,
        tahap=Tahap.MEDIASI, mulai=sengketa.sejak,
    )  # fmt: skip
    maju(sengketa, *SAMPAI_PUTUSAN[2:], Tahap.PUTUSAN_KI, oleh=oleh)
    assert sengketa.jam.aturan == "GUGATAN"
    assert Jam.objects.get(pk=sengketa.jam_seratus_id).dihentikan
    assert {"memo_putusan", "salinan_putusan", "jawaban", "lembar_uji"} <= kode_tugas(sengketa)
    maju(sengketa, Tahap.KEBERATAN_PENGADILAN, oleh=oleh, nomor="12/G/KI/2027/PTUN.SRG")
    assert sengketa.nomor_pengadilan == "12/G/KI/2027/PTUN.SRG"
    maju(sengketa, Tahap.PUTUSAN_PENGADILAN, Tahap.KASASI, Tahap.PUTUSAN_KASASI, Tahap.INKRACHT, oleh=oleh)
    saat = maju(sengketa, Tahap.EKSEKUSI, Tahap.PELAKSANAAN_PUTUSAN, oleh=oleh)
    perintah = {"perintah": "Serahkan RAB", "pelaksana": pemeran.dpupr, "batas": sengketa.sejak}
    jalankan(sengketa, "catat_perintah", pelaku=oleh, waktu=saat, **perintah)
    ditolak(
        sengketa, "selesaikan", "belum tercatat dilaksanakan", oleh=oleh, waktu=saat,
        tahap=Tahap.SELESAI, mulai=sengketa.sejak,
    )  # fmt: skip
    satu = sengketa.perintah.get()
    hasil = {"satu": satu, "tanggal": sengketa.sejak, "hasil": "RAB diserahkan dengan berita acara"}
    jalankan(sengketa, "laksanakan_perintah", pelaku=pemeran.operator, waktu=saat, **hasil)
    maju(sengketa, Tahap.SELESAI, oleh=oleh)
    assert sengketa.berakhir == sengketa.sejak
    assert [r.kode for r in sengketa.riwayat.all()][-3:] == ["eksekusi", "pelaksanaan_putusan", "selesai"]


def test_b_mediasi_berhasil_final(pemeran):
    sengketa, oleh = buat_sengketa(pemeran, alasan=("c",)), pemeran.verifikator
    assert sengketa.jalur == "mediasi"
    maju(sengketa, *SAMPAI_AWAL, oleh=oleh)
    ditolak(
        sengketa, "pindah_tahap", "mediasi dulu", oleh=oleh, waktu=SENIN + DUA_BULAN,
        tahap=Tahap.AJUDIKASI, mulai=sengketa.sejak,
    )  # fmt: skip
    saat = maju(sengketa, Tahap.MEDIASI, oleh=oleh)
    lama = sengketa.jatuh_tempo
    jalankan(sengketa, "perpanjang_mediasi", pelaku=oleh, waktu=saat)
    assert sengketa.jatuh_tempo > lama
    ditolak(sengketa, "perpanjang_mediasi", "satu kali", oleh=oleh, waktu=saat)
    maju(sengketa, Tahap.PUTUSAN_MEDIASI, oleh=oleh)
    ditolak(
        sengketa, "pindah_tahap", "hanya dapat lanjut ke: Pelaksanaan putusan", oleh=oleh, waktu=SENIN + DUA_BULAN,
        tahap=Tahap.KEBERATAN_PENGADILAN, mulai=sengketa.sejak,
    )  # fmt: skip
    maju(sengketa, Tahap.PELAKSANAAN_PUTUSAN, Tahap.SELESAI, oleh=oleh)
    assert not sengketa.terbuka


def test_c_mediasi_gagal_sebagian_dibuka(pemeran):
    """Partly granted: the entry leaves the DIK by the ruling and the unit is asked to publish it."""
    uji = buat_ditetapkan(pemeran)
    sengketa, oleh = buat_campuran(pemeran), pemeran.verifikator
    maju(sengketa, *SAMPAI_AWAL, Tahap.MEDIASI, Tahap.MEDIASI_GAGAL, Tahap.AJUDIKASI, oleh=oleh)
    ditolak(sengketa, "buka_informasi", "Belum ada putusan", oleh=pemeran.ppid, uji=uji)
    saat = maju(sengketa, *SAMPAI_PUTUSAN[3:], Tahap.PUTUSAN_KI, oleh=oleh)
    with pytest.raises(PermissionDenied):
        jalankan(sengketa, "buka_informasi", pelaku=pemeran.operator, waktu=saat, uji=uji)
    jalankan(sengketa, "buka_informasi", pelaku=pemeran.ppid, waktu=saat, uji=uji)
    uji.refresh_from_db()
    assert uji.status == StatusUji.DIBATALKAN_PUTUSAN
    assert "PUT-putusan_ki" in uji.entri.putusan
    assert TugasPendampingan.objects.get(kode=f"terbitkan-{uji.pk}").pemilik == "termohon"


def test_d_dicabut_tidak_diajukan_lagi(pemeran):
    petugas = buat_petugas(pemeran)
    permohonan = buat_dijawab(petugas, pemeran.ppid)
    keberatan = buat_keberatan(permohonan)
    asal = {"permohonan": permohonan, "keberatan": keberatan, "alasan": ("d",)}
    sengketa = buat_sengketa(pemeran, **asal)
    assert Identitas.objects.get(pk=permohonan.identitas_id).ditahan == DITAHAN
    maju(sengketa, Tahap.DICABUT, oleh=pemeran.verifikator)
    assert Identitas.objects.get(pk=permohonan.identitas_id).ditahan == ""
    with pytest.raises(TransisiDitolak, match="tidak dapat diajukan lagi"):
        buat_sengketa(pemeran, **asal)
    assert not sengketa.ALUR.tersedia(sengketa, pemeran.operator, SENIN) or sengketa.status == Tahap.DICABUT


def test_d_ketidakhadiran_dihitung_dan_gugur(pemeran):
    sengketa, oleh = buat_sengketa(pemeran), pemeran.verifikator
    saat = maju(sengketa, *SAMPAI_AWAL, oleh=oleh)
    for hadir in (Hadir.TIDAK, Hadir.TIDAK):
        jadwal = {"jenis": JenisSidang.SIDANG, "jadwal": saat, "ruang": "Ruang sidang 1", "agenda": "Pemeriksaan awal"}
        jalankan(sengketa, "jadwalkan_sidang", pelaku=oleh, waktu=saat, **jadwal)
        sidang = sengketa.sidang.last()
        hasil = {"sidang": sidang, "pemohon_hadir": hadir, "termohon_hadir": Hadir.TIDAK, "hasil": "Ditunda."}
        jalankan(sengketa, "catat_sidang", pelaku=oleh, waktu=saat, **hasil)
        ditolak(sengketa, "catat_sidang", "sudah dicatat", oleh=oleh, waktu=saat, **hasil)
    pemohon, termohon = akibat_ketidakhadiran(sengketa.sidang.all())
    assert "gugur" in pemohon and "2 kali" in pemohon
    assert "tetap berjalan" in termohon
    maju(sengketa, Tahap.GUGUR, oleh=oleh)
    assert sengketa.putusan.get().amar == Amar.PUTUSAN_GUGUR


def test_e_menyerahkan_dokumen_tidak_menutup_perkara(pemeran):
    sengketa, oleh = buat_sengketa(pemeran), pemeran.verifikator
    saat = maju(sengketa, *SAMPAI_AWAL, Tahap.AJUDIKASI, oleh=oleh)
    serah = {"catatan": "RAB diserahkan kepada pemohon di sidang.", "tanggal": sengketa.sejak}
    jalankan(sengketa, "serahkan_dokumen", pelaku=pemeran.operator, waktu=saat, **serah)
    assert sengketa.status == Tahap.AJUDIKASI
    tombol = {t.nama for t in sengketa.ALUR.tersedia(sengketa, pemeran.operator, saat)}
    assert not tombol & {"pindah_tahap", "catat_putusan", "selesaikan", "betulkan_tahap"}
    isian = {"tahap": Tahap.SELESAI, "mulai": sengketa.sejak}
    with pytest.raises(PermissionDenied):
        jalankan(sengketa, "selesaikan", pelaku=pemeran.operator, waktu=saat, **isian)
    ditolak(sengketa, "selesaikan", "tidak dapat", oleh=oleh, waktu=saat, **isian)


def test_inkracht_menunggu_masa_menggugat_lewat(pemeran):
    sengketa, oleh = buat_sengketa(pemeran), pemeran.verifikator
    maju(sengketa, *SAMPAI_PUTUSAN, Tahap.PUTUSAN_KI, oleh=oleh)
    tempo = sengketa.jatuh_tempo
    saat = datetime.combine(tempo, time(9), WIB)
    ditolak(sengketa, "pindah_tahap", "masih dapat digugat", oleh=oleh, waktu=saat, tahap=Tahap.INKRACHT, mulai=tempo)
    esok = tempo + timedelta(days=1)
    isian = {"tahap": Tahap.INKRACHT, "mulai": esok}
    jalankan(sengketa, "pindah_tahap", pelaku=oleh, waktu=datetime.combine(esok, time(9), WIB), **isian)
    assert sengketa.status == Tahap.INKRACHT


def test_tahap_keliru_dibatalkan_dan_tetap_tercatat(pemeran):
    sengketa = buat_sengketa(pemeran)
    saat = maju(sengketa, Tahap.DICABUT, oleh=pemeran.verifikator)
    with pytest.raises(PermissionDenied):
        jalankan(sengketa, "betulkan_tahap", pelaku=pemeran.verifikator, waktu=saat, catatan="Salah perkara")
    jalankan(sengketa, "betulkan_tahap", pelaku=pemeran.ppid, waktu=saat, catatan="Salah perkara")
    assert (sengketa.status, sengketa.berakhir) == (Tahap.REGISTRASI, None)
    assert sengketa.putusan.get().keliru
    assert sengketa.riwayat.filter(keliru=True).count() == 1
    assert Identitas.objects.get(sengketa__sengketa=sengketa).ditahan == DITAHAN
    assert not Jam.objects.get(pk=sengketa.jam_seratus_id).dihentikan
    maju(sengketa, Tahap.PENETAPAN_MAJELIS, oleh=pemeran.verifikator)


@pytest.mark.parametrize(
    ("tanggal", "kode"),
    [
        ({"tanggal_keberatan": None, "tanggal_tanggapan": None}, "tanpa_keberatan"),
        ({"tanggal_keberatan": date(2026, 10, 20), "tanggal_tanggapan": None}, "prematur"),
        ({"tanggal_keberatan": date(2026, 8, 20), "tanggal_tanggapan": date(2026, 9, 1)}, "lewat_waktu"),
        ({}, None),
    ],
)
def test_peringatan_waktu(pemeran, tanggal, kode):
    ada = [p.kode for p in peringatan(buat_sengketa(pemeran, **tanggal))]
    assert ada == ([kode] if kode else [])


def test_berkas_perkara_hanya_untuk_yang_berkepentingan(pemeran):
    sengketa, hukum = buat_sengketa(pemeran), buat_hukum(pemeran)
    boleh = (pemeran.operator, pemeran.penanggung_jawab, pemeran.verifikator, pemeran.ppid, hukum)
    assert all(Sengketa.objects.terlihat_oleh(p, SENIN).filter(pk=sengketa.pk).exists() for p in boleh)
    tidak = (pemeran.operator_lain, pemeran.camat, pemeran.lurah, pemeran.auditor)
    assert not any(Sengketa.objects.terlihat_oleh(p, SENIN).exists() for p in tidak)


def test_data_pemohon_terkunci_dan_tak_masuk_jejak(pemeran):
    sengketa = buat_sengketa(pemeran)
    assert b"Siti" not in bytes(sengketa.pemohon.get().identitas.terkunci)
    assert "Siti" not in " ".join(f"{p.label_objek} {p.catatan}" for p in sengketa.jejak())
    ditolak(sengketa, "tulis_catatan", "Hapus NIK", oleh=pemeran.operator, catatan="NIK 3673011508900003")


def test_halaman_umum_tanpa_nama_pemohon(client, pemeran, django_assert_max_num_queries):
    sengketa = buat_sengketa(pemeran)
    maju(sengketa, *SAMPAI_AWAL, oleh=pemeran.verifikator)
    with django_assert_max_num_queries(8):
        isi = client.get("/layanan/sengketa/").content.decode()
    assert sengketa.pokok in isi and "Pemeriksaan awal, sejak" in isi and "belum ada putusan" in isi
    assert not any(rahasia in isi for rahasia in ("Siti", NIK, NOMOR, "Jalan Contoh"))
    maju(sengketa, Tahap.AJUDIKASI, Tahap.DICABUT, oleh=pemeran.verifikator)
    assert "Pencabutan" in client.get("/layanan/sengketa/").content.decode()
    assert "Withdrawal" in client.get("/en/layanan/sengketa/").content.decode()


def test_kalender_berisi_sidang_tanpa_nama(client, pemeran):
    sengketa = buat_sengketa(pemeran)
    jadwal = {"jenis": JenisSidang.SIDANG, "jadwal": SENIN, "ruang": "Ruang 1", "agenda": "Pemeriksaan awal"}
    jalankan(sengketa, "jadwalkan_sidang", pelaku=pemeran.verifikator, waktu=SENIN, **jadwal)
    client.force_login(pemeran.operator)
    isi = client.get("/meja/sengketa/sidang.ics").content.decode()
    assert "Pemeriksaan awal" in isi and "20261102T020000Z" in isi and "Siti" not in isi
    client.force_login(pemeran.operator_lain)
    assert "VEVENT" not in client.get("/meja/sengketa/sidang.ics").content.decode()
