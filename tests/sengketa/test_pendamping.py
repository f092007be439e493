"""What goes with a case: figures for reports, hand-over of tasks, reminders, the generated diagram."""

from datetime import date, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command

from alur.mesin import jalankan
from kalender.hari import WIB
from permohonan.models import Identitas
from sengketa import serah_terima
from sengketa.jadwal import ingatkan_satu, ingatkan_tugas_satu
from sengketa.layanan import lihat_identitas
from sengketa.models import TugasPendampingan
from sengketa.statistik import angka, sidang_berikut
from sengketa.status import JenisSidang, Tahap
from tests.pabrik import SENIN
from tests.pabrik_sengketa import SAMPAI_AWAL, SAMPAI_PUTUSAN, buat_sengketa, maju

SEMESTER = (date(2026, 7, 1), date(2026, 12, 31))


def test_angka_untuk_laporan(pemeran):
    sengketa, oleh = buat_sengketa(pemeran), pemeran.verifikator
    buat_sengketa(pemeran, unit=pemeran.dinkes, alasan=("c",))
    maju(sengketa, *SAMPAI_PUTUSAN, Tahap.PUTUSAN_KI, oleh=oleh, jeda=timedelta(days=7))
    kota, dpupr = angka(*SEMESTER), angka(*SEMESTER, pemeran.dpupr)
    assert (kota.masuk, kota.terbuka, kota.tahap) == (2, 2, {"registrasi": 1, "putusan_ki": 1})
    assert (dpupr.masuk, dpupr.amar) == (1, {"dikabulkan_sebagian": 1})
    assert angka(date(2027, 1, 1), date(2027, 6, 30)).masuk == 0


def test_tugas_ikut_serah_terima(pemeran):
    sengketa = buat_sengketa(pemeran)
    tugas = sengketa.tugas.get(kode="pendamping")
    isian = {"tugas": tugas, "orang": pemeran.operator, "batas": tugas.batas}
    jalankan(sengketa, "atur_tugas", pelaku=pemeran.verifikator, waktu=SENIN, **isian)
    keanggotaan = pemeran.operator.keanggotaan.get()
    ((_apa, isi),) = serah_terima.ringkas(keanggotaan, SENIN)
    assert len(isi) == 1 and tugas.nama in isi[0]
    serah_terima.serahkan(keanggotaan, pemeran.penanggung_jawab, SENIN)
    assert TugasPendampingan.objects.get(pk=tugas.pk).orang == pemeran.penanggung_jawab


def test_pengingat_sekali_tiap_anak_tangga_walau_malam_terlewat(pemeran):
    sengketa = buat_sengketa(pemeran, alasan=("c",))
    maju(sengketa, *SAMPAI_AWAL, Tahap.MEDIASI, oleh=pemeran.verifikator)
    sengketa.tugas.update(tidak_perlu=True)
    lewat = datetime.combine(sengketa.jatuh_tempo + timedelta(days=20), SENIN.time(), WIB)
    assert ingatkan_satu(lewat) and not ingatkan_satu(lewat)
    sengketa.refresh_from_db()
    assert sengketa.diingatkan == 3
    kabar = pemeran.operator.kabar.filter(judul__startswith="Batas waktu sengketa")
    assert kabar.count() == 1


def test_tugas_diingatkan_kepada_pemiliknya(pemeran):
    sengketa = buat_sengketa(pemeran)
    sengketa.tugas.exclude(kode="pendamping").update(tidak_perlu=True)
    tugas = sengketa.tugas.get(kode="pendamping")
    saat = datetime.combine(tugas.batas, SENIN.time(), WIB)
    assert ingatkan_tugas_satu(saat) and not ingatkan_tugas_satu(saat)
    assert pemeran.operator.kabar.filter(judul__startswith="Tugas pendampingan").exists()
    assert not pemeran.verifikator2.kabar.filter(judul__startswith="Tugas pendampingan").exists()


def test_sidang_berikut_tanpa_yang_dipindah(pemeran):
    sengketa, oleh = buat_sengketa(pemeran), pemeran.verifikator
    isian = {"jenis": JenisSidang.SIDANG, "ruang": "Ruang 1", "agenda": "Pemeriksaan awal"}
    esok, lusa = SENIN + timedelta(days=1), SENIN + timedelta(days=2)
    jalankan(sengketa, "jadwalkan_sidang", pelaku=oleh, waktu=SENIN, jadwal=esok, **isian)
    jalankan(sengketa, "tunda_sidang", pelaku=oleh, waktu=SENIN, jadwal=lusa, sidang=sengketa.sidang.get(), **isian)
    assert [s.waktu for s in sidang_berikut(SENIN)] == [lusa]


def test_identitas_dibuka_dengan_alasan_yang_tinggal_di_jejak(pemeran):
    sengketa = buat_sengketa(pemeran)
    (data,) = lihat_identitas(sengketa, alasan="Menyusun surat kuasa", pelaku=pemeran.verifikator, waktu=SENIN)
    assert data["nama"] == "Siti Contoh Pemohon"
    assert sengketa.jejak().get(nama="lihat_identitas").catatan == "Menyusun surat kuasa"
    assert Identitas.objects.filter(sengketa__sengketa=sengketa).exclude(ditahan="").count() == 1


def test_gambar_tahapan_sesuai_dengan_datanya(settings, tmp_path):
    call_command("gambar_tahapan", periksa=True, stdout=(tmp_path / "keluar").open("w"))
    settings.BASE_DIR = tmp_path
    with pytest.raises(CommandError, match="tidak sama"):
        call_command("gambar_tahapan", periksa=True)
