"""The tables that come with medlint: all can be read, and what one says of another holds."""

import pytest

from medlint.model.audience import JURISDICTIONS
from medlint.rules.load import load_catalogue
from medlint.rules.tables import Table

VOCABULARY = load_catalogue().vocabulary
TABLES = VOCABULARY.tables


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_table_can_be_read(name: str) -> None:
    table = TABLES[name]
    assert table.entries
    assert table.standards
    assert name not in VOCABULARY or VOCABULARY[name]


def names(table: Table) -> set[str]:
    return {entry.name for entry in table.entries}


def test_approvals_are_for_conditions_of_the_table() -> None:
    known = names(TABLES["conditions"]) | {"none"}
    for drug in TABLES["drugs"].entries:
        for country in JURISDICTIONS:
            assert set(drug.all(f"approved-{country}")) <= known, drug.name


def test_conditions_lie_within_conditions_and_never_within_themselves() -> None:
    within = {entry.name: entry.all("within") for entry in TABLES["conditions"].entries}
    for name in within:
        above, seen = set(within[name]), {name}
        while above:
            assert above <= within.keys(), name
            assert not above & seen, name
            seen |= above
            above = {wider for one in above for wider in within[one]}


def test_no_brand_belongs_to_two_drugs() -> None:
    owners: dict[str, set[str]] = {}
    for drug in TABLES["drugs"].entries:
        for brand in drug.all("brands"):
            owners.setdefault(brand.casefold(), set()).add(drug.name)
    assert {brand: drugs for brand, drugs in owners.items() if len(drugs) > 1} == {}
