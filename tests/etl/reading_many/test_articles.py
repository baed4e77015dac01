"""Which files of which folders are read, in which order, under which name."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.reading_many.articles import find_articles


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.HTML", "sub/c.pdf", "sub/d.htm", "notes.md", ".hidden.txt", ".git/e.txt", "empty/x.csv"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path / "in"


def names(*paths: Path, without: tuple[Path, ...] = ()) -> list[str]:
    return [article.name for article in find_articles(paths, without).articles]


def test_a_folder_gives_its_articles_by_path_with_its_subfolders(folder):
    assert names(folder) == ["a", "b", "c", "d"]


def test_other_files_of_a_folder_are_left_out_and_named(folder):
    found = find_articles([folder])
    assert [Path(file).name for file in found.left_out] == ["notes.md", "x.csv"]
    assert found.problems == ()


def test_a_file_that_is_named_is_read_whatever_its_ending(folder):
    assert names(folder / "notes.md", folder / "b.txt") == ["notes", "b"]


def test_a_file_named_twice_is_read_once(folder):
    assert names(folder / "b.txt", folder, folder / "sub" / ".." / "b.txt") == ["b", "a", "c", "d"]
    assert find_articles([folder / "b.txt", folder]).problems == ()


def test_two_files_of_one_name_cannot_both_be_read(folder):
    (folder / "sub" / "b.pdf").write_text("x")
    found = find_articles([folder])
    assert [article.name for article in found.articles] == ["a", "b", "c", "d"]
    assert [str(problem) for problem in found.problems] == [
        f"{folder.as_posix()}/sub/b.pdf: the name 'b' is taken by {folder.as_posix()}/b.txt, which is read under it.\n"
        "Rename one of the two; an article's name is its file's."
    ]


def test_a_name_that_cannot_be_printed_is_refused(tmp_path):
    (tmp_path / "fees\n.txt").write_text("x")
    (problem,) = find_articles([tmp_path]).problems
    assert problem.wrong == "the name 'fees\\n' cannot be printed."


def test_a_folder_without_articles_is_a_problem(folder):
    found = find_articles([folder / "empty"])
    assert [problem.wrong for problem in found.empty] == ["holds no article (text, HTML or PDF)."]
    assert found.problems == ()


def test_a_folder_whose_articles_are_all_named_before_is_told_apart(folder):
    (problem,) = find_articles([folder, folder / "sub"]).empty
    assert problem.file == f"{folder.as_posix()}/sub"
    assert problem.wrong == "holds no article that is not read already."


def test_what_this_run_writes_is_no_input(folder):
    assert names(folder, without=(folder / "sub", folder / "b.txt")) == ["a"]


def test_a_folder_that_contains_itself_has_an_end(folder):
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    assert names(folder) == ["a", "b", "c", "d"]
