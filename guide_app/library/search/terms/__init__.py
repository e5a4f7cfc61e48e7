"""From text to terms, by language: stems, synonyms, misspellings, phone numbers."""
