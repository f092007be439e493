"""Effects of the steps of a request: rows of this and lower rooms in the same transaction."""

from kalender import jam as jalannya
from kalender.hari import tanggal
from permohonan.models import ButirPermohonan, Disposisi
from permohonan.status import HasilButir, JenisSurat, StatusPermohonan
from permohonan.surat.lahir import terbitkan_surat

_S = StatusPermohonan


def ajukan(permohonan, langkah):
    """The items, and the receipt the law asks for at once (UU 14/2008 Ps 22(4)); for a past case it was given then."""
    isi = [b for b in langkah.isian["butir"] if b["uraian"].strip()]
    ButirPermohonan.objects.bulk_create(
        ButirPermohonan(
            permohonan=permohonan, nomor=n, uraian=b["uraian"].strip(), konten=b.get("konten"),
            unit_penguasa=permohonan.unit_tujuan,
        )
        for n, b in enumerate(isi, 1)
    )  # fmt: skip
    if not permohonan.lampau:
        terbitkan_surat(JenisSurat.TANDA_BUKTI, permohonan, waktu=langkah.waktu)


def nyatakan_lengkap(permohonan, langkah):
    """Complete as received: day 0 stays the day of receipt (design 9)."""
    if langkah.isian.get("diperlihatkan"):
        permohonan.identitas_diperlihatkan = True
    permohonan.lengkap_pada = permohonan.diterima
    permohonan.perlu_diperiksa = False


def minta_lengkapi(permohonan, langkah):
    """The answer's clock rests; the applicant's own begins (domain 4.3)."""
    permohonan.kurang = langkah.isian["kurang"].strip()
    jalannya.hentikan(permohonan.jam, waktu=langkah.waktu)
    permohonan.jam_lengkapi = jalannya.mulai_jam("KELENGKAPAN", tanggal(langkah.waktu), waktu=langkah.waktu)
    terbitkan_surat(JenisSurat.KETIDAKLENGKAPAN, permohonan, waktu=langkah.waktu)


def lengkapi(permohonan, langkah):
    """Day 0 moves to the day of completion; only this moves it (design 9)."""
    hari = tanggal(langkah.waktu)
    if langkah.isian.get("diperlihatkan"):
        permohonan.identitas_diperlihatkan = True
    jalannya.hentikan(permohonan.jam_lengkapi, waktu=langkah.waktu)
    jalannya.jalankan_lagi(permohonan.jam)
    jam = jalannya.geser_mulai(permohonan.jam, hari, waktu=langkah.waktu)
    permohonan.lengkap_pada, permohonan.jatuh_tempo = hari, jam.jatuh_tempo


def tutup_tak_lengkap(permohonan, langkah):
    jalannya.hentikan(permohonan.jam_lengkapi, waktu=langkah.waktu)


def disposisi(permohonan, langkah):
    """One hand-over for each item and unit; the clock runs on (one badan publik)."""
    isian = langkah.isian
    Disposisi.objects.bulk_create(
        Disposisi(
            permohonan=permohonan, butir=butir, unit=unit, pesan=isian.get("pesan", "").strip(),
            target=isian.get("target"), dikirim_pada=langkah.waktu, dikirim_oleh=langkah.pelaku,
        )
        for butir in isian["butir"]
        for unit in isian["units"]
    )  # fmt: skip
    for butir in isian["butir"]:
        butir.unit_penguasa = butir.unit_penguasa or isian["units"][0]
        butir.save(update_fields=["unit_penguasa"])


def tarik_disposisi(permohonan, langkah):
    _catat(langkah.isian["disposisi"], ditarik_pada=langkah.waktu)


def usul_jawaban(permohonan, langkah):
    disposisi, isian = langkah.isian["disposisi"], langkah.isian
    nilai = {"konsep": isian["konsep"].strip(), "terbit": isian.get("terbit")}
    _catat(disposisi, **nilai, dijawab_pada=langkah.waktu, dijawab_oleh=langkah.pelaku)
    ButirPermohonan.objects.filter(pk=disposisi.butir_id).update(unit_penguasa=disposisi.unit)


def kembalikan(permohonan, langkah):
    _catat(langkah.isian["disposisi"], dikembalikan_pada=langkah.waktu, alasan_kembali=langkah.catatan.strip())


def revisi(permohonan, langkah):
    _catat(langkah.isian["disposisi"], dijawab_pada=None, revisi=langkah.catatan.strip())


def tegur(permohonan, langkah):
    disposisi = langkah.isian["disposisi"]
    _catat(disposisi, ditegur=langkah.isian["anak_tangga"])


def simpan_butir(permohonan, langkah):
    """What is prepared about one item; it binds nobody until `putuskan`."""
    ButirPermohonan.objects.filter(pk=langkah.isian["butir"].pk, permohonan=permohonan).update(**langkah.isian["nilai"])


def simpan_jawaban(permohonan, langkah):
    """Cost, way of paying, explanation."""
    for medan, nilai in langkah.isian["nilai"].items():
        setattr(permohonan, medan, nilai)


def perpanjang(permohonan, langkah):
    """Seven days more in the same count (UU 14/2008 Ps 22(8); R4)."""
    jam = jalannya.perpanjang(permohonan.jam, waktu=langkah.waktu)
    permohonan.diperpanjang, permohonan.alasan_perpanjangan = True, langkah.catatan.strip()
    permohonan.jatuh_tempo = jam.jatuh_tempo
    terbitkan_surat(JenisSurat.PERPANJANGAN, permohonan, waktu=langkah.waktu)


def putuskan(permohonan, langkah):
    """The clock stops, open hand-overs end, the written notice and, for a refusal, the SK are born."""
    _jawab(permohonan, langkah)
    terbitkan_surat(JenisSurat.PEMBERITAHUAN, permohonan, waktu=langkah.waktu)
    if permohonan.butir.filter(hasil__in=[HasilButir.DITOLAK, HasilButir.SEBAGIAN]).exists():
        terbitkan_surat(JenisSurat.PENOLAKAN, permohonan, waktu=langkah.waktu)


def jawab_terbit(permohonan, langkah):
    """Two taps: what everybody can open already is the answer."""
    for butir in permohonan.butir.all():
        butir.hasil, butir.dipublikasikan = HasilButir.DIBERIKAN, butir.konten
        butir.save(update_fields=["hasil", "dipublikasikan"])
    _jawab(permohonan, langkah)
    permohonan.lengkap_pada = permohonan.lengkap_pada or permohonan.diterima
    permohonan.diserahkan_pada, permohonan.cara_serah = tanggal(langkah.waktu), "Tautan ke informasi yang sudah terbit"
    terbitkan_surat(JenisSurat.PEMBERITAHUAN, permohonan, waktu=langkah.waktu)


def _jawab(permohonan, langkah):
    jalannya.hentikan(permohonan.jam, waktu=langkah.waktu)
    permohonan.disposisi.berjalan().filter(dijawab_pada=None).update(ditarik_pada=langkah.waktu)
    permohonan.diputuskan_pada = langkah.waktu
    permohonan.diberitahukan = tanggal(langkah.waktu)


def serahkan(permohonan, langkah):
    isian = langkah.isian
    permohonan.dibayar_pada = isian.get("dibayar_pada") or permohonan.dibayar_pada
    permohonan.diserahkan_pada = isian.get("tanggal") or tanggal(langkah.waktu)
    permohonan.cara_serah = isian["cara_serah"].strip()
    terbitkan_surat(JenisSurat.PENYERAHAN, permohonan, waktu=langkah.waktu)


def cabut(permohonan, langkah):
    jalannya.hentikan(permohonan.jam, waktu=langkah.waktu)
    if permohonan.jam_lengkapi:
        jalannya.hentikan(permohonan.jam_lengkapi, waktu=langkah.waktu)
    permohonan.disposisi.menunggu().update(ditarik_pada=langkah.waktu)


def catat_terima(permohonan, langkah):
    permohonan.diberitahukan = langkah.isian["tanggal"]


def ganti_kode(perkara, langkah):
    perkara.sidik_kode = langkah.isian["sidik_kode"]


def ubah_pokok(perkara, langkah):
    perkara.pokok = langkah.isian["nilai"]["pokok"].strip()


def jam_bergeser(perkara, langkah):
    perkara.jatuh_tempo = langkah.isian["baru"]


def ingatkan(perkara, langkah):
    perkara.diingatkan = langkah.isian["anak_tangga"]


def _catat(disposisi, **nilai):
    Disposisi.objects.filter(pk=disposisi.pk).update(**nilai)
