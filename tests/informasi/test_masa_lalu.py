"""What was public on a date: the same answer before and after later changes, to the minute in WIB."""

import csv
import io
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from alur.mesin import jalankan
from informasi.jadwal import tayangkan_terjadwal
from informasi.layanan import mulai_versi_baru, simpan_draf
from informasi.layanan_lampiran import lepas_berkas
from kalender.hari import WIB, tanggal
from tests.pabrik import SENIN, buat_draf, buat_terbit, setujui
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_terbit

SEHARI = timedelta(days=1)
PRIBADI = {"alasan_tarik": "data_pribadi", "keterangan_tarik": "Memuat nomor telepon warga."}
KELIRU = {"alasan_tarik": "keliru", "keterangan_tarik": "Angka pada halaman ini keliru."}


def pukul(jam, menit=0, hari=2):
    return datetime(2026, 11, hari, jam, menit, tzinfo=WIB)


def terbit(pemeran, waktu=SENIN, **nilai):
    return buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=waktu, **nilai)


def perbarui(versi, pemeran, waktu, **nilai):
    baru = mulai_versi_baru(versi.konten, pelaku=pemeran.operator, waktu=waktu)
    baru = simpan_draf(baru, pelaku=pemeran.operator, waktu=waktu, nomor_sunting=baru.nomor_sunting, nilai=nilai)
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=waktu)
    setujui(baru, pemeran.verifikator, waktu=waktu)
    return baru


def tarik(versi, oleh, waktu, **isian):
    jalankan(versi, "tarik", pelaku=oleh, waktu=waktu, **(isian or PRIBADI))


def baris(client, hari, **saring):
    """[(title, version, from, to)] of the list on a day of November 2026."""
    daftar = client.get("/data/pada/", {"tanggal": f"2026-11-{hari:02}", **saring}).context["daftar"]
    return [(b.judul, b.versi, b.sejak, b.sampai) for b in daftar]


def halaman(client, versi, hari):
    return client.get(f"/data/pada/{versi.konten_id}/", {"tanggal": f"2026-11-{hari:02}"})


# ---- the list


def test_daftar_hari_itu_sama_sebelum_dan_sesudah_perubahan(pemeran, client):
    versi = terbit(pemeran, judul="Jam layanan lama")
    sebelum = baris(client, 2)
    perbarui(versi, pemeran, pukul(9, hari=5), judul="Jam layanan baru")
    assert baris(client, 2) == sebelum == [("Jam layanan lama", 1, SENIN, None)]


def test_hari_pergantian_menyebut_kedua_versi(pemeran, client):
    versi = terbit(pemeran, judul="Jam layanan lama")
    perbarui(versi, pemeran, pukul(9, hari=5), judul="Jam layanan baru")
    ganti = pukul(9, hari=5)
    assert baris(client, 5) == [("Jam layanan baru", 2, ganti, None), ("Jam layanan lama", 1, SENIN, ganti)]


def test_hari_sesudah_pergantian_hanya_versi_baru(pemeran, client):
    perbarui(terbit(pemeran, judul="Lama sekali"), pemeran, pukul(9, hari=5), judul="Baru sekali")
    assert [judul for judul, *_lain in baris(client, 6)] == ["Baru sekali"]


def test_tengah_malam_dihitung_menurut_wib(pemeran, client):
    terbit(pemeran, waktu=pukul(0, hari=3), judul="Terbit tepat tengah malam")
    assert [len(baris(client, hari)) for hari in (2, 3)] == [0, 1]


def test_yang_berakhir_tepat_tengah_malam_tidak_terbuka_hari_berikutnya(pemeran, client):
    versi = terbit(pemeran)
    tarik(versi, pemeran.penanggung_jawab, pukul(0, hari=3), **KELIRU)
    assert [len(baris(client, hari)) for hari in (2, 3)] == [1, 0]


def test_yang_dijadwalkan_baru_ada_pada_harinya(pemeran, client):
    terbit(pemeran, jadwal_terbit=pukul(7, hari=4))
    assert [len(baris(client, hari)) for hari in (2, 3, 4)] == [0, 0, 1]


def test_yang_dijadwalkan_untuk_nanti_belum_terlihat(pemeran, client):
    kini = timezone.now()
    terbit(pemeran, waktu=kini, jadwal_terbit=kini + timedelta(seconds=90))
    assert client.get("/data/pada/").context["daftar"] == []


def test_yang_dipulihkan_tidak_terbuka_pada_hari_ia_ditarik(pemeran, client):
    versi = terbit(pemeran)
    tarik(versi, pemeran.operator, pukul(10, hari=3))
    jalankan(versi, "pulihkan", pelaku=pemeran.verifikator, waktu=pukul(10, hari=5), catatan="Nomor kantor.")
    assert [len(baris(client, hari)) for hari in (2, 3, 4, 5)] == [1, 1, 0, 1]


def test_penarikan_data_pribadi_menghapus_judulnya(pemeran, client):
    tarik(terbit(pemeran, judul="Data warga RW 04"), pemeran.operator, pukul(10, hari=3))
    jawaban = client.get("/data/pada/?tanggal=2026-11-02")
    assert "Data warga RW 04" not in jawaban.content.decode()
    assert "Dihapus karena memuat data pribadi." in jawaban.content.decode()


def test_versi_sebelum_yang_berdata_pribadi_ikut_tanpa_judul(pemeran, client):
    versi = terbit(pemeran, judul="Versi pertama")
    kedua = perbarui(versi, pemeran, pukul(9, hari=3), judul="Versi kedua")
    tarik(kedua, pemeran.operator, pukul(10, hari=4))
    assert baris(client, 2) == [("", 1, SENIN, None)]


def test_judul_kembali_setelah_dipulihkan(pemeran, client):
    versi = terbit(pemeran, judul="Nomor kantor kelurahan")
    tarik(versi, pemeran.operator, pukul(10, hari=3))
    jalankan(versi, "pulihkan", pelaku=pemeran.verifikator, waktu=pukul(10, hari=5), catatan="Nomor kantor.")
    assert baris(client, 2)[0][0] == "Nomor kantor kelurahan"


def test_penarikan_karena_keliru_menyebut_alasannya(pemeran, client):
    tarik(terbit(pemeran, judul="Angka yang keliru"), pemeran.penanggung_jawab, pukul(10, hari=3), **KELIRU)
    (satu,) = client.get("/data/pada/?tanggal=2026-11-02").context["daftar"]
    assert (satu.judul, satu.keterangan, satu.tautan) == (
        "Angka yang keliru",
        "Ditarik 2026-11-03: isinya keliru.",
        "",
    )


def test_draf_tidak_pernah_ada_di_daftar(pemeran, client):
    buat_draf(pemeran.dpupr, pemeran.operator)
    assert client.get("/data/pada/").context["daftar"] == []


def test_daftar_dapat_disaring_menurut_unit(pemeran, client):
    terbit(pemeran, judul="Milik DPUPR")
    buat_terbit(pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator, judul="Milik Dinkes")
    assert [judul for judul, *_lain in baris(client, 2, unit="dinkes")] == ["Milik Dinkes"]


@pytest.mark.parametrize(
    ("teks", "kalimat"),
    [
        ("kemarin", "Tanggal tidak terbaca"),
        ("20261102", "Tanggal tidak terbaca"),
        ("2026-13-01", "Tanggal tidak terbaca"),
        ("9999-12-31", "belum tiba"),
    ],
)
@pytest.mark.parametrize("jalur", ["/data/pada/", "konten"])
def test_tanggal_yang_tidak_dapat_dipakai_dijelaskan(jalur, teks, kalimat, pemeran, client):
    alamat = f"/data/pada/{terbit(pemeran).konten_id}/" if jalur == "konten" else jalur
    jawaban = client.get(alamat, {"tanggal": teks})
    assert jawaban.status_code == 422
    assert kalimat in jawaban.content.decode()


@pytest.mark.parametrize("teks", ["0001-01-01", "1945-08-17"])
def test_tanggal_sebelum_portal_ada_menjawab_kosong(teks, pemeran, client):
    jawaban = client.get("/data/pada/", {"tanggal": teks})
    assert (jawaban.status_code, jawaban.context["daftar"]) == (200, [])


def test_daftar_panjang_berhalaman(pemeran, client, monkeypatch):
    monkeypatch.setattr("informasi.views.masa_lalu.SEHALAMAN", 2)
    for n in range(3):
        terbit(pemeran, judul=f"Berita nomor {n}")
    satu = client.get("/data/pada/?tanggal=2026-11-02")
    dua = client.get(f"/data/pada/{satu.context['berikut']}")
    assert [len(h.context["daftar"]) for h in (satu, dua)] == [2, 1]
    assert dua.context["hari"] == tanggal(SENIN)


# ---- the open file


def baca_csv(client, alamat):
    isi = b"".join(client.get(alamat).streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(isi)))


def test_csv_memuat_yang_sama_dengan_halaman(pemeran, client):
    versi = terbit(pemeran, judul="Jam layanan lama")
    perbarui(versi, pemeran, pukul(9, hari=5), judul="Jam layanan baru")
    (satu,) = baca_csv(client, "/data/pada.csv?tanggal=2026-11-02")
    assert (satu["judul"], satu["versi"], satu["publik_sejak"], satu["publik_sampai"]) == (
        "Jam layanan lama",
        "1",
        "2026-11-02T09:00:00+07:00",
        "",
    )


def test_csv_tidak_memuat_judul_berdata_pribadi(pemeran, client):
    tarik(terbit(pemeran, judul="Data warga RW 04"), pemeran.operator, pukul(10, hari=3))
    (satu,) = baca_csv(client, "/data/pada.csv?tanggal=2026-11-02")
    assert (satu["judul"], satu["keterangan"]) == ("", "Dihapus karena memuat data pribadi.")


def test_csv_menolak_tanggal_yang_keliru(pemeran, client):
    assert client.get("/data/pada.csv?tanggal=besok").status_code == 400


# ---- one page as it was


def test_versi_hari_itu_tampil_persis_setelah_diganti(pemeran, client):
    versi = terbit(
        pemeran,
        judul="Jam layanan lama",
        isi="<p>Buka pukul 08.00. Rincian lain tercantum pada papan pengumuman unit.</p>",
    )
    perbarui(
        versi,
        pemeran,
        pukul(9, hari=5),
        judul="Jam layanan baru",
        isi="<p>Buka pukul 07.30. Rincian lain tercantum pada papan pengumuman unit.</p>",
    )
    isi = halaman(client, versi, 2).content.decode()
    assert "Buka pukul 08.00." in isi
    assert "Buka pukul 07.30." not in isi


def test_hari_pergantian_menampilkan_yang_terakhir_lebih_dulu(pemeran, client):
    versi = terbit(pemeran)
    perbarui(
        versi, pemeran, pukul(9, hari=5), isi="<p>Naskah kedua. Rincian lain tercantum pada papan pengumuman unit.</p>"
    )
    assert [satu.versi.nomor for satu, _isi in halaman(client, versi, 5).context["daftar"]] == [2, 1]


def test_versi_terjadwal_tampil_pada_jamnya_tanpa_pekerja(pemeran, client):
    versi = terbit(
        pemeran,
        jadwal_terbit=pukul(7, hari=4),
        isi="<p>Pasar murah dibuka. Rincian lain tercantum pada papan pengumuman unit.</p>",
    )
    assert "Pasar murah dibuka." in halaman(client, versi, 4).content.decode()


def test_versi_terjadwal_sama_setelah_pekerja_lewat(pemeran, client):
    versi = terbit(pemeran, jadwal_terbit=pukul(7, hari=4))
    sebelum = halaman(client, versi, 4).content
    tayangkan_terjadwal(pukul(9, hari=4))
    assert halaman(client, versi, 4).content == sebelum


def test_sebelum_terbit_halaman_menyatakan_belum_terbuka(pemeran, client):
    assert "Belum terbuka pada hari itu" in halaman(client, terbit(pemeran), 1).content.decode()


def test_versi_berdata_pribadi_tidak_ditampilkan_lagi(pemeran, client):
    versi = terbit(pemeran, isi="<p>Telepon warga 0812. Rincian lain tercantum pada papan pengumuman unit.</p>")
    tarik(versi, pemeran.operator, pukul(10, hari=3))
    perbarui(
        versi,
        pemeran,
        pukul(9, hari=5),
        isi="<p>Naskah yang bersih. Rincian lain tercantum pada papan pengumuman unit.</p>",
    )
    isi = halaman(client, versi, 2).content.decode()
    assert "0812" not in isi
    assert "Dihapus karena memuat data pribadi." in isi


def test_versi_yang_ditarik_karena_keliru_tidak_ditampilkan_lagi(pemeran, client):
    versi = terbit(pemeran, isi="<p>Angka 400 keliru. Rincian lain tercantum pada papan pengumuman unit.</p>")
    tarik(versi, pemeran.penanggung_jawab, pukul(10, hari=3), **KELIRU)
    perbarui(
        versi,
        pemeran,
        pukul(9, hari=5),
        isi="<p>Angka 300 benar. Rincian lain tercantum pada papan pengumuman unit.</p>",
    )
    isi = halaman(client, versi, 2).content.decode()
    assert "Angka 400" not in isi
    assert "Ditarik 2026-11-03: isinya keliru." in isi


def test_halaman_yang_sedang_ditarik_menjawab_hilang(pemeran, client):
    versi = terbit(pemeran)
    tarik(versi, pemeran.operator, pukul(10, hari=3))
    assert halaman(client, versi, 2).status_code == 410


def test_halaman_yang_tidak_pernah_terbit_tidak_ditemukan(pemeran, client):
    assert halaman(client, buat_draf(pemeran.dpupr, pemeran.operator), 2).status_code == 404


def test_rincian_versi_hari_itu_ikut_tampil(pemeran, client):
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, penanggung_jawab="Bidang SDA")
    perbarui(versi, pemeran, pukul(9, hari=5), penanggung_jawab="Sekretariat")
    isi = halaman(client, versi, 2).content.decode()
    assert ("Bidang SDA" in isi, "Sekretariat" in isi) == (True, False)


def test_berkas_yang_masih_terbuka_dapat_diunduh(pemeran, client):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    perbarui(versi, pemeran, pukul(9, hari=5), judul="Laporan kinerja diperbarui")
    assert f'href="{berkas.url}"' in halaman(client, versi, 2).content.decode()


def test_berkas_yang_sudah_dilepas_hanya_disebut_namanya(pemeran, client):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    waktu = pukul(9, hari=5)
    baru = mulai_versi_baru(versi.konten, pelaku=pemeran.operator, waktu=waktu)
    lepas_berkas(baru, baru.lampiran.get().pk, pelaku=pemeran.operator, waktu=waktu)
    baru.refresh_from_db()
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=waktu)
    setujui(baru, pemeran.verifikator, waktu=waktu)
    isi = halaman(client, versi, 2).content.decode()
    assert (berkas.nama in isi, berkas.url in isi) == (True, False)


@pytest.mark.parametrize("jenis", ["berita", "informasi"])
def test_riwayat_menawarkan_pilihan_tanggal(jenis, pemeran, client):
    buat = terbit if jenis == "berita" else lambda p: buat_informasi_terbit(p.dpupr, p.operator, p.verifikator)
    versi = buat(pemeran)
    isi = client.get(f"{versi.terbitan.get_absolute_url()}riwayat/").content.decode()
    assert f'action="/data/pada/{versi.konten_id}/"' in isi
