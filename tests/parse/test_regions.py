from medlint.parse.regions import Region, RegionKind, Regions


def regions(text: str, *parts: str) -> Regions:
    return Regions(Region(RegionKind.TEMPLATE, text.index(part), text.index(part) + len(part), part) for part in parts)


def test_no_regions() -> None:
    assert not Regions()
    assert Regions().hide("text") == "text"
    assert Regions().within(0, 4) == []


def test_a_region_inside_another_is_part_of_it() -> None:
    assert [region.text for region in regions("a {{ {% b %} }} c", "{% b %}", "{{ {% b %} }}")] == ["{{ {% b %} }}"]


def test_within() -> None:
    text = "0 {1} 5 {7} 9"
    found = regions(text, "{1}", "{7}")
    assert [
        [r.text for r in found.within(start, end)] for start, end in ((0, 2), (0, 3), (4, 9), (5, 8), (10, 13))
    ] == [
        [],
        ["{1}"],
        ["{1}", "{7}"],
        [],
        ["{7}"],
    ]


def test_hidden_regions_read_as_words() -> None:
    text = "a {{b}} c"
    assert regions(text, "{{b}}").hide(text) == "a xxxxx c"
    assert regions(text, "{{b}}").hide_in_markdown(text) == "a xxxxx c"


def test_regions_with_a_line_to_themselves() -> None:
    text = "a\n  {{b}} {{c}} \r\n> {{d}}\ne {{f}}\n:::\n{{g\nh}}"
    hidden = regions(text, "{{b}}", "{{c}}", "{{d}}", "{{f}}", ":::", "{{g\nh}}").hide_in_markdown(text)
    assert hidden == "a\n  <?xxxxxxx?> \r\n> <?x?>\ne xxxxx\n   \n<?xxx?>"
    assert len(hidden) == len(text)


def test_name() -> None:
    assert Region(RegionKind.TEMPLATE, 0, 1, "cite 'a b'").name == "cite"
    assert Region(RegionKind.BLANK, 0, 1).name == ""
