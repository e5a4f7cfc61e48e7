"""The settings of this desk: idle time, return word, staff code."""
