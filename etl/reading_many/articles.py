"""Files and folders → the articles to read, each once, each with a name of its own.

In: paths as typed. Out: `Found`: articles in a fixed order (files as given, a folder's files by path, with its
subfolders), what is wrong with some, which files of a folder are no articles, and which folders give nothing to read.
Nothing is opened here.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from etl.documents.media_types import SUFFIXES
from etl.errors import Problem


@dataclass(frozen=True, slots=True)
class Article:
    """`name` is the file's name without its suffix; a lone path, because a hundred thousand are held at once."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Found:
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    left_out: tuple[str, ...]
    empty: tuple[Problem, ...] = ()
    """Folders, each with its sentence; they count as no file."""


def find_articles(paths: Iterable[Path], without: Iterable[Path] = ()) -> Found:
    """`without` are files and folders that this run writes: they are no input."""
    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    left_out: list[str] = []
    empty: list[Problem] = []
    written = {os.path.realpath(path) for path in without}
    seen: set[str] = set()
    for path in paths:
        before, known = len(articles) + len(problems), False
        is_folder = path.is_dir()
        files = _files_below(path, written) if is_folder else [(path.as_posix(), os.path.realpath(path))]
        for file, real in files:
            name, suffix = os.path.splitext(os.path.basename(file))
            if is_folder and suffix.lower() not in SUFFIXES:
                left_out.append(file)
                continue
            if real in seen:
                known = True
                continue
            seen.add(real)
            article = Article(name, file)
            problem = _name_problem(article, articles)
            if problem:
                problems.append(problem)
            else:
                articles[name] = article
        if is_folder and len(articles) + len(problems) == before:
            fix = f"Put files there that end in {', '.join(SUFFIXES)}."
            wrong = "holds no article that is not read already." if known else "holds no article (text, HTML or PDF)."
            empty.append(Problem(path.as_posix(), None, None, wrong, fix))
    return Found(tuple(articles.values()), tuple(problems), tuple(left_out), tuple(empty))


def _files_below(folder: Path, excluded: Collection[str]) -> Iterator[tuple[str, str]]:
    """Every file below, by path, each with the path it really has; hidden ones and linked folders are passed over."""
    for place, folders, files in os.walk(folder):
        real_place = os.path.realpath(place)
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and os.path.join(real_place, name) not in excluded
        )
        for name in sorted(files):
            path = os.path.join(place, name)
            real = os.path.realpath(path) if os.path.islink(path) else os.path.join(real_place, name)
            if not name.startswith(".") and real not in excluded:
                yield Path(path).as_posix(), real


def _name_problem(article: Article, known: dict[str, Article]) -> Problem | None:
    if article.name in known:
        first = known[article.name].path
        wrong = f"the name {article.name!r} is taken by {first}, which is read under it."
        return Problem(article.path, None, None, wrong, "Rename one of the two; an article's name is its file's.")
    if not article.name.isprintable() or not article.name.strip():
        return Problem(article.path, None, None, f"the name {article.name!r} cannot be printed.", "Rename the file.")
    return None
