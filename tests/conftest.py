pytest_plugins = ["tests.history_guard", "tests.people", "tests.reference", "tests.servers", "tests.live"]
