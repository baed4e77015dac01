"""The real-browser walks. conftest.py says which fixtures there are and how to use them."""
