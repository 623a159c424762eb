"""Masks for the numbers of an enterprise: what it counts of its own work, and shares of money and things."""

from medlint.detect.statistic.literals import Mask, at_words
from medlint.detect.statistic.numbers import BIG, FRACTION, GAP, NUMBER, PERCENT
from medlint.pattern import Pattern

# Whom a country has, nobody counts as his own work.
_OF_A_COUNTRY = (
    r"\b(?:uk|u\.k\.|us|u\.s\.|britain|england|scotland|wales|ireland|america|canada|australia|germany|india|europe|eu"
    r"|country|nation|world|state|province)'s\s(?:(?:roughly|about|around|nearly|almost|estimated|more\sthan|over|some|approximately)\s){0,2}"
)
OWN_COUNTS = Mask(
    (BIG[0],),
    at_words(
        BIG[0],
        # but what we know, or are to keep in mind, is not our work
        r"\b(?:we(?!\s(?:[\w'-]+\s){0,5}?(?:that|know|estimate|believe|think)\b)|(?:serv|help|treat|cover|manag|welcom|seen|(?<!(?:expect|project|predict|estimat)ed\sto\s)reach|support|accru|dosed|connect|educat|empower|represent"
        r"|train|trust|engag|activat|enabl|draw|drew|attract|(?<!take\sthe\s)(?<!takes\sthe\s)(?<!took\sthe\s)lives of"
        r"|car(?:e|ed|ing) for|benefits for|insights from|network of|community of|worked with|working with"
        r"|volunteered|placed|fitted|implanted|attended|join|assist|deliver|donat|knit|sew|distribut|collect"
        r"|handed out|pack|administer"
        r"|provid|overs(?:ee|aw)|sell|sold|ship|produc|employ(?!ers?\b|ees?\b))\w*)\s"
        # but “to help the 45,000 women diagnosed with it” counts the ill
        rf"(?!(?:the|those)\s(?:[\w-]+\s){{0,3}}?{BIG}\s(?:[\w.-]+\s){{1,6}}?(?:diagnosed|suffering|living|afflicted)\b)"
        rf"(?:(?!affect|impact|afflict|kill|suffer|die)(?:[\w'-]+|\ufdd3+(?!\s(?:in|out)\b))\s){{0,10}}?{BIG}"
        rf"(?:\s(?:and|to|or)\s{BIG}|\s\w+\s(?:from|of)\s{BIG})?"
        r"|\bour\s(?:dentists|surgeons|doctors|physicians|team|staff|specialists|nurses|clinics?|hospitals?|cent(?:er|re)s?)"
        rf"\s(?:[\w'-]+\s){{0,3}}?{BIG}"
        rf"|{BIG}\s\w+\s(?:have|has)\sbeen\s(?:treated|served|helped|seen|screened|trained|dosed|fitted|implanted)\s(?:with|by|at|through)\b"
        rf"|\byears(?:\sof\s(?:\w+\s)?experience)?[,;]?\s(?:and\s)?{GAP}{BIG}\s(?:happy\s)?(?:patients|surgeries|procedures)\b"
        rf"|\bperform\w*\s(?:[\w'-]+\s){{0,8}}?{BIG}(?!\stimes)(?:[^.;]{{0,60}}?\b(?:and|with|plus)\s{GAP}{BIG})?"
        rf"|\b(?:has|have|with|by)\s{GAP}{BIG}\s(?:\w+\s)?(?:users|members|subscribers|readers)\b"
        rf"|\b(?:host|hosts|hosted|held)\s(?:[\w'-]+\s){{0,3}}?{BIG}"
        rf"|{BIG}\s(?:[\w-]+\s){{1,6}}?(?:received|used|accessed|managed|treated|served|enrolled"
        rf"|supported)\s(?:[\w-]+\s){{0,5}}?"
        r"(?:at|through|by|from|with)\s(?:us|va|(?:our|the)\s(?:[\w'-]+\s){0,5}?(?:program(?:me)?s?|networks?"
        r"|clinics?|hospitals?|centers?"
        r"|centres?|initiatives?|association|foundation|charity|teams?))\b"
        rf"|{BIG}\s(?:(?:unique|total|clinic|virtual|online)\s){{1,2}}(?:visits|appointments|consultations|sessions)\b"
        rf"|{BIG}\s(?:\w+\s)?(?:downloads|installs|views|subscribers|followers|reviews|members|copies|units)\b"
        rf"|{BIG}\s(?:[\w-]+\s)?(?:take|sit|sat|took|pass|passed)\s(?:[\w-]+\s){{0,2}}?(?:exams?|gcses?|a-levels|sats?|courses?|classes)\b"
        rf"|{BIG}\s(?:[\w-]+\s){{1,2}}?(?:have\s|had\s)?(?:toured|visited(?!\s(?:\w+\s)?(?:emergency|hospital|doctor|er\b))|attended|signed|registered|downloaded"
        rf"|joined|raised|walked|ran|marched|gathered|donated|volunteered"
        r"|cycled|came\sto|turned\sout|took\spart|fled|protested|applied|watched)\b"
        rf"|\b(?:city|town|village|county|region|district|school|university|college|campus|community)\s(?:of|with"
        rf"|has|had)\s(?:[a-z]+\s){{0,3}}?{BIG}"
        r"(?!\s\w+\s(?:with|who|living|suffering|affected|infected|die))"
        rf"|{BIG}\s(?:[\w-]+\s){{1,2}}and\scounting\b"
        rf"|\b(?:dr\.?\s\w+|he|she|they)\s(?:has|have)\s(?:personally\s)?(?:done|placed|completed|delivered)\s{GAP}{BIG}"
        rf"|{BIG}\s\w+\s(?:throughout|over|during|in) (?:his|her|my|our|their) (?:career|practice)"
        # but “the country's 40,000 active patients” are all there are
        rf"|(?<!{_OF_A_COUNTRY}|{BIG[0]}){BIG}\s(?:[\w-]+\s){{0,2}}?(?:happy|satisfied|treated|helped|served|seen|repeat|inbound|insured|registered|enrolled|active"
        rf"|volunteers"
        r"|patient (?:lives|visits|encounters|records))",
    ),
)
_PROVIDERS = (
    r"(?:doctors|physicians|surgeons|dentists|orthodontists|nurses|therapists|chiropractors|specialists|practitioners"
    r"|clinicians|providers)"
)
THINGS = Mask(
    (PERCENT[0],),
    Pattern(
        rf"{PERCENT}\s(?:of\s(?:(?:[\w-]+\s){{0,3}}(?:fees?|price|costs?|deposit|payments?|bill|charges?|order|purchase"
        r"|plate)\b"
        r"|(?:(?:the|our|all|its|their)\s)?(?:[\w-]+\s)?(?:sites|websites|data|documents|records|products"
        r"|companies|employers"
        r"|calls|e-?mails|questions|articles|papers|abstracts|schools|states|counties|apps|claims|orders|insurers"
        r"|(?:insurance|health)\splans|(?:their|your|our|his|her|my)\s(?:time|lives|life|day|week)|budget|games)\b"
        r"|(?:(?:the|all|total)\s){0,2}(?:funds|proceeds|donations|money|articles)\b"
        r"|(?:[\w-]+\s){0,3}?(?:doctors|physicians|nurses|dentists|providers|staff|surgeons"
        r"|therapists)\s(?:[\w-]+\s){0,5}?are\s(?:available|(?:board[- ])?certified|licensed|trained|employed)\b"
        r"|(?:whom|them|customers|clients|patients)\s(?:are|were)\s(?:repeat|returning)\b)"
        # what a glass or a filter holds back
        r"|of\s(?:the\s|all\s)?(?:[\w-]+\s)?(?:light|rays|noise|particles)\b"
        # what a thing keeps or loses
        rf"|of\s(?:(?:its|the|their)\s)?(?:original\s)?(?:shape|hardness|loft|charge|battery|colou?r)\b(?:[^.;]{{0,40}}?{PERCENT})?"
        r"|(?:missing|implemented|zoom|complete|booked)\b"
        r"|(?:more|less|fewer)\s(?:space|room|rooms|beds|capacity|staff|shelf)\b)"
    ),
)
# What somebody earns, spends or reaches, and what an enterprise grows by.
GAINS = Mask(
    (
        *(
            "plate",
            "spen",
            "top ",
            "by ",
            "practice",
            "clinic",
            "company",
            "hospital",
            "center",
            "centre",
            "market",
            "visits",
        ),
        *(
            "enrol",
            "sales",
            "vacanc",
            "wages",
            "salar",
            "event",
            "premium",
            "price",
            "fee",
            "cover",
            "reimburs",
            "serv",
            "treat",
        ),
        "reach",
    ),
    at_words(
        PERCENT[0],
        rf"\bplate\b[^.;]{{0,80}}?{PERCENT}(?:[^.;]{{0,30}}?{PERCENT}){{0,3}}"
        rf"|\bspen[dt]\w*\s[^.;,]{{0,30}}?{PERCENT}\sof\s(?:the\s)?time\b|\btop\s{PERCENT}"
        rf"|\b(?:received|earned|held|achieved|completed)\sby\s{GAP}{PERCENT}\sof\s(?:[\w-]+\s){{0,4}}{_PROVIDERS}\b"
        r"|\b(?:practice|clinic|company|hospital|center|centre|market|visits|enrol?lment|sales|vacancies|wages|salaries"
        r"|event|premiums?|prices?|fees?)\s(?:[\w'-]+\s){0,4}?(?:grown|grew|grow|grows|risen|rose|rise|expanded|raised)\s"
        rf"(?:by\s)?{GAP}{PERCENT}"
        rf"|\b(?:it|we|hospital|cent(?:er|re)|clinic|system|network)\streats?\s{GAP}{PERCENT}"
        rf"|\b(?:covers?|covering|reimburses?|serves|serving)\s{GAP}{PERCENT}(?!\smore\b)|\breach(?:es|ing)\s{GAP}{PERCENT}\sof\b",
    ),
    PERCENT[0],
)
_THING = (
    r"(?:entries|entrants|applicants|applications|submissions|nominees|organi[sz]ations|hospitals|compan(?:y|ies)"
    r"|employers"
    r"|countries|nations|facilities|practices|clinics|executives|jobs|farms|crops|cropland|activities|criteria"
    r"|requirements"
    r"|members\sof\s(?:the|our)\s\w+|senators|lawmakers|voters|judges|authors|reviewers|devices|brands|products|apps"
    r"|(?:waiting|wait|national|quality|performance|nhs)[\s-](?:time\s)?(?:standards|targets|goals|objectives|indicators)"
    r"|websites|recipes|ingredients|articles|pages|seats|places|slots|tickets|rooms|beds|buildings|units|offices|claims|requests|calls|games|matches)"
)
OF_THINGS = Mask(
    (
        *("countries", "nations", "facilit", "access to", "recipients of", "members of", "lawmakers", "voters"),
        *("entr", "applica", "submission", "nominees", "organi", "hospital", "compan", "employers", "practices"),
        *(
            "clinics",
            "standards",
            "targets",
            "goals",
            "objectives",
            "indicators",
            "executives",
            "jobs",
            "farms",
            "crop",
            "activit",
            "criteri",
            "require",
            *(
                "seats",
                "places",
                "slots",
                "tickets",
                "rooms",
                "beds",
                "building",
                "units",
                "offices",
                "claims",
                "requests",
                "calls",
                "games",
                "matches",
            ),
            "bubble",
            " most ",
            " best ",
            " top ",
        ),
    ),
    Pattern(
        rf"{NUMBER}[\s-](?:in|out\sof|of)[\s-](?:every\s|the\s)?{NUMBER}\s(?:[\w-]+\s){{0,2}}?{_THING}\b"
        rf"|{PERCENT}\sof\s(?:[\w.-]+\s){{0,3}}?{_THING}\b|{BIG}\smore\s\w+\swith\saccess\sto\b"
        rf"|{BIG}\srecipients\sof\s(?:[\w-]+\s)?(?:grants|funding|awards)\b"
        rf"|{NUMBER}\sof\s(?:[\w']+\s){{0,2}}?{NUMBER}\s(?:most|best|top)\s"
        # what pressure does to a gas
        rf"|\bbubbles?\b[^.;]{{0,60}}?\bby\s{FRACTION}"
    ),
)
# How many there are to care for how many.
STAFF = Mask(
    (
        "doctor",
        "physician",
        "nurse",
        "dentist",
        "psychiatrist",
        "beds",
        "midwi",
        "surgeon",
        "therapist",
        "hospital",
        "provider",
        *("doubl", "tripl", "quadrupl"),
    ),
    Pattern(
        r"\b(?:doctors?|physicians?|nurses?|dentists?|psychiatrists?|psychologists?|beds|midwi\w+|surgeons?"
        r"|therapists?|specialists?|hospitals?|providers?)\s"
        rf"(?:per|for\severy|for\seach)\s{NUMBER}"
        # and how their number grows
        r"|\b(?:staff|team|clinics|offices|locations|hospitals|membership|capacity|revenues?|prices?|costs?|practice)\s"
        r"(?:[\w'-]+\s){0,6}?(?:doubl|tripl|quadrupl)\w*"
    ),
)
