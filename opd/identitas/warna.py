"""Colours as readers see them: contrast (WCAG 2.2, 1.4.3) and the shades made from the few one may choose."""

CUKUP = 4.5
PUTIH, GELAP = "#ffffff", "#1c1b18"
PERMUKAAN_GELAP = "#171f28"  # --warna-permukaan of the dark theme


def kontras(satu, lain):
    """The ratio (1.0 to 21.0) of two colours written #rrggbb."""
    terang, redup = sorted((_terang(satu), _terang(lain)), reverse=True)
    return (terang + 0.05) / (redup + 0.05)


def campur(warna, lain, bagian):
    """`warna` with `bagian` (0 to 1) of `lain` in it."""
    pasangan = zip(_kanal(warna), _kanal(lain), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * bagian):02x}" for a, b in pasangan)


def versi_gelap(warna):
    """The tint of `warna` that is easily read (7:1) on the dark theme's surface."""
    for langkah in range(21):
        calon = campur(warna, PUTIH, langkah / 20)
        if kontras(calon, PERMUKAAN_GELAP) >= 7:
            return calon
    return PUTIH


def gaya(utama, dalam, aksen):
    """The stylesheet (text) that puts three chosen colours and their shades in the place of the house's own."""
    muda = versi_gelap(utama)
    terang = {
        "tautan": utama,
        "tautan-lewat": campur(utama, "#000000", 0.25),
        "utama": utama,
        "utama-lewat": campur(utama, "#000000", 0.25),
        "utama-muda": campur(utama, PUTIH, 0.91),
        "utama-garis": campur(utama, PUTIH, 0.7),
        "dalam": dalam,
        "dalam-2": campur(dalam, "#000000", 0.2),
        "kuning": aksen,
    }
    gelap = {
        "tautan": muda,
        "tautan-lewat": campur(muda, PUTIH, 0.4),
        "utama": muda,
        "utama-lewat": campur(muda, PUTIH, 0.4),
        "utama-muda": campur(utama, PERMUKAAN_GELAP, 0.7),
        "utama-garis": campur(utama, PERMUKAAN_GELAP, 0.4),
        "dalam": campur(dalam, "#000000", 0.35),
        "dalam-2": campur(dalam, "#000000", 0.5),
        "kuning": aksen,
    }
    tulis_gelap = _aturan(gelap)
    return (
        f':root, [data-bs-theme="light"] {{ {_aturan(terang)} }}\n'
        f'[data-bs-theme="dark"] {{ {tulis_gelap} }}\n'
        f"@media (prefers-color-scheme: dark) {{ :root:not([data-bs-theme]) {{ {tulis_gelap} }} }}\n"
    )


def _aturan(nilai):
    return " ".join(f"--warna-{nama}: {warna};" for nama, warna in nilai.items())


def _kanal(warna):
    return [int(warna[n : n + 2], 16) for n in (1, 3, 5)]


def _terang(warna):
    """Relative luminance."""
    linier = [k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in (n / 255 for n in _kanal(warna))]
    return 0.2126 * linier[0] + 0.7152 * linier[1] + 0.0722 * linier[2]
