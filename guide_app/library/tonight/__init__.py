"""Tonight's calls: the plan as data, and the planner."""
