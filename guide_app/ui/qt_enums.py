"""Creates the classes of Qt's enums, hundreds of which are imported with the first modules of Qt.

WORKAROUND (no report found) (in PySide 6.12): PySide creates each with Python's ``enum``, which checks each of a
thousand members for every form that a hand-written enum class may have. That takes some tenth of the start time.
"""

from __future__ import annotations

import sys
from enum import KEEP, EnumType, Flag
from typing import Any


def make_enums_fast() -> None:
    """Replace the creation of Qt's enums; all others, and all in an untested Python version, are created as before."""
    if sys.version_info >= (3, 14):
        return
    create: Any = getattr(EnumType, "_create_")  # noqa: B009 (no checker knows it)
    empty: dict[type, dict[str, Any]] = {}

    def make(base: Any, class_name: str, names: Any, **options: Any) -> Any:
        # Only Qt for Python sets the module later and keeps unnamed bits.
        if options["module"] is not None or options["boundary"] is not KEEP or type(names) is not list:
            return create(base, class_name, names, **options)
        if base not in empty:  # The attributes that this Python gives an enum of this base, other than members.
            made = vars(create(base, class_name, (), **options))
            empty[base] = {key: value for key, value in made.items() if key not in ("__dict__", "__weakref__")}
        body = {key: value.copy() if type(value) in (dict, list) else value for key, value in empty[base].items()}
        made = type.__new__(EnumType, class_name, (base,), body)
        _fill(made, body, names)
        return made

    setattr(EnumType, "_create_", make)  # noqa: B010 (no checker knows it)


def _fill(made: Any, body: dict[str, Any], names: list[tuple[str, int]]) -> None:
    """Add the members to an empty enum; a repeated value, or one of several bits, becomes an alias."""
    flags, numbers = issubclass(made, Flag), issubclass(made, int)
    members, by_value, own = body["_member_map_"], body["_value2member_map_"], body["_member_names_"]
    mask = bits = 0
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = int.__new__(made, value) if numbers else object.__new__(made)
            vars(member).update(_value_=value, _name_=name, __objclass__=made, _sort_order_=len(own))
            if not flags or (value > 0 and not value & (value - 1)):
                own.append(name)
                bits |= value
            mask |= value
        members[name] = member
        type.__setattr__(made, name, member)
    if "_hashable_values_" in body:  # from Python 3.13 on
        body["_hashable_values_"] += by_value
    if flags:
        made._all_bits_ = 2 ** mask.bit_length() - 1
        if "_singles_mask_" in body:
            made._flag_mask_, made._singles_mask_ = mask, bits
        else:  # Python 3.11.2, as in Debian 12 and in the downloads
            made._flag_mask_ = bits
        order = [members[name]._value_ for name in own]
        if order != sorted(order):
            made._iter_member_ = made._iter_member_by_def_
