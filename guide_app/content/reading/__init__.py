"""Reads the files of a pack into typed records, with file and line for each problem."""
