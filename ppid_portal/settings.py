"""All settings of the portal, read from the environment here and nowhere else (names: README, "Lingkungan")."""

import base64
import hashlib
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from ppid_portal import lingkungan

BASE_DIR = Path(__file__).resolve().parent.parent
PPID_MODE = lingkungan.pilihan("PPID_MODE", ("demo", "uji", "produksi"), "demo")
PRODUKSI = PPID_MODE == "produksi"
DEBUG = False
VAR = BASE_DIR / "var"

SECRET_KEY = (
    lingkungan.wajib("SECRET_KEY", "buat kunci acak paling sedikit 50 huruf.")
    if PRODUKSI
    else lingkungan.teks("SECRET_KEY", "hanya-untuk-demo-dan-uji-" + "x" * 40)
)
PPID_SITUS = lingkungan.teks("PPID_SITUS", "http://127.0.0.1:8000").rstrip("/")
ALLOWED_HOSTS = lingkungan.daftar("ALLOWED_HOSTS", "" if PRODUKSI else "127.0.0.1,localhost,[::1],testserver")
PPID_PROKSI = lingkungan.bilangan("PPID_PROKSI", 0)
# Fernet keys of personal data, the newest first; a new one is put in front, the old ones stay until `kunci_ulang` ran.
# In demo and uji one follows from SECRET_KEY, so that nothing need be set to try the portal.
_KUNCI_COBA = base64.urlsafe_b64encode(hashlib.sha256(SECRET_KEY.encode()).digest()).decode()
PPID_KUNCI_IDENTITAS = lingkungan.kunci("PPID_KUNCI_IDENTITAS", "" if PRODUKSI else _KUNCI_COBA)
# How many years after a case has ended its personal data stay (no law names a number; docs/keputusan/0021).
PPID_SIMPAN_TANDA_DIRI, PPID_SIMPAN_IDENTITAS = 1, 2
PPID_SANDI_DEMO = lingkungan.teks("PPID_SANDI_DEMO", "demo-ppid-serang")
PPID_NAMA_KOTA = lingkungan.teks("PPID_NAMA_KOTA", "Kota Serang")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.admin",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "ckeditor",
    "django_filters",
    "drf_spectacular",
    "ppid_portal.apps.PpidPortalConfig",
    "alur",
    "kalender",
    "opd",
    "informasi",
    "permohonan",
    "sengketa",
    "laporan",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ppid_portal.bahasa.bahasa_alamat",
    "ppid_portal.perantara.masukan_utuh",
    "ppid_portal.perantara.kepala_aman",
    "csp.middleware.CSPMiddleware",
    "ppid_portal.perantara_simpanan.SimpananHalaman",  # inside the safe headers, outside of every session
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "opd.perantara.dua_langkah_lengkap",
    "axes.middleware.AxesMiddleware",
    "ppid_portal.perantara.Penolakan",
    "ppid_portal.perantara.alamat_unit_lama",
    "informasi.berkas.badan.badan_terbatas",  # before CsrfViewMiddleware's process_view reads the body
]

ROOT_URLCONF = "ppid_portal.urls"
WSGI_APPLICATION = "ppid_portal.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ppid_portal.konteks.situs",
                "ppid_portal.konteks_meja.meja",
                "ppid_portal.konteks_pita.pita",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "ppid_portal.templatetags.rupa",
            ],
        },
    }
]

# --- Database: PostgreSQL only, through psycopg2 -------------------------------------------------
WAKTU_HABIS = "-c statement_timeout=30000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000"


def basis_data(url):
    """Django's description of a PostgreSQL address; raises ImproperlyConfigured for any other database."""
    uraian = dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)
    if uraian["ENGINE"] != "django.db.backends.postgresql":
        raise ImproperlyConfigured("DATABASE_URL harus PostgreSQL (postgres://…).")
    pilihan = uraian.setdefault("OPTIONS", {})
    if "host" in pilihan:  # postgres://nama@/basis?host=/folder/soket
        uraian["HOST"] = pilihan.pop("host")
    pilihan["options"] = WAKTU_HABIS
    return uraian


DATABASES = {
    "default": basis_data(
        lingkungan.wajib("DATABASE_URL", "jalankan lewat script/server atau script/test, atau isi sendiri.")
    )
}
# Migrations and other work of the tables' owner: the app's own role may not rewrite or empty the trail.
if DATABASE_URL_PEMILIK := lingkungan.teks("DATABASE_URL_PEMILIK"):
    DATABASES["pemilik"] = basis_data(DATABASE_URL_PEMILIK)

# --- People and sessions -------------------------------------------------------------------------
AUTH_USER_MODEL = "opd.Pengguna"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("surel", "nama")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "opd.akun.sandi_lazim.BukanSandiLazim"},
]
LOGIN_URL = "opd:masuk"
LOGIN_REDIRECT_URL = "meja"
LOGOUT_REDIRECT_URL = "beranda"
PASSWORD_RESET_TIMEOUT = 3600
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUKSI
SESSION_COOKIE_NAME = "__Host-sesi" if PRODUKSI else "sesi"
PPID_KUKI_PERANGKAT = "__Host-perangkat" if PRODUKSI else "perangkat"
CSRF_COOKIE_NAME = "__Host-csrf" if PRODUKSI else "csrf"
CSRF_FAILURE_VIEW = "ppid_portal.views.galat.csrf_gagal"
PPID_WAJIB_2FA = lingkungan.ya_tidak("PPID_WAJIB_2FA", PRODUKSI)
OTP_TOTP_ISSUER = f"PPID {PPID_NAMA_KOTA}"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Failures are counted per account, never log-ins per address: 99 operators share one address at a rakor.
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # an attacker must not be able to hold the lock for ever
AXES_USERNAME_FORM_FIELD = "surel"
AXES_PASSWORD_FORM_FIELD = "sandi"  # what axes keeps of a failed attempt must not hold what was typed here
AXES_LOCKOUT_CALLABLE = "opd.views.masuk.terkunci"
AXES_IPWARE_PROXY_COUNT = PPID_PROKSI
AXES_IPWARE_META_PRECEDENCE_ORDER = ["HTTP_X_FORWARDED_FOR", "REMOTE_ADDR"] if PPID_PROKSI else ["REMOTE_ADDR"]
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False

# --- Headers -------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if PRODUKSI else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUKSI
SECURE_SSL_REDIRECT = PRODUKSI
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PPID_PROKSI else None
CSRF_TRUSTED_ORIGINS = [PPID_SITUS] if PRODUKSI else []

# --- Language and time ---------------------------------------------------------------------------
LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = USE_TZ = True
TIME_ZONE = "Asia/Jakarta"
USE_THOUSAND_SEPARATOR = True

PPID_BULAN_BERLAKU = 12  # months until what holds without an end is asked about again (UU 14/2008 Ps 9(3))
PPID_SIMPANAN = 32_000_000  # bytes of finished public pages each web process keeps; 0 keeps none

# --- Files ---------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
PPID_BERKAS = lingkungan.folder("PPID_BERKAS", VAR / "berkas")
PPID_PERIKSA_TAUTAN = lingkungan.ya_tidak("PPID_PERIKSA_TAUTAN", PRODUKSI)  # knock at foreign links every night
# Where nginx keeps its `internal` locations of the two stores, e.g. /simpanan; empty: this process sends the bytes.
PPID_XACCEL = lingkungan.teks("PPID_XACCEL").rstrip("/")
# clamd, as host:port or a socket's path; empty: files are judged by their parsers alone.
PPID_CLAMAV = lingkungan.teks("PPID_CLAMAV")
STORAGES = {
    # Two stores outside any web root; Django decides what leaves them. Whatever names none gets the secret one.
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PPID_BERKAS / "rahasia"},
    },
    "rahasia": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PPID_BERKAS / "rahasia"},
    },
    "umum": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PPID_BERKAS / "umum"},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if PPID_MODE == "uji"
        else "ppid_portal.penyimpanan.StatisBertanda"
    },
}
WHITENOISE_AUTOREFRESH = PPID_MODE == "uji"  # scanning the folder for every test client costs 0.3 s each
WHITENOISE_USE_FINDERS = PPID_MODE == "uji"
FILE_UPLOAD_HANDLERS = [
    "informasi.berkas.pengunggah.PembatasUnggahan",  # drops what is too large before the others keep it
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
FILE_UPLOAD_PERMISSIONS = 0o640

# --- Mail: always through the outbox, sent by `pekerja` -------------------------------------------
PPID_SUREL_PENGIRIM = DEFAULT_FROM_EMAIL = lingkungan.teks("PPID_SUREL_PENGIRIM", "ppid@serangkota.go.id")
EMAIL_URL = lingkungan.teks("EMAIL_URL")
EMAIL_TIMEOUT = 10
if EMAIL_URL:
    _surel = urlsplit(EMAIL_URL)
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = _surel.hostname, _surel.port or 25
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _surel.username or "", _surel.password or ""
    EMAIL_USE_TLS, EMAIL_USE_SSL = _surel.scheme == "smtp+tls", _surel.scheme == "smtps"
else:  # without a mail server letters lie as files where the administrator can read them
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = VAR / "surel"

# Work of the background process, each a function (waktu) -> whether it did anything.
PPID_TUGAS = [
    "alur.pengiriman.kirim_satu",
    "informasi.jadwal.tayangkan_terjadwal",
    "informasi.serta_merta.tugas.tegur_yang_terlambat",
    "informasi.berkas.terima.periksa_satu",
    "informasi.berkas.pesanan.jadikan_satu",
    "informasi.berkas.simpanan.buat_ukuran",
    "informasi.impor.pembaca.baca_satu",
    "informasi.impor.penerbit.terbitkan_satu",
    "informasi.dikecualikan.jadwal.akhiri_satu",
    "informasi.dikecualikan.jadwal.ingatkan_satu",
    "informasi.kewajiban.sapuan.susun_satu",
    "informasi.manifes.simpan.buat_manifes",
    "informasi.penjaga.sapuan.sapu_satu",
    "informasi.penjaga.periksa_tautan.periksa_satu",
    "ppid_portal.sotk.sapu_sotk",
    "permohonan.jadwal.tutup_tak_lengkap_satu",
    "permohonan.jadwal.tutup_satu",
    "permohonan.jadwal.lewat_batas_satu",
    "permohonan.jadwal.ingatkan_satu",
    "permohonan.jadwal.tegur_satu",
    "permohonan.pemusnahan.musnahkan_tanda_diri_satu",
    "permohonan.pemusnahan.musnahkan_identitas_satu",
    "laporan.monitor.sapuan.sapu_satu",
    "laporan.rakor.paket.buat_satu",
    "sengketa.jadwal.ingatkan_satu",
    "sengketa.jadwal.ingatkan_tugas_satu",
    "laporan.skor.sapuan.periksa_satu",
    "sengketa.bundel.susun.susun_satu",
    "laporan.semester.jadwal.buka_satu",
    "laporan.semester.jadwal.ingatkan_satu",
    "laporan.tahunan.jadwal.buka_satu",
    "laporan.tahunan.jadwal.ingatkan_satu",
]
# Rooms whose cases run by a clock of the law: told in the same transaction when the calendar moves it. Each a module
# with kunci(), which locks its open cases before any clock, and bergeser(list of kalender.jam.Pergeseran, *, pelaku,
# waktu, sebab). Who files a new case there calls kalender.jam.buka_pendaftaran() first.
PPID_PEMEGANG_JAM = ("permohonan.pemegang_jam", "sengketa.pemegang_jam")
# Where sources of law on disputes disagree, the reading that holds here (docs/keputusan/0022-sengketa.md).
PPID_PUTUSAN_MEDIASI_DAPAT_DIGUGAT = lingkungan.ya_tidak("PPID_PUTUSAN_MEDIASI_DAPAT_DIGUGAT", False)
PPID_SERATUS_HARI_SEJAK_REGISTRASI = lingkungan.ya_tidak("PPID_SERATUS_HARI_SEJAK_REGISTRASI", True)
PPID_TERMOHON_KELURAHAN = lingkungan.pilihan("PPID_TERMOHON_KELURAHAN", ("kelurahan", "kecamatan"), "kelurahan")
# What lies under the keys of PPID_KUNCI_IDENTITAS: functions that yield (function, key of a row) to lock it anew.
PPID_TERKUNCI = ("permohonan.identitas.pemutaran.antrean", "sengketa.pemutaran.antrean")
PPID_KOMISI = {  # where disputes with the city are filed (UU 14/2008 Ps 27(4))
    "nama": lingkungan.teks("PPID_KOMISI_NAMA", "Komisi Informasi Provinsi Banten"),
    "alamat": lingkungan.teks(
        "PPID_KOMISI_ALAMAT",
        "Jl. Raya Pakupatan, Blok Kemang, Kel. Panancangan, Kec. Cipocok Jaya, Kota Serang 42124",
    ),
    "telepon": lingkungan.teks("PPID_KOMISI_TELEPON", "0254-7927100"),
}
PPID_PENERIMA = "permohonan.identitas.alamat.surel"  # who knows the address behind a key of the outbox
PPID_SAKSI_JEJAK = ["informasi.manifes.periksa.periksa_tersimpan"]  # who else knows how far the trail had come

# --- API: open data for machines, read only, nobody's session ---------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_PAGINATION_CLASS": "ppid_portal.api.halaman.HalamanKursor",
    "DEFAULT_SCHEMA_CLASS": "ppid_portal.api.skema.SkemaAPI",
    "EXCEPTION_HANDLER": "ppid_portal.api.galat.jawab_galat",
    "URL_FORMAT_OVERRIDE": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": f"API data terbuka PPID {PPID_NAMA_KOTA}",
    "DESCRIPTION": "Informasi publik, berita, dan unit, hanya untuk dibaca dan tanpa pendaftaran. "
    "Isinya sama dengan yang terbit di situs ini.",
    "VERSION": "1",
    "LICENSE": {"name": "Bebas dipakai dengan menyebut sumber"},
    "SERVERS": [{"url": PPID_SITUS}],
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "DISABLE_DOCSTRING_DESCRIPTIONS": True,
    "SORT_OPERATION_PARAMETERS": False,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
}

# --- Editor --------------------------------------------------------------------------------------
CKEDITOR_BASEPATH = "/static/ckeditor/ckeditor/"
# CKEditor 4 has no free security fixes any more. It is contained: staff pages only, own shim under
# script-src 'self', nh3 on save and before display (docs/keputusan/0003-ckeditor-terkurung.md).
# security.W002 asks for X-Frame-Options; the policy's frame-ancestors 'none' says the same and more.
# axes.W006 asks to lock by address as well: at a rakor that would lock out 99 operators for one.
SILENCED_SYSTEM_CHECKS = ["ckeditor.W001", "security.W002", "axes.W006"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"baris": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"layar": {"class": "logging.StreamHandler", "formatter": "baris"}},
    "root": {"handlers": ["layar"], "level": "WARNING"},
    "loggers": {"ppid": {"level": "INFO"}},
}

if PRODUKSI:
    if len(SECRET_KEY) < 50 or SECRET_KEY.startswith("hanya-untuk-demo"):
        raise ImproperlyConfigured("SECRET_KEY terlalu lemah: buat kunci acak paling sedikit 50 huruf.")
    if not PPID_KUNCI_IDENTITAS:
        raise ImproperlyConfigured("PPID_KUNCI_IDENTITAS belum diisi: data pemohon tidak boleh disimpan tanpa kunci.")
    if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
        raise ImproperlyConfigured("ALLOWED_HOSTS harus menyebut nama situs, tanpa tanda *.")
    if urlsplit(PPID_SITUS).scheme != "https":
        raise ImproperlyConfigured("PPID_SITUS harus alamat https.")
    if lingkungan.teks("PPID_BASIS_TERTANAM"):
        raise ImproperlyConfigured("Basis data tertanam hanya untuk demo: isi DATABASE_URL dengan server PostgreSQL.")
