"""An evidence file with two proposals, for tests of the review. Every sentence is ours."""

WAITING = """\
# Two proposals, for two people.

[source]
publisher = "Yalu Weekly"
title = "Knitters"
date_published = "2025-05-04"
date_basis = "printed"
language = "en"

[[observation]]
id = "gross"  # the first one
quote = "Knitters in Dandong were promised 3,000 yuan a month."
original_value = "3,000 yuan a month"
measure = "wage"
pay_stage = "promised"
statistic = "unspecified"
ref_area = "CN"
time_period = "2025"
time_basis = "published"
speaker = "Yalu Weekly"
review = "proposed"

[[observation]]
id = "paid"
quote = "They are handed 1,100 yuan a month."
original_value = "1,100 yuan a month"
measure = "wage"
pay_stage = "paid"
statistic = "unspecified"
ref_area = "CN"
time_period = "2025"
time_basis = "published"
speaker = "Yalu Weekly"
review = "proposed"
"""
