"""What a bundle holds: collected once when the work begins, then frozen, so that every step prints the same."""

from dataclasses import asdict, dataclass

from django.db.models import Q

from alur.jejak import nomor_jejak
from informasi.berkas.nama import nama_bersih
from informasi.dikecualikan.dik import jangka_waktu
from informasi.dikecualikan.status import PeranBerkas as PeranUji
from informasi.models import EntriDIK
from kalender.hari import tanggal
from opd.identitas.baca import kota
from sengketa.bundel.kejadian import kata, kata_saat
from sengketa.bundel.kronologi import kronologi
from sengketa.status import PeranBerkas

BATAS_ISI = 1024**3
TERLALU_BESAR = "Berkas perkara ini bersama-sama lebih dari 1 GB. Tarik bukti yang tidak diajukan, lalu susun lagi."
KELOMPOK = (  # in the order of the bundle: role, heading, folder of the ZIP
    (PeranBerkas.BUKTI, "Bukti Termohon", "bukti"),
    (PeranBerkas.JAWABAN, "Jawaban dan kesimpulan", "jawaban"),
    (PeranBerkas.KUASA, "Surat kuasa dan surat tugas", "kuasa"),
    (PeranBerkas.DARI_KI, "Surat dari Komisi Informasi atau pengadilan", "surat-ki"),
    (PeranBerkas.PUTUSAN, "Salinan putusan", "putusan"),
    (PeranBerkas.PELAKSANAAN, "Bukti pelaksanaan", "pelaksanaan"),
)  # "Lainnya" are the office's own notes and stay in the office
JUDUL_UJI = "Lembar uji konsekuensi dan SK klasifikasi"


class IsiDitolak(Exception):
    """These contents cannot become a bundle; str(e) is for the officer."""


@dataclass
class Bagian:
    """One printed source: group, mark, title, where it comes from ("berkas:12", "lembar:3"), name in the ZIP, kind,
    size and hash ("" and 0 until it is printed); then how many pages it has and whether they are only a slip sheet."""

    kelompok: str
    tanda: str
    judul: str
    sumber: str
    nama: str
    jenis: str
    ukuran: int = 0
    sha256: str = ""
    jalur: str = ""
    halaman: int = 0
    sisipan: bool = False


def susun_rencana(pesanan, waktu) -> dict:
    """The frozen contents (JSON-able). Raises IsiDitolak."""
    sengketa = pesanan.sengketa
    entri = _entri(sengketa, waktu)
    bagian = [*_berkas(sengketa), *_uji(sengketa, entri)]
    if sum(b.ukuran for b in bagian) > BATAS_ISI:
        raise IsiDitolak(TERLALU_BESAR)
    return {
        "kota": kota().nama_kota,
        "sampul": _sampul(sengketa, pesanan, waktu),
        "kronologi": [_kejadian(k) for k in kronologi(sengketa, waktu)],
        "dik": [_baris_dik(e) for e in entri],
        "bagian": [asdict(b) for b in bagian],
        "potongan": [],
        "muka": {},
        "jejak": nomor_jejak(sengketa),
    }


def _sampul(sengketa, pesanan, waktu):
    """The parties as units and kinds: who the applicants are the Komisi knows (UU 27/2022)."""
    pemohon = [p.get_jenis_display().lower() for p in sengketa.pemohon.all()]
    asal = [str(p) for p in (sengketa.permohonan, sengketa.keberatan) if p]
    return {
        "label": str(sengketa),
        "baris": [
            ["Nomor register", sengketa.nomor_ki or "belum ada"],
            ["Pokok sengketa", sengketa.pokok],
            ["Pemohon", f"{len(pemohon)} pemohon ({', '.join(pemohon)}), sebagaimana dikenal Komisi Informasi"],
            ["Termohon", sengketa.termohon.nama],
            *([["Atas informasi", sengketa.unit.nama]] if sengketa.unit_id != sengketa.termohon_id else []),
            ["Tahap", f"{sengketa.get_status_display()}, sejak {kata(sengketa.sejak)}"],
            ["Nomor di register kita", ", ".join(asal) or "tidak ada"],
            ["Versi berkas", f"{pesanan.versi}, disusun {kata_saat(waktu)}"],
        ],
    }


def _kejadian(k):
    """One line of the chronology as the template prints it."""
    return {
        "hari": kata(k.hari),
        "judul": k.judul,
        "asal": k.asal,
        "baris": [*k.rincian, *(f"Hitungan: {h.kalimat}" for h in k.jam), *k.surat, *k.kirim],
    }


def _berkas(sengketa):
    semua = list(sengketa.berkas.filter(ditarik=None, dihapus=None))
    for peran, judul, folder in KELOMPOK:
        for urut, b in enumerate((b for b in semua if b.peran == peran), 1):
            nomor = f"T-{b.nomor_bukti:03d}" if b.nomor_bukti else f"{urut:02d}"
            yield Bagian(
                kelompok=judul, tanda=f"T-{b.nomor_bukti}" if b.nomor_bukti else "", judul=b.keterangan,
                sumber=f"berkas:{b.pk}", nama=f"{folder}/{nomor}-{nama_bersih(b.nama)}", jenis=_jenis(b.jenis),
                ukuran=b.ukuran, sha256=b.sha256,
            )  # fmt: skip


def _jenis(mime):
    if mime == "application/pdf":
        return "pdf"
    return "gambar" if mime.startswith("image/") else "lain"


def _entri(sengketa, waktu):
    """Entries of the DIK the answer rested on, and those in force for the unit."""
    hari, butir = tanggal(waktu), Q()
    if sengketa.permohonan_id:
        butir = Q(butir_permohonan__permohonan=sengketa.permohonan_id)
    berlaku = EntriDIK.objects.berlaku_pada(hari).untuk_unit(sengketa.unit)
    milik = Q(pk__in=berlaku.values("pk"))
    return list(EntriDIK.objects.filter(milik | butir if butir else milik).lengkap().distinct().order_by("pk"))


def _baris_dik(e):
    masa = f"sejak {kata(e.mulai)} {jangka_waktu(e)}"
    if e.dibuka_sejak:
        masa += f"; dibuka {kata(e.dibuka_sejak)} ({e.get_sebab_akhir_display().lower()})"
    sk = f"{e.sk_nomor}, {kata(e.sk_tanggal)}"
    return [e.informasi, f"Pasal 17 huruf {e.alasan}; {e.dasar_hukum}", f"{e.get_kesimpulan_display()}, {masa}", sk]


def _uji(sengketa, entri):
    """The signed sheet and decree of each test, else our print: of what the answer rested on, else the unit's own."""
    dipakai = set()
    if sengketa.permohonan_id:
        dipakai = set(sengketa.permohonan.butir.exclude(entri_dik=None).values_list("entri_dik", flat=True))
    milik = [e for e in entri if (e.pk in dipakai if dipakai else e.unit_id == sengketa.unit_id)]
    for e in milik:
        kertas = {k.peran: k.berkas for k in e.uji.kertas.filter(gugur=False).select_related("berkas")}
        for peran, sebutan in ((PeranUji.LEMBAR, "Lembar uji konsekuensi"), (PeranUji.SK, f"SK {e.sk_nomor}")):
            nama, judul = f"uji/{peran}-{e.uji_id}.pdf", f"{sebutan}: {e.informasi}"
            if b := kertas.get(peran):
                asal = {"sumber": f"uji:{b.pk}", "ukuran": b.ukuran, "sha256": b.sha256}
            else:
                asal = {"sumber": f"{peran}:{e.uji_id}"}
            yield Bagian(JUDUL_UJI, "", judul, nama=nama, jenis="pdf", **asal)
