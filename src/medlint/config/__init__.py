"""Finds the configuration nearest to a file, checks every key of it and selects rules for a path."""
