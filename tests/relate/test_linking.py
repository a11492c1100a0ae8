"""Clusters by average linkage."""

from hypothesis import given
from hypothesis import strategies as st

from tollbook.relate.linking import join_clusters

Pairs = dict[tuple[str, str], float]


def test_best_link_is_joined_first() -> None:
    scores = {("a", "b"): 5.0, ("b", "c"): 1.0, ("a", "c"): -4.0}
    assert join_clusters(dict.fromkeys("abc", 1.0), scores, least=0.0, unknown=-6.0) == [("a", "b"), ("c",)]  # type: ignore[comparison-overlap]


def test_chain_is_not_joined_over_what_was_not_compared() -> None:
    scores = {("a", "b"): 3.0, ("b", "c"): 2.9}
    assert join_clusters(dict.fromkeys("abc", 1.0), scores, least=0.0, unknown=-6.0) == [("a", "b"), ("c",)]  # type: ignore[comparison-overlap]


def test_lone_report_is_a_cluster() -> None:
    assert join_clusters({"a": 1.0}, {}, least=0.0, unknown=-6.0) == [("a",)]  # type: ignore[comparison-overlap]


def test_undated_page_does_not_bridge_two_events() -> None:
    says = {"a": 1.0, "b": 1.0, "c": 0.25}
    scores = {("a", "c"): 9.5, ("b", "c"): 8.5, ("a", "b"): -5.0}
    assert join_clusters(says, scores, least=0.0, unknown=-6.0) == [("a", "c"), ("b",)]  # type: ignore[arg-type]


NAMES = st.sampled_from("abcdefgh")
SCORES = st.dictionaries(
    st.tuples(NAMES, NAMES).filter(lambda pair: pair[0] < pair[1]), st.integers(-5, 5).map(float), max_size=20
)


@given(SCORES, st.permutations("abcdefgh"))
def test_law_every_report_once_whatever_the_order(scores: Pairs, ids: list[str]) -> None:
    joined = join_clusters(dict.fromkeys(ids, 1.0), scores, least=0.0, unknown=-6.0)  # type: ignore[arg-type]
    assert sorted(one for cluster in joined for one in cluster) == sorted(ids)
    shuffled = dict(sorted(scores.items(), reverse=True))
    assert join_clusters(dict.fromkeys(sorted(ids), 1.0), shuffled, least=0.0, unknown=-6.0) == joined  # type: ignore[arg-type]
