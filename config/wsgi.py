import os

from django.core.wsgi import get_wsgi_application

from lib.roomy import roomy

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = roomy(get_wsgi_application())
