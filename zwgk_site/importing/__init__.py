"""From the files offices have to content files: read, recognise, write, and say what was not recognised.

``text``, ``word``, ``paper`` and ``web`` read a file into a ``Draft``; ``notice`` recognises the parts of an official document in
it; ``written`` makes the content file. ``sheets`` and ``commas`` read tables into ``grids``; ``tasks``, ``catalogue``
and ``report`` recognise and write what they are, ``targets`` says which. Nothing is guessed silently: every value says where it stood, what was
dropped is listed, and what could not be recognised is left open and named.
"""
