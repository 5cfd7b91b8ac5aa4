"""Catalogues of what must be published, from tables: ``heads`` knows the columns, ``cells`` reads marked cells,
``items`` the rows, ``titles`` what stands around them, ``written`` makes the file and ``told`` the report.

Sources: 国办发〔2019〕54号 for the columns of 基层政务公开标准目录; 2024年政务公开工作要点 of several cities for those of
主动公开事项目录.
"""
