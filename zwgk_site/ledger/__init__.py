"""The private ledger of applications: read, checked, and counted into tables three and four of the annual report.

A ledger never stands in the content folder and nothing of it is ever published but sums. It has names of
applicants; none of what stands in its cells is repeated, but numbers of applications, which can hold no name.
"""
