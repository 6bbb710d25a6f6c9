"""Signs of levels (0 none or least to 4 most) in a job profile's free text. Our own list, read by `jobs.ncs_levels`.

A rule is (where, pattern, low, high). Where: c category, t title, k tasks, s skills, e prose around the tasks,
p working pattern. Of a facet's rules that match, the last one wins, so they run from weak signs to strong:
categories, then titles, then what the text says outright.
"""

from __future__ import annotations

Rule = tuple[str, str, float, float]

_DESK = (
    r"manager|consultant|surveyor|architect|estimator|analyst|officer|advis[eo]r|designer|technologist"
    r"|scientist|inspector"
    r"|planner|assessor|secretary|clerk|administrator|lecturer|writer|editor|journalist|director|auditor|engineer$"
    r"|psycholog|counsellor|accountant|solicitor|tutor|researcher|statistic|economist|translator|proofread|developer"
)
_QUIET = (
    r"librar|archiv|curator|museum|proofread|editor|writer|translator|indexer|psycholog|counsel|psychotherap|hypno"
    r"|illustrat|book ?keep|accountant|conservator|watch or clock|optometr|beekeep|lecturer|solicitor"
    r"|data entry|bookbind"
    r"|acupunct|aromather|reflexo|yoga|reiki|astronom|researcher|pathologist|laborator|actuary|typist"
    r"|fine artist|ceramic"
)
_LOUD = (
    r"machinist|foundry|\bwelder|blacksmith|carpenter|joiner|road worker|scaffold|demolition|\bsteel"
    r"|mechanic$|production"
    r" worker|roustabout|drill|quarry worker|crane driver|track maint|plant operator|roadie|\bdj\b"
    r"|sound engineer|pop music"
    r"|firefighter|tree surgeon|forestry|baggage|factory|operative|paint sprayer|labourer|brick|stonemason"
    r"|manufacturing worker"
    r"|toolmaker|process worker|machinery tech|textile op|bin worker|nursery worker|lunchtime|soldier|commando"
)
_HEAVY = (
    r"labourer|removals|scaffold|bricklay|roofer|road worker|tree surgeon|farm worker|forestry|bin worker"
    r"|steel|plasterer"
    r"|landscap|drill|roustabout|stonemason|thatch|roadie|firefighter|commando|soldier|fence|port operative"
    r"|\bfishing boat"
    r"|baggage|demolition|groundsperson|gardener|horticultural worker|quarry worker|track maint|gas mains|yard person"
    r"|warehouse worker|dancer|athlete|footballer|jockey|circus|stunt|farrier|paving|farmer|floor layer"
    r"|dry liner|groom$"
    r"|blacksmith|tiler|foundry|recycl\w+ op|cemetery|builders' merchant|water network|diver|construction plant op"
)
_ON_FEET = (
    r"clean|waiter|nurse\b|sales assistant|hairdress|chef|cook|care (worker|assistant)|healthcare assistant"
    r"|porter|kitchen"
    r"|barista|bar person|housekeep|room attendant|shelf|packer|picker|kennel|zookeeper|postman|courier|delivery van"
    r"|painter|electrician|plumber|carpenter|mechanic|fitter|warehouse|paramedic|ambulance|police"
    r"|prison officer|lifeguard"
    r"|fitness|personal trainer|sports coach|pe teacher|playworker|nursery (worker|assis)|caretaker|valet"
    r"|baker|butcher"
    r"|fishmonger|florist|physiotherap|massage|stagehand|handyperson|laundry|glazier|window|operative|welder"
    r"|machinist"
    r"|dog handler|animal (care|tech)|stock control|shopkeeper|market trader|counter|catering|home care"
    r"|outdoor|instructor"
)

RULES: dict[str, tuple[Rule, ...]] = {
    "noise": (
        ("c", r"administration|business and finance|law and legal|computing|science and research", 0, 2),
        ("c", r"beauty|social care|managerial|government", 0, 2),
        ("c", r"healthcare|retail|travel|animal care", 1, 2),
        ("c", r"hospitality|teaching", 2, 3),
        ("c", r"^(construction and trades|engineering and maintenance|manufacturing|delivery and storage)", 2, 3),
        ("t", _DESK, 0, 2),
        ("t", _QUIET, 0, 1),
        ("t", r"gardener|horticultur|sewing|dressmak|upholster|tailor|jewel|signwriter|picture framer"
              r"|caretaker", 0, 2),
        ("t", r"primary school|early years|teaching assis|playwork|childmind|hairdress|call centre|kitchen"
              r"|chef|bar person"
              r"|barista|waiter|kennel|stagehand|entertainer|publican|swimming|football|lifeguard", 2, 3),
        ("t", _LOUD, 3, 4),
        ("e", r"\bquiet\b", 0, 1),
        ("e", r"\bnois|\bloud|ear (defend|protect|plug)", 3, 4),
    ),
    "physical_effort": (
        ("c", r"administration|business and finance|law and legal|computing", 0, 1),
        ("c", r"science and research|managerial", 0, 2),
        ("c", r"hospitality|home services|animal care", 2, 3),
        ("c", r"retail", 1, 2),
        ("c", r"construction and trades|delivery and storage", 2, 4),
        ("k", r"\blifting\b|\bunloading\b|\bcarrying (heavy|equip|good)|\bdigging\b|moving (heavy|furniture"
              r"|goods|equip)", 2, 3),
        ("t", _DESK, 0, 1),
        ("t", _ON_FEET, 2, 3),
        ("t", _HEAVY, 3, 4),
        ("t", r"care home manager|farm secretary|estates|nurse manager|riding holiday centre manager", 0, 2),
        ("es", r"physically (active|fit)|physical fitness|spend (a lot of|long) .{0,20}standing|on your feet", 2, 3),
        ("es", r"physically (demanding|tiring|strenuous|hard)|heavy (lifting|objects|loads|items)|lift heavy|stamina"
               r"|high level of (physical )?fitness|physical strength", 3, 4),
    ),
    "people_contact": (
        ("c", r"manufactur|engineering|computing|science and research|environment and land|animal care"
              r"|construction", 0, 2),
        ("c", r"administration|business and finance|law and legal|managerial|delivery|creative", 1, 3),
        ("c", r"travel|social care|teaching|healthcare|retail|hospitality|beauty", 2, 4),
        ("k2", r"customers?\b|clients?\b|patients?\b|\bpublic\b|visitors?\b|guests?\b|pupils?\b|passengers?\b"
               r"|students?\b"
               r"|children\b|residents?\b|families\b|service users?|owners?\b|callers?\b", 2, 3),
        ("k4", r"customers?\b|clients?\b|patients?\b|\bpublic\b|visitors?\b|guests?\b|pupils?\b|passengers?\b"
               r"|students?\b"
               r"|children\b|residents?\b|families\b|service users?|owners?\b|callers?\b", 3, 4),
        ("t", r"kitchen (assist|port)|\bchef|baker|\bcook|pathology|packer|picker|warehouse|farm(er| work)"
              r"|forestry|archiv"
              r"|laborator|large goods|tanker|crane|machinist|proofread|indexer|data entry|operative|maker\b"
              r"|conservator"
              r"|shelf filler|stock control|scientist|typist|repairer|cleaner\b|gardener|beekeep|laundry", 0, 2),
        ("t", r"writer|translator|illustrat|developer$|programmer|animator|book ?keep|editor|painter"
              r"|horticultural w|groom$"
              r"|kennel|tester|sterile", 0, 2),
        ("t", r"reception|waiter|sales assistant|teacher|call centre|checkout|customer service|bar person"
              r"|barista|tour(ist)? "
              r"(guide|man)|cabin crew|hairdress|beauty thera|nurse\b|care worker|usher|counter|cashier|market trader"
              r"|nursery worker|playwork|teaching assis|market research interv", 3, 4),
        ("t", r"veterinary nurse|audit|dental nurse", 1, 3),
    ),
    "teamwork": (
        ("c", r"construction|engineering|manufactur|science", 1, 3),
        ("c", r"healthcare|hospitality|emergency|social care|teaching", 2, 4),
        ("t", r"writer|proofread|indexer|translator|illustrat|taxi|lorry|large goods|courier|window cleaner"
              r"|beekeep|locksmith"
              r"|driving instructor|artist|\bmaker|thera(py|pist)$|delivery van|copy editor|chimney", 0, 1),
        ("t", r"film|theatre|stage|band|musician|firefight|soldier|chef|kitchen|nurse\b|footballer|producer"
              r"|scaffold", 3, 4),
        ("s", r"on your own|work alone|work unsupervised", 0, 2),
        ("se", r"\bteam ?work|in a team|part of a team|\bteam\b", 2, 4),
        ("s", r"in a team and (the ability to work )?(on your own|alone)|on your own (and|or) (in"
              r"|as part of) a team", 1, 3),
        ("e", r"work (mostly |mainly |usually )?alone|on your own most", 0, 1),
    ),
    "pace": (
        ("c", r"hospitality|emergency", 2, 4),
        ("t", r"librar|garden|horticult|archiv|restorer|conservator|watch or clock|beekeep|\bmaker|bookbind"
              r"|artist|museum"
              r"|counsel|curator|groundsperson|upholster|forest|illustrat|caretaker|ranger|ceramic|proofread"
              r"|lock keeper"
              r"|peer|support worker|advocate|befriend|tailor|picture framer|therapist|researcher", 0, 2),
        ("se", r"meet(ing)? deadlines|to deadlines|\bbusy\b", 2, 3),
        ("se", r"under pressure|work quickly|quick (decisions|thinking)|tight deadlines|in an emergency"
               r"|fast[- ]paced", 2, 4),
        ("t", r"emergency|paramedic|\bchef|waiter|call centre|news|production worker|packer|picker|\btrader|stockbrok"
              r"|barista|checkout|air traffic|fast food|kitchen (assist|port)|factory|broadcast journ|courier"
              r"|room attendant", 3, 4),
        ("es", r"fast[- ]paced|quickly and accurately under pressure|hot, busy", 3, 4),
    ),
    "supervision": (
        ("t", r"assistant|operative|trainee|labourer|porter|packer|picker|attendant|runner|checkout|clerk"
              r"|shelf|apprentice", 2, 4),
        ("t", r"technician|nurse|administrator|\bworker|handler|operator", 2, 3),
        ("t", r"engineer|surveyor|teacher|lecturer|designer|officer|scientist|adviser|therapist|editor"
              r"|analyst|developer", 1, 2),
        ("t", r"driver|mechanic|electrician|plumber|hairdress|locksmith|photographer|repairer|gardener", 1, 2),
        ("t", r"manager|director|consultant|solicitor|barrister|farmer|owner|publican|shopkeeper|headteacher"
              r"|surgeon|writer"
              r"|artist|trader|childmind", 0, 1),
        ("s", r"follow (detailed |clear |strict )?(instructions|directions)", 2, 4),
        ("s", r"own initiative|unsupervised|use (your )?initiative|work independently", 0, 2),
        ("p", r"self-employed|freelance|own business|managing your own hours", 0, 1),
    ),
    "variety": (
        ("t", r"operative|packer|picker|checkout|machinist|data entry|assembl|shelf|laundry|typist|factory"
              r"|production worker"
              r"|bottler|cleaner|crossing patrol|kitchen porter|parking|tram driver|room attendant|lunchtime", 0, 2),
        ("t", r"journalist|events|visual merch|stylist|handyperson|caretaker|personal assistant|paramedic"
              r"|police|firefight"
              r"|community|social worker|youth|producer|roadie|entertain|film|\btour|manager|market trader"
              r"|buyer|ranger"
              r"|live sound|lighting|stage|handyperson|musician|photograph", 2, 4),
        ("e", r"(work|day|role|tasks|jobs?|duties) (will|can|may|could)? ?(vary|be varied|varies)|no two days", 3, 4),
        ("e", r"repetitive", 0, 1),
    ),
    "responsibility": (
        ("t", r"assistant|operative|cleaner|labourer|porter|packer|picker|waiter|attendant|runner|shelf"
              r"|checkout|kitchen assis"
              r"|usher|bottler|laundry|worker", 0, 2),
        ("t", r"technician|clerk|administrat|secretar|driver|mechanic|receptionist|baker|hairdress|designer"
              r"|repairer", 1, 2),
        ("k", r"(supervis|manag|train)(ing)? (a team|staff|other|junior|trainee|apprentice|assistant)", 2, 3),
        ("t", r"engineer|nurse|teacher|surveyor|architect|social worker|supervisor|officer|solicitor|paramedic|vet\b"
              r"|accountant|scientist|therapist|inspector|pharmacist|midwi|care worker|electrician|adviser"
              r"|childmind", 2, 3),
        ("t", r"manager|director|chief|surgeon|doctor|\bpilot|headteacher|skipper|governor|commander|\bgp\b"
              r"|consultant$"
              r"|anaesthet|traffic controller|judge|coroner|head (of|chef)|psychiatr|dentist|matron"
              r"|army officer", 3, 4),
    ),
}  # fmt: skip
"""`k2` and `k4` are signs in at least that many tenths of the tasks; `k` is a sign in any task."""
