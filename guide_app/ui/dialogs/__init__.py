"""Windows that open above the page, and what stands in for it when there is no guide to show."""
