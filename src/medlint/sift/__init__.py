"""Keeps back what the comments of an article suppress, and checks those comments."""
