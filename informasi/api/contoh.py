"""Example answers for the documentation of the open API. Made up."""

CONTOH_INFORMASI = {
    "id": 128,
    "judul": "Laporan Kinerja Instansi Pemerintah 2025",
    "ringkasan": "Capaian sasaran dan anggaran dinas selama tahun 2025.",
    "klasifikasi": "berkala",
    "unit": "dpupr",
    "tahun": 2025,
    "butir": {"kode": "kinerja", "nama": "Laporan kinerja"},
    "penanggung_jawab": "Sekretariat dinas",
    "waktu_dibuat": "2026-02-27",
    "bentuk": "Berkas PDF",
    "retensi": "5 tahun",
    "terbit_pada": "2026-03-02T09:15:00+07:00",
    "dimutakhirkan_pada": "2026-03-02T09:15:00+07:00",
    "tautan": "https://ppid.example.go.id/informasi/128/laporan-kinerja-instansi-pemerintah-2025/",
    "berkas": [
        {
            "nama": "laporan-kinerja-2025.pdf",
            "jenis": "application/pdf",
            "ukuran": 2516582,
            "halaman": 84,
            "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "tautan": "https://ppid.example.go.id/berkas/k3Jx9Qw2/laporan-kinerja-2025.pdf",
        }
    ],
}

CONTOH_BERITA = {
    "id": 77,
    "judul": "Saluran air Jalan Raya Banten dibersihkan",
    "ringkasan": "Warga dan petugas membersihkan saluran air sepanjang 300 meter.",
    "isi": "<p>Warga dan petugas membersihkan saluran air sepanjang 300 meter.</p>",
    "unit": "dpupr",
    "terbit_pada": "2026-11-02T09:00:00+07:00",
    "dimutakhirkan_pada": "2026-11-02T09:00:00+07:00",
    "tautan": "https://ppid.example.go.id/berita/77/saluran-air-jalan-raya-banten-dibersihkan/",
    "gambar": {
        "tautan": "https://ppid.example.go.id/berkas/p8Vd4Tz1/saluran.jpg",
        "alt": "Warga mengangkat lumpur dari saluran air",
        "lebar": 1600,
        "tinggi": 900,
    },
}
