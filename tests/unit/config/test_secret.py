"""A secret is given to the one call that needs it, and shown to nobody."""

import copy
import json
import pickle

import pytest

from config.secret import Secret


def test_nothing_that_prints_a_secret_shows_it() -> None:
    secret = Secret("hunter2")
    assert {repr(secret), str(secret), f"{secret}", f"{secret:>3}", f"{secret!r}"} == {"***"}
    assert "hunter2" not in repr([secret])
    assert secret.reveal() == "hunter2"


def test_a_secret_is_written_nowhere() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret("hunter2"))
    with pytest.raises(TypeError):
        copy.deepcopy(Secret("hunter2"))
    with pytest.raises(TypeError):
        json.dumps(Secret("hunter2"))


def test_secrets_are_compared_by_what_they_hold() -> None:
    assert Secret("a") == Secret("a")
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a")}) == 1
    assert Secret("a")
    assert not Secret()
