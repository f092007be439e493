"""The chronology: what happened in the request, the objection and the dispute, with clocks and proofs of sending.

It names no applicant and repeats no free words of one: the Komisi knows the parties, and the page has many readers.
"""

from alur.models import Pemberitahuan, Peristiwa
from kalender.hari import tanggal
from kalender.terkini import muat_kalender
from permohonan.models import Surat
from sengketa.bundel.kejadian import Hitungan, Kejadian, hitungan, kata, kata_saat
from sengketa.bundel.perjalanan import perjalanan

# Work inside the office, and the keeping of personal data: no events between the parties.
DALAM = frozenset(
    {"lihat_identitas", "ganti_kode", "ingatkan", "tegur", "simpan_butir", "simpan_jawaban", "ubah_pokok", "revisi"}
    | {"disposisi", "tarik_disposisi", "usul_jawaban", "kembalikan"}  # told from the disposisi themselves
    | {"tahan_pemusnahan", "lepas_tahanan", "musnahkan_tanda_diri", "musnahkan_identitas", "catat_pemohon"}
)


def kronologi(sengketa, waktu) -> list[Kejadian]:
    """The events of the case in their order, as known at `waktu`."""
    perkara = [p for p in (sengketa.permohonan, sengketa.keberatan) if p]
    hitung = _penghitung(sengketa, perkara, waktu)
    kejadian = [k for p in perkara for k in _dari_register(p, hitung)]
    if sengketa.permohonan:
        kejadian += [k for d in _disposisi(sengketa.permohonan) for k in d]
    if not perkara:
        kejadian += _tanpa_register(sengketa)
    return sorted([*kejadian, *perjalanan(sengketa, hitung, waktu)], key=lambda k: k.urutan)


def _penghitung(sengketa, perkara, waktu):
    """A function jam -> Hitungan that reads the calendar once."""
    tahun = [sengketa.diajukan.year, waktu.year, *(p.diterima.year for p in perkara)]
    kalender = muat_kalender(min(tahun), max(tahun) + 1)

    def hitung(*jam) -> tuple[Hitungan, ...]:
        return tuple(hitungan(j, kalender, waktu) for j in jam if j)

    return hitung


def _dari_register(perkara, hitung):
    """The steps of a request or an objection; each with the letter and the notices born with it."""
    jejak = [p for p in perkara.jejak() if p.nama not in DALAM]
    surat = _surat(perkara)
    kirim = _kiriman(jejak)
    jam = {"minta_lengkapi": getattr(perkara, "jam_lengkapi", None)}
    for nomor, p in enumerate(jejak):
        milik = hitung(perkara.jam) if nomor == 0 else hitung(jam.get(p.nama))
        yield Kejadian(
            hari=perkara.diterima if nomor == 0 else tanggal(p.waktu), saat=p.waktu, judul=p.label,
            asal=_asal(perkara), rincian=_rincian(perkara, p, nomor), jam=milik,
            surat=tuple(surat.get(p.waktu, ())), kirim=tuple(kirim.get(p.pk, ())),
        )  # fmt: skip
    yield from _sampai(perkara)


def _asal(perkara):
    return f"{perkara._meta.verbose_name.capitalize()} {perkara.nomor}"


def _rincian(perkara, peristiwa, nomor):
    """Who acted, by office, and where it led; at birth the way it came in."""
    hasil = []
    if nomor == 0:
        hasil.append(f"Diterima {kata(perkara.diterima)} lewat {perkara.get_kanal_display().lower()}.")
        hasil += [f"Pokok: {perkara.pokok}."] if perkara.pokok else []
        hasil += [f"Alasan {a}: {k}." for a, k in getattr(perkara, "alasan_kata", ())]
    if peristiwa.pelaku_jabatan:
        hasil.append(f"Oleh {peristiwa.pelaku_jabatan}, {peristiwa.pelaku_unit}.".replace(", .", "."))
    if peristiwa.ke and peristiwa.ke != peristiwa.dari:
        hasil.append(f"Keadaan: {dict(perkara._meta.get_field('status').choices).get(peristiwa.ke, peristiwa.ke)}.")
    return tuple(hasil)


def _sampai(perkara):
    """The day the answer counts as received by the applicant."""
    if perkara.diberitahukan:
        yield Kejadian(
            hari=perkara.diberitahukan, judul="Jawaban diterima pemohon", asal=_asal(perkara),
            rincian=("Hari paling akhir yang diketahui di antara tampil di halaman status dan bukti pengiriman.",),
        )  # fmt: skip


def _surat(perkara):
    """{moment of birth: [sentence]}: number, date, code and hash of each letter."""
    hasil = {}
    milik = {perkara._meta.model_name: perkara}
    for s in Surat.objects.filter(**milik).select_related("bertanda_tangan"):
        sidik = s.bertanda_tangan.sha256 if s.bertanda_tangan else s.sha256
        akhir = f", SHA-256 {sidik}" if sidik else ""
        kalimat = f"{s.get_jenis_display()} nomor {s.nomor}, {kata(s.tanggal)}, kode verifikasi {s.kode}{akhir}"
        hasil.setdefault(s.dibuat, []).append(kalimat)
    return hasil


def _kiriman(jejak: list[Peristiwa]):
    """{event: [sentence]}: the mails to the applicant that these events caused, and whether they went out."""
    hasil = {}
    keluar = Pemberitahuan.objects.filter(peristiwa__in=jejak, pengguna=None).order_by("pk")
    for k in keluar:
        if k.dikirim:
            kalimat = f"Surel kepada pemohon terkirim {kata_saat(k.dikirim)}, tanda pesan {k.kode}"
        else:
            kalimat = f"Surel kepada pemohon belum terkirim{f': {k.batal}' if k.batal else ''}"
        hasil.setdefault(k.peristiwa_id, []).append(kalimat)
    return hasil


def _disposisi(permohonan):
    """What each unit was handed, and what became of it."""
    for d in permohonan.disposisi.select_related("unit", "butir"):
        nama = f"{d.unit.nama}, butir {d.butir.nomor}"
        saat = (
            (d.dikirim_pada, f"Disposisi kepada {nama}", (f"Target {kata(d.target)}.",) if d.target else ()),
            (d.dijawab_pada, f"Konsep jawaban dari {nama}", ()),
            (d.dikembalikan_pada, f"Dikembalikan oleh {nama}", ()),
            (d.ditarik_pada, f"Disposisi ditarik dari {nama}", ()),
        )
        yield [Kejadian(tanggal(s), judul, _asal(permohonan), s, r) for s, judul, r in saat if s]


def _tanpa_register(sengketa):
    """The dates an officer typed, when the request never stood in our register."""
    ketikan = (
        (sengketa.tanggal_permohonan, "Permohonan informasi"),
        (sengketa.tanggal_keberatan, "Keberatan"),
        (sengketa.tanggal_tanggapan, "Tanggapan atas keberatan diterima pemohon"),
    )
    catatan = ("Dicatat menurut berkas Komisi Informasi; tidak ada di register portal.",)
    return [Kejadian(hari, judul, "Di luar register", rincian=catatan) for hari, judul in ketikan if hari]
