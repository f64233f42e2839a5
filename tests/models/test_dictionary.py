from models.dictionary import load_dictionary


def test_italian_words_are_known_and_inventions_are_not() -> None:
    words = load_dictionary("it")
    assert words is not None
    assert all(word in words for word in ("città", "quando", "stanziato", "sindaca", "però"))
    assert not any(word in words for word in ("fuletto", "tanchio", "descrivuto"))


def test_no_list_for_english() -> None:
    assert load_dictionary("en") is None
