"""The portal's settings with static files as in produksi (hashed, compressed), gathered in a folder of the test."""

import os

from ppid_portal.settings import *  # noqa: F403

STATIC_ROOT = os.environ["PPID_UJI_STATIS"]
STORAGES["staticfiles"] = {"BACKEND": "ppid_portal.penyimpanan.StatisBertanda"}  # noqa: F405
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = False
