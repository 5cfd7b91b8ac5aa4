"""What cleaning a file comes to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Outcome:
    """``changed``: the parts that are no longer as they were, by name; empty for a file that stays as it is.
    For a file that is not made of parts its name is empty. None stands for a part that is gone.

    ``held`` names what of a person a picture said; ``kept`` says that author and such could not be taken
    out, since the file is signed or closed.
    """

    changed: dict[str, bytes | None]
    held: tuple[str, ...] = ()
    kept: bool = False


AS_IT_IS = Outcome({})
