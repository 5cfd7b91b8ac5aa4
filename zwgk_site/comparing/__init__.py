"""What changes for the public between two states of the content: found, then told in three forms.

Nothing is rendered and no rule is asked: two readings of the content, and the plan of pages of each.
"""

from zwgk_site.comparing.changes import CATEGORIES, Difference, Item, compare
from zwgk_site.comparing.earlier import NoEarlier, content_at
from zwgk_site.comparing.state import State, read

__all__ = ["CATEGORIES", "Difference", "Item", "NoEarlier", "State", "compare", "content_at", "read"]
