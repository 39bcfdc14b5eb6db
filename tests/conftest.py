pytest_plugins = ["tests.people", "tests.servers", "tests.live"]
