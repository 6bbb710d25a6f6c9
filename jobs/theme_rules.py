"""Signs of each theme: in a title, in a library's category, in what tasks say. Our own list, read by `jobs.themes`.

Signs are regular expressions tried on lower-case text. `title` and `category` are signs enough by themselves;
`tasks` must be in `share` of the tasks. `never` is a title for which the theme is not tried at all.
"""

from __future__ import annotations

from dataclasses import dataclass

NOTHING = "(?!)"  # matches no text


@dataclass(frozen=True, slots=True)
class Signs:
    """How one theme shows."""

    title: str
    tasks: str
    category: str = NOTHING
    never: str = NOTHING
    share: float = 0.3


RULES: dict[str, Signs] = {
    "animals": Signs(
        r"animal|\bvets?\b|veterinar|\bdogs?\b|\bcats?\b|\bhorse|\bzoo|farrier|jockey|kennel|beekeep|fish farm"
        r"|livestock|gamekeep|ornitholog|rspca|taxiderm|\briding\b|\bpets?\b|farmer\b|farm worker|farm manager"
        r"|\bfarmworkers?\b|rancher|groomer",
        r"\banimals?\b|\bdogs?\b|\bhorses?\b|\bcattle\b|livestock|\bpets?\b|\bpoultry\b|\bwildlife\b",
        "animal care", share=0.25,
    ),
    "plants": Signs(
        r"garden|horticult|florist|floral|landscap|groundsperson|groundskeep|greenkeep|tree surgeon|arboricult"
        r"|forest|\bbotan|agronom|plant breeder|plant scientist|\bcrops?\b|vineyard|grower|farm worker|farmer\b"
        r"|\bfarmworkers?\b|agricultural (contractor|worker)|\bnursery workers|\btree trimmer",
        r"\bplanting\b|\btrees\b|\bcrops?\b|\bflowers?\b|\bseeds?\b|\bprun(e|ing)\b|\bweed(s|ing)\b|\bgardens?\b"
        r"|\blawns?\b|\bhedges?\b|\bgrass\b|\bturf\b|\bshrubs?\b|(growing|watering|potting|caring for) plants",
        never="fire|architectural",
    ),
    "food": Signs(
        r"kitchen (assistant|porter|manager|super)|\bchefs?\b|\bcooks?\b|\bbakers?\b|barista|butcher|\bcater|\bfood\b"
        r"|restaurant|\bwait(er|ress|person)|fishmonger|\bbar (person|staff|manager)|bartend|publican|brew"
        r"|\bcake|cheese"
        r"|fish frier|sandwich|pizza|dairy (farm|process)|\bmeat\b|dietit|nutritionist|sommelier|confection|dining",
        r"\bfood\b|\bmeals?\b|\bcook(s|ing)?\b|\bmenus?\b|\bkitchens?\b|\bdrinks\b|ingredients|\bbaking\b|\bmeat\b",
        "hospitality and food", r"wedding|housekeep|lunchtime|kitchen and bathroom|events", 0.3,
    ),
    "care": Signs(
        r"care (worker|assistant|escort|home|support|aide)|healthcare|home health|\bcarers?\b|\bnurs(e|ing)\b"
        r"|\bnurses\b"
        r"|midwi|palliative|health visitor|hospital (doctor|porter)|paramedic|ambulance|physiotherap|physical therap"
        r"|occupational therap|\bdoctor\b|\bgp\b|dentist|dental (nurse|hygien|therap|assist)|surgeon"
        r"|anaesthet|podiatr"
        r"|phlebotom|foster|residential support|emergency care|personal care|orthot|osteopath|chiropract|audiolog",
        r"\bpatients?\b|\bresidents\b|personal care|\bdressing\b|\bmedication\b|\bnursing\b|\bwounds?\b"
        r"|caring for (people|patients|elderly|older|sick)",
        never=r"veterinar|animal|\btree\b|practice manager|nursery|secretary|clerk|technolog|scien|engineer"
              r"|controller|liaison|records",
        share=0.35,
    ),
    "children": Signs(
        r"\bchild|nursery (worker|manager|nurse|teach)|\bnann(y|ies)\b|playwork|\bteacher|teaching assistant"
        r"|school (nurse"
        r"|matron|lunch|cross)|montessori|early years|au pair|cr[eè]che|\byouth\b|portage|paediatric"
        r"|pediatric|foster carer"
        r"|education welfare|kindergarten|preschool|play specialist|headteacher|head teacher|family support",
        r"\bchild(ren)?\b|\bpupils?\b|\btoddlers?\b|\bbab(y|ies)\b|young people",
        never=r"english as a foreign|skills for life|postsecondary|adult|sign language|further education"
              r"|higher education"
        r"|yoga|alexander|business manager|garden",
    ),
    "making": Signs(
        r"\bmakers?\b|machinist|dressmak|tailor|\bknitt|weav|upholster|blacksmith|carpenter|joiner|cabinet"
        r"|ceramic|potter"
        r"|leather (craft|work)|footwear manuf|furniture|manufacturing (?!inspector)|production worker"
        r"|assembl|\bwelder"
        r"|foundry|bookbind|3d print|glass ?(maker|blow|engrav)|craftwork|craftsperson|toolmak|\bcnc\b"
        r"|fabricat|sewing"
        r"|pattern cutter|thatcher|stonemason|picture framer|sign ?maker|brewery|microbrew|sheet metal"
        r"|engraver|jewellery"
        r"|designer-maker|dental technician|cake decorat|technical brewer|wood ?(turn|mach|work)",
        r"\bmaking (?!sure|appoint|decision|arrange|recommend|contact|calls|phone|notes|beds|improve|progress"
        r"|payment|chang"
        r"|plans|book|reserv|a note|people|visits|judg|entries|home|it |them|statement|bids|claims|case|profit|money)"
        r"|\bsewing\b|\bstitch|\bshaping\b|\bassembl(e|ing)\b|\bcarving\b|\bmoulds?\b|\bweld(ing)?\b|\bsolder"
        r"|cutting (out |and )?(the )?(fabric|material|wood|metal|glass|leather|parts|pieces|patterns|cloth|shape)"
        r"|operating (the )?(machin|production)|production line|\bhand tools\b",
        never=r"policy|film|theatre|scen(ery|es)|homemaker|manager|merchandis", share=0.3,
    ),
    "fixing": Signs(
        r"repair|mechanic\b|mechanics\b|fitter|maintenance|service engineer|service technician|restorer|electrician"
        r"|plumber|locksmith|caretaker|handyperson|craftworker|auto electric|lift engineer|gas (service"
        r"|mains)|heating"
        r"|refrigeration|windscreen|aircraft (engineer|tech)|helicopter engineer|appliance|telecoms engineer"
        r"|satellite engineer|it support|engineering (technician|operative)|turbine|smart meter"
        r"|vending machine|signalling|vehicle (body|restor|tech)|\btyre\b|engineering maintenance|conservator",
        r"\brepair(s|ing|ed)?\b|\bfixing (?!price)|\bmending\b|\bservicing\b|\bfaults?\b|\bfaulty\b"
        r"|\breplac(e|ing) (?!staff)"
        r"|\brestor(e|ing)\b|troubleshoot|\bbreakdowns?\b|\boverhaul"
        r"|maintain(ing)? (the )?(equip|machin|vehicle|building|engine|system|tool)",
        never=r"carpet|shopfitter|kitchen|window fitter|sales|manager|officer|tailor|analyst|floor",
    ),
    "building": Signs(
        r"bricklay|brick ?mason|\bbuild(er|ing)s?\b|plaster|\broof|carpent|joiner|plumb|construct|concrete"
        r"|scaffold|\btiler"
        r"|decorator|glazier|demoli|floor layer|floorer|dry ?lin|stonemason|steel (erector|fixer)|\bsurveyor"
        r"|civil engineer"
        r"|architect\b|architectural|road worker|groundwork|insulation|\bfence|paving|electrician|damp|thatcher"
        r"|window fitter|shopfitter|crane driver|estimator|town planner|heritage officer",
        r"\bbuilding (work|site|regulation|plan|material|project)s?|\bconstruction\b|\bbricks?\b|\bconcrete\b"
        r"|\bcement\b"
        r"|\bplaster|\bfoundations\b|\bscaffold|\btiles?\b|\broofs?\b|\bwalls\b",
        "construction and trades",
        r"technical architect|solutions architect|landscape architect|naval architect|\bdata|network"
        r"|enterprise|welder"
        r"|paint sprayer|energy assessor|auctioneer|cleaner|\bcake|building society|insurance|engraver|auto"
        r"|hydrographic", 0.35,
    ),
    "driving": Signs(
        r"\bdrivers?\b|driving|courier|chauffeur|\btaxi\b|postman|postwoman|\bpilot|delivery (van|work)"
        r"|removals|ambulance care"
        r"|motorcycle courier|community transport|bus or coach|driving examiner|fishing vessel skipper"
        r"|car rental|\bcare escort",
        r"\bdriving\b(?! (sales|change|forward))|\bdelivering (goods|parcels|letters|orders|items|mail)"
        r"|collecting and delivering|\bsteering\b",
        never=r"slaughter|recruit|theory|screw|drone|crane|sales|pest|pile",
    ),
    "computers": Signs(
        r"computer|software|\bit\b|\bweb\b|\bapp\b|cyber|data (analyst|scien|entry)|database|network (eng|man"
        r"|arch|and)"
        r"|\bdigital|web developer|systems analyst|robotics|user experience|\bux\b|user research|\bcad\b"
        r"|solutions architect"
        r"|technical architect|geospatial|help ?desk|e-commerce|test lead|information (security|systems)"
        r"|programmer|3d print",
        r"\bcomputers?\b|\bsoftware\b|\bwebsites?\b|\bdatabases?\b|computer network|\bcoding\b|\bservers?\b"
        r"|computer-aided",
        "computing, technology and digital", r"librar|archiv|indexer|cartograph|information scientist"
              r"|reprograph", 0.4,
    ),
    "office": Signs(
        r"secretar|\boffice\b|\badministrat|\bclerks?\b|reception|personal assistant|human resources|payroll"
        r"|book ?keep"
        r"|data entry|civil service|local government|records|typist|call centre|purchasing|paralegal"
        r"|conveyanc|insurance"
        r"|pensions|bid writer|estates officer|registrar of births|court (admin|legal)|accounts|credit"
        r"|accountant|auditor"
        r"|actuary|legal (secret|exec)|recruitment|import-export|tax (adviser|inspect)|finance officer|switchboard",
        r"\bfiling\b|\brecords\b|answering (the )?(phone|telephone|calls|enquir)|paperwork|correspondence"
        r"|\bletters\b|\bemails?\b"
        r"|\binvoices?\b|\bminutes\b|\bdiar(y|ies)\b|\bspreadsheets?\b|administrative|\btyping\b|photocopy"
        r"|data entry",
        r"administration|business and finance",
        r"sports|\bmp\b|border|interpreter|car rental|post office (counter|customer)|trading standards"
        r"|quality control"
        r"|immigration|bookmaker|hotel|medical (tech|phys)|insurance risk|post office|proofread|register office", 0.4,
    ),
    "shops": Signs(
        r"\bshop|retail|sales assistant|checkout|shelf|store manager|market trader|merchandiser|beauty consultant"
        r"|builders' merchant|car sales|salesperson|\bcounter\b|florist|butcher|fishmonger|antique"
        r"|post office|\bbuyer"
        r"|booksell|pawnbrok|customer service assistant|cashier|stock control|fashion buyer|garden nursery"
        r"|sales representative",
        r"\bshops?\b|\btills?\b|\bstocks?\b|\bdisplays\b|serving customers|\bselling\b|\bsales\b|\brefunds?\b"
        r"|\bprices\b",
        never=r"shopfitter|worksho|financ|stockbrok|estate|letting|insurance|detective|account|bank", share=0.4,
    ),
    "arts": Signs(
        r"artist\b|\barts?\b|\bactors?\b|\bdanc|costume|illustrat|photograph|\bfilm\b|theatre|gallery|museum|curator"
        r"|\bset designer|\bprop\b|\bprops\b|stage|choreograph|animat|circus|entertainer|ceramic|potter|jewel"
        r"|sculpt|presenter"
        r"|video|lighting tech|stunt|wardrobe|\bmusician|graphic design|interior design|fashion"
        r"|textile design|visual merch"
        r"|exhibition|fine art|floral|florist|make-up|tattoo|signwriter|model maker|web designer"
        r"|furniture designer|play special",
        r"\bdrawings?\b(?! up)|\bsketch|\bpaintings\b|\bartwork|\bperform(ing)? (in|on|to|with)"
        r"|\bphotographs?\b|exhibitions?"
        r"|\bscenery\b|\bcostumes?\b|\brehears|\bcreative\b",
        r"creative and media",
        r"market(?!ing)|advertising account|franchise|sales|marketing|public relations|journalist|\bcopy\b"
        r"|editor(?!ial)"
        r"|proofread|indexer|press|ergonom|engineer|naval|events|media planner|promotions|web content|buyer"
        r"|archiv|retail"
        r"|architectural|information|security|cad |antique|pattern|knitter|sewing|machinist|barrister|martial"
        r"|state of the|law|manufactur|bookbind|reprograph|garment", 0.4,
    ),
    "sport": Signs(
        r"\bsports?\b|fitness|\bcoach(es)?\b|swimming|\bgym\b|football|athlet|lifeguard|leisure|\bpe teacher"
        r"|outdoor activit"
        r"|jockey|cricketer|golf|\byoga|pilates|martial|referee|umpire|personal trainer|rugby|\briding\b"
        r"|sailing|\bski\b",
        r"\bsports?\b|\bfitness\b|\bexercise|\bathletes?\b|\bplayers\b|\bgym\b|\bswimm", NOTHING,
        r"life coach|coach driver|bus|lawyer", 0.3,
    ),
    "cleaning": Signs(
        r"clean|laundry|housekeep|room attendant|valet|domestic (work|assist)|caretaker|kitchen (porter"
        r"|assistant)|janitor"
        r"|chimney|bin worker|refuse|\bmaids?\b|sterile services|dishwash",
        r"\bclean(ing|s)?\b|\bwash(ing)?\b(?! and dress)|\bmopping|\bsweeping|\bvacuum|\bdusting|\bpolish|\brubbish"
        r"|disinfect|\blaundry|\bironing",
        never=r"energy|crime|beauty|artist", share=0.4,
    ),
    "warehouse": Signs(
        r"warehouse|\bpacker|packaging|\bpicker|stock control|forklift|yard person|shelf|port operative|removals"
        r"|\bstores\b|freight|supply chain|baggage|stockers|order fill|material movers",
        r"\bwarehouse|\bpacking\b|\bpallets?\b|\bunload|\bloading\b|\bstoring\b|\bdeliveries\b|goods (in|out)"
        r"|despatch"
        r"|moving goods|checking stock", "delivery and storage",
        r"courier|driver|post(man|woman)|import|road transport|fruit|roadie", 0.4,
    ),
    "science": Signs(
        r"scien(ce|tist)|laborator|\bchemist|chemical|biolog|biochem|biomed|physicist|geolog|geosc|genetic"
        r"|microbio|meteorolog"
        r"|astronom|forensic (scien|tech)|patholog|archaeolog|botan|ecolog|oceanograph|hydrolog|metallurg"
        r"|nanotech|toxicolog"
        r"|pharmacolog|pharmac(y tech|ist)|technical brewer|animal technician|scenes of crime|climate"
        r"|research (scien|assist)",
        r"\bexperiments?\b|\bsamples?\b|laborator|\bmicroscop|\bscientific\b|research(ing)? (into|project)"
        r"|carrying out research"
        r"|analys(e|ing) (data|results|samples)",
        "science and research",
        r"market|proofread|statistic|psych|operational|cartograph|intelligence|garment|social|library"
        r"|computer|political"
        r"|information|data scien|sewing|engineer(?!.*chem)|vet\b", 0.3,
    ),
    "helping": Signs(
        r"\badvis[eo]r|counsel|support worker|social work|mentor|advocate|welfare|therapist|\byouth"
        r"|community (?!transport)"
        r"|helpline|careers|housing officer|family|\bnurse|mediator|probation|life coach|teaching assistant|religious"
        r"|outreach|rehabilit|sign language|money advis|mental health|psycholog|foster|learning disab|equalit"
        r"|care (work|home|assis)"
        r"|trade union|employment advis|accommodation warden|patient advice|play special|charity|volunteer"
        r"|health trainer",
        r"(help|support|advis|encourag)(ing|e)? (people|clients|patients|famil|residents|young|individual"
        r"|parents|students)"
        r"|\bcounselling\b|\bemotional\b|\bwelfare\b|claim(ing)? benefits|\bbefriend|independen(ce|tly)",
        "social care",
        r"financial|mortgage|hire advis|health and safety|survey|nursery assistant|sales|insurance|pension"
        r"|beauty|tax|customer service adv|business advis|\bit\b|legal advis|travel|technical"
        r"|agric|environment|animal|veterin|funeral|security|travel|energy|car ", 0.25,
    ),
    "music": Signs(
        r"\bmusic|\bsong|\bsing(er|ing)|\bdj\b|\bsound|orchestra|\bband\b|roadie|composer|piano",
        r"\bmusic\b|\bsongs?\b|\bsinging\b|musical|sound (equip|effect|mix|check|desk|system)|\bconcerts?\b|\bgigs?\b"
        r"|\baudio\b|\borchestra",
        never="single|brand|ultrasound", share=0.25,
    ),
    "writing": Signs(
        r"\bwriter|journalis|\beditor|copywriter|proofread|\bauthor|\bcopy editor|publish|blogger|reporter"
        r"|translator|indexer"
        r"|screenwriter|press officer|public relations|subtitl|web content|lexicograph|critic",
        r"\bwriting (?!up|reports|off|to |code|prog)|\barticles?\b|editing (text|copy|article|stor)|proofread"
        r"|\bscripts?\b"
        r"|press releases?|newsletters?|\bblogs?\b", never=r"video|underwriter|signwriter|film|court report"
              r"|critical|authori",
    ),
    "money": Signs(
        r"account|\bfinanc|\bbank(?!ing mount)|\btax\b|payroll|budget|book ?keep|insurance|\baudit|pension"
        r"|cashier|\bcredit"
        r"|mortgage|\binvest(or|ment)|stockbrok|actuar|econom(ist|ics)|money|\bdebt|bookmaker|treasur|fundrais",
        r"\bmoney\b|\bcash\b|\bpayments?\b|\baccounts\b|\bfinancial\b|\bbudgets?\b|\binvoices?\b|\btax\b"
        r"|\bloans?\b|mortgage"
        r"|\bwages\b|\binvestments?\b", "business and finance",
        r"management consult|business (development|project|analyst)|digital|advertising|economic development"
        r"|account executive"
        r"|accountab", 0.4,
    ),
    "beauty": Signs(
        r"\bbeauty|\bhair|\bnail tech|make-?up|barber|\bsalon|tattoo|pierc|massage|aromather|\bspa\b|\bwig\b"
        r"|manicur|skincare"
        r"|cosmetolog|image consult|tanning",
        r"\bmake-up\b|\bhair\b|\bskin\b|\bnails\b|\bbeauty\b|\bmassag|\bfacial", never="animal|dog|vet", share=0.35,
    ),
    "nature": Signs(
        r"countryside|\branger|\bforest|wildlife|environmental|ecolog|gamekeep|\briver|marine biol|fish farm"
        r"|ornitholog|botan"
        r"|outdoor activit|beekeep|woodland|tree surgeon|farmer|farm worker|oceanograph|\bfishing"
        r"|water bailiff|park warden"
        r"|conservation(?! of art)|zoolog|agricultur",
        r"\bwildlife\b|\bhabitats?\b|conservation|countryside|woodlands?\b|\brivers?\b|\bcoast|\bforests?\b|\btrees\b"
        r"|the environment|environmental|\bspecies\b|\bfarm(s|ing|land)?\b",
        never=r"health|museum|art |firefight|manager of|cleaner|architect", share=0.3,
    ),
    "safety": Signs(
        r"police|firefight|\bfire\b|\bsecurity (off|guard|serv|man)|\bguards?\b|prison|\barmy|\broyal (navy"
        r"|mar)|\braf\b"
        r"|coastguard|lifeguard|health and safety|paramedic|border force|immigration officer|traffic (officer|warden)"
        r"|civil enforcement|door supervisor|bodyguard|detective|scenes of crime|crossing patrol"
        r"|search and rescue|bomb"
        r"|safety|soldier",
        r"\bsecurity\b|\bemergenc|\bpatrol|\bcrimes?\b|\bfires\b|\brescu|\bevacuat|\bintruder",
        "emergency and uniform services", r"cyber|\bit\b|social secur|securities|private invest", 0.35,
    ),
}  # fmt: skip

LAST_RESORT: tuple[tuple[str, str], ...] = (
    ("healthcare", "care"),
    ("law and legal", "office"),
    ("social care", "helping"),
    ("teaching and education", "helping"),
    ("science and research", "science"),
    ("engineering and maintenance", "fixing"),
    ("manufacturing", "making"),
    ("construction and trades", "building"),
    ("environment and land", "nature"),
    ("transport", "driving"),
    ("delivery and storage", "warehouse"),
    ("retail and sales", "shops"),
    ("sports and leisure", "sport"),
    ("beauty and wellbeing", "helping"),
    ("home services", "helping"),
    ("travel and tourism", "helping"),
    ("government services", "office"),
    ("managerial", "office"),
    ("creative and media", "arts"),
    ("administration", "office"),
)
"""For a job that shows no sign of its own: the nearest theme of its category, the first that fits."""
