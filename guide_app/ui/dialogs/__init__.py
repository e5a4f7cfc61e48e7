"""Windows that open above the page: show large, errors."""
