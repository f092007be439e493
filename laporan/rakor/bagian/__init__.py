"""The parts of a rakor pack, in the order in which they are printed (ui 4e): one list, one function for each.

A part is a function (rapat, waktu) -> Bagian. What another room adds to the pack it adds here.
"""

from laporan.rakor.bagian import keamanan, kota, layanan, peringkat, tindak_lanjut

BAGIAN = (
    kota.angka_kota,
    peringkat.keterisian_unit,
    peringkat.ketepatan_unit,
    peringkat.keaktifan_unit,
    peringkat.unit_senyap,
    layanan.permohonan,
    layanan.pokok_terbanyak,
    layanan.penolakan,
    layanan.keberatan,
    layanan.sengketa,
    layanan.dik_berakhir,
    layanan.survei,
    keamanan.karantina,
    tindak_lanjut.keputusan_lalu,
    tindak_lanjut.lembar_keputusan,
)
