"""What a person chooses with: fields of a form, boxes, segments, filters, chips."""
