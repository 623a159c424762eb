"""How surely a clause promises a list."""

from enum import IntEnum
from functools import cached_property
from itertools import pairwise

from medlint.detect.lead_in_words import LeadInWords, words_of
from medlint.detect.list_intro import constructs
from medlint.detect.list_intro.counted import BEHIND_NOUNS, COUNTING, DETERMINERS, PLURAL, UNCOUNTED, counts_any
from medlint.pattern import Pattern

_ADDRESSES = frozenset({"links", "websites", "locations", "places", "clinics", "hospitals"})
_BROKEN_OFF = frozenset({"include", "includes", "including"})
_CHOOSING = frozenset({"what", "which", "how"})  # “how much zinc to include.”
_NEAR = 6  # words
_SENTENCE_WORDS = 5
_FAR = 8
_BEFORE_NOUNS = DETERMINERS | frozenset("first second next last each every home clinic hospital phone video".split())
_SHOWING = ("here are ", "below are ", "below is a ")
_HERE_IS = ("here's ", "here is ")
_EXAMPLES = ("for example", "for instance")  # one that is told will do
_WORDED = ("read as follows", "reads as follows")  # a text, of a law or a label
_DONE = ["included"]  # “Parking included” is complete, “Included:” is not
_IDENTIFIERS = frozenset("pmid pmcid doi isbn nct isrctn".split())  # a number is lost, or a link
_CITED = frozenset({"citation", "cite"})
_WANTS_VERB = (" need to", " needs to", " have to", " has to", " able to", " want to", " ought to")  # and no address
_INVITING = Pattern(r"\w+(?: or \w+)? to ")  # “Call or text to discuss …”
_CASES = frozenset("to after before during in".split())  # “We can move your visit. To do so:”
_OBJECTS = frozenset({"you", "it", "her"})
_DONE_TO = frozenset("suit suits fit fits shock shocks surprise surprises amaze amazes scare scares".split())
_SUBJECTS = frozenset({"we", "you", "they", "i", "it", "he", "she"})
_CONJUNCTIONS = frozenset({"before", "after", "as", "than"})
_WHEREVER = frozenset("when whenever where wherever as who what how".split())
_LINKING_VERBS = frozenset({"are", "is", "were", "was"})
_CONDITIONS = frozenset({"if", "when", "once", "unless", "while"})
_JOINING = frozenset({"and", "or"})
_PAIR = 3  # words of a label such as “Skill and experience”
_ASKING = frozenset({"what", "how", "where", "why"})
_DOINGS = frozenset("monitoring eating drinking making taking keeping".split())  # nouns too: “Healthy eating”
_THIRD_PERSON = frozenset("covers helps tracks features treats offers supports targets".split())  # “The app tracks”
_DESCRIBING = frozenset("special current latest other new key main great best exclusive and or of".split())


class Promise(IntEnum):
    """How surely a sentence promises a list; a label or a weak one only when nothing of its own section follows."""

    NONE = 0
    LABEL = 1
    WEAK = 2
    LIKELY = 3
    CERTAIN = 4


class Grading:
    """Judges the promise of one folded ``clause``.

    ``alone`` says that it is all there is in its block, ``heading`` that it is set as one, ``capitals`` that it is
    written in them: a title, whose last word may look like a verb.
    """

    def __init__(
        self, words: LeadInWords, clause: str, *, alone: bool = True, heading: bool = False, capitals: bool = False
    ) -> None:
        self.words = words
        self.clause = clause
        self.alone = alone
        self.heading = heading
        self.capitals = capitals
        self._tokens = words_of(clause)

    def before_full_stop(self, *, asks: bool = False) -> Promise:
        """The promise of a sentence that ends in a full stop or, when it ``asks``, in a question mark."""
        if self.words.starts("labels", self.clause) and not self.clause.startswith("what"):
            return Promise.NONE
        if self._points_on() or (not asks and self._breaks_off()):
            return Promise.CERTAIN
        if not asks and "there are" in self.clause and constructs.CAN_BE_DONE.search(self.clause):
            return Promise.LIKELY
        if not asks and constructs.WITH_THESE.search(self.clause):
            return Promise.WEAK
        shown = self.clause.startswith(_SHOWING) and not self.words.words("nouns").isdisjoint(self._tokens)
        return Promise.LABEL if shown and self.alone else Promise.NONE

    def _breaks_off(self) -> bool:
        """Whether the sentence ends before its items: “… include.”, but “ask what it includes.”."""
        return len(self._tokens) > 2 and self._tokens[-1] in _BROKEN_OFF and _CHOOSING.isdisjoint(self._tokens[-_FAR:])

    def _points_on(self) -> bool:
        """Whether the sentence says that something follows, and does not name it behind a colon of its own."""
        if ":" in self.clause:
            return False
        if self.words.found_in("full-stop", self.clause) or self.words.ends("full-stop-ends", self.clause):
            return True
        return any(pattern.search(self.clause) is not None for pattern in (constructs.FOLLOWING, constructs.DONE_WITH))

    def without_colon(self, *, semicolon: bool = False) -> Promise:
        """The promise of a clause that ends in a semicolon or in nothing: only words that name items make one."""
        are = self._tokens[-1:] == ["are"] and _WHEREVER.isdisjoint(self._tokens[-3:])  # no “when you are”
        names = self._names_items or are or self._points_on() or constructs.CUT_OFF.search(self.clause) is not None
        whole = len(self._tokens) > (1 if semicolon else 3) or not self.alone
        sure = names and whole and not self._is_label() and not self.heading and self._tokens[-1:] != _DONE
        return Promise.CERTAIN if sure else Promise.NONE

    def before_colon(self) -> Promise:
        """The promise of a clause before a colon."""
        if self._is_no_promise():
            return Promise.NONE
        if constructs.LOOKS_CLOSER.match(self.clause):
            return Promise.LABEL
        if self.clause in _EXAMPLES:
            return Promise.LABEL if self.alone else Promise.WEAK
        if self.is_open() or self.words.found_in("following", self.clause):
            if constructs.ONE_FOLLOWS.search(self.clause):
                return Promise.LABEL
            said = self._tokens[-1:] == ["following"] and constructs.SAID.search(self.clause) is not None
            return Promise.WEAK if said else Promise.CERTAIN
        if self.heading or self._is_label():
            return Promise.NONE
        told = self._has_verb() or self._ends_in_ways()
        sentence = told or (not self.alone and len(self._tokens) >= _SENTENCE_WORDS)
        return self._of_sentence() if sentence else self._of_phrase()

    def is_open(self) -> bool:
        """Whether the clause cannot end where it does."""
        if self._names_items:
            return not (self.heading and self._is_label())
        return not (self.capitals or self._is_label()) and self._leaves_open()

    def _is_no_promise(self) -> bool:
        """Whether a quotation, an address, a name or nothing at all is announced."""
        words = self.words
        if len(self._tokens) < (2 if self.alone else 1) or self.clause.endswith(_WORDED):
            return True
        if self._names_items:
            return False
        if self._tokens[-1:] and (self._tokens[-1] in _IDENTIFIERS or self._is_citation()):
            return True
        if self._shows_several() or self.clause.endswith(_WANTS_VERB):
            return False
        return self._is_errand() or words.ends("errands", self.clause) or words.ends("sayings", self.clause)

    def _shows_several(self) -> bool:
        """Whether things are shown, whoever says them: “here are some points from Dr. Lund”, “the following books”."""
        shown = ("here are" in self.clause or "following" in self.clause) and constructs.SHOWN.search(self.clause)
        named = words_of(shown[1]) if shown else []
        nouns = self.words.words("nouns")
        return any(word in nouns and word not in _ADDRESSES and PLURAL.fullmatch(word) for word in named)

    def _is_citation(self) -> bool:
        """Whether the clause tells how to cite the text: “the preferred citation is”."""
        return self._tokens[-1] == "is" and not _CITED.isdisjoint(self._tokens[:-1])

    def _is_errand(self) -> bool:
        if self._tokens[0] in self.words.words("errand-verbs") and _INVITING.match(self.clause):
            return True
        before, last = ["", "", *self._tokens][-2:]
        return last in self.words.words("errand-verbs") and before not in _BEFORE_NOUNS

    @cached_property
    def _names_items(self) -> bool:
        last = self._tokens[-1] if self._tokens else ""
        return last in self.words.words("naming") or self.words.ends("naming-phrases", self.clause)

    def _is_label(self) -> bool:
        """Whether the clause is a label, such as “What to look for”, and no sentence: “Reasons for a scan are”."""
        if not self.alone or "," in self.clause or not self.words.starts("labels", self.clause):
            return False
        return self._tokens[-1] not in _LINKING_VERBS or self._tokens[0] in _WHEREVER

    def _leaves_open(self) -> bool:
        words, tokens = self.words, self._tokens
        before, last = ["", "", *tokens][-2:]
        if words.ends("open-phrases", self.clause):
            return True
        if last in words.words("open") or last in words.words("open-verbs"):
            return not self._is_complete(before, last) and tokens != ["then"]
        wanting = (constructs.WANTS_NOUN, constructs.WANTS_NAMES, constructs.WITHOUT_OBJECT)
        if any(pattern.search(self.clause) for pattern in wanting):
            return True
        if last == "about" and constructs.TOLD_ABOUT.search(self.clause):
            return False
        if last in words.words("verbs-or-nouns"):
            if self.clause.startswith(_HERE_IS) and not _ASKING.isdisjoint(tokens[:3]):  # “Here's how it works”
                return False
            if len(tokens) >= _PAIR and PLURAL.fullmatch(before) and not last.endswith("s"):
                return True  # “most plans cover”
            if last in _THIRD_PERSON and tokens[0] in DETERMINERS and before not in _DESCRIBING:
                return 2 < len(tokens) <= _SENTENCE_WORDS and not PLURAL.fullmatch(before)
            return before in words.words("before-a-verb") and (before not in _JOINING or len(tokens) > _PAIR)
        if last == "to" and tokens[0] in words.words("imperatives"):
            return len(tokens) > 2
        if last in words.words("prepositions"):
            if len(tokens) == 2 and not self.alone:  # “…, she says. Best for:”
                return True
            if last == "by" and len(tokens) > _PAIR and not (before.endswith("ed") or self.heading):  # no credit
                return True
            return len(tokens) > 2 and (self._has_verb() or (len(tokens) > _SENTENCE_WORDS and not self.heading))
        return False

    def _is_complete(self, before: str, last: str) -> bool:
        """Whether an object stands before the verb (“what you should expect”) or the pronoun is one (“for you”)."""
        if last in _OBJECTS:
            return before in _DONE_TO or (before in self.words.words("prepositions") and before not in _CONJUNCTIONS)
        return not _ASKING.isdisjoint(self._tokens[-_FAR:-1]) or (last in _DOINGS and self._names_doing(before))

    def _names_doing(self, before: str) -> bool:
        """Whether a label ends in a word in -ing that is a noun: “Healthy eating”, not “Stop eating”."""
        kinds = ("open", "prepositions", "imperatives", "verbs", "open-verbs")
        free = before != "" and not any(before in self.words.words(name) for name in kinds)
        return (
            self.alone
            and free
            and len(self._tokens) <= _SENTENCE_WORDS
            and not (PLURAL.fullmatch(before) or before in UNCOUNTED)
        )

    def _of_sentence(self) -> Promise:
        """The promise of a whole sentence before a colon, by what it names."""
        words, tokens = self.words, self._tokens
        named = [at for at, token in enumerate(tokens) if token in words.words("nouns")]
        if constructs.TELLS_HOW.search(self.clause):
            return Promise.WEAK
        if constructs.TELLS_ONE.match(self.clause) and not self._counts(named):
            return Promise.NONE
        if words.found_in("announcements", self.clause) or self._counts(named):
            return Promise.CERTAIN
        if named and words.found_in("pointers", self.clause):
            return Promise.CERTAIN
        if tokens[-1] in words.words("reporting") or constructs.SETS_APART.search(self.clause):
            return Promise.WEAK
        short, judges = len(tokens) < _SENTENCE_WORDS, words.ends("verdicts", self.clause)
        if constructs.TELLS_WHAT.search(self.clause):
            return Promise.LABEL
        if words.found_in("elaborations", self.clause) or (short and (judges or not self._has_predicate())):
            return Promise.NONE
        one = constructs.ONE_FOLLOWS.search(self.clause) is not None
        if short or judges or one or (tokens[0] in _CONDITIONS and "," not in self.clause):
            return Promise.LABEL
        if self._is_order() and not (named and named[-1] >= len(tokens) - 2) and not self._points_at_plural():
            return Promise.LABEL
        return Promise.LIKELY if named or self._points_at_plural() or counts_any(self._tokens) else Promise.WEAK

    def _is_order(self) -> bool:
        """Whether a block is one order and no more: it can be the title of what follows (“Choose a warm glove:”)."""
        return self.alone and self._tokens[0] in self.words.words("imperatives")

    def _of_phrase(self) -> Promise:
        """The promise of a phrase without a verb: “some common causes of gout”, or a label behind a sentence."""
        tokens, nouns = self._tokens, self.words.words("nouns")
        if self.words.starts("furniture", self.clause):
            return Promise.NONE
        counted = len(tokens) > 4 and (tokens[0] in COUNTING or tokens[0].isdigit()) and not nouns.isdisjoint(tokens)
        closing = not self.alone and tokens[-1:] != [] and tokens[-1] in nouns
        if counted or closing:
            return Promise.LIKELY
        if not self.alone and len(tokens) > 1 and not self.words.found_in("elaborations", self.clause):
            return Promise.LABEL  # what it says may go on in items: “Compared to a strap, a splint:”
        few = not COUNTING.isdisjoint(tokens[:2]) and counts_any(self._tokens)
        aim = tokens[0] == "to" and len(tokens) > _PAIR
        case = few or aim or (tokens[0] == "for" and len(tokens) > 2) or (not self.alone and tokens[0] in _CASES)
        return Promise.LABEL if case or not nouns.isdisjoint(tokens) else Promise.NONE

    def _counts(self, named: list[int]) -> bool:
        """Whether a word that counts stands before one that names: “three common types”, “a number of ways”."""
        tokens, counts = self._tokens, self.words.words("counts")
        for at in named:
            for token in reversed(tokens[max(0, at - 4) : at]):
                if token in counts or token.isdigit():
                    return True
                if token in DETERMINERS:
                    break
        return False

    def _has_predicate(self) -> bool:
        """Whether a verb stands between a subject and something else: “pain can return”."""
        return not self.words.words("verbs").isdisjoint(self._tokens[1:-1])

    def _points_at_plural(self) -> bool:
        """Whether the clause ends in “these …s”."""
        end = self._tokens[-_NEAR:]
        return "these" in end and any(PLURAL.fullmatch(word) for word in end[end.index("these") + 1 :])

    def _ends_in_ways(self) -> bool:
        """Whether the clause ends in “in several … ways”: whatever stands before it, a verb is there."""
        tokens, end = self._tokens, self._tokens[-_FAR:]
        if len(tokens) < _SENTENCE_WORDS or "in" not in end[:-2] or tokens[-1] not in self.words.words("nouns"):
            return False
        return end[end.index("in") + 1] in self.words.words("counts")

    def _has_verb(self) -> bool:
        words, tokens = self.words, self._tokens
        if not words.words("verbs").isdisjoint(tokens) or not _SUBJECTS.isdisjoint(tokens[:1]):
            return True
        doubtful = words.words("verbs-or-nouns")
        return any(word in doubtful and after not in BEHIND_NOUNS for word, after in pairwise(tokens[1:]))
