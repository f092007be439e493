"""The web server's way in (gunicorn ppid_portal.wsgi)."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ppid_portal.settings")
application = get_wsgi_application()

from ppid_portal.gerbang import tolak_bila_tidak_aman  # noqa: E402 - models exist only from here on

tolak_bila_tidak_aman()
