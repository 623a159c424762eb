"""What may follow a lead-in: everything that keeps its promise stays silent, all else is reported."""

import pytest
from list_intros import found

from medlint.model.source import Format

PROSE = "Most people get better within a week, and very few of them have to come back to the clinic."
MORE = "Nobody knows for sure why the illness comes back in the winter, although the cold may play a part."

SILENT = {
    "sentences about them, one a line": (
        "A splint does three things:\n\nIt keeps the thumb warm at night [2].\nIt takes the load off a sore joint when"
        f" you lift a bag or a child [2].\nIt reminds you of the cast that you had [3].\n{PROSE}\n",
        Format.MARKDOWN,
    ),
    "an order, and what ought to be": (
        "These tips include:\n\nMake sure that the cast weighs no more than a book does.\n\n"
        f"The cast should never get wet in the bath. {PROSE}\n\nWhat is gout?\n\n{MORE}\n",
        Format.TEXT,
    ),
    "questions without answers": (
        "Choosing a ward\n\nWhen you choose a ward, consider:\n\nHow many thumbs have you set?\n\n"
        f"What do you do at night?\n\nWho takes the cast off?\n\nAt home\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "the example that follows": (
        f"Consider the following example:\n\nAda Lund is 54 and has a sore thumb. {PROSE}\n",
        Format.TEXT,
    ),
    "one thing, and also another": (
        f"The new strap does two things:\n\nIt warms the thumb. It also takes the load off. {PROSE}\n",
        Format.TEXT,
    ),
    "a routine": (f"The key to a warm thumb is this routine:\n\n{PROSE}\n\n{MORE}\n", Format.TEXT),
    "what it looks like": (f"One of the best things about the ward is this:\n\n{PROSE}\n", Format.TEXT),
    "titles, and what they stand for without a verb": (
        "The Hill Clinic\n\nOur care includes:\n\nExpert Nurses\n\nBoard-certified nurses and warm helpers.\n\n"
        f"New Tools\n\nState-of-the-art lamps with a warm light and soft straps.\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "questions behind a question": (
        "Stiff thumbs\n\nHave you noticed any of the following signs?\n\nPain at night?\n\nTrouble with buttons?\n\n"
        f"{PROSE}\n",
        Format.TEXT,
    ),
    "trials that the sentence before names": (
        "Many trials were held with the balm. A few are summed up below:\n\n"
        f"A study of 80 people found that it warms the thumb. {PROSE}\n\n"
        f"The balm did well in a trial in Hilltown. {MORE}\n",
        Format.TEXT,
    ),
    "whom to ask about it": (
        f"For questions about the bill, or to file a complaint with our ward:\n\nHill Street Clinic\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "what somebody concluded": (
        f"We agree with Lund (2002), who concluded the following:\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "what we use, one after the other": (
        f"We use the following services to keep your data safe:\n\nWe use Hillpost for letters. {PROSE}\n\n"
        f"We use Millbook for visits. {MORE}\n",
        Format.TEXT,
    ),
    "steps in one paragraph": (
        "If a thumb is cracked, take these steps:\n\nGently wash the hand and put ice on the thumb. Wrap it in a towel,"
        f" and keep it above the heart. {PROSE}\n\nA cracked thumb needs a scan. {MORE}\n",
        Format.TEXT,
    ),
    "lines that were joined": (
        "See the nurse if:\n\nThe thumb is blue or cold for some days.You cannot bend it at all.You feel sick.\n\n"
        f"{PROSE}\n",
        Format.TEXT,
    ),
    "another illness, for complications": (
        f"A stiff neck can have serious complications:\n\nA slipped disc is a condition of the spine. {PROSE}\n\n"
        f"{MORE}\n",
        Format.TEXT,
    ),
    "lines of one paragraph": (
        "The signs of a cracked thumb include:\n\nPain\nSwelling\nRed, warm skin\n"
        "A thumb that does not bend when it is held in the other hand for a while, and that hurts.\n",
        Format.MARKDOWN,
    ),
    "names and texts on the lines of one paragraph": (
        f"The ways to treat a stiff thumb are:\n\nWarm baths (with salt)\n{PROSE}\nSplints\n{MORE}\n",
        Format.MARKDOWN,
    ),
    "gerunds on the lines of one paragraph": (
        "The following pointers can help you:\n\nUnderstanding how the thumb hurts is the first step for all.\n"
        "Helping with the splint in the evening.\nKeeping the hand warm on the bus and at home.\n",
        Format.MARKDOWN,
    ),
    "who does what, step by step": (
        f"Fitting a bridge involves the following steps:\n\nThe dentist takes a mould. {PROSE}\n\n"
        f"The dentist grinds the teeth on both sides. {MORE}\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "what is done, step by step": (
        f"Whitening at the clinic consists of four steps:\n\nThe gums are covered with a gel. {PROSE}\n\n"
        f"The bleach is brushed on. {MORE}\n\nOnce the hour is over, it is rinsed off. {PROSE}\n",
        Format.TEXT,
    ),
    "what a newspaper wrote": (
        f'A great newspaper reported that:\n\n"A stiff thumb is best kept warm."\n\n{PROSE}\n',
        Format.TEXT,
    ),
    "an address to write to": (
        f"Side effects should be reported to:\n\nHill Clinic Ward 4 P.O. Box 12 Newtown, TX 70001\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "something with a label, and what something else is used for": (
        f"Your doctor may prescribe the following:\n\nPills that ease pain: Willow bark and the like. {PROSE}\n\n"
        f"Slow drugs of the second line are used to calm the joint. {MORE}\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "services that lost their titles": (
        f"Our services include:\n\nA first consultation with a nurse takes an hour. {PROSE}\n\n"
        f"People who fell are given splints. {MORE}\n\nWarm water therapy is held in the pool. {PROSE}\n",
        Format.TEXT,
    ),
    "two that do the same": (
        f"Two tests are used:\n\nA blood count shows an infection. {PROSE}\n\n"
        f"A blood smear shows the shape of the cells. {MORE}\n",
        Format.TEXT,
    ),
    "one of a number, and another": (
        f"Gum disease has 3 stages:\n\nA sore gum is an early stage of it. {PROSE}\n\n"
        f"A loose tooth comes later. {MORE}\n",
        Format.TEXT,
    ),
    "the new words of a law": (f"The third part is amended to read as follows:\n\n{PROSE}\n\n{MORE}\n", Format.TEXT),
    "tests that lost their titles": (
        f"The tests for a stiff thumb may include:\n\nA grip exam shows how strong it is. {PROSE}\n\n"
        f"A bone scan looks for cracks. {MORE}\n",
        Format.TEXT,
    ),
    "titles that their texts take up": (
        f"The tests for a thumb may include:\n\nGrip check\n\nA grip check shows how strong it is. {PROSE}\n\n"
        f"Bone look (by lamp)\n\nA bone look takes an hour. {MORE}\n",
        Format.TEXT,
    ),
    "kinds of what the sentence before names": (
        f"Stiff thumbs want a few changes. These include:\n\nGlove Changes First of all, wear wool. {PROSE}\n\n"
        f"Desk Changes Sit so that the hand is warm. {MORE}\n",
        Format.TEXT,
    ),
    "labels without a blank": (
        f"The visit includes a range of steps:\n\nGripping:{PROSE}\n\nBending:{MORE}\n",
        Format.TEXT,
    ),
    "one paragraph before a numbered list": (
        f"Whoever has a new hip may claim the following rights.\n\n{PROSE}\n\n1. A bed by the window.\n\n"
        "2. A nurse who speaks slowly.\n",
        Format.TEXT,
    ),
    "another, further down": (
        f"Here are the signs that a thumb is cracked:\n\nThe first thing to look at is the nail. {PROSE}\n\n"
        f"If there is a lump, it may be a crack as well. {MORE}\n\nAnother sign is a thumb that does not bend.\n",
        Format.TEXT,
    ),
    "names in one line": (
        f"Some of the treatments on our ward include:\n\nMassage Herbal medicine Warm baths Splints Rest\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "what something was shown to do": (
        "The balm was shown to:\n\nHelp a Stiff Thumb to Bend by Noon\n\nWarm the Whole Hand\n\n"
        f"It does so overnight. {PROSE}\n",
        Format.TEXT,
    ),
    "orders behind “they are”": (
        f"Keep the following things in mind. They are:\n\nDon't sit on the edge. {PROSE}\n\n"
        f"You should wear both straps. {MORE}\n\nDon't bend the knee.\n",
        Format.TEXT,
    ),
    "requests": (
        f"There are some changes this winter:\n\nIf you cough, stay at home. {PROSE}\n\n"
        "Please wait in the car until a nurse waves.\n\nPlease wash your hands at the door.\n",
        Format.TEXT,
    ),
    "clauses as labels, and a remark between them": (
        f"Whoever gains from it shares the following traits:\n\nThe pain is mild: {PROSE}\n\n{MORE}\n\n"
        f"The joint is still warm: {PROSE}\n",
        Format.TEXT,
    ),
    "questions with their answers": (
        "Here are answers to common questions about splints:\n\nMust I wear it at night? Yes, for a month.\n\n"
        "Does it get wet? It may, but not in salt water.\n",
        Format.TEXT,
    ),
    "two that are told apart": (
        f"Knowing the differences helps you choose well:\n\nWool Gloves\n\n{PROSE}\n\nSilk Gloves\n\n{MORE}\n",
        Format.TEXT,
    ),
    "two programmes under a heading of their own": (
        f"Thumbs\n\n{PROSE}\n\nFree Splint Fund for Stiff Thumbs\n\nThe town pays. There are two main funds:\n\n"
        f"FSF (Free Splint Fund)\n\n{PROSE}\n\nWFT (Winter Fund)\n\n{MORE}\n",
        Format.TEXT,
    ),
    "the main one, further down": (
        f"Several factors decide whether a thumb is mended:\n\nYour thumb must bend. {PROSE}\n\n"
        f"For the fund, it must have been stiff for a year. {MORE}\n\nThe key factor is how it grips a cup.\n",
        Format.TEXT,
    ),
    "the main one, before a list that is lost": (
        f"Several factors decide whether a thumb is mended:\n\nThe key factor is how it grips. {PROSE} This includes:"
        "\n\n- a cup\n- a pen\n",
        Format.TEXT,
    ),
    "how something works": (f"Here’s how it works:\n\n{PROSE}\n\n{MORE}\n", Format.TEXT),
    "what is hardly told": (f"And here’s a fact that nobody talks about:\n\n{PROSE}\n", Format.TEXT),
    "one example": (f"Warm food eases the thumb as well. For example:\n\n{PROSE}\n", Format.TEXT),
    "where each of three is found": (
        f"The three most important fats are:\n\nHill fat (HF) is particularly found in cold milk. {PROSE}\n\n"
        f"Mill fat (MF) is also found in bread. {MORE}\n\nSea fat (SF) is found in fish. {PROSE}\n",
        Format.TEXT,
    ),
    "orders for all of the following": (
        f"Go to the desk and fill in all of the following:\n\nUse your whole name: Ada Lund. {PROSE}\n\n"
        f"Enter the street where you live. {MORE}\n\nUse the number of a phone that you answer. {PROSE}\n",
        Format.TEXT,
    ),
    "one who it is for, and what for": (
        "The course is suited for:\n\nRunners & Walkers\n\nTo loosen stiff legs after a long day on the road.\n\n"
        "People With a Cast\n\nFor those who want warm and strong joints all the same.\n",
        Format.TEXT,
    ),
    "figures of a study": (
        "The nurses made the following observations:\n\nThe mean stay was shorter with a splint (p=0.02; 19 vs."
        f" 43 hours). {PROSE}\n\nA fall was rare, compared with the year before. {MORE}\n",
        Format.TEXT,
    ),
    "the journal of one person": (
        f"I wore the splint for a month. My whole journal is below:\n\n{PROSE} {MORE}\n",
        Format.TEXT,
    ),
    "orders as labels": (
        f"Here are some tips to follow:\n\nChoose a glove that fits the thumb:\n\n{PROSE} {MORE}\n\n"
        f"Avoid typing for long hours at night:\n\n{MORE}\n",
        Format.TEXT,
    ),
    "one of them by its name": (
        f"We use other treatments like:\n\nWarmth is a useful treatment for stiff thumbs. {PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "names with brackets in them": (
        "The following signs may be seen:\n\nPain around the thumb at night (e.g., on the way home).\n\n"
        "Frequent change of gloves, pain, and a red skin.\n\nNumb fingers.\n",
        Format.TEXT,
    ),
    "names and what each is for": (
        "The course is suited for:\n\nRunners & Walkers\n\nTo loosen stiff legs after a long day on the road.\n\n"
        "People With a Cast\n\nTo keep the other joints warm and strong.\n",
        Format.TEXT,
    ),
    "a word, then longer names": (
        "Common causes of a dry mouth include:\n\nAge\n\nCertain illnesses, including those of the joints and the"
        " skin, and a fever.\n\nCertain tablets, including those for the heart and for a stuffed nose.\n",
        Format.TEXT,
    ),
    "the promise said once more": (
        "Tell the nurse if you notice any of the following and are worried:\n\nThese include:\n\n- a rash\n- a fever\n",
        Format.TEXT,
    ),
    "titles with a full stop behind a text without one": (
        f"People who type are at risk of:\n\nStiff thumbs that hurt in the morning are common. {PROSE}\n\n"
        f"Cold hands. {MORE}\n\nSore necks. {PROSE}\n",
        Format.TEXT,
    ),
    "what it does": (
        "Warmth helps in many ways, such as:\n\nIt loosens the joint on cold mornings, and the first steps hurt"
        " less.\n\nIt calms the muscles of the neck.\n",
        Format.TEXT,
    ),
    "names with buttons below their texts": (
        "The ward treats the following conditions:\n\nStiff Thumb\n\nA stiff thumb is warmed and bent.\n\n"
        "Learn more about Stiff Thumb treatment\n\nCracked Rib\n\nA rib that cracked is left alone, and it heals.\n\n"
        "Learn more about Cracked Rib treatment\n",
        Format.TEXT,
    ),
    "a name, and in small letters what it is": (
        "The balm also contains:\n\nBeeswax Of The Hills\n\noften used to keep the skin of dry hands soft.\n\n"
        "Mill Oil\n\na plain oil that holds the other things together.\n",
        Format.TEXT,
    ),
    "a testimonial with stars behind it": (
        "Words of people who have worn the splint include:\n\n“I slept through the night for the first time. My thumb"
        f" no longer hurts when I knit!” ★★★\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "what something is easy to do with": (
        f"Easy to Use:\n\nThe splint is put on with one hand and comes off for a bath.\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "causes without titles": (
        "Here are some common causes of a stiff thumb:\n\nThumbs that type all day hurt. It can be inherited.\n\n"
        f"A fall on the hand can cause a small tear. {PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "what has lost its titles": (
        f"Casts come in different forms, which include:\n\nThis type of cast is light. {PROSE}\n\nIt melts. {MORE}\n\n"
        "With this type, a shoe can be worn, and the bath is no trouble.\n",
        Format.TEXT,
    ),
    "one of those announced": (
        f"The ward offers several treatments:\n\nThis treatment warms the joint. {PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "steps told in prose": (
        f"Each step of the fitting is simple:\n\nWe measure the foot and look at the old cast. {PROSE}\n\n"
        f"The mould is filled, and then it dries. {MORE}\n\nOnce dry, it is cut to size and sewn into the shoe.\n",
        Format.TEXT,
    ),
    "a label in every second paragraph": (
        f"These joints include:\n\nThe thumb is bent all day. {PROSE}\n\nWhat it means for work: Type less. {MORE}\n\n"
        f"The wrist bears the weight of a bag. {MORE}\n\nWhat it means for work: Carry less. {PROSE}\n",
        Format.TEXT,
    ),
    "things to do, some of them as gerunds": (
        f"Some of the tips for a stiff thumb include:\n\nWarming the hand at night helps. {PROSE}\n\n"
        f"Typing with two fingers is not as bad as it looks. {MORE}\n\nA glove made of wool does no harm at all.\n",
        Format.TEXT,
    ),
    "instructions and gerunds": (
        f"You must consider the following factors:\n\nChecking the size comes first. {PROSE}\n\n"
        f"Experience in sewing is a plus. {MORE}\n\nMake sure that it is soft. {MORE}\n\nAsk for wool. {PROSE}\n",
        Format.TEXT,
    ),
    "a paragraph that stands there twice": (
        "The doctor may use one of the following balms:\n\nThe doctor may use one of the following balms:\n\n"
        f"Zalvine is the oldest one. {PROSE}\n\nPellora smells of mint. {MORE}\n\nDorvane is cold. {PROSE}\n",
        Format.TEXT,
    ),
    "questions in one paragraph": (
        f"When somebody sells you a balm, ask:\n\nSOURCE – Who says so? DATE – Is it new? {PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a remark before the items": (
        f"We lend out two braces:\n\nImportant:\n\nAll are washed. {PROSE}\n\nThe long brace\n\n{MORE}\n\n"
        f"The short brace\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "what it includes": (
        f"Before you pay for a splint, ask what the price includes.\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "how it compares": (
        f"For a stiff thumb, it helps to know how it compares to other splints and treatments:\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "the titles of a process": (
        "The fitting process involves:\n\nA First Look\n\nThe nurse looks at the thumb from all sides.\n\n"
        "A Cast of Wax\n\nThe thumb rests in warm wax until it has cooled, and that takes ten minutes.\n",
        Format.TEXT,
    ),
    "labels with a dash at their text": (
        f"You have rights concerning your knee:\n\nRest –You may lie down. {PROSE}\n\n"
        f"Food and drink -You may eat. {MORE}\n",
        Format.TEXT,
    ),
    "the use of something": (
        f"Key rules for the days after the cast include:\n\nUse of the balm to prevent an itch. {PROSE}\n\n"
        f"Avoiding long walks. {MORE}\n\nRegular visits with the nurse, to have the toe looked at.\n",
        Format.TEXT,
    ),
    "a verb in brackets": (
        f"Come at once if you feel:\n\nSevere pain in a knee (call 999).\n\nA pulse that races at night.\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a quotation of what a book states": (
        f"On page nine the book states the following:\n\n“The toe heals by itself. {PROSE}”\n\n{MORE}\n",
        Format.TEXT,
    ),
    "whom to call": (
        f"If you would like to know how a bath can help you:\n\nCall\n\n0123 456\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "an invitation to call": (f"Call or text to discuss if this is right for you:\n\n{PROSE}\n", Format.TEXT),
    "two names": (
        f"Commonly used creams include:\n\nPellora Balm (Zalvine)\n\nDorvane Cold Gel\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "what readers have": (
        f"Do not take the tablets if you:\n\nCurrently have a fever. {PROSE}\n\nBefore the first one, ask. {MORE}\n",
        Format.TEXT,
    ),
    "items with abbreviations and decimals": (
        "The patients were given three different treatments:\n\nRest, i.e. a week at home in bed.\n\n"
        "A cast of 2.5 kg for a month and then a splint for another week.\n\n"
        "A cast of 4.5 kg for a week and then a splint for another month.\n",
        Format.TEXT,
    ),
    "a name of two words that is said twice": (
        f"Three types of care are used:\n\nWarm baths Warm baths calm the joint. {PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "one word as a sentence": (
        f"Move to get well, and for these reasons:\n\nExercise. {PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "lines that say something": (
        f"Signs of a clot include:\n\nThe shot may raise the pulse for some days\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a blank for a date": (f"The Hill Clinic • **Last updated:** —\n\n{PROSE}\n", Format.MARKDOWN),
    "a list below a heading and its lead-in": (
        "# Care\n\nIf you notice any of the following, please call the ward.\n\n# Signs of a clot\n\nBe aware of:\n\n"
        f"- heat\n- swelling\n\n{PROSE}\n",
        Format.MARKDOWN,
    ),
    "what studies found": (
        f"Recent studies show very good results:\n\nIn 2019 one of the first studies of the bath began. {PROSE}\n",
        Format.TEXT,
    ),
    "where a review can be found": (f"A review of trials found a benefit (PMID):\n\n{PROSE}\n", Format.TEXT),
    "how to cite": (f"The preferred citation for this summary is:\n\nHill Board. Gout. {PROSE}\n", Format.TEXT),
    "a question that includes": (f"What does a follow-up visit include?\n\n{PROSE}\n\n{MORE}\n", Format.TEXT),
    "items with marks of references": (
        f"The cream helps against:\n\nGout.[1,7]\n\nA sore thumb.[3]\n\nDry skin.[8–10]\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "paragraphs that say what two things are": (
        "There are two ways to fix a thumb:\n\nA cast is a hard shell for the whole hand. It stays on for weeks.\n\n"
        "A splint is used when the crack is small. It comes off for a bath.\n",
        Format.TEXT,
    ),
    "a paragraph about the most common kind": (
        f"There are many types of splints. These include:\n\nThe short splint is the most common type. {PROSE}\n\n"
        f"{MORE}\n",
        Format.TEXT,
    ),
    "conditions that tell of three cases": (
        f"You may still be able to get a brace:\n\nIf you're at school, ask the nurse. {PROSE}\n\n"
        f"If you've had one, bring it along. {MORE}\n\nIf you're on a ward, say so. {PROSE}\n",
        Format.TEXT,
    ),
    "sentences behind because": (
        f"Keep the brace because:\n\nWe can't mend every knee. {PROSE}\n\nWe don't lend a second one. {MORE}\n",
        Format.TEXT,
    ),
    "a clause as a label": (
        f"The patients share these traits:\n\nThe pain is mild: {PROSE}\n\nNo fever: {MORE}\n\nSwelling: {PROSE}\n",
        Format.TEXT,
    ),
    "a second item that goes on": (
        f"Tell the nurse about your illnesses, especially:\n\nGout, old—{PROSE}\n\nBlood clots or\n\nWeak bones\n",
        Format.TEXT,
    ),
    "an item with commas that begins like a section": (
        "Other services, like:\n\nTests of the blood, of the heart, and of the eyes\n\nRides home and back\n\n"
        f"{PROSE}\n",
        Format.TEXT,
    ),
    "an item that is a title and has a lead-in of its own": (
        "Care may include:\n\nDay wards. They have many services:\n\nA bath and a meal\n\nA walk\n",
        Format.TEXT,
    ),
    "an order as a title": (f"Don’t Use or Buy Herbal Products:\n\n{PROSE}\n", Format.TEXT),
    "a noun like a verb at the end of a title": (f"Band Surgery & Repair:\n\n{PROSE}\n", Format.TEXT),
    "names with clauses in them": (
        f"The nurse may suggest:\n\nMedicines that calm the gut and let people sleep. {PROSE}\n\n"
        f"A warm bath with salt before the night, if the skin is whole. {MORE}\n",
        Format.TEXT,
    ),
    "names in a series": (
        f"Things to clean include (but are not limited to):\n\nLamps, door knobs, the desk, beds, taps, etc.\n\n"
        f"{PROSE}\n",
        Format.TEXT,
    ),
    "names, and behind a dash what they mean": (
        "The bath is meant for people with:\nGout\n– A sore toe that comes back\nWeak bones\n– Bones that break\n",
        Format.TEXT,
    ),
    "cases": (
        f"The bath is not for you if:\n\nIt puts your job at risk. {PROSE}\n\nYou needed a cast last year. {MORE}\n",
        Format.TEXT,
    ),
    "cases with a label that is a clause": (
        f"The bath may be for you if:\n\nRest has not helped: {PROSE}\n\nPills are too strong: {MORE}\n",
        Format.TEXT,
    ),
    "labels within a label": (
        "What people need before they come to you:\n\n**The Bath**:\n\n*Its Name*:\n\n- short\n- dry\n",
        Format.MARKDOWN,
    ),
    "a day to be filled in": (f"The Hill Clinic for Feet | Last seen: —\n\n{PROSE}\n", Format.TEXT),
    "a condition that a participle completes": (
        f"The course may not be right if you are:\n\nLooking for a cure by June. {PROSE}\n",
        Format.TEXT,
    ),
    "a proverb": (f"Come as you are\n\n{PROSE}\n", Format.TEXT),
    "blanks to fill in": (f"My questions include: __________\n\n{PROSE}\n", Format.TEXT),
    "a way to talk to somebody": (
        f"Signs of gout include heat.\n\nTalk with someone right now:\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "a turn of a story": (f"For a minute she felt nothing. Then:\n\n{PROSE}\n", Format.TEXT),
    "a verdict before prose": (f"Rest after work is vital:\n\n{PROSE}\n", Format.TEXT),
    "a condition before prose": (f"If you have a card and want to give it back:\n\n{PROSE}\n", Format.TEXT),
    "kinds that the clause names in passing": (
        f"After the first talk about your clay bath, you may have:\n\nHot clay, which loosens the joints. {PROSE}\n\n"
        f"Cold clay, which stills the pain. {MORE}\n",
        Format.TEXT,
    ),
    "two items with capitals that were counted": (
        f"The ward offers two of these:\n\nWarm Sand Packs\n\nCold Mud Packs\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "two items in small letters": (
        f"The kit contains:\n\nA swab for the nose\n\nA tube with a lid\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "classes of what was announced": (
        f"Gout can bring many complications:\n\nEarly complications\n\n{PROSE}\n\nSevere complications\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a lead-in within an item": (
        "The nurse will help you to:\n\nFind a diet that includes:\n\n- beans\n- fish\n",
        Format.TEXT,
    ),
    "several items glued together": (
        "Common signs include:\n\nSore toes on the left footHot skin over the toes and the heel of the foot.\n",
        Format.TEXT,
    ),
    "a label that asks": (
        f"The leaflet explains two things:\n\nWhat it is: {PROSE}\n\nWho has it: {MORE}\n",
        Format.TEXT,
    ),
    "labels with brackets in them": (
        f"Most people need tablets. The main groups:\n\nPain tablets (e.g., the red ones): {PROSE}\n\n"
        f"Sleep tablets (e.g., the blue ones): {MORE}\n",
        Format.TEXT,
    ),
    "items below the title": (
        f"Four Kinds of Slow Walks: When to Take Them\n\nToday we look at four kinds of exercise:\n\n"
        f"Slow Walks in Snow\n\n{PROSE}\n\nLong Rides\n\n{MORE}\n",
        Format.TEXT,
    ),
    "as many sections as were counted": (
        f"Gout\n\n{PROSE}\n\nThere are two ways to help:\n\nLife With Others\n\nFor others:\n\n{PROSE}\n\n"
        f"Short Nights\n\n{MORE}\n",
        Format.TEXT,
    ),
    "sections with lists of their own": (
        f"Gout\n\n{PROSE}\n\nThere are several ways to help:\n\nLife With Others\n\n{PROSE} Others can:\n\n"
        f"- cook\n- read\n\nShort Nights\n\n{MORE}\n",
        Format.TEXT,
    ),
    "steps from the first on": (
        f"The plan includes:\n\nStep 1: The First Visit\n\n{PROSE}\n\nStep 2: The Cast\n\n{MORE}\n",
        Format.TEXT,
    ),
    "short sentences, one in each paragraph": (
        "Your cells are told to:\n\nBurn more fat at night.\n\nDrink more of the sugar.\n\nMend what is torn.\n",
        Format.TEXT,
    ),
    "labels that end in a hyphen": (
        f"Tests for gout include:\n\nBlood tests- they show acid. {PROSE}\n\nJoint tests- {MORE}\n",
        Format.TEXT,
    ),
    "a desk to call": (f"Please call our office to schedule a visit:\n\n{PROSE}\n", Format.TEXT),
    "items in one line": (
        f"We also take all insurers and these options:\n\nCash, Check, Card, Voucher\n\nYour Next Visit?\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "a condition that goes on": (
        f"Tell your doctor if:\n\nYou have a sore knee, or had one last year. {PROSE}\n",
        Format.TEXT,
    ),
    "one question in quotation marks": (
        f'Before you share a claim, ask:\n\n"Who made this claim, and for whom?"\n\n{PROSE}\n',
        Format.TEXT,
    ),
    "headings that end in what is announced": (
        f"Our ward treats many injuries, including:\n\nKnee Injuries\n\n{PROSE}\n\nHip Injuries\n\n{MORE}\n",
        Format.TEXT,
    ),
    "headings that begin with the same word": (
        f"Clots\n\n{PROSE}\n\nA clot can be treated with:\n\nEmergency Tablets\n\n{PROSE}\n\n"
        f"Emergency Surgery\n\n{MORE}\n",
        Format.TEXT,
    ),
    "labels before addresses": (
        f"More clinics include:\n\nHill Clinic: www.example.org/hill\n\nMill Ward: mill.example.org\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "instructions that begin as the end of a page does": (
        "Follow these steps:\n\nContact the ward of the clinic early\n\nVisit the page of the ward first\n\n"
        "Ask for a day without other visits\n\nBring the letter of your own doctor\n",
        Format.TEXT,
    ),
    "labels before two hyphens": (
        f"Braces are used by:\n\nRunners with loose knees -- {PROSE}\n\nWalkers with old breaks -- {MORE}\n",
        Format.TEXT,
    ),
    "bodies with an article and a proper name": (
        f"The following groups lend crutches to you:\n\nThe Hill Street Clinic has some. {PROSE}\n\n"
        f"The Walking Fund does too. {MORE}\n\nThe Old Mill School keeps twenty. {PROSE}\n",
        Format.TEXT,
    ),
    "the same two words": (
        f"Judge the ward by asking about:\n\nThe ward's beds, of which there are few. {PROSE}\n\n"
        f"The ward's nurses, who work at night. {MORE}\n\nThe ward's meals, which are warm. {PROSE}\n",
        Format.TEXT,
    ),
    "a figure between labelled items": (
        f"There are several ways to make the nights calm:\n\nSoft shoes: {PROSE}\n\n"
        f"Figure 1. A nurse in soft shoes walks past the beds of the ward. {MORE}\n\nDim lamps: {MORE}\n",
        Format.TEXT,
    ),
    "numbered questions": (
        f"Here is a practical framework for judging a brace:\n\n**1. Does it fit?**\n\n- above the knee\n\n{PROSE}\n",
        Format.MARKDOWN,
    ),
    "the one thing that a heading names": (
        f"For a loose knee, there's only one support that all doctors trust:\n\n## The hinged brace\n\n{PROSE}\n",
        Format.MARKDOWN,
    ),
    "a question that readers should know the answer to": (
        f"For now, here's what patients should know:\n\nIs this a massage?\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "kinds that differ in the word before their noun": (
        f"There are two types of stitches:\n\nA loose stitch can stay in, and nobody has to take it out. {PROSE}\n\n"
        f"A tight stitch must be pulled by the nurse on the tenth day. {MORE}\n",
        Format.TEXT,
    ),
    "whole sentences behind a complete clause": (
        "Here are other reasons for a brace:\n\nSome people have a bone that grew too long for the joint beside it.\n\n"
        "Sometimes the first brace no longer fits because the child has grown.\n\n"
        "Others need one for a few weeks before an operation on the knee.\n",
        Format.TEXT,
    ),
    "long sentences behind a complete clause, one in each paragraph": (
        "The brace works in three connected ways:\n\nA firm shell around the joint takes up the weight that would"
        " otherwise rest on the worn side of the knee, above all on stairs and on long walks downhill.\n\n"
        "Straps above and below it keep the bones in line and remind the muscles of the thigh to work with every"
        " step that the wearer takes, at home and outdoors.\n\n"
        "Warmth under the padding loosens the tissue around the joint and lets people move with less stiffness in"
        " the first hours of the day, when most of them need it.\n",
        Format.TEXT,
    ),
    "a number behind the title": (
        f"Follow these tips for a calm ward:\n\nQuiet Ward Idea #1: Soft shoes\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "sub-headings that name advantages": (
        f"Advantages include:\n\nLess Pain\n\n{PROSE}\n\nA Short Stay\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a label of several things": (
        f"Winter makes the symptoms of eczema worse for most people:\n\nKey features:\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "instructions as labels, the first of which could end a page": (
        "To get a brace, follow these steps:\n\n"
        "Schedule a visit: Ring the ward before noon, and say which knee hurts.\n\n"
        "Gather your papers: Take along the letter of your own doctor and the last picture.\n",
        Format.TEXT,
    ),
    "an address before a heading": (
        f"The symptoms of gout are told in full in our report:https://example.org/report\n\nAbout Gout\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "labels that look like verbs": (
        f"Here are the key points of the ward:\n\nSkill and Experience:\n\n{PROSE}\n\n"
        f"Modern Treatment Plans:\n\n{MORE}\n",
        Format.TEXT,
    ),
    "verbs that deny": (
        "The trial takes people who:\n\nDidn't have a stroke before this one, and live at home.\n\n"
        "Received the drug within a day of their first symptom.\n\nAre older than sixteen.\n",
        Format.TEXT,
    ),
    "verbs that go on from an open clause": (
        "The clinic takes people who:\n\nLive within ten miles of the town, or work in it.\n\n"
        "Received a letter from the district nurse in the last year.\n\nAre older than sixteen.\n",
        Format.TEXT,
    ),
    "items without a finite verb": (
        f"Gum disease can cause problems that nobody expects:\n\nFailure to chew well.\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "a label that lost the blank behind it": (
        "Signs of a stroke include:\n\nSudden weakness.Most people notice it in one arm.\n\n"
        "Trouble with words.Others notice it first.\n",
        Format.TEXT,
    ),
    "a long item before short ones": (
        "Several illnesses raise the risk, including:\n\nHeart trouble, such as a slow beat, a leaking valve, weak "
        "muscle, or an attack that you had years ago and never told the nurse about.\n\nAnaemia.\n\nSepsis.\n",
        Format.TEXT,
    ),
    "items without a blank between them": (
        "Treatment has two goals that matter:\n\nTo lessen painTo keep the joint moving, says the nurse.\n",
        Format.TEXT,
    ),
    "titles run into their text": (
        "The following may lower the risk:\n\nSleep Sleep is a time of repair, and most adults need seven hours.\n",
        Format.TEXT,
    ),
    "the same verb behind each subject": (
        "The scheme includes the following:\n\nNurses must fill in a form before they open the box of tablets.\n\n"
        "Patients must carry the card wherever they go, and show it to the nurse.\n\n"
        "Pharmacies must ring the clinic when a card is lost or damaged in any way.\n",
        Format.TEXT,
    ),
    "a name at the start of each": (
        f"We use one or more of the following creams:\n\nZalvine is thick. {PROSE}\n\n"
        f"Pellora works overnight. {MORE}\n\nDorvane soothes dry skin. {PROSE}\n",
        Format.TEXT,
    ),
    "a label and a list of its own": (
        "Walking helps in two main ways:\nStrong bones: Walking loads the hip and the spine. It brings:\n- strength\n"
        "- balance\nA calm mind: Walking brings:\n- sleep\n- rest\n",
        Format.TEXT,
    ),
    "a heading that its paragraph completes": (
        f"## Whether it hurts the second time, the answer is:\n\nUsually no more than before. {PROSE}\n",
        Format.MARKDOWN,
    ),
    "two deeper headings": (
        f"<h2>Care</h2><p>You can choose between:</p><h3>Heat packs</h3><p>{PROSE}</p><h3>Cold packs</h3><p>{MORE}</p>",
        Format.HTML,
    ),
    "a deeper heading with a list": (
        "## Gout\n\nIt has several triggers, including:\n\n### Causes of an attack\n\n- beer\n- cold\n",
        Format.MARKDOWN,
    ),
    "sections that count down": (
        f"# Tea\n\nThe three best times include:\n\n## 3. Noon\n\n{PROSE}\n\n## 2. Dusk\n\n{MORE}\n",
        Format.MARKDOWN,
    ),
    "what readers should know": (
        f"For now, here's what patients should know:\n\nThe kinds of masks\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "an opinion": (f"Here is my honest assessment:\n\n{PROSE}\n", Format.TEXT),
    "an item that names what went before": (
        "The rash may be caused by any of the following:\n\nPrevious wounds.\n\nNew soap.\n",
        Format.TEXT,
    ),
    "stars": ("Signs of gout include:\n* pain\n* swelling\n", Format.TEXT),
    "bullets": ("Signs of gout include:\n• pain\n• swelling\n", Format.TEXT),
    "ticks": ("The kit contains:\n✓ a needle\n✓ a swab\n", Format.TEXT),
    "squares": ("The kit contains:\n▪ a needle\n▪ a swab\n", Format.TEXT),
    "arrows": ("The kit contains:\n➤ a needle\n➤ a swab\n", Format.TEXT),
    "word processor bullets": ("The kit contains:\n\uf0b7 a needle\n\uf0b7 a swab\n", Format.TEXT),
    "emoji bullets": ("The plan includes:\n🥦 greens\n🍎 fruit\n", Format.TEXT),
    "numbers": ("Follow these steps:\n1. Wash your hands.\n2. Dry them.\n", Format.TEXT),
    "numbers in brackets": ("Follow these steps:\n1) Wash your hands.\n2) Dry them.\n", Format.TEXT),
    "letters": ("Follow these steps:\na) Wash your hands.\nb) Dry them.\n", Format.TEXT),
    "steps": ("Follow these steps:\nStep 1: Wash your hands.\nStep 2: Dry them.\n", Format.TEXT),
    "dashes": ("Signs of gout include:\n- pain\n- swelling\n", Format.TEXT),
    "one item": ("Signs of gout include:\n- pain\n", Format.TEXT),
    "inline": (f"Signs of gout include: pain, swelling and warmth.\n\n{PROSE}\n", Format.TEXT),
    "inline after a dash": (f"There are two kinds of tablet - a white one and a blue one.\n\n{PROSE}\n", Format.TEXT),
    "on the next line in lower case": (f"Signs of gout include:\npain, swelling and warmth.\n\n{PROSE}\n", Format.TEXT),
    "items that end in commas": ("Signs of gout include:\n\nPain,\n\nSwelling and\n\nWarmth.\n", Format.TEXT),
    "labels": (
        "There are two kinds of treatment:\n\nTablets: They are taken at night. They work within hours.\n\n"
        "Injections: They are given at the clinic. They hurt little.\n",
        Format.TEXT,
    ),
    "labels with a dash": (
        "There are two kinds of treatment:\n\nTablets – They are taken at night and work within hours of that.\n\n"
        "Injections – They are given at the clinic and hurt little.\n",
        Format.TEXT,
    ),
    "labels with a full stop": (
        "The doctor may order these tests:\n\nBlood test. The nurse takes some blood from your arm.\n\n"
        "Chest scan. You lie on a table that slides into a tube.\n",
        Format.TEXT,
    ),
    "labels on lines of their own": (
        f"There are several methods of treatment:\n\nHeat:\n\n{PROSE}\n\nCold:\n\n{MORE}\n",
        Format.TEXT,
    ),
    "bold labels": (
        "There are two kinds of treatment:\n\n**Tablets** are taken at night.\n\n**Injections** are given once.\n",
        Format.MARKDOWN,
    ),
    "first and second": (
        f"There are two reasons for this:\n\nFirst, {PROSE}\n\nSecond, {MORE}\n",
        Format.TEXT,
    ),
    "one and another": (
        f"There are two reasons for this:\n\nOne reason is the cold. {PROSE}\n\nAnother is stress. {MORE}\n",
        Format.TEXT,
    ),
    "instructions": (
        "To protect your back you should follow these tips:\n\nBend your knees when you lift a heavy box. It helps.\n\n"
        "Keep the box close to your body while you carry it. It is safer.\n",
        Format.TEXT,
    ),
    "an instruction that ends the clause": (
        f"If the bleeding does not stop you should:\n\nPress a clean cloth on the wound for ten minutes. {PROSE}\n",
        Format.TEXT,
    ),
    "words in -ing": (
        f"These habits help:\n\nWalking keeps the joints supple. {PROSE}\n\nSwimming spares the knees. {MORE}\n",
        Format.TEXT,
    ),
    "the same word": (
        f"These are the groups at risk:\n\nPeople who smoke. {PROSE}\n\nPeople who sit all day. {MORE}\n",
        Format.TEXT,
    ),
    "short sentences": (
        "Signs of gout include:\n\nThe toe hurts.\n\nThe skin turns red.\n\nThe joint feels hot.\n",
        Format.TEXT,
    ),
    "long items without a full stop": (
        "You may get help from:\n\n"
        "A nurse who visits you at home twice a week and changes the dressing on the wound\n\n"
        f"A helper who does the shopping for you. {PROSE}\n",
        Format.TEXT,
    ),
    "fragments": (
        f"Signs of early labour include:\n\nBleeding or a watery discharge.\n\nBack pain. {PROSE}\n",
        Format.TEXT,
    ),
    "items run together": (
        "Try the following tips:\n\nEat more slowly. - Chew with your mouth closed. - Do not drink through a straw.\n",
        Format.TEXT,
    ),
    "names": (
        "The members of the panel are:\n\n"
        f"Ann Other, a nurse from Leeds. {PROSE}\n\nBen Field, who is a surgeon. {MORE}\n",
        Format.TEXT,
    ),
    "questions": (
        "Ask your surgeon:\n\nHow long will I stay in hospital?\n\nWhen can I drive again?\n",
        Format.TEXT,
    ),
    "questions as headings": (
        f"Here are some questions that patients ask:\n\n## Does it hurt?\n\n{PROSE}\n\n## Can I drive?\n\n{MORE}\n",
        Format.MARKDOWN,
    ),
    "an address": (
        "Send your sample to:\n\nThe Hill Laboratory\n12 High Street\nNewtown\n",
        Format.TEXT,
    ),
    "a telephone number": ("To book a scan, call:\n\n01632 960 001\n", Format.TEXT),
    "opening hours": ("The clinic is open:\n\nMonday to Friday, 9am to 5pm\n\nSaturday, 9am to noon\n", Format.TEXT),
    "an e-mail address": ("You can write to us at:\n\nhelp@example.org\n", Format.TEXT),
    "a web address at the end": ("For a list of clinics, go to:\n\nhttps://example.org/clinics\n", Format.TEXT),
    "a link": ("Read our pages about:\n\n[Gout](/gout)\n\n[Flu](/flu)\n", Format.MARKDOWN),
    "a quotation": (f"Dr Fox said:\n\n“{PROSE}”\n", Format.TEXT),
    "a block quotation": (f"The report says that:\n\n> {PROSE}\n", Format.MARKDOWN),
    "a quoted list": ("Signs of gout include:\n\n> - pain\n> - swelling\n", Format.MARKDOWN),
    "what to ask": (f"Then you ask:\n\n“{PROSE}”\n\n{MORE}\n", Format.TEXT),
    "a formula": ("The formula for the index is:\n\nWeight by height.\n", Format.TEXT),
    "the following formula": ("It is defined by the following formula:\n\nWeight by height.\n", Format.MARKDOWN),
    "a title in capitals": (f"ADVERSE EVENTS AND OUTCOMES:\n\n{PROSE}\n", Format.TEXT),
    "a title in capitals above its text": (f"It was a study of gout.\nSTUDY A:\n{PROSE}\n", Format.TEXT),
    "a title in capitals that ends as a verb": (f"ON-SITE MONITORING:\n\n{PROSE}\n", Format.TEXT),
    "a label in bold in HTML": (
        f"<p>Signs of gout include:</p><p><strong>Pain:</strong> The toe hurts.</p><p>{PROSE}</p>",
        Format.HTML,
    ),
    "a smiley": ("We hope that these are the ones :)\n\n## Next\n\nRest.\n", Format.MARKDOWN),
    "what is included": ("- Two regular reviews included\n- Parking\n\n## Costs\n", Format.MARKDOWN),
    "headings below a rule": (
        "## Gout\n\nConsider these options:\n\n---\n\n### Rest\n\nA week.\n\n### Ice\n\nAn hour.\n",
        Format.MARKDOWN,
    ),
    "two quotations": (
        "Patients told us about moments such as:\n\n"
        f"“I woke up and my toe was on fire.”\n\n“I could not walk.”\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "a table": ("Usual doses are:\n\n| Age | Dose |\n|---|---|\n| 6 | 5 ml |\n", Format.MARKDOWN),
    "a sentence in a table": ("| Signs include: | More |\n|---|---|\n| pain | no |\n", Format.MARKDOWN),
    "an image": (f"The stages are:\n\n![Four stages](stages.png)\n\n{PROSE}\n", Format.MARKDOWN),
    "an image and then the list": ("The stages are:\n\n![x](x.png)\n\n- early\n- late\n", Format.MARKDOWN),
    "a shortcode": (f"The stages are:\n\n{{{{< stages >}}}}\n\n{PROSE}\n", Format.MARKDOWN),
    "an include": (f"The stages are:\n\n{{% include stages.html %}}\n\n{PROSE}\n", Format.MARKDOWN),
    "a component": (f'The stages are:\n\n<Stages kind="all" />\n\n{PROSE}\n', Format.MDX),
    "code": ("The formula is:\n\n```\nweight / height ** 2\n```\n", Format.MARKDOWN),
    "a definition list": ("<p>The terms are:</p><dl><dt>Gout</dt><dd>A disease.</dd></dl>", Format.HTML),
    "a task list": ("Before the scan, remember to:\n\n- [ ] eat\n- [x] drink\n", Format.MARKDOWN),
    "a list in HTML": ("<p>Signs include:</p><ul><li>pain</li><li>heat</li></ul>", Format.HTML),
    "a list of divisions": ("<p>Signs include:</p><div>pain</div><div>heat</div><div>swelling</div>", Format.HTML),
    "a list of line breaks": ("<p>Signs include:<br>pain<br>heat<br>swelling</p>", Format.HTML),
    "a table of divisions": ("<p>Doses are:</p><div><div>Age 6</div><div>5 ml</div></div>", Format.HTML),
    "details": (f"<p>Signs include:</p><details><summary>Show</summary>{PROSE}</details>", Format.HTML),
    "an address in HTML": ("<p>Write to:</p><p>The Clinic<br>1 High Street<br>Newtown</p>", Format.HTML),
    "a nested list": ("- Signs include:\n  - pain\n  - heat\n- Rest helps.\n", Format.MARKDOWN),
    "a nested list that was flattened": ("- Signs include:\n- pain\n- heat\n", Format.MARKDOWN),
    "sub-headings": (
        f"# Burns\n\nThere are two types:\n\n## Dry burns\n\n{PROSE}\n\n## Scalds\n\n{MORE}\n",
        Format.MARKDOWN,
    ),
    "numbered headings": (
        f"# Tips\n\nHere are two tips:\n\n# 1. Walk\n\n{PROSE}\n\n# 2. Swim\n\n{MORE}\n",
        Format.MARKDOWN,
    ),
    "headings of the same rank": (
        f"## Start\n\nHere are two tips:\n\n## Walk every day\n\n{PROSE}\n\n## Sleep well\n\n{MORE}\n",
        Format.MARKDOWN,
    ),
    "the contents of an article": (
        f"# Gout\n\nIn this article we cover:\n\n## Symptoms\n\n{PROSE}\n\n## Treatment\n\n{MORE}\n",
        Format.MARKDOWN,
    ),
    "a heading that ends the clause": ("## You can apply:\n\n## By post\n\nSend us the form.\n", Format.MARKDOWN),
    "a second lead-in with a list": (
        "You may need one of these tests:\n\nThe nurse will explain how to:\n\n- sit\n- breathe\n",
        Format.TEXT,
    ),
    "a heading with a colon": (f"## Treatment:\n\n{PROSE}\n", Format.MARKDOWN),
    "a label": (f"Side effects:\n\n{PROSE}\n", Format.TEXT),
    "labels of weeks": (f"Week One:\n\n{PROSE}\n\nWeek Two:\n\n{MORE}\n", Format.TEXT),
    "a speaker": (f"Ann from Leeds:\n\n{PROSE}\n", Format.TEXT),
    "a transcript": (f"Doctor:\n\n{PROSE}\n\nPatient:\n\n{MORE}\n", Format.TEXT),
    "a letter": (f"Dear Doctor:\n\n{PROSE}\n", Format.TEXT),
    "a note": (f"Please note:\n\n{PROSE}\n", Format.TEXT),
    "an explanation": (f"Here's why:\n\n{PROSE}\n", Format.TEXT),
    "a verdict": (f"After two years the results of the study were clear:\n\n{PROSE}\n", Format.TEXT),
    "what a study found": (f"After two years, the study found:\n\n{PROSE}\n", Format.TEXT),
    "a credit": (f"This page was written by:\n\n{PROSE}\n", Format.TEXT),
    "tags": ("Tags:\n\nGout\n\nJoints\n", Format.TEXT),
    "sources": ("Sources:\n\nA. Author. On gout. 2020.\n", Format.TEXT),
    "see also": ("See also:\n\nGout in women\n", Format.TEXT),
    "a product guide": (f"Who it's best for:\n\n{PROSE}\n\nWhat we like:\n\n{MORE}\n", Format.TEXT),
    "a weak promise and prose": (f"Looking after your feet takes only a few minutes:\n\n{PROSE}\n", Format.TEXT),
    "a full stop": (f"Signs of gout include pain and heat.\n\n{PROSE}\n", Format.TEXT),
    "a following that has come": (f"The following day the pain was gone.\n\n{PROSE}\n", Format.TEXT),
    "a quiz": (f"Which of the following is true?\n\n{PROSE}\n", Format.TEXT),
    "a front matter field": ("---\ntitle: Signs include:\n---\n\nGout hurts.\n", Format.MARKDOWN),
    "cases of three sorts": (
        "There are three ways to go on:\n\nMild cases heal at home. They need no cast for that at all.\n\n"
        "Moderate cases need a cast for a month. It stays dry in the bath.\n\nBad cases are sent to the ward.\n",
        Format.TEXT,
    ),
    "as many as are counted": (
        f"She had three options:\n\nWait for a month, wear a cast at night, or have the thumb cut open.\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "one and the other": (
        "They split the patients into two groups:\n\nOne group wore a cast. The other did not change its habits.\n",
        Format.TEXT,
    ),
    "one of them": (f"Some signs of gout are easily missed:\n\nA warm toe is one of them. {PROSE}\n", Format.TEXT),
    "questions that a page covers": (
        f"In this leaflet, we will cover:\n\nWhat is gout?\n\n{PROSE}\n\nWho gets gout?\n\n{MORE}\n",
        Format.TEXT,
    ),
    "numbers that nothing parts from their lines": (
        "There are two kinds of casts, depending on the bone:\n1.Casts with a hinge:\nThey bend at the joint.\n"
        "2.Casts without one:\nThey do not.\n",
        Format.TEXT,
    ),
    "a title that ends in a colon": (f"The Ward on the Hill Can Help:\n\n{PROSE}\n", Format.TEXT),
    "a question": (f"What do the costs include?\n\n{PROSE}\n", Format.TEXT),
}


@pytest.mark.parametrize("name", SILENT)
def test_what_keeps_a_promise_is_not_reported_as_truncated(name: str) -> None:
    text, format = SILENT[name]
    assert [one for one in found(text, format) if one[0] == "STR001"] == []


TRUNCATED = {
    "what somebody shouts": (
        f"Women tell us of relief from the following signs:\n\nWow! Nothing beats a warm thumb. {PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "what sends readers on": (
        "The price depends on the following factors:\n\nLearn more about the ward on the hill.\n\n"
        f"Download our list of prices for the year.\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "a verb behind an adverb": (
        f"A soft strap may help with:\n\nWet wool significantly lowers the warmth.\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "a name behind a preposition": (
        f"A cold thumb can be a sign of:\n\nA study in The Hill Times found many of them. {PROSE}\n",
        Format.TEXT,
    ),
    "a verb before more of something": (
        f"To stay well, we recommend that you:\n\nGout kills more men than colds do.\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "one request": (
        f"You will need to bring the following documents:\n\nPlease come by at noon to fill them in.\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "because": (f"The bath is a bad place for a cast. Why? Because\n\nYet most baths are old. {PROSE}\n", Format.TEXT),
    "the most common ones": (f"There are many splints.\n\nThese are the most common:\n\n{PROSE}\n", Format.TEXT),
    "the next part": (
        f"(i) Thumbs in the family\n\nThey matter when:\n\n(ii) Thumbs at work\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "more than numbers": (f"Let's break it down:\n\nThese aren't just numbers. {PROSE}\n", Format.TEXT),
    "what one needs to send": (
        f"To submit the bill for a cast, you'll need to:\n\nWhen the ward has the bill, it pays. {PROSE}\n",
        Format.TEXT,
    ),
    "by what means": (f"A strap bridges the gap by:\n\n{PROSE}\n\n{MORE}\n", Format.TEXT),
    "the licence of the page": (
        f"Some good questions include:\n\nThis work is licensed under the rules of the Hill Fund\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "a name in quotation marks": (
        f"Here are the benefits of the course:\n\n‘Fit at Last’ is new. {PROSE}\n",
        Format.TEXT,
    ),
    "a remark with a label": (
        f"I threw out all of my pills except:\n\nPlot twist: My thumb healed. {PROSE}\n",
        Format.TEXT,
    ),
    "what to do, behind a condition": (
        f"Do not wear the cast if you have:\n\nStore it below the bed in a dry room.\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "first aid": (f"The main signs of a sprain are:\n\nFirst aid for a sprain\n\n{PROSE}\n", Format.TEXT),
    "the heading of the next stage": (
        f"# Gout\n\n## Stage 1\n\nIn this stage, patients often:\n\n## Stage 2\n\n{PROSE}\n",
        Format.MARKDOWN,
    ),
    "a heading behind an infinitive": (
        f"# Gout\n\n## Before\n\nBefore the scan you will need to:\n\n## On the day\n\n{PROSE}\n",
        Format.MARKDOWN,
    ),
    "another question behind a question": (
        f"Stiff thumbs\n\nDo you have any of the following signs?\n\nWhat causes a stiff thumb?\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "the illness itself, for its complications": (
        f"A stiff thumb has many complications:\n\nA stiff thumb is a condition of the joint. {PROSE}\n",
        Format.TEXT,
    ),
    "whom to ask, for the steps": (
        f"To keep your thumb warm, take these steps:\n\nCall us and book a visit, and bring your card. {PROSE}\n",
        Format.TEXT,
    ),
    "a text that goes on from line to line": (
        "The signs of a cracked thumb include:\n\nMost people get well within a week\nand do not come back to it,\n"
        "for the thumb is warm.\n",
        Format.MARKDOWN,
    ),
    "the heading of a section on the first line": (
        f"The ways to treat a stiff thumb are:\n\nTreatment of the other hand\n{PROSE}\n",
        Format.MARKDOWN,
    ),
    "one sentence with a short verb": (
        f"Call for help right away if the patient:\n\nQuick help here sets the pace for all.\n\n{PROSE} {MORE}\n",
        Format.TEXT,
    ),
    "just one of a number": (
        f"Gum disease has 3 stages of growth:\n\nA sore gum is an early stage of it. {PROSE}\n\n"
        f"To keep gums well it helps to see the dentist. {MORE}\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "what the illness leads to, for its causes": (
        f"Gout is common. Studies point to a number of factors:\n\nWhile gout is harmless, it can lead to sore feet."
        f" {PROSE}\n\nUnfortunately it comes back, and it is linked to other illnesses. {MORE}\n",
        Format.TEXT,
    ),
    "praise of those who do it, for the steps": (
        f"The operation follows these steps:\n\nOur surgeons have done it for ten years. {PROSE}\n\n"
        f"Most people go home on the same day. {MORE}\n",
        Format.TEXT,
    ),
    "an address below signs": (
        "The signs of a cracked rib include:\n\nHill Clinic, P.O. Box 12, Newtown, TX 70001\n",
        Format.TEXT,
    ),
    "a comma for a colon": (f"Straps have some benefits such as,\n\n{PROSE}\n\n{MORE}\n", Format.TEXT),
    "dry ones": (f"The thumb gets stiff mostly due to:\n\nDry skin is common. {PROSE}\n\n{MORE}\n", Format.TEXT),
    "a letter that is no article": (
        f"Signs of too little vitamin A include:\n\nVitamin A and its kin stand in carrots. {PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "the treatment itself": (
        f"People who get thumb treatment experience:\n\nThumb treatment is a course of a month. {PROSE}\n\n"
        f"While medication helps at night, rest does so by day. {MORE}\n",
        Format.TEXT,
    ),
    "points of somebody": (
        f"Straps can chafe. Here are some key points from Dr. Lund's lectures:\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "books for further reading": (
        f"Consider the following books for further reading on straps:\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "what people describe it as": (f"People often describe the strap as:\n\n{PROSE}\n\n{MORE}\n", Format.TEXT),
    "what doing them is good for": (
        f"Here are some exercises that help a thumb:\n\nIncorporating these simple exercises warms it. {PROSE}\n\n"
        f"Strengthening the hand helps as well. {MORE}\n",
        Format.TEXT,
    ),
    "how to use them": (
        f"Straps are good for a thumb, especially if you:\n\nEnsure these are worn loosely. {PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a step to take": (
        f"A quiet evening could include activities like:\n\nAction step: Begin before nine. {PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "tips for something else": (
        f"Other things to leave out include:\n\nTips for Less Pain at the Desk\n\n{PROSE}\n\n{MORE}\n\n"
        f"Long Walks\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "tests of the blood, and others": (
        f"Other blood tests may help. These tests include the following:\n\nImaging shows cracks in a bone. {PROSE}\n\n"
        f"X-rays of the thumb show more than the eye. {MORE}\n",
        Format.TEXT,
    ),
    "what can be done": (
        f"A thumb gets stiff in the cold, but there are a few things you can do.\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "tests and their aim": (
        f"Your nurse will run the following tests to find the crack.\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a label behind a sentence": (
        f"The splint is not for everyone. Best for:\n\nNot meant for: stiff toes, warm hands.\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "labels of sections behind a condition": (
        f"You should not wear a splint if:\n\nPrecautions: {PROSE}\n\nOther risks: {MORE}\n",
        Format.TEXT,
    ),
    "a label of a section that has lost a list too": (
        f"You should not wear a splint if:\n\nPrecautions: {PROSE} Tell the nurse about:\n\n- salts\n- teas\n",
        Format.TEXT,
    ),
    "an example of one of them": (
        "A splint has running costs that you must plan for:\n\nExample: a splint for 200 and a strap for 30."
        f" {PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "what the ward does": (
        "The splint is harder to wear in every way. Key differences:\n\nWard sisters reserve the splint for thumbs"
        f" that are stiff. {PROSE}\n\nA limited number of sisters perform the fitting. {MORE}\n",
        Format.TEXT,
    ),
    "words of the topic in both": (
        f"Our yearly health check includes:\n\nBook our yearly health check. {PROSE}\n\n"
        f"The yearly health check is free for children. {MORE}\n",
        Format.TEXT,
    ),
    "a question behind what somebody is asked to do": (
        f"On the ward, the nurse may ask you to:\n\nWhat happens in the first week?\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "two who speak": (
        "The plan is made of three distinct parts:\n\nAda Lund, Head of the Hill Clinic, described it.\n\n"
        "Olaf Dahl, Head of the Mill Clinic, commented on what it costs the town.\n",
        Format.TEXT,
    ),
    "a label that ends the page": (
        f"Several things make a thumb stiff, including:\n\nConclusion:\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "a tip of the house": (
        "There are treatments that warm the joint like:\n\nHillTip : Get a glove of wool, and wear it.\n",
        Format.TEXT,
    ),
    "what prevents it all": (
        f"Several factors can make a thumb stiff, including:\n\nPreventing a stiff thumb is worth it. {PROSE}\n\n"
        f"Wearing a glove can keep it warm. {MORE}\n\nNurses teach a few movements. {PROSE}\n",
        Format.TEXT,
    ),
    "prose that ends in the number of a note": (
        "Good sources of iron include:\n\nIron does no harm in most people. The ward has set no highest dose.3\n\n"
        "The clinic names a dose for children, but none for adults or for people who are carrying a child.4\n",
        Format.TEXT,
    ),
    "a way to reach somebody": (
        "The course helps with several illnesses, including:\n\nTo learn more about the course or to book a place, give"
        " us a call at the desk of the ward\n",
        Format.TEXT,
    ),
    "titles of sections that have lost their lists too": (
        f"A fall can crack a rib in several ways:\n\nCommon Symptoms\n\nEarly Symptoms\n\nComplications\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "titles, and the last of them ends the page": (
        "A splint is a good choice for people who:\n\nComparing Splints with Casts\n\nFAQs About Splints\n\n"
        f"Conclusion\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "prose whose last sentence has lost its end": (
        f"There are many reasons to wait, including:\n\n{MORE} but there are things that a nurse can do on the same day"
        " too\n",
        Format.TEXT,
    ),
    "somebody speaks": (
        "The new courses of the ward include:\n\nAda Lund, head of the ward: “We are glad to offer them, and we hope"
        " that many people come.”\n",
        Format.TEXT,
    ),
    "a title that begins with a step": (
        f"A stiff thumb is kept up by three common mistakes:\n\nStep-by-step plan for the thumb\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "one line and then the end": (
        "The nurse has won many prizes, including the following:\n\nYour team in one place\n",
        Format.TEXT,
    ),
    "people who are doing something": (
        f"Here is a step-by-step explanation of a visit:\n\nPatients wearing a splint come first. {PROSE}\n\n"
        f"Everybody waiting gets a cup of tea. {MORE}\n",
        Format.TEXT,
    ),
    "the sentence of another list": (
        f"We use your pictures for the following purposes:\n\nWe may also send them to others in these cases:\n\n"
        f"Asking another doctor. {PROSE}\n\nTeaching the young nurses. {MORE}\n",
        Format.TEXT,
    ),
    "prose that begins as the paragraph before did": (
        "Cold packs are cheap. They are good and safe, and used to:\n\n"
        f"Cold packs numb the skin below them for as long as the ice in them lasts. {PROSE}\n\n"
        f"Cold packs last an hour when they have lain in a freezer for a whole night. {MORE}\n\n"
        "Cold packs are sold at the desk, and nobody needs a paper for one.\n",
        Format.TEXT,
    ),
    "a word of what is only said of the items": (
        "Come back if you notice any of the signs that wax baths are needed:\n\n"
        f"Most wax baths are kept as warm as the hand of a child at play. {PROSE}\n\n"
        f"Some wax baths are far hotter than that, and nobody stays in for long. {MORE}\n",
        Format.TEXT,
    ),
    "a button at the end of the page": (
        "The balm soothes many conditions including:\n\nSore Foot? Start Here\n",
        Format.TEXT,
    ),
    "an address of which only numbers tell": (
        "Below is a list of the treatments on our ward:\n\n12 High Street\n\nNewtown, Hillshire 3052\n\n555-013-4422\n",
        Format.TEXT,
    ),
    "advice behind signs": (
        f"Signs of a cracked rib include:\n\nCall the ward when you cannot sleep. {PROSE}\n\nKeep warm. {MORE}\n",
        Format.TEXT,
    ),
    "advice behind what something is": (
        f"Make sure your bedroom is:\n\nUse a warm blanket. {PROSE}\n\nTry to sleep on your side. {MORE}\n\n"
        f"The moon is bright. {PROSE}\n",
        Format.TEXT,
    ),
    "no questions": (
        "Ask yourself four questions:\n\nA cold room makes thumbs stiff.\n\nA glove helps.\n\nWool is best.\n",
        Format.TEXT,
    ),
    "an example at the end": (f"{PROSE}\n\nFor example:\n", Format.TEXT),
    "what readers would learn, before a button": (
        f"After reading this page you will learn:\n\nshares\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "the label of a section": (
        f"The balm is made of natural ingredients:\n\nWhat nurses say:\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a classification": (
        f"A classification of stiff thumbs was made by the ward:\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a heading of usual sections in a row": (
        f"A few simple rules help:\n\nSide Effects, Warnings, Who Should Skip It\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "headings of the next section that ask something": (
        f"Ada Hill offers several options for a sore foot:\n\nA Foot Surgeon in Newtown\n\n{PROSE}\n\n"
        f"Ready to Walk? Book a Visit\n\n{MORE}\n",
        Format.TEXT,
    ),
    "sentences with marks of references": (
        f"Signs of a clot include:\n\n{PROSE[:-1]}.[4]\n\n{MORE[:-1]}.[7, 9]\n",
        Format.TEXT,
    ),
    "questions behind a clause that asks nobody anything": (
        f"Ask your nurse about a sore thumb and a stiff arm, which can include:\n\nIs a cast safe?\n\n"
        f"Yes, it is. {PROSE}\n\nDoes it itch?\n\nNo. {MORE}\n",
        Format.TEXT,
    ),
    "marks of references behind the colon": (f"Signs of a clot include:[14-16][Level: II]\n\n{PROSE}\n", Format.TEXT),
    "an answer": (f"Your team will:\n\nNo. You choose the ward yourself. {PROSE}\n\n{MORE}\n", Format.TEXT),
    "sentences about us": (
        f"You have the right to:\n\nWe keep all of the records of the ward safe. {PROSE}\n\n"
        f"We store them for at least as long as the law asks us to. {MORE}\n\n"
        f"We may change this page. {PROSE}\n",
        Format.TEXT,
    ),
    "sentences about what one body did": (
        "Weight is lost through:\n\nThe agency approved the drug in May.\n\nThe agency approved the pill in June.\n\n"
        "The agency widened its use to teenagers who are overweight and have failed at everything so far.\n",
        Format.TEXT,
    ),
    "a subject and a verb": (
        f"Our clinic provides:\n\nKnee surgery treats tears of the band. {PROSE}\n\n"
        f"Pain in a joint? Ada Hill helps. {MORE}\n",
        Format.TEXT,
    ),
    "labels beside the label of the lead-in": (
        f"Rules of the house: Wards differ in their needs, including:\n\nLaw of the land: The act asks for {PROSE}\n\n"
        f"The years to come: Nobody knows. {MORE}\n",
        Format.TEXT,
    ),
    "a doctor's title": (
        f"The plan is meant for:\n\nDr. Hill sees people at home. {PROSE}\n\nDr. Hill's visits cost little. {MORE}\n\n"
        f"The town pays for some of them. {PROSE}\n",
        Format.TEXT,
    ),
    "a sentence with a colon that promises nothing": (
        "The brace helps in several ways:\n\nThe strong knee above all the other joints of the tired body:\n\n"
        f"{PROSE}\n",
        Format.TEXT,
    ),
    "a title that wants its items": (f"Foods to Limit or Avoid:\n\n{PROSE}\n", Format.TEXT),
    "an order that wants its items": (f"Consider a Warm Bath if:\n\n{PROSE}\n", Format.TEXT),
    "a semicolon behind two words": (f"Signs include;\n\n{PROSE}\n", Format.TEXT),
    "who wrote it, and when": (f"Reasons to see us include:\n\nBy Ann Hill, May 3, 2021\n\n{PROSE}\n", Format.TEXT),
    "a question that begins a section": (f"It features:\n\nWhy mud for gout? Mud {MORE}\n", Format.TEXT),
    "a remark on what was lost": (
        "The trial has revealed sobering statistics:\n\nThis is the truth that all of us have to face.\n\n"
        "Most of the women in the trial got well.\n\nNone of the men had to come back.\n",
        Format.TEXT,
    ),
    "answers": (
        f"Call if, on Zalvine, you feel:\n\nYes, Zalvine is safe. {PROSE}\n\nWith Zalvine, all sleep. {MORE}\n",
        Format.TEXT,
    ),
    "a name where a clause should be": (
        f"You may get a free bath if:\n\nBaths of hot mud for sore feet and hands. {PROSE}\n\nMen who smoke. {MORE}\n",
        Format.TEXT,
    ),
    "a verdict before a heading": (
        f"## Aches\n\nRest after work is vital:\n\n## Beds\n\n{PROSE}\n",
        Format.MARKDOWN,
    ),
    "a short sentence before a heading": (
        f"## Aches\n\nPain may come back:\n\n## Beds\n\n{PROSE}\n",
        Format.MARKDOWN,
    ),
    "a condition before a heading": (f"## Aches\n\nIf the pain does not go:\n\n## Beds\n\n{PROSE}\n", Format.MARKDOWN),
    "a button that looks like a heading": (f"Here are some common tips:\n\nBack to Top\n\n{PROSE}\n", Format.TEXT),
    "signs further on in the sentence": (
        f"Rare signs may include:\n\nTell the nurse if any of these signs is bad, or stays for a day. {PROSE}\n",
        Format.TEXT,
    ),
    "none of them": (
        "Popular myths include:\n\nNone of these do a thing for the joint.\n",
        Format.TEXT,
    ),
    "advice where names should be": (
        f"Risks may include but are not limited to:\n\nAsk your nurse if you have a fever. {PROSE}\n",
        Format.TEXT,
    ),
    "one thing to remember": (f"The nurses can:\n\nRemember, small steps count as well. {PROSE}\n", Format.TEXT),
    "what each tablet contains": (
        f"The main uses of the tablets are:\n\nEach tablet contains: oil, salt, and the juice of a beet. {PROSE}\n",
        Format.TEXT,
    ),
    "a number that counts": (
        f"To rest well at night, people have to use:\n\n15 papers on gout were read by the ward. {PROSE}\n",
        Format.TEXT,
    ),
    "the next number": (
        f"1. Before the first visit to the ward\n\n{PROSE}\n\nBefore you sign, ask:\n\n"
        f"2. At the first visit to the ward, when the nurse has time for you and for a scan\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "a remark of several sentences with a colon": (
        f"Call the ward at once if you feel:\n\nNot all get well. If a month has gone by without help:\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "an order with its goal": (f"Use the hour before the scan to:\n\n{PROSE}\n", Format.TEXT),
    "two titles": (
        f"The tablets are not for women who:\n\nLiving With Sore Toes\n\nShort Nights and Long Days\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "a class of other things": (
        f"Gout can bring several complications:\n\nCommon symptoms\n\n{PROSE}\n\nToes at night\n\n{MORE}\n",
        Format.TEXT,
    ),
    "the topic of the title at the end of two headings": (
        f"Care in Pregnancy\n\n{PROSE}\n\nThe pregnancy class is for women who:\n\nDiets in Pregnancy\n\n{PROSE}\n\n"
        f"Sports in Pregnancy\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a sentence that is a lead-in of its own": (
        f"People with gout may feel:\n\nWomen with gout may also have:\n\n- fever\n- chills\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "a lead-in with a list of its own on one line": (
        "The claim rests on the papers listed below:\n\nThe form may be sent in any of these ways: - by mail - by hand."
        f"\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "three labels in a row": (f"Common reasons:\n\nFor women:\n\nFor men:\n\n{PROSE}\n", Format.TEXT),
    "what a sender says of itself": (
        f"Members of the board include:\n\nAbout the Hill Clinic The Hill Clinic opened in May. {PROSE}\n",
        Format.TEXT,
    ),
    "the background": (
        f"A weak gut can lead to harm, including:\n\nBackground: Ann, a cook, took the tablets for a year.\n\n"
        f"Outcome: She got well. {PROSE}\n",
        Format.TEXT,
    ),
    "a note that is no order": (
        f"The desk can tell you what the plan is for and help with:\n\nNote: Some plans do not pay. {PROSE}\n",
        Format.TEXT,
    ),
    "a short sentence with a verb": (f"Common causes include:\n\nSleep plays a part too. {PROSE}\n", Format.TEXT),
    "a short name before a dash": (
        f"Other members include:\n\nMr. Hill – a nurse whose zeal never wanes – has run the ward for years. {PROSE}\n",
        Format.TEXT,
    ),
    "a sentence with a dash": (
        f"In time, these effects can add up:\n\nRest isn’t a luxury — it is half of the cure. {PROSE}\n",
        Format.TEXT,
    ),
    "a name with a capital within": (
        f"The tape works on many levels:\n\nAnn Hill is a certified KneeDoc of the guild of nurses. {PROSE}\n",
        Format.TEXT,
    ),
    "paragraphs that begin alike behind an open clause": (
        "Most of the weight is lost through:\n\n"
        + "".join(
            f"The town of Hill {verb} a ward for its poor. {PROSE} {MORE}\n\n" for verb in ("has", "lent", "built")
        ),
        Format.TEXT,
    ),
    "marks that nobody sees": (f"The kit contains:\n\n\u200b{PROSE}\n", Format.TEXT),
    "a first sentence that is no fragment": (
        f"Some signs of gout include:\n\nThe toll of the illness goes far beyond sore toes. {PROSE}\n",
        Format.TEXT,
    ),
    "many people": (f"Several habits cause this problem. Many women:\n\n{PROSE}\n", Format.TEXT),
    "a label before the number of the next section": (
        f"The warning now covers:\n\nWhat to do:\n\n2. Dry Mouth\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "a section that has lost its own list": (
        f"Gout\n\n{PROSE}\n\nThere are several ways to help:\n\nLife With Others\n\nFor others:\n\n{PROSE}\n\n"
        f"Short Nights\n\n{MORE}\n",
        Format.TEXT,
    ),
    "the next of several steps": (
        f"Step 1: The First Visit\n\nThe tests of the first visit include:\n\nStep 2: The Cast\n\n{PROSE}\n\n"
        f"Step 3: The Walk\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a section beside its own": (
        f"Gout\n\n{PROSE}\n\nFirst Week at Home\n\n{PROSE}\n\nHere are some tips to follow:\n\n"
        f"Second Week at Home\n\n{PROSE}\n\n"
        f"Later On\n\n{MORE}\n",
        Format.TEXT,
    ),
    "one remark": (f"Signs of a break include:\n\nImportant: A break need not hurt. {PROSE}\n", Format.TEXT),
    "a sentence that no fragment begins": (
        f"Some herbs may be of use:\n\nAlways consult the ward nurse.\n\nDaily Life\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "two sentences in each of three paragraphs": (
        "We do not:\n\nThe ward of the town has never sold herbs. It never will.\n\n"
        "Its nurses are paid by the town alone. So are its guards.\n\n"
        "Gifts that makers send are sent back. All of them.\n",
        Format.TEXT,
    ),
    "a label, and a heading": (
        f"Both plans come with the following:\n\nWhat people say:\n\n## Sore Toes\n\nSore toes:\n\n{PROSE}\n",
        Format.MARKDOWN,
    ),
    "signs that the clause names itself": (
        f"Warning signs include:\n\nAny of these signs means a visit. {PROSE}\n",
        Format.TEXT,
    ),
    "a section that was emptied, too": (
        f"The following uses need your consent:\n\nYour rights\n\nComplaints\n\n{PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "sections of the subject of the title": (
        f"Sore Thumbs\n\n{PROSE}\n\nTo keep well, people can take the following steps:\n\n"
        f"Life With Sore Thumbs\n\n{PROSE}\n\nHelp for Sore Thumbs\n\n{MORE}\n",
        Format.TEXT,
    ),
    "signs before sections": (
        f"Gout\n\n{PROSE}\n\nHere are common signs:\n\nShort Nights\n\n{PROSE}\n\nLong Days\n\n{MORE}\n",
        Format.TEXT,
    ),
    "findings before sections": (
        f"Gout\n\nWe asked forty nurses. The results showed:\n\nShort Nights\n\n{PROSE}\n\nLong Days\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a sentence with a colon": (
        f"A brace is right for you if you:\n\nI want to be clear about this: a brace is no cure. {PROSE}\n",
        Format.TEXT,
    ),
    "the label of the next item": (
        f"Hip scan: The report says which group you fall into:\n\nKnee scan: It takes an hour. {PROSE}\n",
        Format.TEXT,
    ),
    "how to reach the clinic": (
        "Common causes of a broken toe are:\n\nToe Specialist\n\nHill Town\n\nPhone: 555 0100\n\nFax: 555 0101\n",
        Format.TEXT,
    ),
    "a credit": ("After the scan, you'll also:\n\nInformation provided by Hill Street\n", Format.TEXT),
    "the name of a messenger": (
        f"Our terms for visits are as follows:\n\nTo move one, please call or WhatsApp us by noon. {PROSE}\n",
        Format.TEXT,
    ),
    "a case behind a sentence": (
        f"## Visits\n\nWe can move your visit. To reschedule:\n\n## Cost\n\n{PROSE}\n",
        Format.MARKDOWN,
    ),
    "a lead-in among short sentences": (
        "A nerve block has risks. These include:\n\nIn rare cases, worse can happen.\n\n"
        f"Other ways include:\n- heat\n- rest\n\nYou can always say no.\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "buttons behind a lost list": (
        "Follow these steps:\n\nContact us today\n\nVisit our ward\n\nCall the front desk\n",
        Format.TEXT,
    ),
    "prose with a dash": (
        f"Signs of gout include:\n\n{PROSE}\n\nGout pain -- a burning one -- goes away. {MORE}\n",
        Format.TEXT,
    ),
    "prose that begins with the same article": (
        f"The following groups lend crutches:\n\nThe clinic is on a hill. {PROSE}\n\nThe ward has beds. {MORE}\n\n"
        f"The nurse is kind to all. {PROSE}\n",
        Format.TEXT,
    ),
    "prose about items that are not there": (
        f"A warm bath can do wonders for a stiff back:\n\nThese exercises keep it supple. {PROSE}\n",
        Format.TEXT,
    ),
    "a label before a heading": (f"## Gout\n\nPossible side effects:\n\n## Cost\n\n{PROSE}\n", Format.MARKDOWN),
    "a label at the end": (f"{PROSE}\n\nRare side effects:\n", Format.TEXT),
    "a case before a heading": (f"## Dose\n\nFor small children:\n\n## Cost\n\n{PROSE}\n", Format.MARKDOWN),
    "labels that lost their own text": (
        f"The society recommends the following:\n\nUp to four:\n\nFour to nine:\n\nFrom ten on:\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "the next step": (
        f"Step 1: Fill in the form. It includes:\n\nStep 2: The nurse reads it. {PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a request": (
        "Write down what you feel, such as:\n\nPlease come on time for the test.\n\nPlease wear wide sleeves.\n\n"
        "Your doctor gets the result.\n",
        Format.TEXT,
    ),
    "a section with a lead-in of its own": (
        "Patches may be changed by:\n\nFactors That Change the Result\n\n"
        f"Results vary for reasons such as:\n\n- heat\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "a table that is not below": (f"What to eat is listed in the table below.\n\n{PROSE}\n", Format.TEXT),
    "a section that is no title": (
        f"Signs of gout include:\n\nTreatment of an attack at home\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "however": (f"Our advice rests on books. However:\n\n## Cost\n\n{PROSE}\n", Format.MARKDOWN),
    "a pronoun and a verb that no list names": (
        f"We urge patients to work with their own nurse for:\n\nContact Information\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "warning signs after conditions": (
        f"A birth is high-risk after any of the following conditions:\n\nWarning Signs to Watch For\n\n{PROSE}\n",
        Format.TEXT,
    ),
    "one deeper heading with prose": (
        f"<h2>Tablets</h2><p>Before you start, tell your pharmacist if you take:</p><h3>Storage</h3><p>{PROSE}</p>",
        Format.HTML,
    ),
    "one deeper heading before the next section": (
        f"## Tablets\n\nYou should not drive if you:\n\n### Storage\n\n{PROSE}\n\n## Cost\n\n{MORE}\n",
        Format.MARKDOWN,
    ),
    "a later section's number": (
        f"Patients who come often report:\n\n4. Better sleep\n\n{PROSE}\n\n5. Less pain\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a later section's number in a heading": (
        f"Patients who come often report:\n\n## 4. Better sleep\n\n{PROSE}\n\n## 5. Less pain\n\n{MORE}\n",
        Format.MARKDOWN,
    ),
    "please": (f"For advice about your own case, please:\n\nRemember\n\n{PROSE}\n", Format.TEXT),
    "advice against something": (
        f"Look for a nurse who can:\n\nDon't feel hurried into a choice. {PROSE}\n",
        Format.TEXT,
    ),
    "a name in the first word": (
        f"The injections that we give are:\n\nEyeTipster: Cover one eye at a time. {PROSE}\n\n{MORE}\n",
        Format.TEXT,
    ),
    "prose": (f"Signs of gout include:\n\n{PROSE}\n", Format.TEXT),
    "prose on the next line": (f"Signs of gout include:\n{PROSE}\n{MORE}\n", Format.TEXT),
    "the end": ("Signs of gout include:\n", Format.TEXT),
    "the end without a line end": ("Signs of gout include:", Format.TEXT),
    "a space that does not break": (f"Signs of gout include:\u00a0\n\n{PROSE}\n", Format.TEXT),
    "a dash behind the colon": (f"Signs of gout include:-\n\n{PROSE}\n", Format.TEXT),
    "a wide colon": (f"Signs of gout include：\n\n{PROSE}\n", Format.TEXT),
    "a semicolon": (f"The signs of gout include;\n\n{PROSE}\n", Format.TEXT),
    "no colon": (f"The signs of gout include\n\n{PROSE}\n", Format.TEXT),
    "a full stop": (f"The signs of gout include the following.\n\n{PROSE}\n", Format.TEXT),
    "a full stop after the noun": (f"The following are common signs of gout.\n\n{PROSE}\n", Format.TEXT),
    "a question": (f"Do you have any of the following?\n\n{PROSE}\n", Format.TEXT),
    "a heading": (f"## Signs\n\nSigns of gout include:\n\n## Treatment\n\n{PROSE}\n", Format.MARKDOWN),
    "a deeper heading of another section": (
        f"# Gout\n\nCommon signs of gout include:\n\n## Treatment\n\n{PROSE}\n",
        Format.MARKDOWN,
    ),
    "a heading in text": (f"Signs of gout include:\n\nTreatment\n\n{PROSE}\n", Format.TEXT),
    "headings in text that are no items": (
        f"Signs of gout include:\n\nOutlook\n\n{PROSE}\n\nDiet\n\n{MORE}\n",
        Format.TEXT,
    ),
    "a question in text": (f"Signs of gout include:\n\nHow is gout treated?\n\n{PROSE}\n", Format.TEXT),
    "a label of the next section": (f"Signs of gout include:\n\nTreatment:\n\n{PROSE}\n", Format.TEXT),
    "a note": (f"Signs of gout include:\n\nNote: {PROSE}\n", Format.TEXT),
    "furniture": ("Signs of gout include:\n\nShare this article with a friend\n", Format.TEXT),
    "a copyright notice": (
        "Signs of gout include:\n\nGout, Causes reprinted with permission from © 2001 A Press.\n",
        Format.TEXT,
    ),
    "one quotation": (f"Signs of gout include:\n\n“{PROSE}”\n\n{MORE}\n", Format.TEXT),
    "capitals that cannot end there": (f"SIGNS OF GOUT INCLUDE:\n\n{PROSE}\n", Format.TEXT),
    "a heading of the same rank below a rule": (
        f"## Gout\n\nConsider these options:\n\n---\n\n## Diet\n\n{PROSE}\n",
        Format.MARKDOWN,
    ),
    "a rule": (f"Signs of gout include:\n\n---\n\n{PROSE}\n", Format.MARKDOWN),
    "a footnote mark": (f"Signs of gout include:[^1]\n\n{PROSE}\n\n[^1]: A book.\n", Format.MARKDOWN),
    "bold": (f"**Signs of gout include:**\n\n{PROSE}\n", Format.MARKDOWN),
    "a heading that cannot end there": (f"## Signs of gout include:\n\n{PROSE}\n", Format.MARKDOWN),
    "a paragraph of HTML": (f"<p>Signs of gout include:</p><p>{PROSE}</p>", Format.HTML),
    "a paragraph in MDX": (f"Signs of gout include:\n\n{PROSE}\n", Format.MDX),
    "a pseudo-heading of HTML": (f"<p>Signs of gout include:</p><p>Treatment</p><p>{PROSE}</p>", Format.HTML),
    "paragraphs that begin with the": (
        "Signs of gout include:\n\nThe first attack often comes at night, and it may wake you from a deep sleep.\n\n"
        "The doctor will ask about your diet and may take some fluid from the joint for a test.\n",
        Format.TEXT,
    ),
    "the most common": (
        f"Signs of gout include:\n\nThe most common age for a first attack is fifty. {PROSE}\n",
        Format.TEXT,
    ),
}


@pytest.mark.parametrize("name", TRUNCATED)
def test_what_breaks_a_promise_is_reported(name: str) -> None:
    text, format = TRUNCATED[name]
    assert [one[0] for one in found(text, format)] == ["STR001"]


# Two lists that this page has surely lost: weaker promises on it have lost theirs, too.
LOSSY = f"Signs of gout include:\n\n{PROSE}\n\nThe tablets may cause:\n\n{MORE}\n\n"

LOST_TOO = {
    "a label before prose": (f"Key factors:\n\n{PROSE}\n", ["Key factors:"]),
    "what to expect": (f"The visit is short. Here's what to expect:\n\n{PROSE}\n", ["Here's what to expect:"]),
    "an aim": (f"To keep the cast dry:\n\n{MORE}\n", ["To keep the cast dry:"]),
    "labels in a row": (
        f"Before the bath:\n\nFor dry skin:\n\nThe long way:\n\n{PROSE}\n",
        ["For dry skin:", "Before the bath:"],
    ),
    "the fields of a form": ("Your name:\n\nYour city:\n\nYour message:\n\n", []),
    "two labels": (f"Before the bath:\n\nThe long way:\n\n{PROSE}\n", []),
    "one example": (f"Warm food helps as well. For example:\n\n{MORE}\n", ["For example:"]),
    "what sets somebody apart": (
        f"We are a small ward. Here's what sets us apart:\n\n{PROSE}\n",
        ["Here's what sets us apart:"],
    ),
    "what a visit involves": (
        f"The visit is short. Here is what your visit involves:\n\n{PROSE}\n",
        ["Here is what your visit involves:"],
    ),
    "what is compared": (
        f"Many people want a strap. Compared to a cast, a strap:\n\n{PROSE}\n",
        ["Compared to a cast, a strap:"],
    ),
    "a title of some length": (f"Symptoms of a Sore Thumb:\n\n{PROSE}\n", []),
    "a number and a title": (f"1\\. Warm food and a long walk:\n\n{PROSE}\n", []),
    "the title of an item": (f"1. Side effects:\n\n{PROSE}\n", []),
    "items behind a question": (f"What to do:\n\nThe long way:\n\nThe short way:\n\n{PROSE}\n", ["The long way:"]),
}


@pytest.mark.parametrize("name", LOST_TOO)
def test_a_page_that_has_lost_lists_has_lost_those_of_its_labels(name: str) -> None:
    text, labels = LOST_TOO[name]
    reported = [one[2] for one in found(LOSSY + text) if one[0] == "STR001"]
    assert sorted(reported[2:]) == sorted(labels)
    assert [one for one in found(text) if one[0] == "STR001"] == []


@pytest.mark.parametrize("label", ["Early risks (in a month):", "Choose a warm ward:", "Everyday life:"])
def test_where_many_lists_were_lost_a_label_with_one_other_below_has_lost_its_own(label: str) -> None:
    text = f"{LOSSY}The strap may cause:\n\n{PROSE}\n\n{label}\n\nLate dangers:\n\n{MORE}\n"
    assert [one[2] for one in found(text) if one[0] == "STR001" and one[1] != "info"][2:] == [
        "The strap may cause:",
        label,
    ]


def test_two_long_labels_with_nothing_between_them_have_lost_their_lists() -> None:
    labels = ["Key features of the short splint:", "The main advantages of the splint:"]
    text = f"{PROSE}\n\n{labels[0]}\n\n{labels[1]}\n\n{MORE}\n"
    assert [one[1:] for one in found(text)] == [("warning", label) for label in labels]
    assert found(text.replace(labels[1], "The soft part of the splint:")) == []


@pytest.mark.parametrize(
    "labels", ["What to do:\n\nThe long way:", "The doctor can:\n\nThe long way:", "Your name:\n\nThe long way:"]
)
def test_questions_clauses_and_fields_are_no_such_labels(labels: str) -> None:
    text = f"{LOSSY}The strap may cause:\n\n{PROSE}\n\n{labels}\n\n{MORE}\n"
    assert labels.partition(":")[0] + ":" not in {one[2] for one in found(text) if one[1] == "warning"}


def test_titles_and_texts_in_turn_are_items_even_where_lists_were_lost() -> None:
    titles = ["Warm Baths", "Splints at Night", "Massage", "Rest at Noon"]
    told = "\n\n".join(f"{title}\n\nIt helps. {PROSE}" for title in titles)
    for lead_in in ("Treatment options include:", "The following signs may mean that a thumb is cracked:"):
        assert lead_in not in {one[2] for one in found(f"{LOSSY}{lead_in}\n\n{told}\n")}
    assert "We may recommend:" in {one[2] for one in found(f"{LOSSY}We may recommend:\n\n{told}\n")}


UNMARKED = {
    "bare lines": ("You may need these tests:\na blood count\na chest scan\n", Format.TEXT),
    "bare lines of which one begins as sections do": (
        "As your nurse we collect and keep:\nMedical history and illnesses\nTreatment records of the ward\nTablets\n",
        Format.TEXT,
    ),
    "bare lines with blank lines between": ("You may need these tests:\n\nBlood count\n\nChest scan\n", Format.TEXT),
    "items that end in and": (f"Both of these must be true. You:\n\nAre over 60, and\n\n{PROSE}\n", Format.TEXT),
    "paragraphs of HTML": ("<p>Signs include:</p><p>Pain</p><p>Heat</p><p>Swelling</p>", Format.HTML),
}


@pytest.mark.parametrize("name", UNMARKED)
def test_items_that_lost_their_marks_are_an_info(name: str) -> None:
    text, format = UNMARKED[name]
    assert [one[:2] for one in found(text, format)] == [("STR011", "info")]


def test_two_lead_ins_in_a_row_with_nothing_behind_them_are_both_reported() -> None:
    text = f"If you wear:\n\nYou should tell your doctor:\n\nThe day before, stop using:\n\n{PROSE}\n"
    assert [one[2] for one in found(text)] == [
        "If you wear:",
        "You should tell your doctor:",
        "The day before, stop using:",
    ]


def test_a_sentence_about_us_is_no_part_of_the_lead_in_before() -> None:
    text = (
        "We may collect the following kinds of data:\n\nWe use your data only to:\n\nWe use the following services:\n\n"
        f"We use Hillpost for letters. {PROSE}\n\nWe use Millbook for visits. {MORE}\n"
    )
    assert [one[2] for one in found(text)] == [
        "We may collect the following kinds of data:",
        "We use your data only to:",
    ]


def test_a_whole_sentence_before_a_lead_in_has_lost_its_list_where_others_did() -> None:
    lead_ins = (
        "A cast is put on in a short visit to the ward:\n\n"
        "A cast is safe, but like all of them it can have some side effects, including:\n\n- a rash\n- an itch\n"
    )
    sentence = "A cast is put on in a short visit to the ward:"
    assert sentence in {one[2] for one in found(f"{LOSSY}The strap can:\n\n{PROSE}\n\n{lead_ins}")}
    assert sentence not in {one[2] for one in found(lead_ins)}


def test_a_mere_subject_takes_the_sentence_before_it_along() -> None:
    text = f"At least one of these must be true. The child:\n\n{PROSE}\n"
    assert found(text) == [("STR001", "error", "At least one of these must be true. The child:")]


def test_the_title_of_a_person_ends_no_item() -> None:
    text = (
        "The operation is safe, but some risks include:\n"
        "Selecting an experienced surgeon like Dr. Ada Lindqvist, who has worked in the town for so many years that"
        " nearly everybody knows her by name, ensures that problems are rare and seen in good time.\n"
        f"{PROSE}\n"
    )
    assert [one[0] for one in found(text, Format.TEXT)] == ["STR001"]
