"""Which articles need a medical disclaimer, and what counts as one."""

from functools import cache
from pathlib import Path

import pytest
from own_rules import with_own

from medlint.detect.linter import Linter
from medlint.model.failure import RuleFileError
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue

BODY = (
    "Gout is a form of arthritis. Treatment with tablets lowers uric acid and can prevent attacks. Symptoms often\n"
    "begin at night, with pain and swelling in one toe.\n"
)
_DEFAULTS = Settings()


@cache
def linter(settings: Settings) -> Linter:
    catalogue = load_catalogue()
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == "DIS001"], settings)


def found(text: str, format: Format = Format.MARKDOWN, settings: Settings = _DEFAULTS) -> list[tuple[str, str]]:
    """Severity and flagged words of each finding."""
    document = parse(Source("article", text, format))
    findings, failures = linter(settings).lint(document, {"DIS001"})
    assert not failures
    return [((one.finding.severity or one.rule.severity).label, document.text(one.finding.span)) for one in findings]


def verdict(sentence: str) -> str:
    """The severity for an article on gout that also holds ``sentence``; "" when it is silent."""
    severities = [severity for severity, _ in found(f"# Gout\n\n{BODY}\n{sentence.strip()}\n")]
    return severities[0] if severities else ""


COMPLETE = """
    This article is for information only and does not replace advice from your clinician.
    Nothing on this site should be construed as medical advice.
    None of this is medical advice.
    This is not medical advice.
    This is not intended as medical advice.
    We do not give medical advice.
    This page does not provide medical advice.
    The content is not a substitute for professional medical advice, diagnosis or treatment.
    It isn't a substitute for a doctor's advice.
    This page cannot replace a consultation with a doctor.
    This leaflet should not replace the advice of your nurse.
    It is not meant to take the place of your doctor's care.
    It should not be used in place of advice from your doctor.
    Our articles should not be treated as medical advice.
    Nothing here constitutes medical advice.
    This is general guidance and must not be taken as personal advice from a health professional.
    This page is not meant to diagnose, treat or cure any condition.
    These statements have not been evaluated by the Food and Drug Administration.
    Statements not evaluated by the FDA.
    The FDA has not evaluated these statements.
    This product is not intended to diagnose, treat, cure, or prevent any disease.
    I am not a doctor.
    Reading this does not create a doctor-patient relationship.
    This page is for educational purposes only. Always seek the advice of your physician.
    For information only: talk with your pharmacist before you change anything.
    The page is not intended to amount to advice on which you should rely.
    It isn't meant to replace the guidance of your own care team.
    Do not use this article to diagnose or treat any condition.
    The opinions given here are not medical recommendations.
    None of it should be viewed as medical guidance.
    This website does not offer diagnoses.
    Using this site does not establish a doctor–patient relationship.
    No doctor/patient relationship is formed here.
    This leaflet is not a replacement for talking to your nurse.
    Reading it does not constitute a consultation.
    The tea has not been evaluated by Health Canada.
    This tool cannot diagnose you.
    The page does not substitute professional medical help.
    It is not medical or legal advice.
    It's not personalised advice.
    This information is not intended for the diagnosis or treatment of disease.
    It does not take into account your individual needs.
    For education and awareness only; see your GP.
""".strip().splitlines()

PARTIAL = """
    The surest way to find out is to consult with Dr Fox.
    Use it twice, as directed on the box or by your nurse.
    Where the pain is severe, a medical evaluation is needed.
    This page is for educational purposes only.
    The information is general in nature.
    For information only.
    Never disregard professional medical advice because of a web page.
    Always consult your doctor before you start.
    Please consult with, and obtain the advice of, a physician.
    Ask your pharmacist for advice.
    Speak to your GP if the pain lasts for two weeks.
    Speak to a pharmacist about which one is right for you.
    Talk with your doctor about the risks.
    Your GP can tell you whether the test is right for you.
    If you are worried, see a doctor.
    Check with your health care provider first.
    This should be decided in consultation with your midwife.
    People with kidney trouble should speak to their doctor first.
    Men should discuss the pros and cons with their physicians.
    Patients should talk to doctors about other options.
    Seek medical advice if it persists.
    Seek immediate medical attention if your chest hurts.
    Get medical help right away.
    Contact your dentist if the gum bleeds.
    Call 999 or go to A&E.
    Dial 000 at once.
    See your GP or practice nurse.
    Make an appointment with your optometrist.
    It is best to be examined by an ophthalmologist.
    Take it only under medical supervision.
    This must be done under the supervision of a doctor.
    Use it only as directed by your physician.
    Let your doctor know if you bruise.
    Tell your surgeon about any allergies.
    It is important to consult with a board-certified dermatologist.
    Ask your vet about the right food for dogs.
    Work with your care team to find the right plan.
    Reach out to your provider.
    Have a conversation with your oncologist.
    Follow your doctor's advice.
    A doctor should be consulted if the fever lasts.
    Medical advice should be sought if the rash spreads.
    If in doubt, contact your health visitor or call NHS 111.
    Report any side effects to your doctor.
    Discuss any side effects, mild ones included, with your doctor.
    Do not change anything unless your doctor tells you to.
    Run it by your doctor first.
    Have a quick word with your pharmacist.
    That is a decision to make with your physician.
    Stop it together with your doctor.
    Your physician should be involved.
    Get the green light from your cardiologist.
    Seek emergency eye care immediately.
    Seek help from a professional.
    Reach out for professional help.
    When should I see a specialist?
    Consider seeing a counselor.
    Only your doctor can tell.
    Go straight to hospital.
    Call for an ambulance.
    Ring your surgery in the morning.
    Contact the ward if it bleeds.
    Consult with a licensed acupuncturist.
    Consult a qualified Ayurvedic practitioner.
    Follow the directions your doctor gave you.
    Read our medical disclaimer.
    Anybody with such pain can ask a pharmacist.
    Nobody should change the dose without talking to their doctor.
    The authors urge older patients to talk to their doctors.
    Seeing a doctor early helps.
    If it burns, then go to hospital.
    Do not stop the tablets without medical advice.
    Two a day are enough; do not exceed ten without clinician guidance.
    You must seek evaluation if the toe turns black.
    People whose pain lasts should be referred to a specialist.
    Pregnant women should avoid it unless their doctor approves.
    Check in with your doctor first.
    Work closely with your health care provider.
    You should be under the care of a physician.
    Have the toe examined by a doctor.
    Only a qualified doctor can tell.
    Anyone with gout should first undergo a medical evaluation.
    A consultation with a dermatologist is recommended before the peel.
    Medical supervision is recommended.
    Your physician will know whether the tablets suit you.
    A sore that does not heal must be evaluated immediately by a specialist.
    Such a sore needs immediate specialist evaluation.
    Is this medical advice? No.
    If it lasts, talking with an appropriate professional can be an important step.
""".strip().splitlines()

NEITHER = """
    Call us to make an appointment.
    Our doctors will answer your questions.
    Speak to an intake specialist today.
    Contact our office to schedule a visit.
    Book your free consultation now.
    Meet our team of board-certified surgeons.
    Doctors recommend the tablets.
    He called the doctor on Monday.
    The doctor will perform the procedure.
    Your doctor may suggest a blood test.
    Call our helpful staff.
    Schedule a consultation with our specialists.
    Results may vary.
    Disclaimer: the trademark is the property of its owner.
    We do not just treat symptoms, we provide expert care.
    The clinic provides professional care for the family.
    Our medical team is here for you.
    Visit our website for more information.
    Follow us for health information.
    Many doctors do not know about this trick.
    A health professional wrote this article.
    Seeking a new standard in dental care.
    She had been diagnosed by a specialist.
    The nurses check your weight and ask about your health.
    Talk to our admissions team.
    There is no prescription and no consultation to pay for.
    After a visit to the chiropractor the effect lasts for days.
    He was taken to a hospital in the night.
    Your provider will help you to the changing room.
    People in the care of medical professionals stay for a month.
    Two million Americans visit the doctor for such pain every year.
    She consulted a rheumatologist in Leeds.
    Older men avoided seeing the doctor.
    All of them were under a doctor's care and went on to see their doctors.
    The nurse sent him to see a specialist.
    Our reporter consults with experts in the field.
    The team knows that visiting a dentist is new to many.
    It is common for sufferers to go to an emergency room.
    Medical opinion has changed.
    Some of those in the study were referred to a specialist.
    Your doctor will guide the needle to the joint.
    With us you have a partner, not a prescription and a goodbye.
    Unless your doctor looks at all of them, the cause stays hidden.
    Prices are for general information only.
    If you are also seeing a physical therapist, we coordinate your care.
    Please check with your insurance provider before you come.
    Half of the sick have no clear explanation, or one that is not responding to medical treatment.
    During your visit, a therapist will examine the toe.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", COMPLETE, ids=str.strip)
def test_a_disclaimer_silences_the_rule(sentence: str) -> None:
    assert verdict(sentence) == ""


@pytest.mark.parametrize("sentence", PARTIAL, ids=str.strip)
def test_half_a_disclaimer_is_an_info(sentence: str) -> None:
    assert verdict(sentence) == "info"


@pytest.mark.parametrize("sentence", NEITHER, ids=str.strip)
def test_what_sends_nobody_to_a_professional_is_no_disclaimer(sentence: str) -> None:
    assert verdict(sentence) == "warning"


def message(text: str) -> str:
    findings, _ = linter(Settings()).lint(parse(Source("article", text, Format.MARKDOWN)), {"DIS001"})
    return findings[0].finding.message


def test_the_message_of_half_a_disclaimer_says_what_is_missing() -> None:
    assert message(f"# Gout\n\n{BODY}\nTalk to your doctor.\n").endswith(
        "it does not say that it is not medical advice"
    )
    assert "never says that it is no substitute" in message(f"# Gout\n\n{BODY}")


TITLES = {
    "heading": (f"# Living with gout\n\n{BODY}", Format.MARKDOWN, "Living with gout"),
    "front matter": (f"---\ntitle: Gout and you\n---\n\n# Start\n\n{BODY}", Format.MARKDOWN, "Gout and you"),
    "first line": (f"Gout and you\n\n{BODY}", Format.TEXT, "Gout and you"),
    "title of a page": (f"<title>Gout and you</title><p>{BODY}</p>", Format.HTML, "Gout and you"),
    "heading of a page": (f"<h1>Gout and you</h1><p>{BODY}</p>", Format.HTML, "Gout and you"),
    "a component": (f"<Hero />\n\n# Gout and you\n\n{BODY}", Format.MDX, "Gout and you"),
}


@pytest.mark.parametrize("name", TITLES)
def test_the_finding_points_at_the_title(name: str) -> None:
    text, format, title = TITLES[name]
    assert found(text, format) == [("warning", title)]


CONCERNED = {
    "a way of eating": "# Keto\n\nKeto lowers blood sugar. A rash is one of its side effects. It has no gluten.\n",
    "a look": "# Botox\n\nThe treatment smooths frown lines. Fillers do the same for fine lines.\n",
    "a condition": "# Glaucoma\n\nIt is an eye disease. It can lead to blindness. Drops reduce the pressure.\n",
    "a product": "# Mega Mag\n\nThese magnesium capsules relieve cramps, boost sleep and lower stress.\n",
    "a clinic": "# Implants in Leeds\n\nAn implant replaces missing teeth. The surgery is safe, and pain passes.\n",
    "a diet": "# Burn belly fat\n\nThis diet burns fat. You lose weight, and your cholesterol improves in a month.\n",
    "news": "# New flu vaccine\n\nThe vaccine prevented infections in a trial. Side effects were pain and fever.\n",
    "an illness without a cure": "# Cluster headache\n\nThe headache is severe. Migraine is another illness.\n",
    "words of two meanings": "# Lids\n\nApply the cream: treatment reduces the discharge after an episode of pain.\n",
    "signs of an illness": "# Ice hand\n\nIce hand is a disorder. A rash, bleeding and fainting go with it.\n",
    "a device": "# Two saunas\n\nInfrared eases sore muscles. Which sauna wins? The hot one: recovery is fast.\n",
    "a sentence for a title": (
        "The needles, also recognised in many lands as a kind of medicine for pain and for sleep, are thin.\n\n"
        "Treatment brings relief from arthritis and migraine.\n"
    ),
    "a short page": "Stem cells for knees\n\nOur therapy relieves arthritis pain.\n",
}
UNCONCERNED = {
    "a chain of shops": (
        "# Hill Stores\n\nIts retail arm sells merchandise. Mail order brought in two billion. The drug counter sends "
        "medication to patients, and nurses diagnose chronic disorders and offer therapy.\n"
    ),
    "a car park": "# New car park\n\nFrom Monday visitors can use the car park behind the clinic.\n",
    "benefits": "# Apply for a pension\n\nVeterans are eligible if a disease began in service. Claims are free.\n",
    "an award": "# Dr Fox wins award\n\nDr Fox treats diabetes. Her therapy reduces symptoms and improves recovery.\n",
    "shares": (
        "# Third quarter at Hill Pharma\n\nRevenue rose. Investors hope that the cancer drug is effective. The chief "
        "executive said that the acquisition is safe. Shareholders vote in May. Taxes fell.\n"
    ),
    "a recipe": "# Soup\n\nPreheat the oven. Add a teaspoon of oil. Four servings. Good for a cold, as a remedy.\n",
    "a glossary": "# Glossary\n\nBiopsy: a sample. Diagnosis: the name of a disease. Dose: an amount.\n",
    "a contact page": "# Contact us\n\nParking is behind the clinic. Bring your tablets. Treatment takes an hour.\n",
    "a first visit": (
        "# What we need from you\n\nPlease arrive early for your first appointment and bring an insurance card. The "
        "questionnaire asks for pain, disease, treatment and recovery; photo ID is needed.\n"
    ),
    "a laboratory": (
        "# Assays for cancer research\n\nOur reagents and cell lines speed up therapy for disease. Patients gain.\n"
    ),
    "a new partner": "# Hill Clinic is partnering with Lake\n\nPain, arthritis and migraine get relief.\n",
    "sums": (
        "# Sums for pharmacists\n\nPharmacy students practise ratio and proportion with each dose and tablet. "
        "Cross-multiply and solve for the unknown: dosage calculations keep patients safe.\n"
    ),
    "a way to train": (
        "# Five lifts\n\nA barbell serves for a workout: deadlift, bench press, overhead press. Linear progression "
        "builds hypertrophy, burns fat and improves recovery; a personal trainer offers a massage.\n"
    ),
    "a journey": (
        "# Teeth and beaches\n\nWe book flights and hotels for your implants, and an airport car. The surgery is safe; "
        "after your recovery you are a tourist and see the sights, free of pain.\n"
    ),
    "somebody who treats": (
        "# Dr Ann Fox\n\nDr Fox is board-certified and has twenty years of clinical experience. She graduated in Leeds "
        "and is fluent in Welsh. Her patients have pain and arthritis, and therapy brings relief.\n"
    ),
    "a list of links": "# Pages\n\n- [Gout](/a)\n- [Pain relief](/b)\n- [Treatments](/c)\n- [Symptoms](/d)\n",
    "genes": "# Roots\n\nThe gene lies on two chromosomes. The syndrome is a disorder with few symptoms and no pain.\n",
    "a poem": "# Rain\n\nThe rain falls on the roof and on the road, and nobody minds.\n",
    "nothing": "",
}


@pytest.mark.parametrize("name", CONCERNED)
def test_pages_that_inform_about_health_need_a_disclaimer(name: str) -> None:
    format = Format.TEXT if name in ("a short page", "a sentence for a title") else Format.MARKDOWN
    assert [severity for severity, _ in found(CONCERNED[name], format)] == ["warning"]


@pytest.mark.parametrize("name", UNCONCERNED)
def test_other_pages_need_none(name: str) -> None:
    assert found(UNCONCERNED[name]) == []


def test_words_in_code_comments_and_addresses_do_not_count() -> None:
    assert (
        found("# Config\n\n```\ntreatment disease pain symptom\n```\n\n<!-- treatment, pain, symptoms, drugs -->\n")
        == []
    )
    assert verdict("<!-- This is not medical advice. -->") == "warning"
    assert verdict("`This is not medical advice.`") == "warning"


def test_an_accepted_text_of_the_settings_counts_however_it_is_wrapped_and_quoted() -> None:
    settings = Settings(disclaimers=("Read “Before you rely on us” first.",))
    text = f'# Gout\n\n{BODY}\nRead "before you\nrely on us" **first.**\n'
    assert found(text) == [("warning", "Gout")]
    assert found(text, settings=settings) == []


LAYOUTS = {
    "layout": "---\nlayout: health\n---\n",
    "template": "---\ntemplate: health\n---\n",
    "type": "---\ntype: health\n---\n",
    "shortcode": "{{< health >}}\n",
    "include": "{% include health.html %}\n",
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_of_the_settings_carries_the_disclaimer(name: str) -> None:
    text = f"{LAYOUTS[name]}\n# Gout\n\n{BODY}"
    layout = "health.html" if name == "include" else "health"
    assert [severity for severity, _ in found(text)] == ["warning"]
    assert found(text, settings=Settings(disclaimer_layouts=(layout,))) == []
    assert [severity for severity, _ in found(text, settings=Settings(disclaimer_layouts=("news",)))] == ["warning"]


def test_the_layout_star_stands_for_every_page() -> None:
    assert found(f"# Gout\n\n{BODY}", settings=Settings(disclaimer_layouts=("*",))) == []


@pytest.mark.parametrize(
    "text",
    [
        "see " * 100_000,
        "treatment pain symptom " * 30_000,
        "doctor, " * 50_000,
        "\u0130" * 1000,
        "not advice\n" * 30_000,
    ],
)
@pytest.mark.parametrize("format", [Format.TEXT, Format.MARKDOWN])
def test_odd_texts_break_nothing(text: str, format: Format) -> None:
    assert len(found(text, format)) <= 1


RULE = """
code: DIS901
name: missing-word
summary: A word is missing
severity: warning
confidence: high
detect: requirement
message: missing
why: It is.
sources: [{title: A book, url: https://example.org, checked: "2026-01-31"}]
examples: [{good: Gout hurts.}]
"""
PARAMETERS = """
partial: "only half; not {missing}"
topics: {tea: [tea, kettle], milk: [milk]}
topics-needed: 1
minimum: 2
statements:
  - {name: hot, missing: that it is hot, terms: [hot]}
  - {name: warn, missing: a warning, terms: [beware], nouns: [kettle], before-nouns: [mind the]}
complete: [hot + warn]
"""


def own(tmp_path: Path, parameters: str) -> Linter:
    path = tmp_path / "missing-word.yaml"
    path.write_text(RULE.lstrip() + parameters.lstrip(), encoding="utf-8")
    catalogue = with_own(path)
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == "DIS901"], Settings())


def test_a_rule_of_one_s_own(tmp_path: Path) -> None:
    check = own(tmp_path, PARAMETERS)

    def judge(text: str) -> list[tuple[str, Severity | None]]:
        findings, failures = check.lint(parse(Source("x", text, Format.MARKDOWN)), {"DIS901"})
        assert not failures
        return [(one.finding.message, one.finding.severity) for one in findings]

    filler = "word " * 300
    assert judge(f"Tea and milk. {filler}") == [("missing", None)]
    assert judge(f"Tea. {filler}") == []
    assert judge(f"Tea and milk, hot. {filler}") == [("only half; not a warning", Severity.INFO)]
    assert judge(f"Tea and milk, hot. Mind the kettle. {filler}") == []
    assert judge(f"Tea and milk, hot. Fill the kettle. {filler}") == [("only half; not a warning", Severity.INFO)]
    assert judge(f"Tea and milk, hot. Beware. {filler}") == []


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("complete: [hot + warn]", "complete: [hot + cold]", "names the statement “cold”, which does not exist"),
        ("before-nouns: [mind the]", "before: [mind the]", "“statements.before-nouns” is missing"),
        ("complete: [hot + warn]", "", "“complete” is missing"),
        ("minimum: 2", "minimum: two", "“minimum” must be a whole number"),
        ("topics-needed: 1", "topics-neded: 1", "unknown key “topics-neded”"),
    ],
)
def test_parameters_that_are_not_right_are_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    with pytest.raises(RuleFileError) as error:
        own(tmp_path, PARAMETERS.replace(old, new))
    assert complaint in str(error.value)
