"""The OpenAPI description arranged for people: plain rows that a template only has to set in order."""

import json
from dataclasses import dataclass
from urllib.parse import urlencode

JENIS = {"string": "teks", "integer": "bilangan bulat", "array": "daftar", "object": "objek", "boolean": "ya/tidak"}
FORMAT = {"uri": "alamat", "date": "tanggal", "date-time": "tanggal dan jam"}
# Values for the example call, one for each parameter that says something by itself.
CONTOH_NILAI = {
    "unit": "dpupr",
    "tahun": "2025",
    "klasifikasi": "berkala",
    "jenis": "kelurahan",
    "aturan": "JAWABAN",
    "mulai": "2026-11-02",
}
BANYAK_CONTOH = 2  # parameters in an example call


@dataclass(frozen=True)
class Baris:
    """One parameter or one field: its name, what kind of value, the values it can have, what it means."""

    nama: str
    jenis: str
    pilihan: list
    uraian: str


@dataclass(frozen=True)
class TitikAkhir:
    """One address of the API as the documentation shows it."""

    kunci: str
    jalur: str
    judul: str
    uraian: str
    parameter: list
    panggilan: str
    jawaban: str
    medan: list


def titik_akhir(skema):
    """All addresses (list of TitikAkhir) of an OpenAPI description, in its order."""
    return [_titik(jalur, cara["get"], skema) for jalur, cara in skema["paths"].items()]


def _titik(jalur, operasi, skema):
    isi = operasi["responses"]["200"]["content"]["application/json"]
    parameter = operasi.get("parameters", [])
    contoh = next((c["value"] for c in isi.get("examples", {}).values()), None)
    return TitikAkhir(
        kunci=operasi["operationId"],
        jalur=jalur,
        judul=operasi["summary"],
        uraian=operasi["description"],
        parameter=[_parameter(p, skema) for p in parameter],
        panggilan=_panggilan(jalur, parameter, contoh, skema),
        jawaban=json.dumps(contoh, indent=2, ensure_ascii=False) if contoh else "",
        medan=list(_medan(_rujukan(isi["schema"], skema), skema)),
    )


def _panggilan(jalur, parameter, contoh, skema):
    """The address of an example call."""
    for p in parameter:
        if p["in"] == "path":
            jalur = jalur.replace(f"{{{p['name']}}}", str(contoh[p["name"]]))
    saring = [(p["name"], CONTOH_NILAI[p["name"]]) for p in parameter if p["name"] in CONTOH_NILAI][:BANYAK_CONTOH]
    return f"{skema['servers'][0]['url']}{jalur}" + (f"?{urlencode(saring)}" if saring else "")


def _medan(bentuk, skema, awalan=""):
    """Rows of an object's fields; those of objects inside it follow as "berkas.nama"."""
    for nama, sifat in bentuk.get("properties", {}).items():
        yield _baris(f"{awalan}{nama}", sifat, skema)
        dalam = _rujukan(sifat.get("items", sifat), skema)
        yield from _medan(dalam, skema, "" if nama == "hasil" else f"{awalan}{nama}.")


def _parameter(parameter, skema):
    sifat = {**parameter["schema"], "description": parameter.get("description", "")}
    return _baris(parameter["name"], sifat, skema)


def _baris(nama, sifat, skema):
    inti = _rujukan(sifat, skema)
    butir = _rujukan(inti.get("items", {}), skema)
    jenis = FORMAT.get(inti.get("format")) or JENIS[inti["type"]]
    if butir:
        jenis = f"{jenis} {FORMAT.get(butir.get('format')) or JENIS[butir['type']]}"
    if sifat.get("nullable") or inti.get("nullable"):
        jenis += " atau null"
    return Baris(nama, jenis, inti.get("enum") or butir.get("enum") or [], sifat.get("description", ""))


def _rujukan(sifat, skema):
    """The object a `$ref` (alone or in allOf) points to; anything else as it is."""
    rujukan = sifat.get("$ref") or next((s["$ref"] for s in sifat.get("allOf", ()) if "$ref" in s), "")
    if not rujukan:
        return sifat
    return skema["components"]["schemas"][rujukan.rpartition("/")[2]]
