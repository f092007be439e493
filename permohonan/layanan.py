"""Verbs that write requests and objections; single steps are taken with alur.mesin.jalankan."""

from django.db import IntegrityError, transaction

from alur.bahasa import dalam_bahasa_asal
from alur.mesin import jalankan, lahirkan
from alur.transisi import Sistem
from kalender.hari import tanggal
from kalender.jam import buka_pendaftaran, mulai_jam
from permohonan.identitas import simpan as identitas
from permohonan.identitas.kode import kode_baru, kode_dari, sidik_kode
from permohonan.jendela import alasan_terbuka, batas, jendela_berkala
from permohonan.models import Keberatan, Permohonan
from permohonan.nomor import ambil, tulis
from permohonan.status import AlasanKeberatan, CaraMemperoleh, HasilButir, PeranBerkas, StatusPermohonan

PEMOHON = Sistem("atas isian pemohon")
JAWABAN_TERBUKA = Sistem("atas jawaban yang dapat diunduh di halaman status")
VERSI_PERSETUJUAN = "2026-11"  # of the consent text in templates/permohonan/_persetujuan.html
TERJANGKAU = {HasilButir.DIBERIKAN, HasilButir.SEBAGIAN}


def ajukan(nilai, *, butir, data_diri, pelaku, waktu, token):
    """File a request. Returns (Permohonan, code to show once, whether it is new).

    In: `nilai` (fields of Permohonan: kanal, diterima, jenis_pemohon, tujuan, cara_memperoleh, …), `butir` a list of
    {uraian, konten (Konten or None)}, `data_diri` (keys of Identitas.MEDAN), `pelaku` PEMOHON or a member of staff,
    `token` (UUID) of the form: the same token files once. The number is given at once, also on days off (R5;
    UU 14/2008 Ps 22(4)). Raises PermissionDenied, TransisiDitolak.
    """
    kode = kode_dari(token)
    if ada := Permohonan.objects.filter(token=token).first():
        return ada, kode, False
    try:
        with transaction.atomic():
            buka_pendaftaran()
            baru = _permohonan(nilai, data_diri, pelaku, waktu, token, kode)
            lahirkan(baru, pelaku=pelaku, waktu=waktu, butir=butir)
    except IntegrityError:  # the same form, sent twice at once: the other one was first
        return Permohonan.objects.get(token=token), kode, False
    return baru, kode, True


def _permohonan(nilai, data_diri, pelaku, waktu, token, kode):
    hari = nilai.get("diterima") or tanggal(waktu)
    urut = ambil("permohonan", hari.year)
    jam = mulai_jam("JAWABAN", hari, waktu=waktu)
    return Permohonan(
        **{**nilai, "diterima": hari},
        token=token,
        nomor=tulis("permohonan", urut, hari),
        tahun=hari.year,
        urut=urut,
        sidik_kode=sidik_kode(kode),
        identitas=identitas.simpan(data_diri, versi_persetujuan=VERSI_PERSETUJUAN, waktu=waktu),
        jam=jam,
        jatuh_tempo=jam.jatuh_tempo,
        dicatat_pada=waktu,
        dicatat_oleh_id=pelaku.pk,
    )


def ajukan_keberatan(nilai, *, permohonan=None, data_diri=None, pelaku, waktu, token):
    """File an objection. Returns (Keberatan, code or "", whether it is new).

    In: `nilai` (alasan: list of letters, kasus_posisi, tujuan, kanal, unit, diterima, ditemukan for ground b), the
    request it is about, or `data_diri` where there was none (ground b). With a request its own code opens the
    objection too. A late one is kept and flagged (domain 5). Raises PermissionDenied, TransisiDitolak.
    """
    if ada := Keberatan.objects.filter(token=token).first():
        return ada, "" if permohonan else kode_dari(token), False
    kode = "" if permohonan else kode_dari(token)
    try:
        with transaction.atomic():
            buka_pendaftaran()
            baru = _keberatan(nilai, permohonan, data_diri, pelaku, waktu, token, kode)
            lahirkan(baru, pelaku=pelaku, waktu=waktu)
    except IntegrityError:
        return Keberatan.objects.get(token=token), kode, False
    return baru, kode, True


def _keberatan(nilai, permohonan, data_diri, pelaku, waktu, token, kode):
    hari = nilai.get("diterima") or tanggal(waktu)
    urut = ambil("keberatan", hari.year)
    jam = mulai_jam("TANGGAPAN_KEBERATAN", hari, waktu=waktu)
    ditemukan, akhir = _jendela(nilai, permohonan, hari)
    orang = permohonan.identitas if permohonan else None
    return Keberatan(
        **{**nilai, "diterima": hari, "ditemukan": ditemukan},
        permohonan=permohonan,
        token=token,
        nomor=tulis("keberatan", urut, hari),
        tahun=hari.year,
        urut=urut,
        sidik_kode=permohonan.sidik_kode if permohonan else sidik_kode(kode),
        identitas=orang or identitas.simpan(data_diri, versi_persetujuan=VERSI_PERSETUJUAN, waktu=waktu),
        jam=jam,
        jatuh_tempo=jam.jatuh_tempo,
        batas_ajukan=akhir,
        lewat_waktu=hari > akhir,
        dicatat_pada=waktu,
        dicatat_oleh_id=pelaku.pk,
    )


def _jendela(nilai, permohonan, hari):
    """(day the reason was found, last day to object): of several grounds the one that stays open longest."""
    terbuka = alasan_terbuka(permohonan, hari) if permohonan else []
    terbuka = [j for j in terbuka if j.alasan in nilai["alasan"]]
    if AlasanKeberatan.B in nilai["alasan"]:
        terbuka.append(jendela_berkala(nilai.get("ditemukan") or hari, hari))
    if not terbuka:  # a ground the dates do not show yet: it is the Atasan's to judge, not the form's
        sejak = getattr(permohonan, "diberitahukan", None) or hari
        return sejak, batas("PENGAJUAN_KEBERATAN", sejak)
    akhir = max(terbuka, key=lambda j: j.sampai)
    return akhir.sejak, akhir.sampai


@transaction.atomic
def putuskan(permohonan, nama="putuskan", *, pelaku, waktu):
    """Take the step `nama` ("putuskan" or "benarkan_putusan_ppid"); what the applicant can open on the status page
    and costs nothing is handed over in the same moment. Raises as `jalankan` does."""
    jalankan(permohonan, nama, pelaku=pelaku, waktu=waktu)
    if _langsung_terserah(permohonan):
        isian = {"cara_serah": "Diunduh di halaman status"}
        jalankan(permohonan, "serahkan", pelaku=JAWABAN_TERBUKA, waktu=waktu, **isian)


def _langsung_terserah(permohonan):
    if permohonan.status not in (StatusPermohonan.DIKABULKAN_SELURUHNYA, StatusPermohonan.DIKABULKAN_SEBAGIAN):
        return False
    if permohonan.biaya or permohonan.cara_memperoleh == CaraMemperoleh.HARDCOPY:
        return False
    jawaban = permohonan.berkas.filter(peran=PeranBerkas.JAWABAN, ditarik=None)
    berkas = set(jawaban.values_list("butir", flat=True))
    diberi = [b for b in permohonan.butir.all() if b.hasil in TERJANGKAU]
    return all(b.dipublikasikan_id or b.pk in berkas for b in diberi)


def lihat_identitas(perkara, *, alasan, pelaku, waktu) -> dict:
    """The readable data of who asks, against a reason that stays in the trail (design 10; UU 27/2022 Ps 32).

    Raises PermissionDenied, TransisiDitolak.
    """
    jalankan(perkara, "lihat_identitas", pelaku=pelaku, waktu=waktu, catatan=alasan)
    return identitas.isi(perkara.identitas)


@dalam_bahasa_asal
def buka_surat(surat, *, pelaku, waktu):
    """Note in the trail that a member of staff opens `surat`: letters name the applicant, so this is a look like
    `lihat_identitas` and counts with it (design 10; UU 27/2022 Ps 32). Raises PermissionDenied, TransisiDitolak."""
    sebab = f"Membuka surat {surat.get_jenis_display().lower()} {surat.nomor}"
    jalankan(surat.perkara, "buka_surat", pelaku=pelaku, waktu=waktu, catatan=sebab)


@transaction.atomic
def ganti_kode(perkara, *, pelaku, waktu) -> str:
    """A new secret code; it goes to the recorded contact only. Returns it for the desk that has no mail address to
    send it to. A request and its objections share one code: asked for an objection, the request's changes."""
    perkara = getattr(perkara, "permohonan", None) or perkara
    kode = kode_baru()
    jalankan(perkara, "ganti_kode", pelaku=pelaku, waktu=waktu, kode=kode, sidik_kode=sidik_kode(kode))
    if isinstance(perkara, Permohonan):
        perkara.keberatan.update(sidik_kode=perkara.sidik_kode)
    return kode
