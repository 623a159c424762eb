"""The catalogue: loads and checks rule files, knows their grammar, and scans for all their triggers at once."""
