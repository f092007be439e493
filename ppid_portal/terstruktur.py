"""What search engines read of a page (schema.org, JSON-LD): the same facts the page shows, nothing more.

Each function takes what the view handed to its template and returns a dict, or None where the page is no such thing.
"""

from django.conf import settings
from django.urls import reverse

from informasi.status import JenisKonten
from opd.models import Unit

ARTIKEL = {JenisKonten.BERITA: "NewsArticle", JenisKonten.PENGUMUMAN: "Article", JenisKonten.HALAMAN: "Article"}


def penuh(jalur):
    """A path with the site in front."""
    return f"{settings.PPID_SITUS}{jalur}"


def data_halaman(jalur, konteks):
    """The thing a page is about (dict), or None. `jalur` is the page's path."""
    terbitan, unit = konteks.get("terbitan"), unit_halaman(konteks)
    if terbitan is not None:
        return _terbitan(terbitan, konteks) if jalur == terbitan.get_absolute_url() else None
    if unit is not None and jalur.startswith(unit.get_absolute_url()):
        return badan(unit)
    if jalur == reverse("beranda"):
        return _situs(konteks)
    return _katalog(konteks) if jalur == reverse("informasi:data") else None


def unit_halaman(konteks):
    """The Unit a page belongs to, or None; some lists hand their filter's choices to the template by that name."""
    unit = konteks.get("unit")
    return unit if isinstance(unit, Unit) else None


def badan(unit):
    """A unit as GovernmentOrganization; empty facts are left out."""
    isi = {
        "@type": "GovernmentOrganization",
        "@id": penuh(unit.get_absolute_url()),
        "name": unit.nama,
        "alternateName": unit.singkatan,
        "url": penuh(unit.get_absolute_url()),
        "telephone": unit.telepon,
        "email": unit.surel,
        "address": unit.alamat,
        "sameAs": unit.situs_sendiri,
    }
    return {nama: nilai for nama, nilai in isi.items() if nilai}


def remah(butir):
    """BreadcrumbList of [(label, path or "")], the front page first."""
    daftar = []
    for posisi, (label, jalur) in enumerate(butir, 1):
        daftar.append({"@type": "ListItem", "position": posisi, "name": str(label)})
        if jalur:
            daftar[-1]["item"] = penuh(jalur)
    return {"@type": "BreadcrumbList", "itemListElement": daftar}


def _situs(konteks):
    utama = konteks.get("kontak")
    isi = {
        "@type": "GovernmentOrganization",
        "name": f"PPID {konteks['nama_kota']}",
        "url": penuh(reverse("beranda")),
        "logo": penuh(reverse("gambar_kota")),
    }
    return {**isi, "department": badan(utama)} if utama else isi


def _terbitan(terbitan, konteks):
    dasar = {
        "name": terbitan.judul,
        "description": terbitan.ringkasan,
        "url": penuh(terbitan.get_absolute_url()),
        "inLanguage": "id",
    }
    if terbitan.jenis == JenisKonten.KEGIATAN:
        khas = _kegiatan(terbitan, konteks.get("rincian"))
    elif terbitan.jenis == JenisKonten.INFORMASI:
        khas = _dokumen(terbitan, konteks)
    else:
        khas = _artikel(terbitan)
    return {nama: nilai for nama, nilai in {**dasar, **khas}.items() if nilai}


def _artikel(terbitan):
    return {
        "@type": ARTIKEL[terbitan.jenis],
        "headline": terbitan.judul,
        "image": penuh(terbitan.sampul.url_lebar(1200, "jpg")) if terbitan.sampul else "",
        "datePublished": terbitan.publik_sejak.isoformat(),
        "dateModified": terbitan.dimutakhirkan.isoformat(),
        "author": badan(terbitan.unit),
        "publisher": badan(terbitan.unit),
    }


def _kegiatan(terbitan, rincian):
    tempat = {"@type": "Place", "name": rincian.tempat, "address": rincian.alamat or rincian.tempat} if rincian else ""
    return {
        "@type": "Event",
        "startDate": terbitan.mulai.isoformat(),
        "endDate": terbitan.selesai.isoformat() if terbitan.selesai else "",
        "eventStatus": f"https://schema.org/{'EventCancelled' if terbitan.batal else 'EventScheduled'}",
        "location": tempat,
        "organizer": badan(terbitan.unit),
    }


def _dokumen(terbitan, konteks):
    berkas = [lampiran.berkas for lampiran in konteks.get("dokumen", ())]
    return {
        "@type": "Dataset",
        "creator": badan(terbitan.unit),
        "datePublished": terbitan.publik_sejak.isoformat(),
        "dateModified": terbitan.dimutakhirkan.isoformat(),
        "isAccessibleForFree": True,
        "distribution": [_unduhan(b.url, b.jenis) for b in berkas],
    }


def _katalog(konteks):
    jenis = {"csv": "text/csv", "json": "application/json"}
    unduhan = [_unduhan(reverse(f"informasi:dip_{akhiran}"), mime) for akhiran, mime in jenis.items()]
    return {
        "@type": "Dataset",
        "name": f"Daftar Informasi Publik {konteks['nama_kota']}",
        "description": f"Semua informasi publik yang terbit di portal PPID {konteks['nama_kota']}.",
        "url": penuh(reverse("informasi:data")),
        "isAccessibleForFree": True,
        "distribution": unduhan,
    }


def _unduhan(jalur, jenis):
    return {"@type": "DataDownload", "contentUrl": penuh(jalur), "encodingFormat": jenis}
