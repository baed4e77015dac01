"""Settings for every test."""

from hypothesis import settings

# The same examples at every run, and no clock: a busy machine must not fail a test. To look for new examples:
# python -m pytest --hypothesis-profile explore
settings.register_profile("explore", deadline=None)
settings.register_profile("project", deadline=None, derandomize=True)
settings.load_profile("project")
