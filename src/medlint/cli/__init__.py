"""medlint."""
