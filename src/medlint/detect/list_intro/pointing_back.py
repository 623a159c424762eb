"""Text behind a lost list that speaks of its items: “These steps …”."""

from medlint.detect.lead_in_words import LeadInWords, words_of
from medlint.detect.list_intro.lead_in import LeadIn
from medlint.pattern import Pattern

# Prose after a lost list: "These steps …", "All of these symptoms …".
_BACK = Pattern(
    r"(?:(?:all|each|any|some|most|both|many) of )?(?:these|those)"
    r" (?:(?:are|aren't|are not) (?:just|only|more than|merely) |(?:\w+ )??)(\w+s)\b"
)
# The same further on in a sentence: "Tell the nurse if any of these symptoms …".
_FURTHER_BACK = Pattern(r"[^.!?:]{0,60}?\b(?:these|those) (?:\w+ )??(\w+s)\b")
# “Incorporating these exercises into …”, “Ensure these are used …”: no item, whatever the clause names.
_DOING_THESE = Pattern(
    r"(?:by )?(?:incorporat|follow|practi[cs]|perform|adopt|implement|understand|address|recogni[sz]|combin|us)"
    r"(?:ing|e) (?:all (?:of )?)?(?:these|those) (?:[\w-]+ ){0,2}?\w+s\b"
    r"|(?:ensure|make sure) (?:that )?(?:these|those) "
)
_NONE_OF = Pattern(r"(?:any|none|each|all|most) of (?:these|those|them|the above)\b")
_FINDING = Pattern(
    r".*\b(?:stud(?:y|ies)|analys[ie]s|results|researchers|trials?|review|survey|data)"
    r" (?:found|finds?|shows?|showed|revealed|indicated)(?:,.*)?"
)
# What news of a study goes on with behind its findings: “Ada Lund said …”, “The study had some limits …”.
_BEYOND_FINDINGS = Pattern(
    r"[\"'“‘«]|(?:[\w.'’-]+ ){1,4}(?:said|says|believes?|noted|added|explained)\b"
    r"|(?:the|this|our) (?:study|analysis|trial|review)(?:'s)? (?:had some|has some|limitations?|was limited|authors)\b"
)
# What completes a condition ("Tell your doctor if:"): no advice, such as "You should …".
CONDITION = Pattern(r"you (?:are|have|had|feel|get|notice|think|develop|take|suffer|experience|live|smoke|plan)\b")


def speaks_of_items(text: str, lead_in: LeadIn, words: LeadInWords) -> bool:
    """Whether the folded ``text`` goes on about the items of a lead-in: “These steps …”.

    A clause that is complete may name them itself, and the text goes on about that.
    """
    if _DOING_THESE.match(text) or _NONE_OF.match(text):
        return True
    if _BEYOND_FINDINGS.match(text) and _FINDING.fullmatch(lead_in.clause):
        return True
    meant = _BACK.match(text) or (None if CONDITION.match(text) else _FURTHER_BACK.match(text))
    if meant is None or meant[1] not in words.words("nouns"):
        return False
    return lead_in.open or meant[1] not in words_of(lead_in.clause)
