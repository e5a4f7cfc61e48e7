"""The operating system and the interpreter: files, locks, processes, progress, memory. Independent of the guide."""
