"""Which sentences promise a list, and how surely."""

import pytest
from list_intros import words

from medlint.detect.list_intro.lead_in import lead_ins
from medlint.detect.list_intro.promise import Grading, Promise
from medlint.model.source import Format, Source
from medlint.parse import parse

CERTAIN = """
    Reasons for a splint are
    Our new ward will house
    Our plan covers
    The scan of the thumb can show
    Please bring with you
    We recommend that patients
    Our clinic offers
    The ward offers medically supervised
    The splint holds the thumb, so it
    Several variables decide how long it takes
    Here is our step-by-step approach to stiff thumbs
    A stiff neck is often due to
    Look for
    The illness manifests itself in three ways
    Gout announces itself in several painful stages
    Ask about
    Remember to
    Most plans cover
    Our two hill clinics offer
    Zinc also plays a part in
    Slow walks do wonders for stiff knees and toes among
    Patients seen on the ward have experienced
    In the end the other group experienced
    The best heart centers feature
    The midwife will usually explain
    Ring the ward if your child experiences
    Common side effects include
    Symptoms include
    Risks include
    The tablets contain
    The kit contains
    The diet consists of
    The course is made up of
    Your first visit usually includes
    You may need extra tests, including
    People at higher risk include
    The vaccine is offered to groups such as
    It is found in foods such as
    Warning signs are as follows
    Doctors look for changes, for example
    Treatment ranges from
    Some people have other problems as well as
    The most common causes are
    Early signs of gout are
    Treatment may be
    The injection can
    You should not
    After the operation you will
    People who smoke should
    The nurse might
    You may also
    It is sometimes used to
    Talk to your midwife about
    Gout is caused by
    The rash often appears on
    The gel is applied to
    Iron comes from
    The scan looks for
    Swelling may be due to
    The risk depends on
    Most attacks are triggered by
    The medicine works by
    Call the ward if
    Stop the tablets if you
    Ask for help when you
    You can return to work once
    The test is not needed unless
    Do not use the cream if you have
    Surgery is considered for people who
    It is most common in women who
    Ask your pharmacist before you
    The results suggest that
    Babies can catch it when
    The clinic treats children with
    We do not operate on patients whose
    Tell the surgeon about your
    Bring a list of your
    You will be asked to
    The aim of treatment is to
    Exercise helps to
    The brace is designed to
    Regular walks can help you
    The programme teaches people
    The doctor will ask you
    The specialist may recommend
    A balanced diet can prevent
    The drops can cause
    Smoking causes many problems
    Gout brings with it a few symptoms that are easy to miss
    A low dose often reduces
    Too much of it can affect
    People with asthma should avoid
    Before the scan, do not wear
    Your doctor may want to discuss
    Patients often experience
    Untreated, it may lead to
    About a third of patients develop
    Poor sleep can result in
    The surgeon will remove
    Physiotherapy aims to improve
    The scan can detect
    During the visit, the nurse
    Before the procedure, your doctor
    Pregnant women should not eat
    Try to limit
    You may notice
    You might feel
    Older adults often lack
    The new drug inhibits
    Your child may need
    If you wear
    If your child
    Seek help if there is
    At night, it helps to
    The following can make gout worse
    One or more of the following must be true
    Any of these following foods can set it off
    You can book in any of these ways
    One of these must be true
    The rules are set out below
    The stages are listed below
    Here are some tips
    Here are five ways to sleep better
    Here's a checklist for the first week
    Here is a closer look at the method
    These are the main symptoms of shingles
    There are three types of migraine
    There are several ways to treat warts
    There are a few things to know before the scan
    Treatment has four stages
    The operation is done in two steps
    Doctors divide burns into three groups
    Consider these options
    Follow these steps to use the spray
    Keep these points in mind
    We've listed the most useful exercises
    Gout has a number of causes
    The study had some limitations and several strengths, namely
    The cream treats many skin problems
    The plan has several key features
    Remember these simple rules
    You can take some basic precautions
    Check all that apply
    The child is at risk if his mother has
""".strip().splitlines()

LIKELY = """
    For the years to come, several new rivals are lining up
    The illness is driven by three basic dysfunctions of the gut
    Winter makes the symptoms of eczema worse for most people
    This can prevent complications that arise when the wound is not kept clean
    You must bring these papers
""".strip().splitlines()

WEAK = """
    Here's what makes our splints stand out
    The winner of the test may surprise you
    There is a splint that suits you
    The judge wrote the following
    The cast has to stay on the arm for three weeks
    At night there were two patients with a fever
    Looking after your feet takes only minutes a day
    A warm bath can do wonders for a stiff back
    After a year of follow-up, the trial found
    To reach the night nurse you can use the bell beside the bed
""".strip().splitlines()

LABELS = """
    Here's how families can begin today
    A few honest words
    Three sub-plans
    The usual culprits
    Side effects
    Possible side effects
    Common causes of gout
    Key features
    For children under twelve
""".strip().splitlines()

NONE = """
    Here is a preview of the trial results for two of our splints
    Here's the thing about vitamins
    The scans speak for themselves
    Our special offers
    Healthy eating
    Yearly hand monitoring
    The surgeon wrote a short description of his method
    Here's why a walk should be on top of your list of things to do
    Let us get straight to it
    So let us be the first to say this
    For questions about the bill, please contact our office
    Call the front desk to schedule your visit
    I have copied a summary of the findings below
    Skill and experience
    A patient's experience
    I quote word for word from that letter
    Contact
    Opening hours
    Week one
    Day 3
    Phase two
    Dosage
    Ingredients
    Best for
    Good for
    Available in
    Also known as
    Suitable for
    Who it is for
    What to look for
    What you need to know
    How it works
    How to use it
    Why we like it
    When to see a doctor
    Where to find help
    Things to avoid
    Tips for parents with
    Note
    Please note
    Summary
    Conclusion
    The bottom line
    Dr Ann Other
    She said
    The report says
    As one patient put it
    The surgeon explained
    He told the BBC
    She wrote in a letter
    According to the charity
    According to Dr Fox
    In her own words
    In the words of Dr Fox
    Their motto reads
    Send the form to
    Mail your sample to
    Write to the clinic at
    Send it to this address
    To book a place, call
    For an appointment, please phone
    For more information, please visit
    To learn more about migraine, visit
    Find us on
    Follow us on
    Contact us at
    You can reach us by phone at
    We are located at
    Read more about gout
    Learn more about our clinic
    Watch the video below
    Click the link below
    See the figure below
    Written by
    Medically reviewed by
    This page was reviewed by
    Posted in
    Filed under
    Tagged with
    Photo by
    Sponsored by
    Published on
    Share this
    See also
    Related articles
    Related posts
    You may also like
    Here's why
    Here's how
    Here is what happened
    The good news
    The results are clear
    The effect was striking
    The answer is simple
    One thing is clear
    The point is this
    That is why sleep is so important
""".strip().splitlines()


def promise(sentence: str) -> Promise:
    return Grading(words(), sentence.strip().lower()).before_colon()


@pytest.mark.parametrize("sentence", CERTAIN, ids=str.strip)
def test_a_sentence_that_cannot_end_at_its_colon_or_counts_its_items_is_certain(sentence: str) -> None:
    assert promise(sentence) is Promise.CERTAIN


@pytest.mark.parametrize("sentence", LIKELY, ids=str.strip)
def test_a_sentence_that_names_what_comes_in_lists_is_likely(sentence: str) -> None:
    assert promise(sentence) is Promise.LIKELY


@pytest.mark.parametrize("sentence", WEAK, ids=str.strip)
def test_any_other_whole_sentence_promises_only_that_something_follows(sentence: str) -> None:
    assert promise(sentence) is Promise.WEAK


@pytest.mark.parametrize("sentence", LABELS, ids=str.strip)
def test_a_label_of_several_things_or_of_one_case_promises_less(sentence: str) -> None:
    assert promise(sentence) is Promise.LABEL


@pytest.mark.parametrize("sentence", NONE, ids=str.strip)
def test_labels_quotations_addresses_and_explanations_promise_no_list(sentence: str) -> None:
    assert promise(sentence) is Promise.NONE


PHRASES = {
    "Some of the usual causes of gout": Promise.LIKELY,
    "Three simple ways to a better night": Promise.LIKELY,
    "Usual causes of gout in women": Promise.LABEL,
    "For the night nurse": Promise.LABEL,
    "Some good news for you today": Promise.NONE,
}


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_without_a_verb_promises_less_when_it_does_not_count(phrase: str) -> None:
    assert promise(phrase) is PHRASES[phrase]


def test_a_label_behind_a_sentence_promises_its_items() -> None:
    label = "symptoms"
    assert Grading(words(), label, alone=False).before_colon() is Promise.LIKELY
    assert Grading(words(), label, alone=True).before_colon() is Promise.NONE


@pytest.mark.parametrize("signs", ["", ")", "…", "“”", "😀"])
def test_signs_without_words_behind_a_sentence_promise_nothing(signs: str) -> None:
    assert Grading(words(), signs, alone=False).before_colon() is Promise.NONE


@pytest.mark.parametrize("sentence", ["Warts", "What the exam may include", "Signs of gout"])
def test_headings_that_end_in_a_colon_promise_nothing(sentence: str) -> None:
    assert Grading(words(), sentence.lower(), heading=True).before_colon() is Promise.NONE


FULL_STOP = {
    "Have the joint looked at, at the following ages and intervals.": True,
    "A stay on the ward involves the following simple steps.": True,
    "If you have any of the following, please call the ward.": True,
    "The table below lists the usual amounts.": True,
    "You must consider the following factor.": True,
    "The splint works in the following way.": True,
    "Ask what the price of the splint includes.": False,
    "The following checklist gives the papers that you need.": True,
    "You may have one of the following: gout, a sprain or a break.": False,
    "She came back on the following days.": False,
    "He went home the following morning.": False,
    "More is told in the following sections.": False,
    "The scar needs care in the days that follow.": False,
    "The table below is for your notes.": False,
    "The following are common side effects": True,
    "Signs of a stroke include the following": True,
    "Following is a list of the clinics": True,
    "The steps are as follows": True,
    "The reasons are listed below": True,
    "See your nurse if you have any of the following symptoms": True,
    "The signs of gout include": True,
    "He slept badly the following night": False,
    "The reasons are discussed below": False,
    "We took the following train": False,
    "Which of the following is right": False,
    "Follow your nurse's advice": False,
}


@pytest.mark.parametrize("sentence", FULL_STOP)
def test_a_sentence_that_ends_in_a_full_stop_promises_when_it_says_so(sentence: str) -> None:
    expected = Promise.CERTAIN if FULL_STOP[sentence] else Promise.NONE
    assert Grading(words(), sentence.lower()).before_full_stop() is expected


BARE = {
    "A plan may include the following parts": True,
    "If you have any of the following signs, ask for a test": True,
    "Joint wear is graded as listed below": True,
    "We saw her again in the following weeks": False,
    "Common signs of gout include": True,
    "It is found in foods such as": True,
    "The usual side effects are": True,
    "Sprains are graded by their pain and may be classified as": True,
    "It turned into": False,
    "What the exam may include": False,
    "Symptoms include": False,
    "A short walk may be": False,
}


@pytest.mark.parametrize("clause", BARE)
def test_a_clause_that_simply_stops_promises_when_only_items_can_follow(clause: str) -> None:
    expected = Promise.CERTAIN if BARE[clause] else Promise.NONE
    assert Grading(words(), clause.lower()).without_colon() is expected


SHOWN = {
    "Here are some tips for a long night.": Promise.LABEL,
    "Below are the seven types, with their signs.": Promise.LABEL,
    "Here are the keys.": Promise.NONE,
    "Some tips are here.": Promise.NONE,
}


@pytest.mark.parametrize("sentence", SHOWN)
def test_what_is_shown_with_a_full_stop_may_be_told_in_prose(sentence: str) -> None:
    assert Grading(words(), sentence.lower()).before_full_stop() is SHOWN[sentence]
    assert Grading(words(), sentence.lower(), alone=False).before_full_stop() is Promise.NONE


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sore knees often swell on walks", Promise.WEAK),
        ("Sore knees", Promise.LABEL),
        ("Knees", Promise.NONE),
        ("The result", Promise.NONE),
    ],
)
def test_words_at_the_end_of_a_paragraph_are_a_sentence_when_there_are_enough(sentence: str, expected: Promise) -> None:
    assert Grading(words(), sentence.lower(), alone=False).before_colon() is expected


def test_a_clause_that_simply_stops_needs_no_length_behind_a_sentence() -> None:
    assert Grading(words(), "these include").without_colon() is Promise.NONE
    assert Grading(words(), "these include", alone=False).without_colon() is Promise.CERTAIN


def test_lead_ins_are_found_at_the_ends_of_blocks_and_nowhere_else() -> None:
    text = (
        "Gout hurts. Signs of gout include:\n\nThe causes include: beer, meat and age.\n\n"
        "| Causes include: |\n|---|\n| age |\n"
    )
    document = parse(Source("article", text, Format.MARKDOWN))
    assert [document.text(one.span) for one in lead_ins(document, words())] == ["Signs of gout include:"]


def test_the_lists_of_words_hold_single_words() -> None:
    for name in (
        "naming",
        "open",
        "open-verbs",
        "prepositions",
        "verbs-or-nouns",
        "before-a-verb",
        "reporting",
        "counts",
    ):
        assert all(" " not in word for term in words().lists[name] for word in term.text.strip("()").split("|")), name
    for name in ("nouns", "headed", "verbs", "errand-verbs", "imperatives"):
        assert all(" " not in word for term in words().lists[name] for word in term.text.strip("()").split("|")), name
