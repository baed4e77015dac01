"""Settings for every test."""

import sys

from hypothesis import settings

# The same examples at every run, and no clock: a busy machine must not fail a test. To look for new examples:
# python -m pytest --hypothesis-profile explore
settings.register_profile("explore", deadline=None)
settings.register_profile("project", deadline=None, derandomize=True)
settings.load_profile("project")

OWN_MAIN = sys.modules["__main__"]


def pytest_runtest_teardown() -> None:
    """A page under test puts its script in the place of `__main__`, and a process that starts later would run it."""
    sys.modules["__main__"] = OWN_MAIN
