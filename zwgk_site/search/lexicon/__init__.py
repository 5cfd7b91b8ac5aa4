"""The lexicon: what the site's visitors can mean, by sound and by slip, in files small enough to fetch as they type."""

from zwgk_site.search.lexicon.files import lexicon_files
from zwgk_site.search.lexicon.terms import Everyday, Name

__all__ = ["Everyday", "Name", "lexicon_files"]
