"""Exempt information in a real browser: proposal, test on paper, decree, listed, expired; axe in both themes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from informasi.dikecualikan.jadwal import akhiri_satu
from informasi.models import UjiKonsekuensi
from kalender.hari import tanggal
from tests.informasi.berkas.korpus import pdf
from tests.pabrik_dik import (
    USULAN,
    buat_atasan,
    buat_berkas_uji,
    buat_ditetapkan,
    buat_pertimbangan,
    buat_usulan,
)
from tests.perjalanan.test_akses import cacat
from tests.perjalanan.test_akses_semua import cacat_kedua_tema

SURAT = {"name": "surat.pdf", "mimeType": "application/pdf", "buffer": pdf(["Surat yang sudah ditandatangani"])}


def ganti_orang(page, masuk, orang, uji):
    """The next person opens the test on the same telephone."""
    page.context.clear_cookies()
    masuk(page, orang)
    page.goto(f"/meja/dik/{uji.pk}/")


def tulis_usulan(page, sampai):
    """The operator's part: a phone, one page, then "Ajukan"."""
    page.goto("/meja/dik/baru/")
    for label, isi in (
        ("Dokumen yang memuatnya", USULAN["dokumen"]),
        ("Bagian yang dikecualikan", USULAN["informasi"]),
        ("Akibat bila dibuka", USULAN["akibat_dibuka"]),
        ("Manfaat bila ditutup", USULAN["akibat_ditutup"]),
        ("Dikecualikan sampai", sampai.isoformat()),
    ):
        page.get_by_label(label).fill(isi)
    page.get_by_label("Pasal", exact=True).fill(USULAN["pasal"])
    page.get_by_label("Alasan menurut Pasal 17").select_option("h")
    page.get_by_label("Rinciannya").select_option("h3")
    page.get_by_role("button", name="Simpan draf").click()
    page.get_by_role("button", name="Ajukan ke PPID Utama").click()
    page.get_by_text("Ajukan ke PPID Utama: tercatat.").wait_for()


def telaah(page, hari):
    """PPID utama writes the balance and names two participants without accounts."""
    page.get_by_role("button", name="Mulai uji konsekuensi").click()
    page.get_by_role("link", name="Ubah isian").click()
    page.get_by_label("Tanggal uji").fill(hari.isoformat())
    page.get_by_label("Tempat uji").fill("Ruang rapat Diskominfo")
    page.get_by_label("Kepentingan umum").fill("Masyarakat tetap dapat mengawasi dari jumlah dan kelurahannya.")
    page.get_by_label("Pendapat Tim Pertimbangan").fill("Tim sepakat hanya nomor rekening yang ditutup.")
    page.get_by_label("Kesimpulan").select_option("sebagian")
    page.get_by_role("button", name="Simpan", exact=True).click()
    page.get_by_role("link", name="Atur peserta").click()
    for n in (1, 2):
        page.get_by_label(f"Nama peserta {n}").fill(f"Peserta Contoh {n}")
        page.get_by_label(f"Jabatan peserta {n}").fill("Anggota Tim Pertimbangan")
    page.get_by_role("button", name="Simpan peserta").click()


def catat(page, label, hari, nomor=""):
    """Staff A records one signed paper."""
    kotak = page.locator("details.dik-langkah", has=page.locator("summary", has_text=label))
    kotak.locator("summary").click()
    kotak.get_by_label("Surat yang ditandatangani").set_input_files(SURAT)
    kotak.get_by_label("Tanggal surat").fill(hari.isoformat())
    kotak.get_by_label("Ditandatangani oleh").fill("Sekretaris Daerah")
    if nomor:
        kotak.get_by_label("Nomor SK").fill(nomor)
    kotak.get_by_role("button", name=label).click()
    page.get_by_text(f"{label}: tercatat.").wait_for()


@pytest.mark.parametrize("skrip", [True, False])
def test_dari_usulan_sampai_berakhir_di_atas_kertas(skrip, pemeran, buka, masuk, time_machine):
    hari = tanggal(timezone.now())
    sampai = hari + timedelta(days=200)
    page = buka("360", skrip=skrip)
    masuk(page, pemeran.operator)
    tulis_usulan(page, sampai)
    uji = UjiKonsekuensi.objects.get()
    ganti_orang(page, masuk, pemeran.verifikator, uji)
    telaah(page, hari)
    for label, peran in (
        ("Catat lembar uji bertanda tangan", "Benarkan lembar uji bertanda tangan"),
        ("Catat persetujuan Atasan PPID", "Benarkan persetujuan Atasan PPID"),
        ("Catat SK yang ditandatangani", "Benarkan SK yang ditandatangani"),
    ):
        ganti_orang(page, masuk, pemeran.verifikator, uji)
        catat(page, label, hari, "555/9-PPID/2026" if "SK" in label else "")
        ganti_orang(page, masuk, pemeran.verifikator2, uji)
        page.get_by_role("button", name=peran).click()
        page.get_by_text(f"{peran}: tercatat.").wait_for()
    page.context.clear_cookies()
    page.goto("/informasi/dikecualikan/")
    page.get_by_role("heading", name=USULAN["informasi"]).wait_for()
    time_machine.move_to(timezone.now() + timedelta(days=201), tick=True)
    page.goto("/informasi/dikecualikan/?status=berakhir")  # true by date, before any worker has run
    page.get_by_text("Jangka waktu habis").wait_for()
    assert akhiri_satu(timezone.now())
    ganti_orang(page, masuk, pemeran.operator, uji)
    page.get_by_role("button", name="Siapkan untuk DIP").click()
    page.get_by_text("Draf untuk DIP sudah disiapkan").wait_for()


def test_nihil_satu_ketukan_dari_halaman_dik(pemeran, buka, masuk):
    page = buka("360")
    masuk(page, pemeran.lurah)
    page.goto("/meja/dik/")
    page.get_by_role("button", name="Nihil").click()
    page.get_by_text("Tercatat: nihil").wait_for()


def test_halaman_dik_bebas_cacat(pemeran, buka, masuk):
    atasan = buat_atasan(pemeran)
    temuan = {"kosong": cacat_di(buka("360"), "/informasi/dikecualikan/")}
    berlaku = buat_ditetapkan(pemeran, atasan=atasan)
    diuji = buat_pertimbangan(pemeran)
    buat_berkas_uji(diuji, pemeran)
    for ukuran in ("360", "1280"):
        page = buka(ukuran)
        temuan[ukuran, "umum"] = cacat_di(page, "/informasi/dikecualikan/?unit=dpupr")
        temuan[ukuran, "tak cocok"] = cacat_di(page, "/informasi/dikecualikan/?q=tidak+ada")
        masuk(page, pemeran.verifikator)
        for jalur in ("", f"{berlaku.pk}/", f"{diuji.pk}/", f"{diuji.pk}/sunting/", f"{diuji.pk}/peserta/", "baru/"):
            temuan[ukuran, jalur] = cacat_di(page, f"/meja/dik/{jalur}")
    assert {j: c for j, c in temuan.items() if c} == {}


def test_galat_langkah_tampak_dan_bebas_cacat(pemeran, buka, masuk):
    uji = buat_usulan(pemeran, nilai={"pasal": ""})
    page = buka("360")
    masuk(page, pemeran.operator)
    page.goto(f"/meja/dik/{uji.pk}/")
    page.get_by_role("button", name="Ajukan ke PPID Utama").click()
    page.get_by_text("Sebut pasalnya").wait_for()
    assert cacat(page) == []


def cacat_di(page, jalur):
    page.goto(jalur)
    return cacat_kedua_tema(page)
