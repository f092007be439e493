"""What is written down for good is written in one language, whatever language its reader chose."""

from functools import wraps

from django.conf import settings
from django.utils.translation import override


def dalam_bahasa_asal(fungsi):
    """Decorator: run in the portal's own language, so that names of choices enter trails and notices in Indonesian."""

    @wraps(fungsi)
    def jalan(*isian, **bernama):
        with override(settings.LANGUAGE_CODE):
            return fungsi(*isian, **bernama)

    return jalan
