"""What ``medlint init`` finds in a repository, and the configuration and the hook that it makes of that."""
