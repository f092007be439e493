"""Foreign links: knocked at every night, never inside our own network; nothing leaves the machine here."""

import socket
from datetime import timedelta

import pytest

from informasi.models import SapuanHalaman, TautanLuar
from informasi.penjaga.jaringan import AlamatTerlarang, Jawaban, alamat_ip, ketuk, terbuka
from informasi.penjaga.meja import kartu_penjaga
from informasi.penjaga.periksa_tautan import periksa_satu, pindah
from informasi.penjaga.sapuan import sapu_satu
from tests.pabrik import SENIN, buat_terbit

BESOK = SENIN + timedelta(days=1)
UMUM = "93.184.215.14"
TERTUTUP = [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
    "255.255.255.255", "::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::",
]  # fmt: skip


class Kabel:
    """A connection that answers with one text and remembers what was asked."""

    def __init__(self, jawaban):
        self.potongan, self.diminta = [jawaban.encode()], b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def sendall(self, data):
        self.diminta += data

    def recv(self, banyak):
        return self.potongan.pop(0)[:banyak] if self.potongan else b""


class Internet:
    """Names and what stands there; `dituju` keeps every address that was connected to."""

    def __init__(self, situs, nama=None):
        self.situs, self.nama, self.dituju = situs, nama or {}, []

    def cari(self, host, port, type):
        return [(2, 1, 6, "", (ip, port)) for ip in self.nama.get(host, [UMUM])]

    def sambung(self, alamat, timeout):
        self.dituju.append(alamat)
        jawaban = self.situs[len(self.dituju) - 1]
        if isinstance(jawaban, Exception):
            raise jawaban
        return Kabel(jawaban)

    def ketuk(self, alamat):
        return ketuk(alamat, cari=self.cari, sambung=self.sambung)


@pytest.mark.parametrize("ip", TERTUTUP)
def test_jaringan_sendiri_tidak_pernah_dituju(ip):
    assert not terbuka(ip)
    with pytest.raises(AlamatTerlarang):
        alamat_ip("contoh.example", 80, Internet([], {"contoh.example": [UMUM, ip]}).cari)


def test_alamat_terbuka_dituju_dengan_angkanya():
    internet = Internet(["HTTP/1.1 200 OK\r\n\r\n"])
    assert internet.ketuk("http://contoh.example/a?b=c d") == Jawaban(200, "", "contoh.example")
    assert internet.dituju == [(UMUM, 80)]


@pytest.mark.parametrize(
    "alamat",
    [
        "ftp://contoh.example/",
        "file:///etc/passwd",
        "http://contoh.example:8080/",
        "http://a:b@contoh.example/",
        "http:///",
        "x",
    ],
)
def test_alamat_aneh_tidak_dituju(alamat):
    internet = Internet([])
    assert internet.ketuk(alamat).status is None
    assert internet.dituju == []


def test_pengalihan_ke_jaringan_sendiri_berhenti():
    internet = Internet(
        ["HTTP/1.1 302 Found\r\nLocation: http://dalam.example/\r\n\r\n"], {"dalam.example": ["10.0.0.1"]}
    )
    assert internet.ketuk("http://contoh.example/") == Jawaban(
        None, "Alamatnya mengarah ke jaringan tertutup.", "contoh.example"
    )
    assert len(internet.dituju) == 1


def test_pengalihan_diikuti_sampai_tuan_rumah_terakhir():
    internet = Internet(["HTTP/1.1 301 x\r\nLocation: http://lain.example/\r\n\r\n", "HTTP/1.1 404 x\r\n\r\n"])
    assert internet.ketuk("http://contoh.example/") == Jawaban(404, "", "lain.example")


def test_pengalihan_tanpa_akhir_berhenti():
    internet = Internet(["HTTP/1.1 302 x\r\nLocation: /\r\n\r\n"] * 9)
    assert internet.ketuk("http://contoh.example/").galat == "Terlalu banyak pengalihan."


@pytest.mark.parametrize(
    ("salah", "kalimat"),
    [
        (TimeoutError(), "tidak menjawab"),
        (socket.gaierror(), "tidak dikenal"),
        ("SSH-2.0\r\n\r\n", "tidak menjawab"),
        ("", "tidak menjawab"),
    ],
)
def test_situs_yang_rusak_menjadi_kalimat(salah, kalimat):
    assert kalimat in Internet([salah]).ketuk("http://contoh.example/").galat


def test_jalur_tidak_dapat_menyelipkan_baris_kepala():
    kabel = Kabel("HTTP/1.1 200 OK\r\n\r\n")
    ketuk("http://contoh.example/a%0d%0aX: y\u00e9", cari=Internet([]).cari, sambung=lambda *a, **k: kabel)
    assert kabel.diminta.count(b"\r\n") == 5


@pytest.fixture
def tautan(pemeran, settings):
    settings.PPID_PERIKSA_TAUTAN = True
    isi = "<p>Lihat <a href='https://contoh.example/a'>peta</a> lokasi kegiatan kerja bakti warga.</p>"
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, isi=isi)
    sapu_satu(SENIN)
    return TautanLuar.objects.get()


def jawab(status, host="contoh.example"):
    return lambda alamat: Jawaban(status, "", host)


def test_tanpa_izin_tidak_ada_yang_diketuk(tautan, settings):
    settings.PPID_PERIKSA_TAUTAN = False
    assert periksa_satu(SENIN, ketuk=pytest.fail) is False


def test_satu_tautan_satu_putaran_dan_sekali_semalam(tautan):
    diketuk = []
    for waktu in (SENIN, SENIN, BESOK):
        assert periksa_satu(waktu, ketuk=lambda a: diketuk.append(a) or Jawaban(200, "", "contoh.example")) is False
    assert diketuk == ["https://contoh.example/a"] * 2


@pytest.mark.parametrize(("status", "gagal"), [(200, 0), (403, 0), (429, 0), (404, 1), (500, 1), (None, 1)])
def test_jawaban_yang_dihitung_gagal(tautan, status, gagal):
    periksa_satu(SENIN, ketuk=jawab(status))
    tautan.refresh_from_db()
    assert (tautan.kode_http, tautan.gagal) == (status, gagal)


def test_dua_malam_gagal_menjadi_kartu_di_meja_unit(tautan, pemeran):
    periksa_satu(SENIN, ketuk=jawab(404))
    assert list(kartu_penjaga(pemeran.operator, SENIN)) == []
    periksa_satu(BESOK, ketuk=jawab(404))
    (kartu,) = kartu_penjaga(pemeran.operator, BESOK)
    assert "contoh.example" in kartu.keterangan
    assert list(kartu_penjaga(pemeran.operator_lain, BESOK)) == []


def test_pindah_ke_situs_judi_membuat_halamannya_segera_disapu(tautan):
    periksa_satu(SENIN, ketuk=jawab(200, "slot88.example"))
    assert not SapuanHalaman.objects.exists()
    assert sapu_satu(SENIN)
    assert tautan.versi.get().status == "ditarik"


@pytest.mark.parametrize(
    ("dari", "ke", "hasil"),
    [("a.id", "www.a.id", False), ("a.id", "m.a.id", False), ("a.id", "b.id", True), ("a.id", "", False)],
)
def test_pindah_domain(dari, ke, hasil):
    assert pindah(dari, ke) is hasil
