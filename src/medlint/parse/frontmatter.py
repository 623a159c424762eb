"""Front matter: which of it is prose, and the rest as data."""

from medlint.parse.builder import Builder


def read_front_matter(builder: Builder) -> str:
    """Report the front matter; the answer is the source with it blanked."""
    return builder.source.text
