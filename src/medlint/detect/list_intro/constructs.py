"""Constructs of lead-ins: those that say what follows, and those that tell it in prose."""

from medlint.pattern import Pattern

# “… at the following ages and intervals”: items, and not the day after.
FOLLOWING = Pattern(
    r"\b(?:the|these) following(?: [\w'-]+){0,3} (?!(?:days|weeks|months|years|hours|links|pages|sections|chapters)\b)"
    r"(?:criteria|factor|way|manner|order|table|chart|list|\w{3,}(?<![isu])s)\W*$"
)
# “There are a few things that you can do.”
CAN_BE_DONE = Pattern(
    r"\bthere are (?:(?:a|quite|certain|also|\w+ly) )*(?:few|several|some|many|various|number of|couple of|variety of"
    r"|two|three|four|five|six|seven|eight|nine|ten|\d+|different|multiple|plenty of|lots of)"
    r" (?:\w+ ){0,2}(?:things|ways|steps|measures|precautions|tips|strategies|actions)"
    r" (?:that |which )?(?:you|we|one|people|patients|parents|anyone|everyone|women|men) can \w+(?: \w+){0,8}$"
)
# “The nurse runs the following tests to find the cause”: what is done with them may stand behind them.
DONE_WITH = Pattern(
    r"\b(?:run|perform|use|utili[sz]e|take|offer|provide|treat|recommend|suggest|try|order|consider|cover|need|require)s?"
    r" the following (?:[\w'-]+ ){0,2}(?!(?:days|weeks|months|years|hours)\b)\w{3,}(?<![isu])s\b(?: \w+){1,6}$"
)
# “Here's the thing about splints”: prose.
TELLS_ONE = Pattern(
    r"here(?:'s| is) (?:the|an?|one|another|my) (?:[\w'-]+ )??(?:thing|deal|truth|catch|rub|kicker|secret|story|idea)\b"
    r"|here(?:'s| is) (?:[\w'-]+ ){1,3}(?:preview|excerpt)\b|here(?:'s| is) (?:[\w-]+ )?why\b"
)
# “The wing will house”, “you should pack”: a verb without its object, unless it needs none or has it before it.
WITHOUT_OBJECT = Pattern(
    # the verb first: it is rarer than what must not stand before it
    r"\b(?:will|can|may|might|must|should|could)\b"
    r"(?<!\b(?:that|what|which|than|as|how|where|who|whom|all|everything|anything|things?|when|if)\b.{0,66})"
    r" (?:also |then |first |usually |often )?"
    r"(?!(?:help|work|happen|change|vary|differ|occur|wait|return|recover|heal|begin|start|end|follow|come|go|matter|continue"
    r"|improve|apply|exist|stay|sleep|suffer|fail|say|ask|add|argue|wonder|guess|think|feel|agree|disagree|imagine|hope"
    r"|decide|know|tell|understand|learn|read|live|die|rest|stop|try|vote|expect|relate|be|not|only|it|you|we|they|now|see"
    r"|remember|conclude|note|mention|cause|last|overlap|drive|relax|arise|die|travel|count)$)[a-z]{3,}$"
)
SHOWN = Pattern(r"\b(?:here are|the following) ((?:[\w'-]+ ){0,3}[\w'-]+)")
# “Here's what to expect”, “here is how a splint can help”: told in prose, or in a list.
TELLS_WHAT = Pattern(
    r"\bhere(?:'s| is| are)"
    r" (?:what (?:to|you (?:can|should|will|may)) \w|what (?:\w+ly )?happens\b"
    r"|what .*(?:entails|involves|looks like)$"
    r"|how (?:(?:the |an? |your )?\w+ (?:can|could|should)|to) \w|how .*\b(?:can|may|could) help)"
)
# “It helps to know how it compares with other drugs”, “all you need to know”: told in prose.
TELLS_HOW = Pattern(
    r"\bhow (?:it|they|this|these|that|each|the \w+) (?:compare|work|differ|affect|happen|help)s?\b"
    r"|\b(?:all|everything) (?:that )?(?:you|there is) (?:\w+ )?to know\b|^here are the facts$"
)
# “Here's a fact that nobody talks about”: its object stands before the verb.
TOLD_ABOUT = Pattern(r"\b(?:no one|nobody|everyone|everybody|people|doctors?|few) (?:ever |really )?\w+ about$")
# “Lund, who concluded the following”: a quotation, whether or not it has marks.
SAID = Pattern(
    r"\b(?:sa(?:id|ys?)|wr(?:ote|ites?)|(?:state|conclude|argue|note|observe)[sd]?|(?:remark|comment|explain)(?:s|ed)?)"
    r" the following$"
)
# “The clinic offers medically supervised”: a noun is missing.
WANTS_NOUN = Pattern(r"\b(?:offer|provide|use|include|need|require)s? \w+ly \w+ed$")
# “Burns may be classified as”: nothing behind it, not even a colon.
CUT_OFF = Pattern(
    r"\b(?:are|is|be|been|were|was) (?:\w+ly )?"
    r"(?:(?:defined|classified|described|categori[sz]ed|graded|grouped) (?:as|into)|(?:divided|split|separated) into)$"
    r"|(?:^|\s)because$"
)
# “Here's what makes them different”: told in prose, or in a list.
SETS_APART = Pattern(
    r"\bhere(?:'s| is) what (?:\w+ly )?(?:sets .*apart"
    r"|makes (?:[\w'-]+ ){1,4}(?:different|special|unique|stand out|stand apart|so \w+))$"
)
# “These are the most common”: what they are is not said.
WANTS_NAMES = Pattern(
    r"\b(?:these|they|those|here|below|among them) (?:are|were) (?:some of |among )?the (?:most|least) [\w-]+$"
)
# “Consider the following example”, “it looks like this”: one thing, told in prose.
ONE_FOLLOWS = Pattern(
    r"\bthe following (?:[\w'-]+ ){0,2}(?:example|case|story|scenario|statement|message|passage|text|analogy)$"
    r"|\b(?:is|was|looks?|goes|something|much) (?:like )?this(?: (?!list|table|way|order)\w+)?$"
)
# “Get going with these tips”: they follow, unless they stand above.
WITH_THESE = Pattern(
    r"\b(?:with|try|follow|use|consider) these (?:[\w-]+ ){0,3}"
    r"(?:tips|steps|ideas|strategies|suggestions|exercises|guidelines|tricks|hints|pointers|recipes)\b[^,;:]{0,60}$"
)
# “Let's break it down”: told in prose, or in a list.
LOOKS_CLOSER = Pattern(r"(?:so |now )?let(?:'s| us| me) (?:break (?:it|this|that|them) down|unpack|sum up|recap)\b")
