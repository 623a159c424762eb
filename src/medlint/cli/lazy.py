"""``click``, imported when somebody asks for something in it.

It takes longer to import than a short article to check, and a plain command line needs nothing of it.
"""

from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import click as click
else:

    class _Click:
        def __getattr__(self, name: str) -> object:
            import click

            return getattr(click, name)

    click = _Click()
