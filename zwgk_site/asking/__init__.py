"""Asking a built site as a browser asks it: its own search scripts, run in Node over its files on disk."""

from zwgk_site.asking.answer import Answer
from zwgk_site.asking.conversation import CannotAsk, Question, ask
from zwgk_site.asking.node import executable
from zwgk_site.asking.shown import as_text, words_of

__all__ = ["Answer", "CannotAsk", "Question", "as_text", "ask", "executable", "words_of"]
