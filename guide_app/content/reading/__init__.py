"""From the files of a pack to typed records, with file and line for each problem."""
