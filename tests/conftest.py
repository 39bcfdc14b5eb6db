pytest_plugins = ["tests.people", "tests.reference", "tests.servers", "tests.live"]
