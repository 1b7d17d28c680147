"""The navigation bar: label, address name, the permission it needs, and other addresses that lie under it."""

NAVIGATION = [
    ("My work", "monday", "SEE_WORK"),
    ("Asked of us", "team_promises", "SEE_TEAM_WORK"),
    ("Service", "service", "SEE_SERVICE", ("/allocate/", "/caseloads/")),
    ("Children", "children", "SEE_CHILDREN", ("/reviews/",)),
    ("Children’s voice", "voice", "SEE_CHILDS_WORDS", ("/voice/", "/wishes/", "/advocates/", "/proud/")),
    ("Alerts", "alerts", "TAKE_ALERTS"),
    ("Wishes", "wishes_asked_of_us", "GRANT_WISHES"),
    ("Concerns", "concerns", "SEE_CONCERNS"),
    ("Calendar", "calendar", "SEE_CALENDAR"),
    ("Children’s council", "childrens_council", "SEE_CHILDRENS_COUNCIL"),
    ("Quality", "quality", "MAKE_TEAM_PACKS", ("/praise/",)),
    ("My team", "my_team", "SEE_TEAM_WORK"),
    ("Figures", "figures", "SEE_FIGURES"),
    ("Annual report", "annual_reports", "WRITE_ANNUAL_REPORT"),
    ("Imports", "imports", "IMPORT_RETURNS"),
    ("People", "people", "MANAGE_PEOPLE"),
    ("Policy", "policy", "SET_POLICY"),
    ("Documents", "releases", "MAKE_RELEASES"),
    ("Agendas", "agenda_templates", "SET_TEMPLATES"),
    ("Account", "account_of_actions", "SEE_AUDIT"),
]
