"""Bytes that grow by what they reach: readers of what strangers write, under a coverage-guided fuzzer."""
