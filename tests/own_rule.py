"""A sound rule file as a repository may have one of its own."""

OWN = """\
code: OWN001
name: leech-therapy
summary: Leeches are sold as a therapy
severity: warning
confidence: medium
detect: claim
message: "“{match}” sells leeches"
why: Leeches have their place in surgery. They have none in a brochure.
sources:
  - {title: House manual, url: "https://example.org/manual", checked: 2026-01-31}
claims:
  - terms: [leech therapy]
examples:
  - bad: "Try our [[leech therapy]] today."
  - good: "A leech lives in ponds."
"""
