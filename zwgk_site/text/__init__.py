"""Reading Chinese official text: numbers, dates, names of organs, citations, headings, prose."""
