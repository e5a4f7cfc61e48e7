"""Handouts on paper: card-stock geometry, the kinds of handout and their options, rendering to PDF."""
