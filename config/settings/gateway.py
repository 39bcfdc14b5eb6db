from config.settings.base import env

# Sign-in by OpenID Connect, for Госуслуги through a gateway (decision 0065). Without the address there is none.
OIDC_URL = env("OIDC_URL", default="").rstrip("/")
OIDC_CLIENT_ID = env("OIDC_CLIENT_ID", default="")
OIDC_CLIENT_SECRET = env("OIDC_CLIENT_SECRET", default="")
# What the button calls it.
OIDC_NAME = env("OIDC_NAME", default="Госуслуги")
OIDC_SCOPE = env("OIDC_SCOPE", default="openid email")
# Who the person is: the only claim that is believed about that.
OIDC_SNILS_CLAIM = env("OIDC_SNILS_CLAIM", default="snils")
