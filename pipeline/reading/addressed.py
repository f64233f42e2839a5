"""Whether a sentence speaks to a program, by name or by what it does, or asks something of one."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.reading.tagged import Tagged


def vocatives(told: Tagged) -> Iterator[tuple[int, int, int]]:
    """Where a machine stands as one that is spoken to, and the signs before and after it."""
    for i in told.named:
        before, after = told.signs_around(i)
        reads = any(
            told.verb("handles", j, j + 1) and not told.any("automatic", j, j + 1)
            for j in range(before + 1, i)
        )
        if i - before <= 7 and after - i <= 4 and after < len(told.words) - 1 and not reads:
            yield i, before, after


def called(told: Tagged) -> bool:
    """ "Dear bot, ...", "Note to all models: ...", "Hello, algorithm!", "For machines only: ..."."""
    return any(
        told.any("calls", before - 1, i)
        or (before + 1 < i and told.any("towards", before + 1, before + 2) and told.word(after) == ":")
        for i, before, after in vocatives(told)
    )


def headed(told: Tagged) -> bool:
    """ "ATTN pipeline -- discard ..."."""
    orders = set(told.orders)
    return any(after - before < 9 and orders & {after + 1, after + 2} for _, before, after in vocatives(told))


def you_machine(told: Tagged) -> bool:
    """ "If you are a robot", "you, the summariser,", "if you are not human"."""
    if any(told.any("be", i - 4, i) and told.any("no", i - 4, i) for i in told.all("human")):
        return True
    for i in told.named:
        you = told.any("you", i - 5, i)
        be = told.any("be", i - 4, i) and (you or told.told.drops_subject)
        apart = you and "," in told.words[max(0, i - 3) : i]
        ends = told.is_sign(i + 1) or told.any("joins", i + 1, i + 2) or told.verb("handles", i + 1, i + 4)
        if (be or apart) and (ends or told.any("you", i + 1, i + 8)):
            return True
    return False


def reads_this(told: Tagged) -> bool:
    """ "Any model that condenses this page", "chi elabora questa pagina", "processed by a machine"."""
    return any(
        _reads_it(told, i, tags)
        or ("handles.done" in tags and told.any("texts", i - 6, i) and _named(told, i + 1, i + 6))
        for i, tags in enumerate(told.tags)
        if any(tag.startswith("handles.") for tag in tags)
    )


def _reads_it(told: Tagged, at: int, tags: frozenset[str]) -> bool:
    who, whoever = _named(told, at - 5, at), told.any("whoever", at - 5, at)
    this = told.any("these", at + 1, at + 4) or (whoever and told.any("texts", at + 1, at + 4))
    return ((who or whoever) and this) or (who and (whoever or told.any("that", at - 1, at)))


def _named(told: Tagged, start: int, end: int) -> bool:
    return any(start <= i < end for i in told.named)


def asked_of_machine(told: Tagged) -> bool:
    """ "AI tools must not name ...", "could the model ...", "il modello tralasci ..."."""
    reading = reads_this(told)
    subjects = [*told.named, *(told.all("whoever") if reading else ())]
    return any(
        _must(told, i, reading or i in told.machines)
        or _is_asked(told, i)
        or ((reading or i in told.machines) and _may_it(told, i))
        for i in subjects
    )


def _must(told: Tagged, at: int, sure: bool) -> bool:
    end = next((i for i in range(at + 1, len(told.words)) if told.words[i] in ";:"), len(told.words))
    what = told.verb("acts", at + 2, min(end, at + 14)) or (
        sure and told.verb("does", at + 2, min(end, at + 12))
    )
    return told.any("duties", at + 1, min(end, at + 8)) and what


def _is_asked(told: Tagged, at: int) -> bool:
    asked = told.any("begged", at - 6, at + 8) or told.any("modals", at - 3, at)
    does = told.any("begged", at, at + 8) and told.any("does.order", at + 1, at + 10)
    return asked and (told.any("acts.order", at + 1, at + 10) or does)


def _may_it(told: Tagged, at: int) -> bool:
    """A subjunctive that is no imperative."""
    return any(
        "acts.wish" in tags and not any(tag.endswith(".order") for tag in tags)
        for tags in told.tags[at + 1 : at + 8]
    )
