"""Typesets a document into a PDF, with Typst."""
