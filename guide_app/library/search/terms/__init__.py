"""Text analysis by language: tokens, stems, synonyms, misspellings, phone numbers."""
