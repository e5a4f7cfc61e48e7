"""Input widgets: fields of a form, boxes, segments, filters, chips."""
