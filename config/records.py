"""The settings of a run as JSON, so that a past day can be judged by what held then.

A record holds no secret and no path; storage keeps one per content.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from types import MappingProxyType
from typing import Any

from config.errors import SettingsError
from config.settings import Settings
from engine.agency import AgencyProfile, PartyName, PartySort
from engine.policy import Policy
from engine.wording import said
from engine.working_days import WorkingCalendar

Record = dict[str, Any]


def settings_record(
    settings: Settings, profile: AgencyProfile, calendar: WorkingCalendar
) -> Record:
    """Return everything of the settings that a past day is judged by, as JSON values."""
    office, roles = settings.office, settings.roles
    return {
        "office": {"name": office.name, "id": office.id},
        "roles": {
            "coordinators": list(roles.coordinators),
            "directors": list(roles.directors),
            "viewers": list(roles.viewers),
        },
        "policy": policy_to_record(settings.policy),
        "profile": profile_to_record(profile),
        "calendar": calendar_to_record(calendar),
    }


def record_hash(record: Record) -> str:
    """Return the SHA-256 of the record's one canonical form, in hexadecimal."""
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def from_record(record: Record) -> tuple[Policy, AgencyProfile, WorkingCalendar]:
    """Return the policy, profile and calendar that the record was made of.

    Raises SettingsError naming the part that is damaged.
    """
    return (
        policy_from_record(_part(record, "policy")),
        profile_from_record(_part(record, "profile")),
        calendar_from_record(_part(record, "calendar")),
    )


def policy_to_record(policy: Policy) -> Record:
    """Return the policy as JSON values."""
    return {f.name: _plain(getattr(policy, f.name)) for f in fields(Policy)}


def policy_from_record(record: Record) -> Policy:
    """Return the policy; a field added to Policy after the record was made has its default."""
    try:
        known = {f.name: record[f.name] for f in fields(Policy) if f.name in record}
        known["plan_start"] = date.fromisoformat(known["plan_start"])
        known["digest_weekdays"] = tuple(known["digest_weekdays"])
        return Policy(**known)
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged("policy") from error


def profile_to_record(profile: AgencyProfile) -> Record:
    """Return the profile as JSON values."""
    return {
        "kind": profile.kind,
        "parties": [[p.name, p.sort.value, list(p.aliases)] for p in profile.parties],
        "all_words": list(profile.all_words),
        "headings": {tab: _lists(words) for tab, words in profile.headings.items()},
        "role_words": _lists(profile.role_words),
        "item_ranges": _lists(profile.item_ranges),
    }


def profile_from_record(record: Record) -> AgencyProfile:
    """Return the profile that the record was made of."""
    try:
        return AgencyProfile(
            kind=record["kind"],
            parties=tuple(
                PartyName(name, PartySort(sort), tuple(aliases))
                for name, sort, aliases in record["parties"]
            ),
            all_words=tuple(record["all_words"]),
            headings=MappingProxyType(
                {tab: _tuples(words) for tab, words in record["headings"].items()}
            ),
            role_words=_tuples(record["role_words"]),
            item_ranges=_tuples(record["item_ranges"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _damaged("profile") from error


def calendar_to_record(calendar: WorkingCalendar) -> Record:
    """Return the calendar as JSON values, in the order of days."""
    days = sorted(calendar.holidays.items())
    return {
        "holidays": {day.isoformat(): name for day, name in days},
        "known_through": calendar.known_through.isoformat(),
    }


def calendar_from_record(record: Record) -> WorkingCalendar:
    """Return the calendar that the record was made of."""
    try:
        days = {date.fromisoformat(day): name for day, name in record["holidays"].items()}
        return WorkingCalendar(MappingProxyType(days), date.fromisoformat(record["known_through"]))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _damaged("calendar") from error


def _part(record: Record, key: str) -> Record:
    part = record.get(key) if isinstance(record, dict) else None
    if not isinstance(part, dict):
        raise _damaged(key)
    return part


def _damaged(key: str) -> SettingsError:
    return SettingsError([said("settings.broken_record", key=key)])


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _lists(words: Mapping[str, tuple[Any, ...]]) -> dict[str, list[Any]]:
    return {key: list(values) for key, values in words.items()}


def _tuples(words: Mapping[str, list[Any]]) -> Mapping[str, Any]:
    return MappingProxyType({key: tuple(values) for key, values in words.items()})
