"""Withdrawal: at once, with a reason of the closed list, judged by a second person, history kept (design 4)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from alur.mesin import jalankan
from alur.models import Pemberitahuan
from alur.transisi import TransisiDitolak
from informasi.dikecualikan.status import Kesimpulan
from informasi.layanan import mulai_versi_baru, simpan_draf
from informasi.models import Terbitan, Versi
from tests.pabrik import SENIN, buat_terbit, setujui
from tests.pabrik_dik import buat_ditetapkan

NANTI = SENIN + timedelta(hours=2)
PRIBADI = {"alasan_tarik": "data_pribadi", "keterangan_tarik": "Memuat nomor telepon warga."}
KELIRU = {"alasan_tarik": "keliru", "keterangan_tarik": "Angka pada halaman ini keliru."}


@pytest.fixture
def terbit(pemeran):
    return buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)


def tarik(versi, oleh, waktu=NANTI, **isian):
    return jalankan(versi, "tarik", pelaku=oleh, waktu=waktu, **(isian or PRIBADI))


def perbarui(versi, pemeran, isi, waktu):
    baru = mulai_versi_baru(versi.konten, pelaku=pemeran.operator, waktu=waktu)
    baru = simpan_draf(baru, pelaku=pemeran.operator, waktu=waktu, nomor_sunting=baru.nomor_sunting, nilai={"isi": isi})
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=waktu)
    setujui(baru, pemeran.verifikator, waktu=waktu)
    return baru


def test_operator_menarik_data_pribadi_seketika(pemeran, terbit):
    tarik(terbit, pemeran.operator)
    assert not Terbitan.objects.publik(NANTI).exists()


def test_operator_tidak_menarik_karena_alasan_lain(pemeran, terbit):
    with pytest.raises(TransisiDitolak, match="penanggung jawab"):
        tarik(terbit, pemeran.operator, **KELIRU)


@pytest.mark.parametrize("siapa", ["penanggung_jawab", "verifikator", "ppid"])
def test_penanggung_jawab_dan_peninjau_menarik_karena_keliru(siapa, pemeran, terbit):
    tarik(terbit, getattr(pemeran, siapa), **KELIRU)
    assert terbit.status == "ditarik"


def test_operator_unit_lain_tidak_dapat_menarik(pemeran, terbit):
    with pytest.raises(PermissionDenied):
        tarik(terbit, pemeran.operator_lain)


@pytest.mark.parametrize(
    ("isian", "kalimat"),
    [
        ({"alasan_tarik": "bosan", "keterangan_tarik": "Tidak ingin lagi."}, "Pilih alasan"),
        ({"alasan_tarik": "keliru", "keterangan_tarik": " "}, "kalimat untuk pembaca"),
    ],
)
def test_penarikan_tanpa_alasan_yang_sah_ditolak(isian, kalimat, pemeran, terbit):
    with pytest.raises(TransisiDitolak, match=kalimat):
        tarik(terbit, pemeran.ppid, **isian)


def test_tarikan_data_pribadi_menunggu_pembenaran(pemeran, terbit):
    tarik(terbit, pemeran.operator)
    assert list(Versi.objects.perlu_konfirmasi_tarik()) == [terbit]


def test_tarikan_karena_keliru_tidak_menunggu_pembenaran(pemeran, terbit):
    tarik(terbit, pemeran.penanggung_jawab, **KELIRU)
    assert not Versi.objects.perlu_konfirmasi_tarik().exists()


def test_pembenaran_selesai_dengan_satu_langkah(pemeran, terbit):
    tarik(terbit, pemeran.operator)
    jalankan(terbit, "konfirmasi_tarik", pelaku=pemeran.verifikator, waktu=NANTI)
    assert not Versi.objects.perlu_konfirmasi_tarik().exists()


def test_penarik_tidak_membenarkan_tarikannya_sendiri(pemeran, terbit):
    tarik(terbit, pemeran.verifikator)
    with pytest.raises(TransisiDitolak, match="verifikator lain"):
        jalankan(terbit, "konfirmasi_tarik", pelaku=pemeran.verifikator, waktu=NANTI)


def test_yang_terbukti_memuat_data_pribadi_tidak_terbit_kembali(pemeran, terbit):
    tarik(terbit, pemeran.operator)
    jalankan(terbit, "konfirmasi_tarik", pelaku=pemeran.verifikator, waktu=NANTI)
    with pytest.raises(TransisiDitolak, match="versi baru"):
        jalankan(terbit, "pulihkan", pelaku=pemeran.verifikator, waktu=NANTI, catatan="Tetap perlu.")


def test_pulih_memakai_tanggal_terbit_semula(pemeran, terbit):
    tarik(terbit, pemeran.operator)
    jalankan(terbit, "pulihkan", pelaku=pemeran.verifikator, waktu=NANTI, catatan="Nomor kantor, bukan warga.")
    assert Terbitan.objects.publik(NANTI).get().publik_sejak == SENIN


def test_pulih_ditolak_bila_versi_baru_sudah_terbit(pemeran, terbit):
    tarik(terbit, pemeran.operator)
    perbarui(terbit, pemeran, "<p>Teks yang sudah dibersihkan dari nomor telepon warga.</p>", NANTI)
    with pytest.raises(TransisiDitolak, match="lebih baru"):
        jalankan(terbit, "pulihkan", pelaku=pemeran.verifikator2, waktu=NANTI, catatan="Kembalikan.")


def test_riwayat_tidak_menampilkan_versi_yang_memuat_data_pribadi(pemeran, terbit):
    kedua = perbarui(terbit, pemeran, "<p>Versi kedua masih memuat nomor telepon warga.</p>", NANTI)
    tarik(kedua, pemeran.operator)
    ketiga = perbarui(kedua, pemeran, "<p>Versi ketiga sudah bersih dari nomor telepon.</p>", NANTI)
    assert list(Versi.objects.riwayat_umum(terbit.konten_id)) == [ketiga]


def test_riwayat_kembali_setelah_dipulihkan(pemeran, terbit):
    kedua = perbarui(terbit, pemeran, "<p>Versi kedua memuat nomor telepon kantor.</p>", NANTI)
    tarik(kedua, pemeran.operator)
    jalankan(kedua, "pulihkan", pelaku=pemeran.verifikator, waktu=NANTI, catatan="Nomor kantor.")
    assert list(Versi.objects.riwayat_umum(terbit.konten_id)) == [kedua, terbit]


def test_pemulihan_tidak_membuka_tarikan_data_pribadi_yang_lama(pemeran, terbit):
    tarik(terbit, pemeran.operator)
    kedua = perbarui(terbit, pemeran, "<p>Versi kedua sudah bersih dari nomor telepon.</p>", NANTI)
    tarik(kedua, pemeran.operator, waktu=NANTI + timedelta(hours=1))
    jalankan(kedua, "pulihkan", pelaku=pemeran.ppid, waktu=NANTI + timedelta(hours=2), catatan="Bersih.")
    assert list(Versi.objects.riwayat_umum(terbit.konten_id)) == [kedua]


def test_unit_dan_peninjau_diberi_tahu(pemeran, terbit):
    tarik(terbit, pemeran.operator)
    kepada = set(Pemberitahuan.objects.filter(judul__startswith="Ditarik").values_list("pengguna__surel", flat=True))
    siapa = (pemeran.penanggung_jawab, pemeran.verifikator, pemeran.verifikator2, pemeran.ppid)
    assert kepada == {p.surel for p in siapa}


def test_yang_publik_pada_suatu_waktu_dapat_ditanyakan(pemeran, terbit):
    kedua = perbarui(terbit, pemeran, "<p>Versi kedua dengan jadwal yang diperbarui.</p>", NANTI)
    tarik(kedua, pemeran.operator, waktu=NANTI + timedelta(hours=1))
    saat = [SENIN - timedelta(minutes=1), SENIN, NANTI, NANTI + timedelta(minutes=59), NANTI + timedelta(hours=1)]
    assert [list(Versi.objects.publik_pada(w)) for w in saat] == [[], [terbit], [kedua], [kedua], []]


TERTUTUP = {"alasan_tarik": "dikecualikan", "keterangan_tarik": "Informasi ini dikecualikan dengan SK."}


def test_dikecualikan_tanpa_entri_dik_ditolak(pemeran, terbit):
    with pytest.raises(TransisiDitolak, match="Belum ada pengecualian"):
        tarik(terbit, pemeran.verifikator, **TERTUTUP, entri_dik=None)


def test_entri_sebagian_tidak_menarik_seluruh_halaman(pemeran, terbit):
    entri = buat_ditetapkan(pemeran).entri
    with pytest.raises(TransisiDitolak, match="Hitamkan bagian itu"):
        tarik(terbit, pemeran.verifikator, **TERTUTUP, entri_dik=entri)


def test_entri_yang_berlaku_menarik_halaman_beserta_riwayatnya(pemeran, terbit, client):
    entri = buat_ditetapkan(pemeran, telaah={"kesimpulan": Kesimpulan.SELURUH}).entri
    tarik(terbit, pemeran.verifikator, **TERTUTUP, entri_dik=entri)
    assert not Versi.objects.riwayat_umum(terbit.konten_id).exists()
    jawaban = client.get(f"/berita/{terbit.konten_id}/{terbit.slug}/")
    assert jawaban.status_code == 410 and entri.sk_nomor in jawaban.content.decode()


def test_entri_hanya_untuk_alasan_dikecualikan(pemeran, terbit):
    entri = buat_ditetapkan(pemeran).entri
    with pytest.raises(TransisiDitolak, match="hanya disebut bila"):
        tarik(terbit, pemeran.verifikator, **KELIRU, entri_dik=entri)
