"""A title in a body is a post; a title that names one post by itself needs no body."""

from __future__ import annotations

from kg.record import Org
from kg.resolve.organizations import Body, load_organizations
from kg.resolve.posts import join_title, load_posts

COMMITTEE = Body("ubnd.p10-1991", "UBND tỉnh Lào Cai")


def test_title_and_body_make_the_key():
    """The head and the deputy of one body are two posts, labelled with the body."""
    posts = load_posts()
    head = posts.find("Chủ tịch UBND tỉnh Lào Cai", "chu-tich", COMMITTEE, "2021")
    deputy = posts.find("Phó Chủ tịch UBND tỉnh Lào Cai", "pho-chu-tich", COMMITTEE, "2021")

    assert head is not None and deputy is not None
    assert (head.key, deputy.key) == ("chu-tich-ubnd.p10-1991", "pho-chu-tich-ubnd.p10-1991")
    assert deputy.label == "Phó Chủ tịch UBND tỉnh Lào Cai"


def test_a_title_of_no_list_counts_in_its_body():
    """An unlisted title has a key of its own in each body."""
    posts = load_posts()
    one = posts.find("Trưởng nhóm điều phối", None, COMMITTEE, "2021")
    other = posts.find("Trưởng nhóm điều phối", None, Body("ubnd.p15-2025"), "2026")

    assert one is not None and other is not None
    assert one.key != other.key


def test_a_title_that_holds_its_body_is_labelled_with_the_unit():
    """ "Tỉnh ủy viên" does not name the Tỉnh ủy twice."""
    body = load_organizations().find(Org("Tỉnh ủy Lào Cai", code="tinh-uy", place="tỉnh Lào Cai"), "2021")
    member = load_posts().find("Tỉnh ủy viên Lào Cai", "tinh-uy-vien", body, "2021")

    assert member is not None and member.label == "Tỉnh ủy viên Lào Cai"


def test_without_a_body_only_a_whole_title_is_a_post():
    """Chủ tịch nước is one post; a Giám đốc of nothing is none, nor is a foreign president."""
    posts = load_posts()
    president = posts.find("Chủ tịch nước", "chu-tich-nuoc", None, "2021")

    assert president is not None and president.key == "chu-tich-nuoc"
    assert posts.find("Giám đốc", "giam-doc", None, "2021") is None
    assert posts.find("Tổng thống", "tong-thong", None, "2021") is None


def test_the_longest_title_is_found():
    """A name that begins with a title is told from one that does not."""
    posts = load_posts()

    assert posts.find_code("Phó Chủ tịch UBND tỉnh Lào Cai") == "pho-chu-tich"
    assert posts.find_code("UBND tỉnh Lào Cai") is None


def test_shared_words_stand_once():
    """A title that ends with the first words of the body shares them."""
    assert join_title("Giám đốc Công an", "Công an tỉnh Lào Cai") == "Giám đốc Công an tỉnh Lào Cai"
    assert join_title("Chủ tịch", "UBND tỉnh Lào Cai") == "Chủ tịch UBND tỉnh Lào Cai"
