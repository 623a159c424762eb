"""The names of bodies, journals and studies that count as sources, as patterns over prose in its own case."""

# Acronyms of public bodies, learned societies, surveys and news agencies.
ACRONYMS = """
AAAAI AAD AADSM AAFP AAN AANS AAO AAOS AAP AARP AASM ABC ACA ACAAI ACC ACG ACIP ACOEM ACOG ACP ACR ACS ACSM ADA ADAA
ADHA AFP AGA AGS AHA AHRQ AIHW AMA ANSES AOA APA APTA ASA ASAM ASBMR ASCO ASCRS ASGE ASHA ASMBS ASN ASPC ASPS ASRM ATA
ATS AUA BBC BDA BHF BMA BMJ BRFSS CAMH CBO CBS CDC CMS CNN DEA DHS DSM ECDC EFSA EMA EPA ESC ESHRE FAO FDA FIGO HFEA
HHS HRSA HSE IARC ICMR IDF IHME IHS IOM JAMA KFF MHRA NAMI NASEM NBC NCCIH NCCN NCDRC NCHS NCI NCRB NEI NEJM NFHS
NHANES NHIS NHLBI NHS NHTSA NIA NIAAA NIAID NIAMS NICE NICHD NIDA NIDCD NIDCR NIDDK NIH NIMH NIMHANS NINDS NIOSH NKF
NOF NORD NPF NPR NSDUH NSF OECD OHID ONS OSHA PAHO PBS PHE RACGP RCOG RCP SAMHSA SART SEER TEDS UNAIDS UNFPA UNICEF
UNODC USDA USPSTF VA WHO
""".split()

# Names that stand for a source by themselves.
KNOWN = (
    "Mayo Clinic",
    "Cleveland Clinic",
    "(?:Johns? )?Hopkins(?: Medicine| Medical)?",
    "Harvard(?: Health| Medical School)?",
    "Stanford",
    "Yale",
    "Princeton",
    "Oxford",
    "Cambridge",
    "UCLA",
    "UCSF",
    "MIT",
    "Duke",
    "Cornell",
    "Columbia University",
    "Karolinska",
    "Penn(?: Medicine| State)?",
    "Emory",
    "Northwestern(?: Medicine)?",
    "Vanderbilt",
    "NYU(?: Langone)?",
    "Dartmouth",
    "Baylor",
    "Georgetown",
    "Tufts",
    "Imperial College",
    "Dana[ -]Farber",
    "M\\.?D\\.? Anderson",
    "Cedars[ -]Sinai",
    "Brigham and Women['’]s",
    "UT Southwestern",
    "Michigan Medicine",
    "Weill Cornell",
    "Kaiser Permanente",
    "Memorial Sloan[ -]Kettering",
    "Massachusetts General(?: Hospital)?",
    "Mount Sinai",
    "Pew(?: Research)?",
    "Gallup",
    "Statista",
    "Nielsen",
    "Ipsos",
    "YouGov",
    "RAND(?: Corporation)?",
    "Cochrane",
    "Lancet",
    "The Lancet",
    "JAMA(?: [A-Z][a-z]+)*",
    "(?:Nature|Science|Cell)(?= (?:Medicine|Communications|Translational|Reports|magazine|journal))",
    "PL[oO]S(?: One| ONE| Medicine)?",
    "Medscape",
    "WebMD",
    "Medline ?Plus",
    "UpToDate",
    "Healthline",
    "Web of Science",
    "PubMed",
    "Consumer Reports",
    "New Scientist",
    "Scientific American",
    "National Geographic",
    "Time [Mm]agazine",
    "TIME",
    "Newsweek",
    "Reuters",
    "Associated Press",
    "Bloomberg",
    "Forbes",
    "Washington Post",
    "New York Times",
    "Wall Street Journal",
    "USA Today",
    "The Guardian",
    "Surgeon General",
    "(?:US|U\\.S\\.|UK|federal|Federal|Indian|Canadian|Australian|British) [Gg]overnment",
    "(?:\\d{4} )?(?:US |U\\.S\\. )?Census",
    "Women['’]s Health Initiative",
    "Global Burden of Disease",
    "United Nations",
    "European Union",
    "World Bank",
    "Medicare",
    "Red Cross",
    "Planned Parenthood",
    "Autism Speaks",
    "March of Dimes",
    "Mental Health America",
    "Cancer Research UK",
    "Diabetes UK",
    "Public Health England",
    "Health Canada",
    "Statistics Canada",
    "Food and Drug Administration",
    "Centers for Disease Control(?: and Prevention| & Prevention)?",
    "National Cancer Institute",
    "National Heart, Lung,? and Blood Institute",
)

# A word of each of them.
KNOWN_SIGNS = """
Anderson Associated Autism Baylor Bloomberg Brigham Burden Cambridge Canada Canadian Cancer Cedars Cell Census Centers
Cleveland Cochrane Columbia Consumer Cornell Dana Dartmouth Diabetes Dimes Disease Drug Duke Emory England Forbes
Gallup Geographic Georgetown Guardian Harvard Healthline Heart Hopkins Imperial Initiative Ipsos JAMA Kaiser
Karolinska Lancet MIT Massachusetts Mayo Medicare Medline MedlinePlus Medscape Mental Michigan NYU Northwestern
Nations Nature Newsweek Nielsen Oxford PLOS PLoS Parenthood Penn Pew Post Princeton PubMed RAND Red Reuters Science
Scientific Scientist Sinai Sloan Southwestern Stanford Statista Surgeon TIME Time Times Today Tufts UCLA UCSF Union
UpToDate Vanderbilt Wall WebMD World Yale YouGov
""".split()

# The words by which a longer name is known to be that of a body or a journal.
HEADS = """
Academy Administration Agency Alliance Annals Archives Association Authority Board Bureau Census Coalition Collaboration
Collaborative College Colleges Commission Committee Congress Consortium Council Department Federation Foundation
Government Initiative Institute Institutes Institution Journal Laboratory League Ministry Network Observatory Office
Organisation Organization Parliament Proceedings Programme Register Registry School Secretariat Service Services Society
Societies Survey Trust Union Universities University
""".split()

# What a seller is called. A clinic is no source for its own figures, whatever else its name holds.
SELLERS = """
Center Centers Centre Centres Clinic Clinics Company Corp Corporation Co Dental Dentistry Group Hospital Hospitals Inc
Infusion Infusions Ketamine Labs Laboratories LLC Ltd Medspa Partners Pharma Pharmaceuticals Pharmacy Practice Solutions
Spa Therapeutics Therapies Wellness
""".split()

# Acronyms of conditions and methods: "ADHD studies" and "an MRI trial" name no study.
NOT_STUDIES = """
ADHD ADD AFib AIDS ALS AMD ASD BMI BPH CBD CBT CKD COPD COVID COVID-19 CT CVD DNA DBT DIY EBV ECG ECT EEG EMDR ESWT
FAQ FDA FODMAP GERD GLP GLP-1 HBOT HDL HIV HPV HRT IBD IBS ICU III IOP IUI IV IVF LASIK LDL LSD MDMA MRI MS NAD NSAID
NSAIDs OCD OTC PCOS PEMF PET PMS PRP PTSD RCT RCTs RNA SAD SSRI SSRIs STD STI TBI TENS THC TMJ TMS UK US USA UTI UV VR
""".split()
