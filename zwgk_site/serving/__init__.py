"""The preview: builds on every save, shows it at once, and tells staff about the page they look at.

Nothing here changes what is built or checked. The published folder is left alone: the preview
keeps the site in memory. What is added to a page is one script from the preview's own address.
"""

from zwgk_site.serving.addresses import EVENTS, FOLDER, SCRIPT, TOLD
from zwgk_site.serving.server import run

__all__ = ["EVENTS", "FOLDER", "SCRIPT", "TOLD", "run"]
