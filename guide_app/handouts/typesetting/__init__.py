"""From a document to a PDF, with Typst."""
