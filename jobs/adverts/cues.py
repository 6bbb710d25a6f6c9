"""What the words of an advert's lines and headings tell: our own lists, from how UK adverts are written.

A heading opens a section; a line in it is of the section's kind unless its own words clearly say another.
"""

from __future__ import annotations

import re

from jobs.adverts.model import LineKind

HEADINGS: tuple[tuple[LineKind | None, re.Pattern[str]], ...] = (
    (LineKind.DESIRABLE, re.compile(
        r"desirable|nice to have|(?:would be|is) (?:an |a )?(?:advantage|bonus|plus)|preferred|ideally"
        r"|helpful but not", re.I)),
    (LineKind.OFFER, re.compile(
        r"benefits|\bwe (?:can )?offer|what(?:'|’)?s in it for you|rewards?\b|perks|in return|why (?:join|work)"
        r"|package"
        r"|what you(?:'|’)?(?:ll| will)? (?:get|receive)|we(?:'|’)?ll give you|looking after you", re.I)),
    (LineKind.ESSENTIAL, re.compile(
        r"essential|what we(?:'|’)?(?:re| are) (?:looking for|after)|looking for|about you\b|who you are"
        r"|requirements?\b"
        r"|you(?:'|’)?(?:ll| will)? need|what you(?:'|’)?(?:ll| will)? (?:need|bring)|person spec\w*|skills"
        r"|qualifications"
        r"|experience\b|must haves?|(?:right|ideal|successful) (?:person|candidate)|criteria|is this you"
        r"|you should", re.I)),
    (LineKind.TASK, re.compile(
        r"duties|responsibilit|what you(?:'|’)?(?:ll| will) (?:be )?do|what (?:the job|it) involves|the role\b"
        r"|your role|job overview|role (?:and|summary)"
        r"|day[- ]to[- ]day|(?:key|main|daily|typical) tasks|job (?:purpose|summary|description)"
        r"|about the (?:job|role|post)"
        r"|you will\b|you(?:'|’)?ll\b|typical day|the job\b|the post\b|the work\b|role includes?|tasks", re.I)),
    (LineKind.BOILERPLATE, re.compile(
        r"working (?:for|at|with) (?:us|our)|certification|accreditation|about (?:us|the (?:company|trust"
        r"|school|council|organisation|team|charity))|who we are|our (?:company"
        r"|story|values|vision|commitment)"
        r"|equal(?:ity| opportunit)|diversity|inclusion|how to apply|to apply|apply now|safeguarding"
        r"|data protection|privacy"
        r"|additional information|further information|important information|next steps|contact", re.I)),
)  # fmt: skip

BOILERPLATE = re.compile(
    r"^interested\b|\b(?:ring|call|phone|text|email) (?:us|now|\w+ on)\b|equal opportunit|equality(?:,"
    r"| and)? diversity|(?:regardless|irrespective) of|protected characteristic"
    r"|background[s]? and walks"
    r"|welcome applications? from|encourage applications?|all applicants|committed to (?:safeguarding|equality"
    r"|diversity|creating|being)"
    r"|safeguarding (?:and promoting|children|is)|rehabilitation of offenders|gdpr|data protection"
    r"|privacy (?:notice|policy)"
    r"|right to work in the uk|sponsor(?:ship)?\b.*(?:visa|not)|no agenc(?:ies|y)|reserve the right"
    r"|close (?:this|the) (?:advert|vacancy)"
    r"|only (?:short-?listed|successful) (?:candidates|applicants)|if you (?:have not|haven(?:'|’)t) heard"
    r"|apply (?:now|online|today|via|by|to)\b"
    r"|send (?:your|a) cv|to apply|how to apply|for (?:more|further) information|informal (?:chat|discussion"
    r"|visit)|please (?:contact|call|email|ring|phone|visit|note)"
    r"|(?:founded|established|set up) in|(?:leading|largest|fastest[- ]growing|award[- ]winning|family[- ]run"
    r"|well[- ]established)\b"
    r"|acting as an? employment (?:agency|business)|we are an? (?:charity|company|team|busy|friendly|small"
    r"|local)|our (?:mission|vision|values)\b",
    re.I,
)
DESIRABLE = re.compile(
    r"\bdesirable\b|\bpreferred\b|\ban advantage\b|\badvantageous\b|\bideally\b|nice to have"
    r"|would be (?:helpful|useful|great|good|a plus|a bonus|beneficial|nice)"
    r"|\bbut (?:is )?not essential|\bnot essential\b|\ba (?:plus|bonus)\b(?! (?:of|scheme|payment))",
    re.I,
)
OFFER = re.compile(
    r"\bpension\b|\bholidays?\b(?! cover)|annual leave|\bfree (?:parking|meals?|uniform|lunch|gym|eye|on-?site"
    r"|dbs)|\bdiscounts?\b|\bsick pay\b"
    r"|employee assistance|cycle to work|guaranteed (?:an )?interview|disability confident"
    r"|uniform (?:is )?(?:provided|supplied)|paid (?:breaks?|training|induction|travel|mileage)"
    r"|overtime (?:rates?|available)|refer a friend|life (?:assurance|insurance)|blue light card"
    r"|\bbonus(?:es)? (?:scheme|of|payment|available)"
    r"|(?:full|ongoing|on-the-job|free) training|training (?:is |will be )?(?:provided|given)"
    r"|career (?:development|progression)|\bstaff (?:meals?|room|discount|parking)"
    r"|\bwe (?:can )?offer\b|flexible (?:working|hours|around)|occupational health|well-?being (?:support"
    r"|programme|hub)|long service|company events|wagestream",
    re.I,
)
ESSENTIAL = re.compile(
    r"\bmust (?:have|be|hold|own|enjoy|like|possess)|\bessential\b|\byou(?:(?:'|’)ll| will)? (?:need|should)\b"
    r"|\brequired\b|\bis needed\b|\bare needed\b"
    r"|\bability to\b|\bable to\b|\bexperience (?:of|in|with|as|working)\b|\bprevious experience"
    r"|\bwilling(?:ness)?\b(?: to)?|\bgcses?\b|\bnvq\b|\blevel [2-7]\b"
    r"|driving licen[cs]e|\bknowledge of\b|\bgood (?:communication|written|verbal|listening|organisational"
    r"|level|standard|understanding|eye|time ?keep\w*|people)"
    r"|\bexcellent (?:communication|customer|organis|time|interpersonal|attention)|\bstrong (?:communication"
    r"|organis|work)|\bconfiden(?:t|ce) (?:with|in|using)"
    r"|\bqualifi(?:ed|cation)|\bcertificate\b|\bdbs\b|physically fit|\ba (?:positive|friendly|caring|can-do"
    r"|team|flexible|warm|patient|reliable|keen)\b"
    r"|\breliable\b|\bpunctual|\bhard-?working\b|\battention to detail|\bno experience (?:is )?(?:needed"
    r"|necessary|required)|\bwe(?:(?:'|’)re| are) looking for (?:someone|an?|people)",
    re.I,
)
_VERBS = [
    "accept",
    "adjust",
    "administer",
    "advise",
    "answer",
    "apply",
    "arrange",
    "assemble",
    "assess",
    "assist",
    "attend",
    "book",
    "bring",
    "build",
    "carry",
    "care",
    "cash",
    "catalogue",
    "change",
    "chase",
    "check",
    "chop",
    "clean",
    "clear",
    "close",
    "coach",
    "collect",
    "communicate",
    "compile",
    "complete",
    "conduct",
    "contact",
    "contribute",
    "cook",
    "coordinate",
    "count",
    "cover",
    "create",
    "cut",
    "deal",
    "deliver",
    "demonstrate",
    "design",
    "develop",
    "disinfect",
    "dispense",
    "display",
    "distribute",
    "do",
    "drive",
    "dust",
    "empty",
    "encourage",
    "enforce",
    "engage",
    "ensure",
    "enter",
    "escort",
    "file",
    "fill",
    "find",
    "fit",
    "fix",
    "follow",
    "gather",
    "get",
    "give",
    "greet",
    "grow",
    "guide",
    "handle",
    "hang",
    "help",
    "identify",
    "implement",
    "input",
    "inspect",
    "install",
    "invoice",
    "issue",
    "iron",
    "keep",
    "label",
    "lay",
    "lead",
    "learn",
    "liaise",
    "lift",
    "listen",
    "load",
    "lock",
    "log",
    "look",
    "maintain",
    "make",
    "manage",
    "meet",
    "mend",
    "mind",
    "monitor",
    "mop",
    "move",
    "mow",
    "note",
    "observe",
    "offer",
    "open",
    "operate",
    "order",
    "organise",
    "oversee",
    "pack",
    "paint",
    "participate",
    "perform",
    "pick",
    "place",
    "plan",
    "plant",
    "play",
    "post",
    "prepare",
    "present",
    "process",
    "produce",
    "promote",
    "prompt",
    "protect",
    "provide",
    "prune",
    "pull",
    "put",
    "raise",
    "reach",
    "read",
    "receive",
    "record",
    "refill",
    "register",
    "remove",
    "repair",
    "replace",
    "replenish",
    "report",
    "resolve",
    "respond",
    "restock",
    "review",
    "rotate",
    "run",
    "schedule",
    "scan",
    "sell",
    "send",
    "serve",
    "set",
    "sew",
    "share",
    "sort",
    "stack",
    "stock",
    "store",
    "strip",
    "supervise",
    "supply",
    "support",
    "sweep",
    "swap",
    "take",
    "teach",
    "tend",
    "test",
    "tidy",
    "track",
    "train",
    "transport",
    "treat",
    "type",
    "undertake",
    "unload",
    "unpack",
    "update",
    "upload",
    "use",
    "vacuum",
    "wash",
    "watch",
    "water",
    "weed",
    "weigh",
    "welcome",
    "wipe",
    "work",
    "wrap",
    "write",
]
_FORMS = "|".join(sorted({f"{v}|{v}s|{v.removesuffix('e')}ing|{v}{v[-1]}ing" for v in _VERBS}, key=len, reverse=True))
TASK_START = re.compile(
    rf"^(?:to |also |daily |general |regularly |safely |carefully "
    rf"|day[- ]to[- ]day )?(?:{_FORMS})\b(?!\s+(?:with us|for us|at (?:our|a)))",
    re.I,
)
TASK_CUE = re.compile(
    rf"\byou(?:(?:'|’)ll| will)? (?:also )?(?:be )?(?:responsible for|(?:{_FORMS}))\b"
    rf"|\b(?:post ?holder|successful candidate) will\b|\bduties (?:will )?include|\bthe role (?:involves"
    rf"|includes|will involve)"
    rf"|\b(?:responsible for|involved in|you will be) (?:the )?(?:\w+ing)\b|\bwork (?:involves|includes|will be"
    rf"|is)\b",
    re.I,
)
FACT = re.compile(
    r"^\s*(?:job title|position|role|employer|company|location|place|where|salary|pay|rate(?: of pay)?|wage"
    r"|hours?(?: of work)?|working (?:hours|pattern|days)"
    r"|shifts?|contract(?: type)?|job type|start(?: date)?|closing(?: date)?|deadline|reports? to"
    r"|ref(?:erence)?(?: no)?|department|band|grade|dates?|interview(?:s| date)?"
    r"|vacanc(?:y|ies)|term|duration|posted|sector|category|tel(?:ephone)?|phone|email"
    r"|contact(?: name)?)\s*[:\-–]\s*\S",
    re.I,
)
