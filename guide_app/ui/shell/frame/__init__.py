"""The frame around the pages, and the sheets that cover them."""
