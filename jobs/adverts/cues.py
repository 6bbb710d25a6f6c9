"""What the words of an advert's sentences tell: our own lists, from how UK adverts are written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

REMEMBERED = 16  # sentences: one is asked the same several times while it is judged


class Cue:
    """A pattern that remembers what it found in the last few sentences."""

    def __init__(self, pattern: str) -> None:
        """Take a pattern that is matched whatever the case of its letters."""
        compiled = re.compile(pattern, re.I)
        self.search = lru_cache(REMEMBERED)(compiled.search)
        self.match = lru_cache(REMEMBERED)(compiled.match)


_VERBS = """
    accept adjust administer advise aid alter answer arrange assemble assess assist attend audit bake book bring
    brush buff build call care carry cash catalogue cater change chase check chop clean clear clock close coach
    collect communicate compile complete compose conduct confirm connect contact contribute control convert cook
    coordinate correct counsel count cover create cultivate cut deal decorate deliver demonstrate design detect
    develop devise dig direct discuss disinfect dispense display dispose distribute do dress drive dry dust edit
    educate empty encourage enforce engage ensure enter erect escort establish evaluate examine exchange facilitate
    feed fetch file fill find fit fix fold follow forward foster fry garnish gather generate get give greet grill
    grow guide handle hang harvest heat help highlight hoover host identify implement improve increase inform
    initiate input inspect install instruct interact interview investigate invite invoice iron issue judge keep
    label launch lay lead learn liaise lift link listen load lock log look machine maintain make manage mark measure
    meet mend mentor merchandise mind mix monitor mop motivate move mow negotiate note nurture observe offer open
    operate order organise oversee pack paint participate pave peel perform photocopy photograph pick place plan
    plant plate play polish prepare price print prioritise process procure produce promote prompt proofread protect
    provide prune pull purchase push put raise rake reach react read receive recommend reconcile record recruit
    recycle reduce refer refill register relieve remove repair replace replenish reply report research resolve
    respond restock restore retrieve return review rotate run sand sanitise scan schedule secure see select sell
    send separate serve service sew shape share sign sort spray stack steam stock store strip supervise supply
    support swap
    sweep tackle take talk teach tend test tidy tie track train transport treat trim turn type undertake unload
    unlock unpack update upload use utilise vacuum verify visit walk wash watch water weed weigh welcome weld wipe
    wire work wrap write
"""


def _forms(verb: str) -> tuple[str, ...]:
    """Return a verb as tasks begin with it: clean, cleans, cleaning; mop, mops, mopping."""
    stem = verb if verb.endswith("ee") else verb.removesuffix("e")
    stem = "t" if verb == "tie" else stem
    y = "y" if verb == "tie" else ""
    return verb, verb + "s", f"{verb}es", f"{stem}{y}ing", f"{verb}{verb[-1]}ing", f"{verb.removesuffix('y')}ies"


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern of any of the words, letter by letter: hundreds of words side by side are slow to try."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in (*word, ""):
            node = node.setdefault(letter, {})
    return _branches(tree)


def _branches(tree: dict[str, Any]) -> str:
    ways = [letter + _branches(below) for letter, below in sorted(tree.items()) if letter]
    if not ways:
        return ""
    return f"(?:{'|'.join(ways)}){'?' if '' in tree else ''}"


_ALL_FORMS = {form for verb in _VERBS.split() for form in _forms(verb)}
_FORMS = _any_of(_ALL_FORMS)
_DOING = _any_of(form for form in _ALL_FORMS if form.endswith("ing"))
_NO_TASK = (
    r"(?!\w+ (?:with us|for us|at (?:our|a)\b|hours|patterns?|users?|desk|charge|nature|attitude|person"
    r"|people skills|permit|environment"
    r"|workers?\b|manager|assistant\b(?! the)|experience|is provided|will be|skills|style|is (?:given|provided)))"
)
_BEFORE = (
    r"(?:to |also |then |and |daily |general |regular(?:ly)? |safely |carefully |day[- ]to[- ]day "
    r"|effectively |actively "
    r"|physically |routinely |proactively |be(?:ing)? |help(?:ing)? (?:to )?|assist(?:ing)? (?:to|with|in) (?:the )?)*"
)
TASK_START = Cue(rf"^{_BEFORE}{_NO_TASK}(?:{_FORMS})\b")
TASK_OTHER_START = Cue(
    r"^(?:to |be(?:ing)? )?(?:responsib(?:le|ility) for|involved in|the (?:preparation|cleaning|serving"
    r"|delivery|collection)"
    r"|preparation|collection|maintenance|administration|supervision|organisation|completion"
    r"|general (?:cleaning|duties|admin"
    r"|housekeeping|maintenance)|any other|other (?:duties|tasks)|ad[- ]hoc|basic (?:cleaning|admin)"
    r"|food prep\w*|washing up"
    r"|stock (?:control|rotation|taking|replenishment)|data entry|customer service\b(?! skills| experience)"
    r"|shelf|till work"
    r"|light (?:cleaning|duties|cooking|maintenance)|order picking|housekeeping|reception|personal care|companionship"
    r"|act(?:ing)? as|driving|undertaking|ensuring)\b"
)  # fmt: skip
_NOT_DOING = (
    r"(?!work\b|work(?:ing)? (?:in|at|with|for|as|from|on|\d)|join|be\b|receive|get\b|need|enjoy|learn|find\b"
    r"|apply|start\b"
    r"|become|hear|have|share in|benefit|attend an? interview|complete an?\b|earn|study|gain|wear|bring|look forward)"
)
TASK_CUE = Cue(
    rf"(?:\byou(?:['’`]?ll| will| would| can expect to|['’`]?re going to|['’`]?d)|^you) (?:also |then |mainly "
    rf"|typically "
    rf"|usually |daily |be |mostly )*(?:responsible for|tasked with|expected to|required to|involved in|helping"
    rf"|{_NOT_DOING}(?:{_FORMS}))\b"
    rf"|\b(?:post ?holder|successful (?:candidate|applicant)|role ?holder|\w+ assistants?|\w+ workers?"
    rf"|\w+ officer) will"
    rf" (?!be (?:subject|asked|required to (?:complete|have|provide|undergo))|undergo|have\b|need|receive|join|get\b"
    rf"|complete an?\b|be required\b)"
    rf"|\b(?:duties|tasks|responsibilities|role|work|job|position) (?:will |would )?(?:mainly )?(?:include"
    rf"|involve|consist)"
    rf"|\bresponsible for (?:the )?(?:\w+ing)\b|\bwork (?:involves|includes)\b"
    rf"|\b(?:is|are) (?:to|responsible for) (?:\w+ly )?(?:{_FORMS})\b|\bto help (?:us )?(?:with|out|in (?:the|our))\b"
    rf"|\b(?:the|this) (?!(?:company|trust|employer|school|council|home|charity|team|business|closing"
    rf"|interview|successful"
    rf"|vacancy|advert)\b)(?:\w+ ){{1,4}}?(?:will|may|should) (?:also |then )?{_NOT_DOING}(?:{_FORMS})\b"
    rf"|\b(?:day|shift)s? (?:is|are|will be) spent\b"
    rf"|\b(?:{_DOING}),? (?:(?:\w+ ){{0,3}}?(?:{_DOING}),? )?(?:\w+ ){{0,3}}?(?:and|&) (?:{_DOING})\b"
    rf"|\b(?:need|looking (?:for|to)|recruit|appoint|seek(?:ing)?|require|wanted|want|hiring|vacanc\w+|post|vacancy)\b"
    rf"[^.!?]{{0,90}}?\bto (?:help (?:us )?(?:to )?|come and |assist |support )*{_NOT_DOING}(?:{_FORMS}|look after)\b",
)
APPLY = Cue(
    r"^interested\b|\bapply (?:now|online|today|via|by|to|on|at|in|with|here|through|direct|for this|before)\b|^apply\b"
    r"|\bapplication (?:form|pack)s?\b|\bsend (?:us )?(?:your|an?|in) |\b(?:to|how to) apply|\bcvs? (?:to|and"
    r"|with|by)\b"
    r"|(?:informal|confidential) (?:chat|discussion|visit|enquir|conversation)|\bcovering letter\b"
    r"|\bexpression of interest"
    r"|[\w.+-]+@[\w-]+\.\w|\b0\d{2,4}[\s-]?\d{3}[\s\d-]{2,8}|\b(?:www\.|https?://)\S+"
    r"|\b(?:ring|call|phone|text|e-?mail|message|dm|pm|whatsapp|contact|ask for|speak to|pop in(?:to)?|call in"
    r"|drop in)\b"
    r"(?= (?:us\b|me\b|now\b|in\b|the (?:shop|office|yard|manager|team|salon)|to\b|on\b"
    r"|[A-Z]\w+\b(?! (?:centre|center))))"
    r"|for (?:more|further|an?) (?:information|details|informal)|\bpm me\b|\bdm us\b|\bin touch\b|click (?:the )?apply"
    r"|\battach a cv|\bcv and\b|visits? to the (?:school|home) ",
)
BOILERPLATE = Cue(
    r"^(?:save|share|report|easy apply|opens in new tab)$|create an account|\bour client\b|\bclicked apply"
    r"|^easy apply|^apply for this (?:job|role)|^report (?:this )?job|^promoted by"
    r"|opens in (?:a )?new|actively"
    r" review|any other (?:\w+ )?duties|other (?:reasonable |such )?duties (?:appropriate|as|that|which|commens|within)"
    r"|not exhaustive|commensurate with|carry out other|large number of applic|\bsift\b|\bfeedback will\b"
    r"|never charge|\bsince (?:19|20)\d\d\b|\bnationals\b|settled status|by merit|success profiles"
    r"|feel at home|\bpersonal data\b|(?:never|not) ask (?:you )?for (?:money|payment)|\bscam"
    r"|\b(?:ring|call|phone|text|e-?mail|message|dm|pm|whatsapp) (?:us|now|me|\w+ (?:on|at)"
    r"|the (?:shop|office))\b"
    r"|equal (?:opportunit|employment)|equality(?:,| and)? diversity|(?:diverse|inclusive|inclusion|diversity)\b"
    r"|(?:regardless|irrespective) of|protected characteristic|under-?represented"
    r"|background[s]? and walks|welcomes? applications?|encourage (?:you|applications?|candidates|people)"
    r"|all (?:applicants|applications|candidates|sections)|(?:is|are|we'?re) committed to"
    r"|commitment to (?:safeguarding|equality)"
    r"|safeguarding (?:and promoting|children|vulnerable|is|policy)|rehabilitation of offenders|gdpr|data protection"
    r"|privacy (?:notice|policy)|personal (?:data|information)|terms and conditions|cookies"
    r"|sponsor(?:ship)?\b|skilled worker|no agenc(?:ies|y)|agencies|reserve the right|recruitment (?:process|policy)"
    r"|clos(?:e|ing) (?:this|the) (?:advert|vacancy|role|post)|(?:clos\w+|removed?|withdrawn?) (?:\w+ )?early"
    r"|(?:only|just) (?:the )?(?:short-?listed|successful)|short-?list|(?:not|n[’']t) heard|hear from us|unsuccessful"
    r"|\bapply (?:now|online|today|via|by|to|on|at|in|with|here|through|direct|for this)\b"
    r"|\bapplication (?:form|pack)\b"
    r"|\bsend (?:us )?(?:your|a) |\bto apply|how to apply|\bapplications? (?:to|should|must|by|can|are|will"
    r"|close)\b|\bcvs? to\b"
    r"|for (?:more|further|an?) (?:information|details|informal|chat|application)|informal (?:chat|discussion"
    r"|visit|enquir)"
    r"|please (?:contact|call|e?-?mail|ring|phone|visit|note|see|apply|send|click|read|quote|do not|complete|ask|get)"
    r"|(?:founded|established|set up) (?:in|by)|(?:leading|largest|fastest[- ]growing|award[- ]winning"
    r"|family[- ](?:run|owned)"
    r"|well[- ]established|world[- ]class|long[- ]established)\b|(?:trading|in business|on the high street"
    r"|here) (?:since|for)\b"
    r"|acting as an? (?:employment|recruitment)|employment (?:agency|business)|our client\b"
    r"|\b(?:we are|we[’']re|we have been|we have|we operate|we run|we support|we provide|we believe|we serve|we care"
    r"|we make|we sell|we employ|we value) (?!looking|seeking|recruiting|hiring|an? (?:vacancy|opening"
    r"|opportunity|position)"
    r"|vacanc|currently|now|expanding|needing)|\bour (?:mission|vision|values|story|history|customers are|aim"
    r"|purpose)\b"
    r"|\bis (?:one of|part of|home to|the (?:only|largest|leading|first|oldest|biggest)"
    r"|an? (?:[\w-]+,? (?:and )?){0,5}(?:charity|company|school|trust|(?:\w+ )?provider|business|employer"
    r"|organisation|group|home|hotel|caf[eé]|farm|firm|council|nursery|hospital|practice|academy|team|shop|store))\b"
    r"|\bregistered charity\b|\binterviews? (?:will|are|to be|date)|\breferences?\b.{0,40}\b(?:taken|sought"
    r"|required|requested)"
    r"|\bsubject to\b|\bjob ref\b|\bwe look forward|\bgood luck\b|\bbecome part of\b|\bis operated by\b",
)
ANY_OTHER = re.compile(
    r"\b(?:any|such) other (?:\w+ )?(?:duties|tasks)|carry out other (?:\w+ )?duties|other (?:reasonable "
    r"|such )?duties (?:as|that|which|commens"
    r"|within|appropriate)|not exhaustive|without regard to", re.I,
)  # fmt: skip
DESIRABLE = Cue(
    r"\bdesirable\b|\bpref+er+ed\b|\bwould help\b|\bis ideal\b|\bwould be an asset\b|\blovely$|\b(?:a|big|huge"
    r"|real) plus\b|\ba (?:great|big) help\b|\bdealbreaker|^even better|\bwould be amazing|\bpreferr?(?:ed"
    r"|able|ably)\b|\b(?:an?|distinct|real|big) (?:\w+ )?advantage\b(?! of)"
    r"|\badvantageous\b|\bideally\b|nice to have|\bbeneficial\b"
    r"|\bhandy\b|\bbonus points\b|isn[’']t a must\b|great,? but|\bnot a must\b|\(D\)$|\|\s*D$|(?:would|will|is"
    r"|are|be) (?:also )?(?:be )?(?:very |really )?(?:helpful|useful|handy|great|good|welcome"
    r"|lovely|a plus|a bonus|nice)\b"
    r"|\bhelpful,? but\b|\bnot essential\b|\bisn[’']t essential\b|\bnot (?:strictly )?necessary\b(?! experience)"
    r"|\ba (?:plus|bonus)\b(?! (?:of|scheme|payment))|\bif (?:you(?:[’']ve| have)|possible)\b.{0,60}\b(?:great"
    r"|bonus|plus|better)",
)
NOT_NEEDED = Cue(
    r"\bno (?:previous |prior |formal )?(?:\w+ )?(?:experience|qualifications?)\b(?: (?:is |are )?(?:needed"
    r"|necessary|required|needed))?"
    r"|\b(?:experience|qualifications?) (?:is |are )?(?:not|n[’']t) (?:needed|required|necessary|essential)"
    r"|\b(?:experience|qualifications?) (?:isn|aren)[’']t (?:needed|required|necessary|essential)"
    r"|\bno experience\b"
)  # fmt: skip
CHECKS = Cue(
    r"\bdbs\b|\bpvg\b|criminal record|(?:satisfactory|two|employment) references|\breferences (?:will|are)\b"
    r"|right to work"
    r"|pre-?employment|security (?:standard|clearance|check)|occupational health|\bdisclosure\b"
)  # fmt: skip
OF_EVERYBODY = re.compile(
    r"\bsubject to\b|\bsuccessful (?:candidate|applicant)s?\b|\ball (?:offers|posts|staff|successful"
    r"|appointments|employees)"
    r"|\b(?:will|must) (?:be (?:asked|required|subject|made|taken)|undergo|need to (?:complete|undergo))"
    r"|\bwill need an?\b"
    r"|\bis required for\b|\bthis (?:post|role) (?:is|requires)|\bwe (?:do|will|carry|check|ask)"
    r"|\bis required\.|\bexempt", re.I,
)  # fmt: skip
QUESTION = re.compile(
    r"^(?:are|do|can|have|could|would|love|like|enjoy|fancy) (?:you|working|being|people)\b.*\?", re.I
)
INTERVIEW = re.compile(
    r"\binterview\w*\b[^.]{0,60}\b(?:disab\w+|minimum criteria)|disability confident[^.]*\binterview"
    r"|guarantee\w*[^.]{0,20}interview"
    r"|interview[^.]{0,20}guarante", re.I,
)  # fmt: skip
ADJUST = re.compile(
    r"(?:reasonable|any) (?:adjustments?|changes)|adjustments? (?:to|for|at|during)|(?:need|want"
    r"|like) (?:anything|something)"
    r" (?:changed|different)|make (?:our|the|your) (?:hiring|interview|application)[^.]{0,20}easier"
    r"|(?:large print|other format)"
    r"|help with (?:your|the) application|apply in (?:another|a different) way", re.I,
)  # fmt: skip
TRAINED = re.compile(
    r"\btrain(?:ing|ed)? (?:is |will be |can be |you)?(?:\w+ )?(?:given|provided|offered)|we (?:will|can"
    r"|['’]ll) (?:train|teach|put you through|show)"
    r"|(?:full|all) training\b|put you through",
    re.I,
)
OFFER = Cue(
    r"\bpensions?\b|\bon us$|^free\b(?! of)|\bprovided$|\bholidays?\b(?! (?:cover|periods?|lets?|park|home"
    r"|cottage|club|season))|annual leave"
    r"|days['’]? leave"
    r"|\bfree (?:on-?site |staff |hot |car )*(?:parking|meals?|uniform|lunch|gym|eye|dbs|drinks|food|tea"
    r"|breakfast|training|access|membership)"
    r"|\bdiscount(?:s|ed)?\b|\b(?:sick|maternity|paternity) pay\b|employee (?:assistance|discount|benefits"
    r"|of the month)"
    r"|cycle[- ]to[- ]work|guaranteed (?:an )?interview|interview (?:is )?guaranteed|guarantee (?:an )?interview"
    r"|disability confident|(?:uniform|ppe|tools|equipment|lunch|meals|transport|accommodation|van|phone"
    r"|laptop) (?:is |are |and \w+ )*(?:provided|supplied|included)"
    r"|\bpaid (?:breaks?|training|induction|travel|mileage|for|dbs|holidays?|weekly)|\bmileage\b.{0,20}\bpaid"
    r"|overtime (?:rates?|available|paid)"
    r"|refer a friend|referral (?:bonus|scheme)|(?:life|death in service) (?:assurance|insurance|cover"
    r"|benefit)|death in service|blue light card"
    r"|\bbonus(?:es)?\b(?! points)|\btips\b|service charge|(?:full|ongoing|on-the-job|free|excellent"
    r"|comprehensive|all|paid|relevant) training\b(?! course)"
    r"|training (?:is |will be |and \w+ )*(?:provided|given|offered|available|opportunities)|we(?:['’]ll| will"
    r"| can)? (?:provide|give|offer|train|teach|pay|help you|support you|show you)\b"
    r"|career (?:development|progression|pathway|opportunit)|(?:progression|development"
    r"|promotion) opportunities|opportunit(?:y|ies) (?:to|for) (?:progress|develop|train|career|promotion|learn)"
    r"|\bstaff (?:meals?|room|discount|parking|party|parties|events)|flexible (?:working|hours|around|shifts"
    r"|rota)|hours (?:to suit|can be flexible)|family[- ]friendly"
    r"|occupational health|well-?being|long service|(?:company|social|team) events|wagestream|\bin return\b"
    r"|\bperks\b|\bbenefits (?:include|package|scheme)|(?:generous|great|excellent|competitive"
    r"|good) (?:benefits|package|rates|holiday|annual|company|staff)"
    r"|\b(?:eye ?care|health ?care|dental|medical) (?:scheme|plan|voucher|cash|cover|insurance)|cash ?plan"
    r"|\bvouchers?\b|\bloan scheme|season ticket|supportive (?:team|environment|manager|management)|buddy"
    r"|\bmentor(?:ing|s)?\b|reasonable adjustments|job share|enhanced (?:rate|pay)|time and a (?:half|third)"
    r"|double time|christmas (?:off|party)|birthday|no (?:weekends|evenings|late nights)",
)
_ADJECTIVES = (
    "cheerful|dependable|reliable|friendly|caring|kind|calm|enthusiastic|motivated|organised|experienced"
    "|hard-working|careful"
    "|patient|energetic|bubbly|confident|conscientious|flexible|polite|trustworthy|gentle|good[- ]humoured"
    "|dedicated|willing"
    "|proactive|skilled|qualified|passionate|compassionate|committed|honest|helpful|warm"
)
_PEOPLE = (
    "people|person|individuals?|someone|somebody|lady|gent|man|woman|workers?|assistants?|cleaners?|carers?"
    "|drivers?|candidates?"
    "|applicants?|members?|cooks?|chefs?|caretaker|receptionist|administrator|porters?|labourers?|gardener"
    "|operatives?|staff"
)
WHO = Cue(rf"\b(?:{_ADJECTIVES})\b(?:,? (?:and |& |or )?[\w-]+){{0,4}}? (?:{_PEOPLE})\b")
ESSENTIAL = Cue(
    r"^can (?!you\b)\w+|\bhappy to\b|\bshould (?:be|have)\b|"
    r"\bneeds? (?:an?|to be|to have|some)\b|\b(?:no|non)[- ]smok|\bmust\b(?! be (?:received|in by|submitted"
    r"|returned|sent))|\bessential\b|\byou(?:(?:['’]ll"
    r"| will)? (?:also )?(?:need|should)|['’]re (?:a|an|someone)|(?:['’]ve| have) (?:got )?(?:a|an|good|some"
    r"|the|experience|your|excellent|strong)"
    r"| (?:are|enjoy|like|love|hold|can|possess|don['’]t mind))\b|\b(?:will|should|would) (?:be|have|possess"
    r"|hold|demonstrate|enjoy) (?:an? |the |good |excellent |strong |previous |relevant |some |fluent "
    r"|physically |comfortable |confident |reliable|hard|able|friendly|willing|flexible|enthusiastic|caring"
    r"|self|punctual|passionate|polite|organised|experience|aged)"
    r"|\b(?:is|are) (?:required|needed|necessary|a must|vital|key)\b|\brequired\b|\bneeded for\b"
    r"|\bability\b|\bable to\b|\bexperience(?:d)?\b|\bwilling(?:ness)?\b|\bgcses?\b|\bn?s?vqs?\b|\blevel [2-7]\b"
    r"|\blicen[cs]e\b|\bknowledge\b|\bunderstanding of\b|\bskills\b|\bgood (?:communic|written|verbal"
    r"|listening|organis|level|standard|understanding|eye|time ?keep|people|sense|with|at|knowledge|standard"
    r"|english|spoken|customer|team|attention|manual|work|literacy|numeracy|general|head|basic|interpersonal"
    r"|it\b|humour|attitude|record|manner|command|physical|telephone|presentation|computer)"
    r"|\b(?:excellent|strong|great|basic|clear|proven|effective|outstanding"
    r"|sound) (?:\w+ (?:and \w+ )?)?(?:communic|customer|organis|time|interpersonal|attention|work|spoken"
    r"|written|english|numeracy|literacy|it\b|maths|team|people|track|standard|verbal|knowledge|understanding"
    r"|grasp|computer|self|eye|skills|attendance)"
    r"|\bconfiden(?:t|ce) (?:with|in|using|to|working|at|and)|\bcomfortable (?:with|in|using|working|talking"
    r"|around)|\bqualifi(?:ed|cation)|\bcertificate\b|\bdbs\b|\bpvg\b|\bright to work\b|\beligib"
    r"|\bphysically (?:fit|able)|\bphysical fitness|\bfit(?:ness)? and\b"
    r"|\b(?:a|an|with|have|positive|friendly|has|have a) (?!week)(?:\w+,? (?:and )?)?(?:positive|friendly"
    r"|caring|can-?do|flexible|warm|patient|reliable|keen|enthusias\w+|motivated|self-motivated|team player"
    r"|proactive|kind|calm|mature|professional|smart|helpful|cheerful|compassionate|dedicated|passionate"
    r"|outgoing|polite|organised|honest|genuine|passion|sense of humour|love of|interest in|eye for|head for"
    r"|car driver)\b"
    r"|\breliab(?:le|ility)\b|\bpunctual|\bhard[- ]?working\b|\battention to detail|\bteam player"
    r"|\bself[- ]motivat|\bhonest(?:y)?\b|\btrustworthy|\benthusias(?:m|tic)\b|\bpassion(?:ate)?\b|\b(?:aged?"
    r"|over) 1[68]\b|\b1[68] (?:or over|years|\+)|\bown (?:car|transport|vehicle|tools|van)\b|\bcan-?do\b"
    r"|\bflexib(?:le|ility) (?:to|with|in|about|approach|attitude|around|and)\b|\bawareness of\b"
    r"|\bwillingness\b|\bdriver\b.{0,20}\bessential|\bhead for heights|\bgood timekeep|\bcommon sense"
    r"|\bwe(?:(?:['’]re| are) looking for|[’']d (?:like|love)| (?:want|need)| would (?:like|love)) (?:someone"
    r"|somebody|an?|people|you)\b|\b(?:ideal|successful|right) (?:candidate|person|applicant)s?\b"
    r"|\byou are (?:a|an|someone|friendly|reliable|kind|happy)",
)
SEEKING = Cue(
    r"\b(?:looking for|seek(?:ing)?\b|ideal (?:candidate|person)|you (?:are|have|should|need)\b|you[’']re\b"
    r"|you[’']ve\b|we need\b"
    r"|successful (?:candidate|applicant)s? will (?:be|have|need))"
)  # fmt: skip
OF_US = re.compile(
    r"^(?:we(?:[’']re|[’']ve| are| have| do| work| want| know| also)?\b|our\b|at (?-i:[A-Z])|the (?:trust|school"
    r"|company|council|charity|home|team|hotel"
    r"|centre|business|organisation|college|hospital|department) (?:is|has|was|are|provides)|there (?:is"
    r"|are)\b|within \w+|here at)", re.I,
)  # fmt: skip
WHEN_FACT = re.compile(
    r"^(?:\W*)(?:closing (?:date|day)|the closing date|closes|deadline|applications? close|this (?:advert"
    r"|vacancy|post) closes|posted\b|shortlisting|we hope you can|(?:the "
    r"|your )?(?:working )?hours (?:of work )?(?:are|will|is|:)|shifts are|annualised"
    r"|(?:\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)?\s?(?:-|–|to)\s?\d)|mon(?:day)?s?\b.{0,12}\b(?:fri|sat|sun|thu)"
    r"|interviews? (?:will|are|date"
    r"|to be|on)|start(?:ing)? (?:date|in|on|immediately|asap|as soon)|immediate start|required (?:as soon"
    r"|from|immediately|asap|for)|to start (?:as soon|in|on|immediately)"
    r"|(?:job )?ref(?:erence)?\b)", re.I,
)  # fmt: skip
STRONG_ESSENTIAL = Cue(
    r"\b(?:must (?:have|be|hold|possess|enjoy|like)|essential\b|is required|are required|experience (?:of|in"
    r"|with|as)|licen[cs]e|dbs"
    r"|gcse|n?vq|you(?:['’]ll| will)? need|ability to|right to work|need to be)"
)  # fmt: skip
