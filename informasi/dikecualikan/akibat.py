"""Effects of the steps of a consequence test: rows of this room in the same transaction."""

from datetime import timedelta

from informasi.dikecualikan.status import PeranBerkas, SebabAkhir
from informasi.models.dikecualikan import CatatanKertas, EntriDIK, PesertaUji
from kalender.hari import tanggal


def ubah(uji, langkah):
    """Write the changed fields; a text that changes after it was signed must be signed again."""
    for medan, nilai in langkah.isian["nilai"].items():
        setattr(uji, medan, nilai)
    uji.nomor_sunting += 1
    gugurkan(uji)


def gugurkan(uji):
    """Signatures and recorded papers were given to another text."""
    uji.peserta.update(ditandatangani_pada=None)
    uji.kertas.update(gugur=True)


def kembali(uji, langkah):
    """Back to the unit: what was signed no longer stands."""
    uji.nomor_sunting += 1
    gugurkan(uji)


def atur_peserta(uji, langkah):
    """The participants (list of {nama, jabatan, pengguna}) replace those before; signatures of who stays remain."""
    tetap = []
    for satu in langkah.isian["peserta"]:
        kunci = {"pengguna": satu["pengguna"]} if satu["pengguna"] else {"pengguna": None, "nama": satu["nama"]}
        orang, _baru = PesertaUji.objects.update_or_create(uji=uji, **kunci, defaults=satu)
        tetap.append(orang.pk)
    uji.peserta.exclude(pk__in=tetap).delete()
    uji.kertas.filter(peran=PeranBerkas.LEMBAR).update(gugur=True)


def tandatangani(uji, langkah):
    uji.peserta.filter(pengguna=langkah.pelaku).update(ditandatangani_pada=langkah.waktu)


def catat_kertas(peran):
    """Effect: the paper of one decision is recorded and waits for a second person."""

    def catat(uji, langkah):
        isian = langkah.isian
        uji.kertas.filter(peran=peran).update(gugur=True)
        CatatanKertas.objects.create(
            uji=uji,
            peran=peran,
            berkas=isian["berkas"],
            nomor=isian.get("nomor", ""),
            tanggal=isian["tanggal"],
            penanda_tangan=isian["penanda_tangan"].strip(),
            dicatat_oleh=langkah.pelaku,
            dicatat_pada=langkah.waktu,
        )

    return catat


def benarkan_kertas(peran):
    """Effect: the second person read the paper and says the same."""

    def benarkan(uji, langkah):
        kertas = uji.kertas.get(peran=peran, gugur=False)
        kertas.dibenarkan_oleh, kertas.dibenarkan_pada = langkah.pelaku, langkah.waktu
        kertas.save(update_fields=["dibenarkan_oleh", "dibenarkan_pada"])

    return benarkan


def tetapkan(uji, langkah):
    """The entry of the list is born from the test and the decree typed by the PPID."""
    _entri(uji, langkah.isian["sk_nomor"], langkah.isian["sk_tanggal"], bertanda_tangan=False)


def sk_dibenarkan(uji, langkah):
    """The signed decree a second person has confirmed: it sets the entry, or takes the unsigned print's place."""
    benarkan_kertas(PeranBerkas.SK)(uji, langkah)
    kertas = uji.kertas.get(peran=PeranBerkas.SK, gugur=False)
    if not EntriDIK.objects.filter(uji=uji).update(sk_bertanda_tangan=True):
        _entri(uji, kertas.nomor, kertas.tanggal, bertanda_tangan=True)


def _entri(uji, nomor, hari, *, bertanda_tangan):
    EntriDIK.objects.create(
        uji=uji,
        unit=uji.unit,
        se_kota=uji.se_kota,
        informasi=uji.informasi,
        alasan=uji.alasan,
        dasar_hukum=f"{uji.undang_undang} {uji.pasal}",
        akibat_dibuka=uji.akibat_dibuka,
        akibat_ditutup=uji.akibat_ditutup,
        kesimpulan=uji.kesimpulan,
        mulai=hari,
        berlaku_sampai=uji.berlaku_sampai,
        syarat_akhir=uji.syarat_akhir,
        alasan_tanpa_batas=uji.alasan_tanpa_batas if uji.tanpa_batas else "",
        sk_nomor=nomor.strip(),
        sk_tanggal=hari,
        sk_bertanda_tangan=bertanda_tangan,
        syarat_ditinjau=hari if uji.syarat_akhir else None,
    )


def akhiri_waktu(uji, langkah):
    """The term is over since the day after its last day; the list said so before this step did."""
    _buka(uji, uji.entri.berlaku_sampai + timedelta(days=1), SebabAkhir.WAKTU)


def akhiri_syarat(uji, langkah):
    _buka(uji, tanggal(langkah.waktu), SebabAkhir.SYARAT)


def ganti(uji, langkah):
    """The new decree closes from its own day on."""
    _buka(uji, langkah.isian["sejak"], SebabAkhir.UJI_BARU)


def buka_putusan(uji, langkah):
    _buka(uji, langkah.isian["tanggal"], SebabAkhir.PUTUSAN, putusan=langkah.isian["putusan"].strip())


def _buka(uji, sejak, sebab, putusan=""):
    EntriDIK.objects.filter(uji=uji).update(dibuka_sejak=sejak, sebab_akhir=sebab, putusan=putusan)


def tinjau_syarat(uji, langkah):
    """The named condition was looked at and is not yet met."""
    EntriDIK.objects.filter(uji=uji).update(syarat_ditinjau=tanggal(langkah.waktu))


def ingatkan(uji, langkah):
    uji.diingatkan_pada = langkah.waktu
