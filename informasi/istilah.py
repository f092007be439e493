"""The words of the law that citizens meet on the pages, each with one plain sentence: the only place they are told.

Domain 1, 3 and 4; the code's own dictionary for developers is docs/istilah.md.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Istilah:
    """A term as written on the pages, and what it means in one sentence without other terms of law."""

    nama: Promise
    arti: Promise


ISTILAH = {
    "informasi_publik": Istilah(
        _("Informasi publik"), _("Keterangan yang dipegang badan pemerintah dan boleh diketahui siapa saja.")
    ),
    "dip": Istilah(
        _("DIP (Daftar Informasi Publik)"), _("Daftar semua dokumen pemerintah kota yang boleh dibaca siapa saja.")
    ),
    "klasifikasi": Istilah(_("Klasifikasi"), _("Golongan dokumen menurut kapan dokumen itu wajib dibuka.")),
    "berkala": Istilah(_("Informasi berkala"), _("Diumumkan secara rutin, paling sedikit enam bulan sekali.")),
    "serta_merta": Istilah(_("Informasi serta-merta"), _("Diumumkan saat itu juga karena menyangkut bahaya.")),
    "setiap_saat": Istilah(_("Informasi setiap saat"), _("Selalu siap dan diberikan kapan pun Anda meminta.")),
    "dikecualikan": Istilah(
        _("Informasi yang dikecualikan"), _("Ditutup untuk sementara karena membukanya dapat merugikan orang banyak.")
    ),
    "dik": Istilah(
        _("DIK (Daftar Informasi yang Dikecualikan)"),
        _("Daftar judul dokumen yang ditutup, beserta alasan dan lamanya ditutup."),
    ),
    "uji_konsekuensi": Istilah(
        _("Uji konsekuensi"), _("Pemeriksaan tertulis: apa ruginya bila dokumen dibuka, dan apa ruginya bila ditutup.")
    ),
    "butir": Istilah(_("Butir wajib"), _("Jenis dokumen yang menurut undang-undang harus diumumkan setiap unit.")),
    "retensi": Istilah(_("Retensi"), _("Berapa lama dokumen disimpan sebelum dimusnahkan atau menjadi arsip tetap.")),
    "ppid": Istilah(
        _("PPID (Pejabat Pengelola Informasi dan Dokumentasi)"),
        _("Pejabat yang wajib menyediakan dan memberikan informasi kepada Anda."),
    ),
    "ppid_utama": Istilah(
        _("PPID Utama"), _("Pejabat di Dinas Komunikasi dan Informatika yang mengurus informasi seluruh kota.")
    ),
    "ppid_pembantu": Istilah(_("PPID Pembantu"), _("Pejabat yang mengurus informasi pada satu unit.")),
    "atasan_ppid": Istilah(_("Atasan PPID"), _("Pejabat di atas PPID yang memutuskan keberatan Anda.")),
    "permohonan": Istilah(_("Permohonan informasi"), _("Permintaan Anda atas dokumen atau keterangan.")),
    "keberatan": Istilah(
        _("Keberatan"), _("Protes tertulis kepada Atasan PPID bila permintaan Anda ditolak atau tidak dilayani baik.")
    ),
    "sengketa": Istilah(
        _("Sengketa informasi"), _("Perkara di Komisi Informasi bila keberatan Anda tidak selesai dengan baik.")
    ),
    "komisi_informasi": Istilah(
        _("Komisi Informasi"), _("Lembaga mandiri yang menengahi dan memutus sengketa informasi.")
    ),
    "maklumat": Istilah(
        _("Maklumat pelayanan"), _("Janji tertulis tentang mutu, waktu, dan biaya layanan yang dapat Anda tagih.")
    ),
    "sop": Istilah(_("SOP"), _("Urutan kerja baku yang wajib diikuti petugas.")),
    "hari_kerja": Istilah(_("Hari kerja"), _("Senin sampai Jumat, di luar libur nasional dan cuti bersama.")),
}
