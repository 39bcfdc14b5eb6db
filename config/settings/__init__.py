"""Settings by subject; everything that differs between sites comes from the environment."""

from config.settings.base import *
from config.settings.servers import *
from config.settings.accounts import *
from config.settings.gateway import *
from config.settings.servers import *
from config.settings.security import *
from config.settings.logs import *
from config.settings.admin import *
