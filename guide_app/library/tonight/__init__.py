"""Tonight's calls: the plan, the planner, and the words of what it says as data."""
