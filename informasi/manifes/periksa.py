"""Proof of manifests: of the stored ones against the trail, of a downloaded one against the running portal."""

import json
from datetime import date, timedelta

from alur.models import Segel
from informasi.manifes.susun import BENTUK, kanonik, kelompokkan, sidik, susun_bagian
from informasi.models import Manifes, PotonganManifes

BUKAN = "Berkas ini bukan manifes portal yang utuh. Unduh ulang, lalu coba lagi."


class BukanManifes(Exception):
    """What was given is no manifest of this portal."""


def periksa_tersimpan():
    """(what was found, first fault or ""), both as sentences: every stored manifest, in order of days."""
    if rusak := _potongan_rusak():
        return "", rusak
    ada = set(PotonganManifes.objects.values_list("sidik", flat=True))
    jumlah, lalu = 0, None
    for manifes in Manifes.objects.order_by("hari").iterator(chunk_size=100):
        if rusak := _rusak(manifes, lalu, ada):
            return "", rusak
        jumlah, lalu = jumlah + 1, manifes
    return f"Manifes utuh: {jumlah} hari, semua kepala rantainya masih ada.", ""


def _potongan_rusak():
    for potongan in PotonganManifes.objects.iterator(chunk_size=20):
        if sidik(potongan.isi) != potongan.sidik:
            return f"Potongan manifes {potongan.sidik[:16]} berubah setelah disimpan."
    return ""


def _rusak(manifes, lalu, ada):
    """The fault of one stored manifest as a sentence, or ""."""
    if sidik(manifes.isi) != manifes.sidik:
        return f"Manifes {manifes.hari} berubah setelah disimpan."
    ringkas = json.loads(manifes.isi)
    sebelum = {"hari": lalu.hari.isoformat(), "sidik": lalu.sidik} if lalu else None
    if lalu and manifes.hari - lalu.hari != timedelta(days=1):
        return f"Manifes {lalu.hari + timedelta(days=1)} hilang."
    if ringkas["sebelum"] != sebelum:
        return f"Manifes {manifes.hari} tidak bersambung dengan manifes hari sebelumnya."
    if hilang := [satu for satu in ringkas["bagian"] if satu["sidik"] not in ada]:
        return f"Potongan {hilang[0]['bagian']} dari manifes {manifes.hari} hilang."
    return _kepala_rusak(ringkas)


def _kepala_rusak(ringkas):
    """Whether the trail still holds the link that was its head: cutting the tail is seen here."""
    nomor, hash_ = ringkas["kepala"]["nomor"], ringkas["kepala"]["hash"]
    if nomor == 0:
        return ""
    segel = Segel.objects.filter(nomor=nomor).values_list("hash", flat=True).first()
    if segel is None:
        return f"Segel {nomor}, kepala rantai menurut manifes {ringkas['hari']}, tidak ada lagi: ekor jejak dipotong."
    if bytes(segel).hex() != hash_:
        return f"Segel {nomor} tidak sama dengan kepala rantai menurut manifes {ringkas['hari']}: jejak ditulis ulang."
    return ""


def baca_berkas(berkas):
    """(entries, summary, hash) of an open manifest file. Raises BukanManifes."""
    try:
        isi = json.load(berkas)
        ringkas = isi["ringkas"]
        date.fromisoformat(ringkas["hari"])
        perlu = (*isi["isi"], ringkas["kepala"]["nomor"] + 0, ringkas["kepala"]["hash"], ringkas["sementara"])
        if ringkas["bentuk"] == BENTUK and perlu:
            return isi["isi"], {**ringkas, "bagian": [*ringkas["bagian"]]}, isi["sidik"]
    except (KeyError, TypeError, ValueError) as galat:
        raise BukanManifes(BUKAN) from galat
    raise BukanManifes(BUKAN)


def periksa_berkas(entri, ringkas, tertulis):
    """Faults (list of sentences) of a downloaded manifest; the arguments are what `baca_berkas` returns."""
    try:
        bagian = [satu.ringkas for satu in kelompokkan(entri)]
    except (KeyError, TypeError):
        return ["Daftar di dalam berkas ini tidak lengkap."]
    salah = []
    if sidik(kanonik(ringkas)) != tertulis:
        salah.append("Ringkasan di dalam berkas ini diubah: sidiknya tidak cocok.")
    if bagian != ringkas["bagian"]:
        salah.append("Daftar di dalam berkas ini diubah: sidiknya tidak cocok dengan ringkasannya.")
    if rusak := _kepala_rusak(ringkas):
        salah.append(rusak)
    return salah + ([] if ringkas["sementara"] else _beda_portal(entri, ringkas, tertulis))


def _beda_portal(entri, ringkas, tertulis):
    """Where the portal's own memory says something else about that day."""
    tersimpan = Manifes.objects.filter(hari=ringkas["hari"]).first()
    if tersimpan is None:
        return [f"Portal tidak menyimpan manifes {ringkas['hari']}."]
    salah = []
    if tersimpan.sidik != tertulis:
        salah.append(f"Portal menyimpan manifes {tersimpan.hari} yang lain, dengan sidik {tersimpan.sidik}.")
    kini = {b.nomor: b.teks for b in susun_bagian(tersimpan.hari, tersimpan.dibuat)}
    dulu = {b.nomor: b.teks for b in kelompokkan(entri)}
    for nomor in sorted(n for n in kini.keys() | dulu.keys() if kini.get(n) != dulu.get(n)):
        beda = set(kini.get(nomor, "").split("\n")) ^ set(dulu.get(nomor, "").split("\n"))
        konten = min(json.loads(baris)["id"] for baris in beda if baris)
        salah.append(f"Basis data berbeda dengan berkas ini, mulai konten nomor {konten}.")
    return salah
