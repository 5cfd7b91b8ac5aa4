"""Annual reports of disclosure from Word and Excel files: ``tables`` finds the figures by the words of rows and
columns, ``texts`` the six parts, ``written`` makes the file and ``told`` the report of the import.

Source: 国办公开办函〔2021〕30号, and the form before it for the reports of 2019 and 2020.
"""
