pytest_plugins = [
    "tests.hashing",
    "tests.limits",
    "tests.history_guard",
    "tests.people",
    "tests.reference",
    "tests.servers",
    "tests.live",
]
