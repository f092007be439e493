"""The way of a dispute in plain words, with the periods of the law (UU 14/2008 Ps 37-50; domain 6)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from kalender.aturan import aturan


@dataclass(frozen=True)
class Babak:
    """One part of the way: its title, what happens, and the period of the law that runs in it ("" for none)."""

    judul: str
    isi: str
    kode: str = ""

    @property
    def hari(self):
        """How many hari kerja the law gives, None without a period."""
        return aturan(self.kode).hari if self.kode else None


BABAK = (
    Babak(
        _("Ajukan ke Komisi Informasi"),
        _(
            "Anda boleh mengajukan sengketa bila tidak puas dengan tanggapan keberatan, atau bila keberatan tidak "
            "ditanggapi. Tidak dipungut biaya."
        ),
        "PENGAJUAN_SENGKETA",
    ),
    Babak(
        _("Pemeriksaan berkas dan registrasi"),
        _(
            "Panitera memeriksa kelengkapan, lalu sengketa diregistrasi dan salinannya dikirim ke badan publik. "
            "Komisi Informasi harus mulai bekerja dalam waktunya."
        ),
        "MULAI_PENYELESAIAN",
    ),
    Babak(
        _("Pemeriksaan awal"),
        _(
            "Dalam sidang pertama majelis memeriksa kewenangannya, kedudukan kedua pihak, dan jangka waktu. Bila ada "
            "yang tidak terpenuhi, perkara berhenti dengan putusan sela."
        ),
    ),
    Babak(
        _("Mediasi"),
        _(
            "Kedua pihak mencari kesepakatan, tertutup, dibantu mediator. Kesepakatan menjadi putusan yang final. "
            "Penolakan karena informasi dikecualikan tidak dimediasi."
        ),
        "MEDIASI",
    ),
    Babak(
        _("Ajudikasi"),
        _(
            "Bila mediasi gagal, atau informasinya dinyatakan dikecualikan, sengketa disidangkan terbuka. Badan publik "
            "harus membuktikan alasannya."
        ),
    ),
    Babak(
        _("Putusan"),
        _("Putusan dibacakan terbuka. Seluruh proses di Komisi Informasi paling lama seratus hari kerja."),
        "PENYELESAIAN_SENGKETA",
    ),
    Babak(
        _("Pengadilan"),
        _(
            "Pihak yang tidak menerima putusan ajudikasi dapat menggugat ke Pengadilan Tata Usaha Negara, lalu kasasi "
            "ke Mahkamah Agung. Bila tidak, putusan berkekuatan hukum tetap."
        ),
        "GUGATAN",
    ),
    Babak(
        _("Pelaksanaan"),
        _(
            "Badan publik melaksanakan putusan. Informasi yang dibuka masuk Daftar Informasi Publik. Bila tidak "
            "dilaksanakan, pemohon dapat meminta pengadilan menetapkan eksekusi."
        ),
    ),
)
