"""The operating system and the interpreter: files, locks, processes, progress, memory. Knows nothing of the guide."""
