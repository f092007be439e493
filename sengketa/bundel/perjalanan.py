"""The events of the dispute itself: stages, hearings, rulings, orders, documents handed over."""

from kalender.hari import tanggal
from sengketa.bundel.kejadian import Kejadian, kata
from sengketa.tahapan import tahapan

ASAL = "Sengketa"


def perjalanan(sengketa, hitung, waktu):
    """The Kejadian of the dispute as known at `waktu`; `hitung` makes Hitungan of clocks."""
    yield from _tahap(sengketa, hitung)
    yield from _sidang(sengketa, waktu)
    yield from _perintah(sengketa)
    yield from _penyerahan(sengketa)


def _tahap(sengketa, hitung):
    daftar = tahapan(sengketa.versi)
    putusan = {p.tahap_id: p for p in sengketa.putusan.filter(keliru=False)}
    for jalan in sengketa.riwayat.filter(keliru=False).select_related("jam"):
        rincian = [f"Nomor {jalan.nomor}."] if jalan.nomor else []
        if satu := putusan.get(jalan.pk):
            rincian.append(
                f"{satu.get_amar_display()}, nomor {satu.nomor}, dibacakan {kata(satu.dibacakan)}, "
                f"salinan diterima {kata(satu.diterima)}."
            )
            rincian += [satu.ringkas] if satu.ringkas else []
        rincian += [jalan.keterangan] if jalan.keterangan else []
        jam = hitung(jalan.jam)
        if sengketa.jam_seratus and jalan.mulai == sengketa.diregistrasi and jalan.kode == "registrasi":
            jam += hitung(sengketa.jam_seratus)
        yield Kejadian(
            hari=jalan.mulai, judul=f"Tahap: {daftar[jalan.kode].nama}", asal=ASAL, rincian=tuple(rincian), jam=jam
        )


def _sidang(sengketa, waktu):
    for s in sengketa.sidang.select_related("ditunda_ke"):
        rincian = [f"{s.agenda}, {s.ruang}."]
        if s.ditunda_ke:
            rincian.append(f"Dipindah ke {kata(tanggal(s.ditunda_ke.waktu))}.")
        elif s.dicatat_pada:
            rincian += [
                f"Pemohon {s.get_pemohon_hadir_display()}; badan publik {s.get_termohon_hadir_display()}.", s.hasil
            ]  # fmt: skip
        else:
            rincian.append("Hasilnya belum dicatat." if s.waktu <= waktu else "Dijadwalkan, belum berlangsung.")
        yield Kejadian(tanggal(s.waktu), s.get_jenis_display(), ASAL, s.waktu, tuple(rincian))


def _perintah(sengketa):
    for p in sengketa.perintah.select_related("pelaksana"):
        batas = f" Paling lambat {kata(p.batas)}." if p.batas else ""
        rincian = (f"{p.isi} Dilaksanakan {p.pelaksana.nama}.{batas}",)
        yield Kejadian(tanggal(p.dicatat_pada), "Perintah majelis atau putusan", ASAL, p.dicatat_pada, rincian)
        if p.dilaksanakan:
            yield Kejadian(p.dilaksanakan, "Perintah dilaksanakan", ASAL, rincian=(p.isi, p.hasil))


def _penyerahan(sengketa):
    for p in sengketa.jejak().filter(nama="serahkan_dokumen"):
        yield Kejadian(tanggal(p.waktu), "Dokumen diserahkan", ASAL, p.waktu, (p.catatan,))
