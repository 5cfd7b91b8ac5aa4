"""From the files offices have to content files: read, recognise, write, and say what was not recognised.

``text`` and ``word`` read a file into a ``Draft``; ``notice`` recognises the parts of an official document in
it; ``written`` makes the content file. Nothing is guessed silently: every value says where it stood, what was
dropped is listed, and what could not be recognised is left open and named.
"""
