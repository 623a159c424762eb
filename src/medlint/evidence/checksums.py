"""The check digits of identifiers."""


def isbn_holds(isbn: str) -> bool:
    """Whether the last digit of an ISBN agrees with the others; ``isbn`` is 10 or 13 digits or a final X."""
    if len(isbn) == 13:
        return isbn.isdigit() and sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(isbn)) % 10 == 0
    return _weighed(isbn)


def issn_holds(issn: str) -> bool:
    """Whether the last digit of an ISSN agrees with the others; ``issn`` is 8 characters, digits or a final X."""
    return _weighed(issn)


def orcid_holds(orcid: str) -> bool:
    """Whether the last digit of an ORCID agrees with the others (ISO 7064, MOD 11-2); ``orcid`` is 16 characters."""
    if not orcid[:-1].isdigit():
        return False
    total = 0
    for digit in orcid[:-1]:
        total = (total + int(digit)) * 2
    return _digit((12 - total % 11) % 11) == orcid[-1].upper()


def _weighed(code: str) -> bool:
    """Whether the digits, each times its place counted from the right, add up to a multiple of eleven."""
    if not code[:-1].isdigit() or not (code[-1].isdigit() or code[-1] in "xX"):
        return False
    last = 10 if code[-1] in "xX" else int(code[-1])
    weighed = (int(digit) * (len(code) - at) for at, digit in enumerate(code[:-1]))
    return (sum(weighed) + last) % 11 == 0


def _digit(value: int) -> str:
    return "X" if value == 10 else str(value)
