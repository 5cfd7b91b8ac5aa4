"""How official texts are worded: slips of the pen, set phrases written almost right, marks and dates.

Everything here looks at one text and changes nothing: the words of a signed document stay as they were signed.
Sources stand in the tables beside the modules and in the modules themselves.
"""
