"""The line icons of 一图读懂, as SVG paths in a square of 24 units, for strokes without fill.

They stand beside a heading that says the same: pages and drawings hide them from screen readers.
"""

WHO = "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c0-4.5 3.5-7 8-7s8 2.5 8 7"
HOW = "M5 4h14v17H5zM9 9l1.5 1.5L13 8M9 15l1.5 1.5L13 14M15.5 9.5H17M15.5 15.5H17"
WHEN = "M4 6h16v15H4zM4 11h16M8 3v5M16 3v5"
ASK = "M6 3h4l2 5-2.5 1.5a11 11 0 0 0 5 5L16 12l5 2v4a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z"
