"""Effects of the steps of the help to the unit."""

from alur.mesin import jalankan
from kalender.hari import tanggal
from sengketa.akibat import hari_kerja_ke, nomor_bukti
from sengketa.models import BerkasSengketa, MemoPutusan, Perintah, SuratKuasa, TugasPendampingan
from sengketa.pendampingan.syarat import MENGABULKAN
from sengketa.status import Pemilik, PeranBerkas

HARI_MENERBITKAN = 10  # hari kerja until what a ruling opened stands in the DIP


def tambah_tugas(sengketa, langkah):
    isian = langkah.isian
    TugasPendampingan.objects.create(
        sengketa=sengketa, tahap=sengketa.status, nama=isian["judul"].strip(), pemilik=isian["pemilik"],
        orang=isian.get("orang"), batas=isian.get("batas"),
    )  # fmt: skip


def atur_tugas(sengketa, langkah):
    tugas, isian = langkah.isian["tugas"], langkah.isian
    tugas.orang, tugas.batas = isian.get("orang"), isian.get("batas")
    tugas.diingatkan = 0
    tugas.save(update_fields=["orang", "batas", "diingatkan"])
    langkah.isian["judul"] = tugas.nama


def kerjakan_tugas(sengketa, langkah):
    tugas = langkah.isian["tugas"]
    tugas.selesai, tugas.selesai_oleh = langkah.waktu, langkah.pelaku
    tugas.catatan = langkah.isian.get("keterangan", "").strip()
    tugas.save(update_fields=["selesai", "selesai_oleh", "catatan"])


def lewati_tugas(sengketa, langkah):
    tugas = langkah.isian["tugas"]
    tugas.tidak_perlu, tugas.catatan = True, langkah.catatan.strip()
    tugas.save(update_fields=["tidak_perlu", "catatan"])


def ingatkan_tugas(sengketa, langkah):
    tugas = langkah.isian["tugas"]
    tugas.diingatkan = langkah.isian["anak_tangga"]
    tugas.save(update_fields=["diingatkan"])


def unggah_berkas(sengketa, langkah):
    """An exhibit gets the next number T-n; the row of the case is locked, so no two get the same."""
    isian = langkah.isian
    nomor = nomor_bukti(sengketa) if isian["peran"] == PeranBerkas.BUKTI else None
    langkah.isian["jadi"] = BerkasSengketa.objects.create(
        sengketa=sengketa, peran=isian["peran"], nomor_bukti=nomor, keterangan=isian["keterangan"].strip(),
        diunggah_oleh=langkah.pelaku, diunggah_pada=langkah.waktu, **isian["tersimpan"],
    )  # fmt: skip


def tarik_berkas(sengketa, langkah):
    berkas = langkah.isian["berkas"]
    berkas.ditarik = langkah.waktu
    berkas.save(update_fields=["ditarik"])


def catat_kuasa(sengketa, langkah):
    isian = langkah.isian
    SuratKuasa.objects.create(
        sengketa=sengketa, nomor=isian["surat"].strip(), tanggal=isian["tanggal"], pemberi=isian["pemberi"].strip(),
        penerima=isian["penerima"].strip(), boleh_berdamai=isian.get("boleh_berdamai", False),
        batas_damai=isian.get("batas_damai", "").strip(), berkas=isian.get("berkas"),
    )  # fmt: skip


def cabut_kuasa(sengketa, langkah):
    kuasa = langkah.isian["kuasa"]
    kuasa.dicabut = tanggal(langkah.waktu)
    kuasa.save(update_fields=["dicabut"])


def catat_perintah(sengketa, langkah):
    isian = langkah.isian
    Perintah.objects.create(
        sengketa=sengketa, putusan=isian.get("putusan"), isi=isian["perintah"].strip(),
        pelaksana=isian.get("pelaksana") or sengketa.unit, batas=isian.get("batas"), dicatat_pada=langkah.waktu,
    )  # fmt: skip


def laksanakan_perintah(sengketa, langkah):
    perintah, isian = langkah.isian["satu"], langkah.isian
    perintah.dilaksanakan, perintah.hasil = isian["tanggal"], isian["hasil"].strip()
    perintah.berkas, perintah.dilaksanakan_oleh = isian.get("berkas"), langkah.pelaku
    perintah.save()


def tulis_memo(sengketa, langkah):
    isian = langkah.isian
    MemoPutusan.objects.create(
        sengketa=sengketa, putusan=sengketa.putusan.filter(keliru=False).last(), sikap=isian["sikap"],
        alasan=isian["alasan"].strip(), ditulis_oleh=langkah.pelaku, ditulis_pada=langkah.waktu,
    )  # fmt: skip


def buka_informasi(sengketa, langkah):
    """The entry leaves the DIK in this transaction; the unit is given the task to publish it (Ps 11(2))."""
    uji = langkah.isian["uji"]
    putusan = sengketa.putusan.filter(keliru=False, amar__in=MENGABULKAN).last()
    sebutan = f"{putusan.get_amar_display()} {putusan.nomor}, {putusan.dibacakan:%d/%m/%Y}"
    jalankan(
        uji, "buka_putusan", pelaku=langkah.pelaku, waktu=langkah.waktu, putusan=sebutan, tanggal=putusan.dibacakan
    )
    hari = tanggal(langkah.waktu)
    TugasPendampingan.objects.get_or_create(
        sengketa=sengketa, tahap=sengketa.status, kode=f"terbitkan-{uji.pk}",
        defaults={
            "nama": f"Terbitkan di Daftar Informasi Publik: {uji}"[:200],
            "pemilik": Pemilik.TERMOHON, "batas": hari_kerja_ke(hari, HARI_MENERBITKAN),
        },
    )  # fmt: skip
