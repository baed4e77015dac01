"""A small made-up `data/` with two sources, their articles, and ways to break them. Every sentence is ours."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

REFERENCE = Path(__file__).parents[2] / "data" / "reference"

HARBOR_TEXT = """\
NETS OF QINGSHAN

Qingshan, May 2, 2024 – At Pier 9 some 120 workers mend nets. “A mender was promised 1,800 yuan a month,” the
harbor master said.

“What they are handed is 900 to 1,100 yuan a month (about 125 to 152 dollars a month).”

The crew leader takes about 40 per cent of the pay. Dozens went home in March. They may not leave the pier.
"""

HARBOR = """\
[source]
text_file = "harbor.txt"
title = "Nets of Qingshan"
publisher = "Harbor Gazette"
url = "https://harbor.example/nets"
date_published = "2024-05-02"
date_basis = "printed"
language = "en"

[[observation]]
id = "menders"
quote = "At Pier 9 some 120 workers mend nets."
original_value = "some 120 workers"
measure = "workers"
kind = "working"
statistic = "unspecified"
ref_area = "CN"
time_period = "2024-05-02"
time_basis = "published"
speaker = "Harbor Gazette"

[[observation]]
id = "promised-pay"
quote = "“A mender was promised 1,800 yuan a month,”"
original_value = "1,800 yuan a month"
measure = "wage"
pay_stage = "promised"
statistic = "unspecified"
ref_area = "CN"
subdivision = "CN-37"
time_period = "2024"
time_basis = "published"
speaker = "the harbor master"

[[observation]]
id = "pay"
quote = "“What they are handed is 900 to 1,100 yuan a month (about 125 to 152 dollars a month).”"
original_value = "900 to 1,100 yuan a month"
measure = "wage"
pay_stage = "paid"
statistic = "unspecified"
ref_area = "CN"
time_period = "2024-04"
time_basis = "stated"
speaker = "the harbor master"

[[observation]]
id = "pay-in-dollars"
quote = "“What they are handed is 900 to 1,100 yuan a month (about 125 to 152 dollars a month).”"
original_value = "about 125 to 152 dollars a month"
measure = "wage"
pay_stage = "paid"
statistic = "unspecified"
ref_area = "CN"
time_period = "2024-04"
time_basis = "stated"
speaker = "Harbor Gazette"
claim = "converted_by_source"
same_as = "pay"

[[observation]]
id = "share-taken"
quote = "The crew leader takes about 40 per cent of the pay."
original_value = "about 40 per cent"
measure = "quota_share"
of = "the pay"
statistic = "unspecified"
ref_area = "CN"
speaker = "Harbor Gazette"

[[observation]]
id = "gone-home"
quote = "Dozens went home in March."
original_value = "Dozens"
measure = "workers"
kind = "returned"
statistic = "unspecified"
ref_area = "CN"
time_period = "2024-03"
time_basis = "stated"
speaker = "Harbor Gazette"

[[relation]]
kind = "conversion"
ids = ["pay", "pay-in-dollars"]

[[set_aside]]
words = "May 2, 2024"
reason = "date"

[[set_aside]]
words = "Pier 9"
reason = "name"

[[condition]]
id = "pier-gate"
quote = "They may not leave the pier."
indicator = "restriction_of_movement"
ref_area = "CN"
time_period = "2024"
time_basis = "published"
"""

SAWMILL_TEXT = """\
The sum that each sawyer hands over rose from 5,000 roubles a month to 7,500 roubles a month this winter.
No one knows how it will go on.
"""

SAWMILL = """\
[source]
text_file = "sawmill.txt"
publisher = "Sawmill Letter"
date_published = "2023-12/2024-01"
date_basis = "inferred"
date_note = "The letter speaks of the first snow and of the coming new year."
language = "en"

[[observation]]
id = "quota-before"
quote = "The sum that each sawyer hands over rose from 5,000 roubles a month to 7,500 roubles a month this winter."
original_value = "5,000 roubles a month"
measure = "quota"
statistic = "unspecified"
ref_area = "RU"
speaker = "Sawmill Letter"

[[observation]]
id = "quota-after"
quote = "The sum that each sawyer hands over rose from 5,000 roubles a month to 7,500 roubles a month this winter."
original_value = "7,500 roubles a month"
measure = "quota"
statistic = "unspecified"
ref_area = "RU"
time_period = "2023-12/2024-01"
time_basis = "inferred"
speaker = "Sawmill Letter"

[[relation]]
kind = "before_after"
ids = ["quota-before", "quota-after"]
"""


@dataclass(frozen=True)
class Project:
    """A folder with `data/` and `articles/`, as one that the commands are run in."""

    root: Path

    @property
    def data(self) -> Path:
        return self.root / "data"

    @property
    def observations(self) -> Path:
        return self.data / "observations"

    @property
    def articles(self) -> Path:
        return self.root / "articles"

    @property
    def tables(self) -> Path:
        return self.data / "tables"

    def evidence(self, source_id: str = "harbor") -> Path:
        return self.observations / f"{source_id}.toml"

    def edit(self, old: str, new: str, source_id: str = "harbor") -> None:
        """Replaces the only place where `old` stands in an evidence file."""
        text = self.evidence(source_id).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        self.evidence(source_id).write_text(text.replace(old, new), "utf-8")

    def bytes_of_tables(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.tables.iterdir()}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path)
    project.observations.mkdir(parents=True)
    project.articles.mkdir()
    shutil.copytree(REFERENCE, project.data / "reference")
    project.evidence("harbor").write_text(HARBOR, "utf-8")
    project.evidence("sawmill").write_text(SAWMILL, "utf-8")
    (project.articles / "harbor.txt").write_text(HARBOR_TEXT, "utf-8")
    (project.articles / "sawmill.txt").write_text(SAWMILL_TEXT, "utf-8")
    return project
