"""Masks for whom a study asked and how: its design, its sample, the votes of a panel."""

from medlint.detect.statistic.literals import Mask, at_words
from medlint.detect.statistic.numbers import BIG, FRACTION, GAP, NUMBER, PERCENT
from medlint.pattern import Pattern

_PERCENT = PERCENT[0]
_STUDIES = (
    r"cohorts?|stud(?:y|ies|ying)|trials?|survey|surveyed|poll|sample|analysis|analy[sz]ed|review|data|records|enrol\w*"
    r"|recruit\w*"
    r"|includ(?:ed|ing)"
    r"|involv\w+|follow(?:ed|ing)|interview\w*|asked|compar(?:ed|ing)|examin(?:ed|ing)|track(?:ed|ing)|screened"
    r"|assigned"
    r"|randomi[sz]ed|will\s(?:\w+\s)?(?:follow|track|study|test|examine|compare|recruit|enroll?|screen|include"
    r"|involve|survey)"
)
DESIGN = Mask(
    (
        *(
            "rct",
            "cohort",
            "meta",
            "n =",
            "n=",
            "looked at",
            *("to study", "to test", "to follow", "to track"),
            "sent to",
            "mailed to",
            "based on",
            "reported on",
            *(f"{verb} {NUMBER[2]}" for verb in ("required", "told", "instructed", "put", "gave")),
            "stud",
            "trial",
            "survey",
            "poll",
            "sample",
            "analy",
            "review",
            "data",
            "record",
            "enrol",
        ),
        *(
            "recruit",
            "includ",
            "involv",
            "follow",
            "interview",
            "asked",
            "compar",
            "examin",
            "track",
            "screen",
            "assign",
        ),
        *(
            "random",
            "given",
            "participated",
            *("participants were", "participants are", "participants includ", "volunteers were", "subjects were"),
            "took part",
            "median age",
            "mean age",
            "average age",
            "rates per",
            "response rate",
            "returned",
            "completed",
            "answered",
            "filled",
            "missing",
            "power",
            "stayed in",
            "dropped out",
            "significance",
            "will ",
        ),
    ),
    at_words(
        BIG[0] + PERCENT[0] + NUMBER[1:3],
        rf"\bn\s?=\s?{NUMBER}"
        rf"|\b(?:rcts?|trials?|stud(?:y|ies)|reviews?|meta-analys[ei]s)\s?\({GAP}{BIG}\s(?:[a-z]+\s)?"
        r"(?:patients|participants|people|women|men|adults|subjects|children)\b"
        rf"|\b(?:looked\sat|based\son|reported\son|(?:sent|mailed)\sto)\s{GAP}{BIG}|\bto\s(?:study|test|follow|track)\s[^.;,]{{0,40}}?\bin\s{GAP}{BIG}|{BIG}\s[^.;]{{0,90}}\b(?:median|mean|average)\sage\b"
        r"|\b(?:reviewed|analy[sz]ed|examined|surveyed|(?:analysis|review|survey|study|sample)\sof)\s[^.;]{0,110}\b(?:among|of|from|for|on)\s"
        rf"(?:(?:more|than|about|over|nearly|almost|approximately)\s){{0,3}}{BIG}"
        rf"|{PERCENT}[^.;]{{0,40}}?\b(?:returned|completed|answered|filled\s(?:in|out))\s(?:the|a|an|our"
        rf"|their)\s(?:[\w-]+\s){{0,2}}?(?:questionnaires?|surveys?|forms?)\b"
        rf"|{PERCENT}[^.;]{{0,40}}?\b(?:stayed\sin|dropped\sout\sof|completed|finished|left)\s(?:the|this|our)\s(?:[\w-]+\s)?(?:trial|study)\b"
        rf"|\bresponse\srate\s(?:[\w-]+\s){{0,3}}?(?:surveys?|questionnaires?)\b[^.;]{{0,30}}?{PERCENT}|\b(?:data|answers)\s(?:were|was"
        rf"|are)\smissing\s[^.;]{{0,20}}?{PERCENT}"
        rf"|\bpower\s(?:was|of)\s(?:about\s)?{PERCENT}(?:[^.;]{{0,50}}?{PERCENT})?"
        rf"|{PERCENT}\s(?:statistical\s)?power\b|\blevel\sof\ssignificance\s(?:was|is|of|at)\s{PERCENT}"
        rf"|\brates\sper\s{BIG}\s\w+\s(?:were|was)\s\w+ed\b|\b(?:{_STUDIES})\s(?:of\s|on\s|in\s|with\s|among\s"
        rf"|from\s|that\s|the\s|a\s|total\s|came\s|come\s|comes\s|collected\s|drawn\s"
        rf"|an?\s|more\s|than\s|about\s|over\s|nearly\s|almost\s|around\s|approximately\s|roughly\s|some\s|up\s|close\s|to\s|only\s|just\s"
        rf"|maybe\s|perhaps\s|{NUMBER},?\s){{0,6}}"
        rf"{NUMBER}\s(?=[a-z])(?!(?:in|out|of|per|times|to)\b)"
        # “required six of the 12 volunteers to”
        rf"|\b(?:required|asked|told|assigned|instructed|randomi[sz]ed|given|gave|put|placed)\s(?:[a-z]+\s)?{NUMBER}\sof\s(?:the\s)?{NUMBER}\s"
        r"|\b(?:participants|volunteers|subjects)\s(?:were|are|included|comprised)\s(?:[a-z]+\s){0,3}?"
        + BIG
        + rf"|{NUMBER}\s(?:[\w-]+\s){{1,4}}(?:were (?:enrolled|randomi[sz]ed|recruited|included|asked|given|surveyed"
        rf"|assigned|(?:a )?part of (?:the|this|our|an?) )|participated"
        r"|took part|in (?:the|this|our) (?:study|trial))",
    ),
)
_SHARE = rf"(?:{PERCENT}|{FRACTION}|{NUMBER})"
_WHO_THEY_ARE = r"(?:men|women|males?|females?|boys|girls|white|black|hispanic|latino|asian)\b"
SAMPLES = Mask(
    (
        *(" men", "women", "male", "boys", "girls", "white", "black", "asian", "hispanic", "came from", "were from"),
        *(
            "indian",
            "native",
            "multiracial",
            " rac",
            "ethnicity",
            "randomly",
            " put ",
            "placed",
            " given",
            "assigned",
            " told",
            "asked",
            " fed ",
            "history of",
            "latino",
        ),
        *("volunteers", "participants"),
        *(
            "were taking",
            "already",
            "also taking",
            "been taking",
            "were using",
            "were receiving",
            "baseline",
            "the beginning of",
            "the start of",
            "the outset of",
            "enrol",
            "study entry",
        ),
    ),
    Pattern(
        rf"{PERCENT}\s(?:american\sindian|alaska\snative|native\s\w+|pacific\s|multiracial|mixed\srace"
        r"|other\srac|non-hispanic"
        rf"|(?:black|white|hispanic|asian\samerican|african\samerican)\s(?:adults|people|women|men|participants"
        rf"|patients))"
        rf"|{PERCENT}[^.;,]{{0,50}}\b(?:race|ethnicity)\b"
        rf"|{PERCENT}\s(?:of\s(?:them|whom)\s(?:were\s|are\s)?)?{_WHO_THEY_ARE}"
        r"(?=\s?[,;.)]|\s(?:and|adults?|with an?)\b)"
        rf"|\b(?:white|black|hispanic|latino|asian)\s(?:[\w-]+\s)?(?:comprised|made up|accounted for)\s{PERCENT}"
        rf"|{PERCENT}\s(?:(?:of\s(?:the\s|all\s|study\s){{0,3}}(?:participants|patients|subjects|respondents|cases"
        rf"|them)\s)?"
        rf"(?:were\samong|(?:were\s)?(?:self-)?identified(?:\sthemselves)?\sas|were|was)|as)\s{_WHO_THEY_ARE}"
        rf"|{_SHARE}\sof\s(?:the\s)?\w+\s(?:in\s(?:the|this)\s(?:study|trial|sample)\s)?(?:came|were)\sfrom\b"
        rf"|{_SHARE}\sof\s(?:the\s)?(?:volunteers|participants)\swill\s(?:get|receive|take|be)\b"
        rf"|{_SHARE}\sof\s(?:[\w-]+\s){{1,3}}were\s(?:randomly|put|placed|given|assigned|told|asked|fed)\b"
        rf"|{PERCENT}\sof\s(?:the\s|all\s)?(?:participants|patients|subjects|respondents)\s[^.;,]{{0,40}}\swere\s{_WHO_THEY_ARE}"
        rf"|{PERCENT}\s(?:had|having|with|reported)\s(?:a|no)\s(?:[\w-]+\s)?history\sof\b"
        rf"|{PERCENT}(?:(?!\bfrom\b)[^.;]){{0,90}}\bat\s(?:baseline|enrol\w*|study\sentry|the\s(?:beginning|start"
        rf"|outset)\sof\sthe\s"
        rf"(?:study|trial))|\bat\sbaseline\b[^.;]{{0,60}}?{PERCENT}"
        rf"|\bat\s(?:baseline|enrol\w*|study\sentry|the\s(?:beginning|start|outset)\sof\sthe\s(?:study|trial)),?\s(?!at\s){GAP}{_SHARE}"
        rf"(?:\sof\s(?:the\s)?{NUMBER})?(?:\shad\s[^.;,]{{0,40}}?{NUMBER})?"
        # “a fifth of the patients were taking tablets”
        rf"|{_SHARE}\sof\s(?:the\s|all\s)?(?:participants|patients|subjects|volunteers)\s(?:were|had\sbeen)\s(?:already\s|also\s)?(?:taking|receiving|using)\b"
    ),
)
# What experts choose tells nothing of anybody's health.
VOTES = Mask(
    ("polled", "panel", "voted", "vote", "agreed", "chosen by", "picked by"),
    Pattern(
        rf"\b(?:chosen|picked|named|voted(?:\sfor)?)\sby\s{GAP}{PERCENT}"
        rf"|{PERCENT}\sof\s(?:the\s|our\s|all\s)?(?:experts|delegates|members)\s(?:agreed|voted)\b"
        rf"|{PERCENT}\sof\s(?:the\s|our\s|all\s)?(?:(?:polled|surveyed)\s)?(?:panel\w*|voters|votes|experts\spolled"
        rf"|polled\sexperts)\b"
    ),
    _PERCENT,
)
