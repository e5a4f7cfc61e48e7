"""What comes in and goes out: HSDS, CSV and Excel. Whatever comes in becomes a list of changes to the pack."""
