"""`make bench`: what the project promises about speed, measured beside what it is compared with, as one table.

processes.py times commands; changes.py times changes in a browser; timing.py holds what both hand over. Nothing
here passes or fails: the table says "over the limit" where it is.
"""
