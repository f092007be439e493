"""The addresses of the room (design 5), one file for each subject; the desk's catch-alls come last in theirs."""

from permohonan.urls import ajukan, hak_subjek, keberatan, pemusnahan, perkara, register, sesudah, surat, warga

app_name = "permohonan"
urlpatterns = [
    *ajukan.rute,
    *warga.rute,
    *sesudah.rute,
    *hak_subjek.rute,
    *pemusnahan.rute,
    *keberatan.rute,
    *surat.rute,
    *register.rute,
    *perkara.rute,
]
