# The texts of parconum in English. Each name has its counterpart in fr.ftl, with the same variables.
#
# One word for one thing:
#   advisor               the person whose training is counted
#   roster                the file of the advisors; history: that of their training
#   status                where an advisor stands, and where an obligation stands
#   obligation            what is owed: CCP1 preparation, CCP1, initial modules, continuing module
#   initial module        one of the modules of the initial training
#   continuing module     that of a civil year, after the initial training
#   first day in post     the day of hiring, “hired_on” in files
#   entry into training   the first day of the initial training
#   deadline              the day by which an obligation must be met; it closes when nothing counts any longer
#   registration          a booked seat; last day to register: the last day to book one
#   exempt                who owes no initial training; waived: an obligation, by an exception that was granted
#   rule set, clause, parameter    what the scheme and the hubs say
# A day is “28 February 2025” in a sentence, “28/02/2025” in a table, two days in a row “3–4 June 2025”.
# A sentence begins with a capital and ends with a full stop; an item of a list, a reason, a cell do neither.

## Days and lists

date-in-words = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
list-and = { $first } and { $last }
list-or = { $first } or { $last }

overdue-since = overdue since { $day }
no-session-left = no session available

## Words of the contract

status-up-to-date = up to date
status-upcoming = upcoming
status-scheduled = registered
status-due = due
status-overdue = overdue
status-left = gone
status-invalid = to correct

obligation-status-done = done
obligation-status-waived = waived
obligation-status-optional = optional
obligation-status-missed = missed
obligation-status-overdue = overdue
obligation-status-upcoming = upcoming
obligation-status-scheduled = registered
obligation-status-due = due

phase-initial = initial training
phase-continuing = continuing training

kind-ccp1-preparation = CCP1 preparation
kind-ccp1 = CCP1
kind-initial-modules = initial modules

remaining-ccp1-preparation = the CCP1 preparation
remaining-ccp1 = the CCP1
remaining-initial-modules = { $required ->
    [one] { $remaining } of { $required } initial module
   *[other] { $remaining } of { $required } initial modules
}
remaining-continuing-module = { $required ->
    [1] continuing module { $year }
   *[other] { $remaining } of { $required } continuing modules { $year }
}

mode-in-person = in person
mode-remote = remote
mode-hybrid = in person and remote

## Why a session does not fit

reason-wrong-kind = this session is not the training that is needed
reason-module-unavailable = the module is not offered on that date
reason-off-quota = the module comes on top of the quota; it is offered separately
reason-cancelled = the session is cancelled
reason-registration-closed = registration is closed
reason-full = the session is full
reason-before-window = the session is too early
reason-after-window = the session ends too late
reason-contract-ended = the contract ends before the session does
reason-not-entered = initial training must be entered first
reason-before-preparation = the exam begins before the preparation that is booked has ended
reason-other-region = the session is for other regions
reason-already-taken = the module has already been taken
reason-already-registered = already registered for this module
reason-prerequisite = an accreditation that the module requires is missing
reason-overlap = the session clashes with another registration

## Why a training does not count

extra-off-quota = on top of the quota
extra-before-entry = taken before the entry into initial training
extra-before-hire = taken before the first day in post
extra-repeat = the same module as one that already counts
extra-beyond-quota = beyond the quota

## What deserves a look

warning-hire-date-unknown = The first day in post is not known: continuing modules are counted from the start of the rules, and the deadline of the initial modules, which is counted from that day, cannot be worked out.
warning-hired-after-as-of = The first day in post is { $day }, still to come: nobody is up to date before that day.
warning-ccp1-dates-differ = Two dates for the CCP1: { $given } in the roster, { $history } in the history. The earlier one is used.
warning-completed-in-future = “{ $module }” is recorded as completed, but does not end until { $day }: it is counted as a registration.
warning-session-cancelled = The session of “{ $module }” of { $day } is cancelled: a registration does not count, recorded attendance does ({ $place }).
warning-unknown-session = The history names the session “{ $session }” for “{ $module }” of { $day }: it is not in the calendar ({ $place }).
warning-unconfirmed = “{ $module }” ended on { $day }, and nothing says whether the registration led to attendance: it does not count until attendance is recorded ({ $place }).
warning-duplicate-row = “{ $module }” of { $day } appears several times in the history: the training counts once ({ $place }).
warning-registrations-overlap = The registration for “{ $module }” (until { $day }) clashes with another one: { $shared } ({ $place }).
warning-repeated-module = “{ $module }”, taken on { $day }, already counts for another obligation: it counts all the same.
warning-scheduled-late = “{ $module }” is booked, but ends on { $day }, after the deadline.
warning-exam-late = The preparation ended on { $day }, more than six months ago, and the CCP1 is not recorded as passed yet.

## Diagnostics

severity-error = Error
severity-warning = Warning
severity-notice = Note
diagnostic = { $severity }: { $sentence } [{ $code }]
diagnostic-at = { $severity }: { $place }: { $sentence } [{ $code }]
diagnostic-header = { $place } (“{ $header }”)
diagnostic-nearest = Did you mean “{ $nearest }”?
diagnostic-nearest-of = Did you mean { $names }?
quoted = “{ $text }”

# What was expected, in a TOML file
expected-text = text in quotation marks
expected-number = a whole number
expected-yes-no = true or false
expected-date = a date such as 2025-03-01
expected-year = a year such as 2025
expected-list = a list in square brackets
expected-text-or-list = text in quotation marks, or a list of such texts
expected-table = a table such as [name]
expected-tables = tables such as [[name]]

# Files
finding-unreadable-file = this file cannot be read ({ $reason }).
finding-empty-file = this file is empty.
finding-not-utf8 = this file is not saved as UTF-8. Save it again with the encoding UTF-8.
finding-long-line = line { $line } is too long to be a line of a table: more than a million characters.
finding-unreadable-workbook = this workbook cannot be read: { $what } ({ $reason }).
finding-workbook-too-large = this workbook is too large: workbooks beyond { $cells } million cells, { $size } MiB of text or { $sheets } sheets are not read.
finding-damaged-sheet = the sheet “{ $sheet }” of this workbook is damaged ({ $reason }).
finding-toml-syntax = { $what } ({ $message }).
toml-twice = this key or table already appears higher up
toml-date = this date does not exist, or is not written like 2025-03-01
toml-backslash = a \ between quotation marks begins a special character: double it, as in "C:\\folder"
toml-quotes = text goes between straight quotation marks, such as "Marseille"; only a number, a date such as 2025-03-01, true and false do without
toml-open-text = the quotation mark at the end is missing
toml-bracket = a bracket or brace is missing at the end
toml-comma = between two values there must be one comma
toml-equals = there must be a key, the sign = and a value, such as lang = "en"
toml-key = a key may hold only letters without accents, digits, - and _
toml-too-much = there is something extra on this line
toml-number = this number is not written as it should be
toml-other = this line does not have the expected form
workbook-locked = it is protected by a password; save it without one
workbook-other = it is not a workbook, whatever its name ends with
workbook-cut = it is incomplete: copy or download it again
workbook-damaged = it is damaged: open it in a spreadsheet program and save it again
finding-unknown-rule-set = “{ $value }” is neither a built-in rule set ({ $expected }) nor a file.

# Keys and values of TOML files
finding-unknown-key = the key “{ $key }” does not exist here.
finding-missing-key = the key “{ $key }” is missing.
finding-wrong-type = “{ $key }” is “{ $value }”; it must be { $expected }.
finding-empty-text = “{ $key }” is empty; it must be filled in.
finding-unknown-word = “{ $key }” is “{ $value }”; it must be { $expected }.
finding-out-of-range = “{ $key }” is “{ $value }”; it must be from { $least } to { $most }.
finding-duplicate-id = “{ $value }” is already defined: { $other }.
finding-ends-before-starts = { $last_key } ({ $last }) is before { $first_key } ({ $first }).
finding-day-outside-session = { $day } is outside the session, which runs from { $first } to { $last }.
finding-seats-left-above-seats = { $seats_left } seats left is more than the { $seats } seats of the session.
finding-unknown-module = no module of the catalogue is called “{ $value }”.
finding-not-thematic = “{ $value }” is not a thematic module: only thematic modules can come on top of a quota.
finding-unknown-region = “{ $value }” is neither the name nor the code of a region.
finding-unknown-department = “{ $value }” is not the code of a department.
finding-unknown-clause = no clause of these rules is called “{ $value }”.
finding-year-missing = the year is missing: an exception for “{ $obligation }” is for one civil year.
finding-year-not-wanted = the year must be left out: “{ $obligation }” does not depend on a civil year.
finding-until-missing = the last day is missing: an extension needs “until”.
finding-grace-before-year-ends = { $day } is before the end of the year, { $least }: a grace period comes after it.
finding-example-differs = example { $number } (“{ $name }”): { $key } should be { $expected }, and the rules give { $found }.

# Rows of CSV files
finding-no-known-column = no column of this file is known. The first row must hold the names of the columns.
finding-missing-column = missing column: { $expected }.
finding-other-kind = this file looks like { $kind }.
looks-like-roster = a roster of advisors: give it with --roster
looks-like-history = a training history: give it with --history
looks-like-calendar = a calendar of sessions: give it with --calendar
looks-like-exceptions = a list of granted exceptions: give it with --exceptions
looks-like-catalogue = a catalogue of modules: give it with --catalogue
finding-duplicate-column = two columns give the same information: “{ $value }”.
finding-field-count = this row has { $found } cells, the row of headers has { $expected }.
finding-bad-date = “{ $value }” is not a date; it must be a date such as 2025-03-01 or 01/03/2025.
finding-bad-yes-no = “{ $value }” is neither yes nor no.
finding-missing-identity = this person has neither an id nor an email address; one of them is needed.
finding-duplicate-advisor = “{ $value }” is already in the roster: { $other }.
finding-rows-disagree = this row and { $other } describe the same person but disagree (“{ $value }”).
finding-session-rows-differ = the rows of one session contradict each other: “{ $value }” here, “{ $first }” there ({ $other }).
finding-recurring-event = this event recurs: write one event for each session, or give the calendar as CSV.
finding-unfinished-event = what begins here has no end: the file is cut off, and sessions may be missing.
finding-events-lack = an iCalendar file tells neither seats, nor regions, nor last days to register: each session is taken to be open to all, with no limit of seats, until the day before.
finding-missing-advisor = this training belongs to nobody; it needs the id or the email address of the advisor.
finding-shared-name = several people are called “{ $value }”: the id or the email address is needed to know whose row this is.
finding-missing-training = this row does not say which training was taken.
finding-unknown-certificate = “{ $value }” is not a known certificate.

# What no figure should hide
finding-contract-ends-before-hiring = the contract ends ({ $last }) before the first day in post ({ $first }).
finding-hidden-sheets = { $count ->
    [one] the hidden sheet { $sheets } is not read.
   *[other] the hidden sheets { $sheets } are not read.
}
finding-other-sheets = { $count ->
    [one] the sheet { $sheets } is not read: it does not have the columns that are expected here.
   *[other] the sheets { $sheets } are not read: they do not have the columns that are expected here.
}
finding-other-role = { $count ->
    [one] { $count } person has a role other than conseiller numérique and is not counted: { $people }.
   *[other] { $count } people have a role other than conseiller numérique and are not counted (their lines in parentheses): { $people }.
}
finding-not-in-roster = { $count ->
    [one] “{ $value }” is in no roster: this row of the history is not counted.
   *[other] “{ $value }” is in no roster: its { $count } rows of the history are not counted.
}
finding-unused-exception = the exception granted to “{ $value }” matches no advisor or no obligation.
finding-expired-exception = the exception granted to “{ $value }” ended on { $day }.
finding-no-history = no training history is given, or it is empty: it is not certain who is overdue.
finding-no-calendar = no calendar is given: no session can be offered.
finding-calendar-past = the last session of the calendar ended on { $day }: a new calendar is needed.
finding-no-advisor = no advisor matches.

## Command line

usage-word = Usage:
usage = parconum COMMAND [OPTIONS]
usage-check = parconum check [ROSTER] [OPTIONS]
usage-plan = parconum plan [ADVISOR] [OPTIONS]

about = Who among the conseillers numériques still owes training, and which sessions fit.
also-called = { $about } (or { $word })
about-check = Takes stock of every advisor of a roster
about-plan = Takes stock of one advisor: what remains, and the sessions that fit

more-examples = More examples:
examples =
    Examples:
      parconum check team.csv --history history.csv
      parconum plan diallo --roster team.csv --calendar sessions.toml
      parconum team.csv history.csv
      parconum help topics

    A file parconum.toml, in the current folder or above it, gives the usual settings; an option
    given here wins over it.

    Exit code: 0, all is well; 1, check found somebody overdue or to correct; 2, the command or
    a file cannot be used.
examples-check =
    Examples:
      parconum check team.csv --history history.csv
      parconum check --status overdue --department 13
      parconum check --as-of 2025-12-31 --format csv
      parconum check --why awa.diallo@example.fr

    Exit code: 0, nobody is overdue or to correct; 1, somebody is (see --fail-on); 2, the
    command or a file cannot be used.
examples-plan =
    Examples:
      parconum plan diallo
      parconum plan diallo --roster team.csv --calendar sessions.toml
      parconum plan 1042 --why --all
      parconum plan --hired 2025-02-01 --region 93 --calendar sessions.toml

heading-commands = Commands
heading-general = General options
heading-arguments = Arguments
heading-files = Files
heading-time = Date and year
heading-report = Presentation
heading-filters = Choosing advisors
heading-person = Describing the advisor without a roster
heading-outcome = Outcome

value-file = FILE
value-directory = DIR
value-roster = ROSTER
value-advisor = ADVISOR
value-rules = NAME|FILE
value-year = YEAR
value-date = DAY
value-format = FORMAT
value-language = LANGUAGE
value-choice = CHOICE
value-status = STATUS
value-region = REGION
value-department = DEPARTMENT
value-text = TEXT

help-help = Prints this help; --help adds examples
help-version = Prints the version
help-lang = Language: { $words } [default: the system’s]
help-directory = Works as if the program were started in this folder
help-list = Roster of advisors (CSV or workbook); the same as --roster
help-advisor = Id, email address or part of the name; not needed if the roster holds only one
help-roster = Roster of advisors (CSV or workbook)
help-history = Training history, or list of participants (CSV or workbook); repeatable
help-catalogue = Catalogue of modules (TOML, CSV or workbook), instead of the built-in one; repeatable
help-calendar = Calendar of sessions (TOML, CSV, workbook or iCalendar); repeatable
help-exceptions = Granted exceptions (TOML, CSV or workbook); repeatable
help-rules = Rules: hub-du-sud, dispositif, or a file [default: hub-du-sud]
help-year = Civil year to report on [default: the one of --as-of]
help-as-of = Day to report on, such as 2025-05-02 or 02/05/2025 (day first) [default: today]
help-format = Format: { $words } [default: table]
help-output = Writes the report to this file, in UTF-8; without --format its ending gives the format: { $endings }; a file that already exists is replaced
help-color = Colours: { $words } [default: auto]
help-status = Only this status: { $words }; repeatable
help-region = Only this region, by its name or INSEE code; repeatable
help-department = Only this department, by its code; repeatable
help-structure = Only the structures whose name contains this text; repeatable
help-name = Only the advisors whose name contains this text; repeatable
help-why-advisor = Explains the status of this advisor, rule by rule; repeatable
help-fail-on = Status from which the exit code is 1: { $words } [default: overdue]
help-hired = First day in post
help-entered = Day of entry into initial training
help-ccp1 = Day on which the CCP1 was passed
help-exempt = The advisor is exempt from initial training
help-own-region = Region of the advisor, by its name or INSEE code
help-all = Also shows the sessions that do not fit, and why
help-why = Explains each obligation, rule by rule

# What cannot be understood
cli-error =
    Error: { $sentence }

    Usage: { $usage }
    For more: { $help }
cli-unknown-option = the option { $option } does not exist.
cli-unexpected-argument = “{ $option }” is not expected here.
cli-unknown-command = “{ $value }” is not a command; it must be { $expected }.
cli-missing-file = there is no file “{ $value }” here, and it is not a command.
cli-missing-value = a value is missing after { $option }.
cli-bad-value = “{ $value }” is not valid for { $option }; it must be { $expected }.
cli-no-value-wanted = { $option } takes no value; “{ $value }” is not expected here.
cli-conflict = { $option } and { $other } do not go together.
cli-repeated = { $option } may be given only once.
cli-missing-folder = the name of the folder to prepare is missing, as in “parconum init training-2025”; a dot (.) is the current folder.
cli-missing-argument = { $option } is missing.
cli-not-utf8 = an argument holds unreadable characters.
cli-unusable = { $option } cannot be used like this.
cli-expected-date = a date that exists, such as 2025-05-02 or 02/05/2025
cli-expected-year = a year from { $first } to { $last }

## What may be typed: the words of each language are understood, whichever the program speaks; the
## first is the one that help, messages and completions show

typed-status-up-to-date = up-to-date
typed-status-upcoming = upcoming
typed-status-scheduled = registered | scheduled
typed-status-due = due | to-do
typed-status-overdue = overdue | late
typed-status-left = gone | left
typed-status-invalid = to-correct | invalid
typed-mode-in-person = in-person | on site
typed-mode-remote = remote | online
typed-mode-hybrid = hybrid | mixed
typed-kind-thematic = thematic | thematic module
typed-kind-preparation = preparation | CCP1 preparation
typed-kind-certification = certification
typed-obligation-ccp1-preparation = ccp1-preparation
typed-obligation-ccp1 = ccp1
typed-obligation-initial-modules = initial-modules | initial module
typed-obligation-continuing-module = continuing-module
typed-effect-waive = waive | waiver
typed-effect-extend = extend | extension
typed-training-completed = completed | done
typed-training-registered = registered
typed-training-absent = absent
typed-training-withdrawn = withdrawn
typed-training-cancelled = cancelled
typed-fail-on-due = due
typed-fail-on-overdue = overdue | late
typed-fail-on-never = never
typed-sort-urgency = urgency
typed-sort-book-by = book-by
typed-sort-late-on = late-on
typed-sort-name = name
typed-sort-structure = structure
typed-group-by-structure = structure
typed-group-by-department = department
typed-format-table = table
typed-format-json = json
typed-format-csv = csv
typed-format-markdown = markdown | md
typed-format-html = html
typed-format-xlsx = xlsx
typed-format-csv-excel = csv-excel
typed-color-auto = auto | automatic
typed-color-always = always
typed-color-never = never
typed-language-fr = fr | french
typed-language-en = en | english
typed-topic-topics = topics
typed-topic-rules = rules
typed-topic-files = files
typed-topic-statuses = statuses
typed-topic-year = year
typed-command-check = check
typed-command-plan = plan
typed-command-sessions = sessions
typed-command-modules = modules
typed-command-allocate = allocate
typed-command-outlook = outlook
typed-command-remind = remind
typed-command-record = record
typed-command-except = except
typed-command-import = import
typed-command-schema = schema
typed-command-validate = validate
typed-command-init = init
typed-command-help = help
typed-command-completions = completions
typed-command-man = man
typed-option-all = all
typed-option-allocation = allocation
typed-option-as-of = as-of
typed-option-avoid = avoid
typed-option-by = by
typed-option-calendar = calendar
typed-option-calendar-view = calendar-view
typed-option-catalogue = catalogue
typed-option-ccp1 = ccp1
typed-option-color = color | colour
typed-option-compare-rules = compare-rules
typed-option-csv = csv
typed-option-days = days
typed-option-department = department
typed-option-done = done
typed-option-entered = entered
typed-option-exceptions = exceptions
typed-option-exempt = exempt
typed-option-fail-on = fail-on
typed-option-force = force
typed-option-format = format
typed-option-from = from
typed-option-group-by = group-by
typed-option-help = help
typed-option-hired = hired
typed-option-history = history
typed-option-history-of-years = history-of-years
typed-option-history-out = history-out
typed-option-ics = ics
typed-option-itineraries = itineraries
typed-option-kind = kind
typed-option-lang = lang
typed-option-mode = mode
typed-option-module = module
typed-option-month = month
typed-option-name = name
typed-option-notes = notes
typed-option-of-year = of-year
typed-option-only-changes = only-changes
typed-option-open = open
typed-option-output = output
typed-option-plain = plain
typed-option-prefer = prefer
typed-option-print-template = print-template
typed-option-reason = reason
typed-option-region = region
typed-option-registered = registered
typed-option-roster = roster
typed-option-rules = rules
typed-option-save = save
typed-option-seats = seats
typed-option-session = session
typed-option-since = since
typed-option-sort = sort
typed-option-status = status
typed-option-strict = strict
typed-option-structure = structure
typed-option-template = template
typed-option-to = to
typed-option-until = until
typed-option-version = version
typed-option-why = why
typed-option-with = with
typed-option-within = within
typed-option-year = year
typed-option-yes = yes

## Reports

from-to-on-days = { $first } to { $last }, { $count } days
from-to-with-pauses = { $first } to { $last }, { $count } non-consecutive days
from-to = { $first } to { $last }
sessions-that-fit = { $count ->
    [one] { $count } session, on { $day }
   *[other] { $count } sessions, from { $day }
}
no-session = none
sessions-unknown = sessions unknown: no calendar
column-status = Status
column-name = Name
column-structure = Structure
column-remaining = Remaining
column-due = Deadline
column-sessions = Sessions that fit
column-obligation = Obligation
column-counted = What counts
column-opens = Opens
accepted-exceptions = Granted exceptions ({ $count })
exception-waives = { $obligation }, waived: { $reason }
exception-extends = { $obligation }, extended until { $until }: { $reason }
summary-title = { $count ->
    [0] No advisor
    [one] { $count } advisor
   *[other] { $count } advisors
}
plan-title = { $name }: as of { $day }, year { $year } ({ $rules })
the-advisor = The advisor described
plan-invalid = Nothing can be said yet: the data contain errors, to be corrected first.
plan-missed-years = Earlier years without a module, for the record: { $years }
take-note = Please note:
plan-obligations = Obligations
plan-nothing-owed = Nothing is owed for this year.
day-unknown = day unknown
no-due-day = no deadline
due-then-closes = { $due }, accepted until { $closes }
counted-completed = { $module }, completed on { $day }
counted-completed-late = { $module }, completed on { $day }, after the deadline
counted-registered = { $module }, registered for { $day }
counted-registered-late = { $module }, registered for { $day }, after the deadline
plan-itinerary = Suggested itinerary
plan-no-itinerary = No session of the calendar fits: ask your hub.
plan-itinerary-lacks = { $count ->
    [one] For one training, no session fits.
   *[other] For { $count } trainings, no session fits.
}
plan-itinerary-fills-pauses = No day is taken twice: a session that falls between the days of another takes place on a day on which that one pauses.
plan-itinerary-unproven = So many sessions clash that the search was cut short: this is the best itinerary found; a better one may exist.
plan-sessions-for = Sessions that fit: { $obligation } ({ $count })
plan-ineligible = Sessions that do not fit
plan-also-funded = Also possible, on top of the quota and funded
plan-also-unfunded = Also possible, beyond what is owed and not funded
plan-title-option = Full title (CCP2 and CCP3), optional
title-possible = You meet the conditions.
title-lacks = Missing: { $conditions }.
title-lacks-ccp1 = the CCP1
title-lacks-agreement = the structure’s agreement

## Why

why-title = Why { $name }: { $status }
why-facts = 1. The facts
why-parameters = 2. The rules
why-days = 3. The calculation
why-not-applied = 4. What was considered and does not apply
why-command-line = command line
why-from-training-end = the CCP1 was passed on an unknown day: the end of the initial training is used instead
why-from-hiring = the CCP1 was passed on an unknown day: the first day in post is used instead
why-from-since = the CCP1 was passed on an unknown day: the first day of the rules is used instead
why-hired = first day in post: { $day } ({ $place })
why-hired-missing = first day in post: unknown ({ $place })
why-entered = entry into initial training: { $day } ({ $place })
why-entered-to-come = entry into initial training: { $day }, still to come, so not known yet ({ $place })
why-entered-missing = entry into initial training: unknown ({ $place })
why-ccp1 = CCP1 passed: { $day } ({ $place })
why-ccp1-to-come = CCP1: dated { $day }, still to come, so not passed yet ({ $place })
why-ccp1-missing = CCP1: not passed, as far as is known ({ $place })
why-contract-end = end of contract: { $day } ({ $place })
why-contract-end-missing = end of contract: none known ({ $place })
why-exempt = exempt from initial training ({ $place })
why-no-training = no training known
why-completed = { $module }, completed on { $day } ({ $place })
why-completed-hours = { $module }, { $hours } hours, completed on { $day } ({ $place })
why-registered = { $module }, registered for a session that ends on { $day } ({ $place })
why-unconfirmed = { $module }, registered for a session that ended on { $day }, never confirmed: does not count ({ $place })
why-counts-as-nothing = { $module }, { $day }: absent, withdrawn or cancelled, does not count ({ $place })
why-clause = [{ $id }] “{ $says }” ({ $source }, { $url })
why-parameter = { $name }: { $value } ({ $code })
why-rests-on = rules: { $rules }
why-initial-start-hired = the initial phase starts on { $day }, the first day in post
why-initial-start-entered = the initial phase starts on { $day }, with the entry into initial training
why-initial-start-unknown = the initial phase has no known start
why-initial-over-ccp1 = the initial phase is over as of { $day }, when the CCP1 is passed
why-initial-over-year = the initial phase is over as of { $day }, a year after its start, the CCP1 being passed
why-initial-over-deadline = the initial phase is over as of { $day }, { $months } months after its start
why-initial-until-ccp1 = the initial phase lasts until the CCP1 is passed
why-initial-until-start = the end of the initial phase is counted from its start, which is not known
why-phase = on { $day }: { $phase }
why-cohort-not-over = owes the initial training: the initial phase was not over on { $day }
why-cohort-over = does not owe the initial training: the initial phase was over by { $day }
why-cohort-not-begun = owes the initial training: the initial phase had not begun before { $day }
why-cohort-begun = does not owe the initial training: the initial phase had begun before { $day }
why-cohort-exempt = does not owe the initial training: the advisor is exempt from it
why-late-on = overdue from { $day } on, if nothing else is booked and everything booked is completed
why-missed-years = modules missed in earlier years: { $years }; a fact that changes no status
why-opens-unknown = opens on an unknown day: neither the first day in post nor the entry into training is known
why-opens-entry-unknown = opens on an unknown day: the start of the initial phase is not known
why-opens-hired = opens on { $day }, the first day in post
why-opens-entered = opens on { $day }, with the entry into initial training
why-opens-year = opens on { $day }: modules are counted by civil year
why-opens-ccp1 = opens on { $day }, when the CCP1 is passed
why-opens-after-deadline = opens on { $day }, the day after the deadline of the initial modules
why-no-due = no deadline
why-due-unknown = unknown deadline: it is counted from the start of the initial phase
why-due-months = due on { $day }: { $months } months after the start of the initial phase, the day before the anniversary
why-due-not-before = deadline put off to { $day }, as it never falls earlier
why-due-year = due on { $day }, at the end of the civil year
why-due-contract = deadline brought forward to { $day }, the end of the contract
why-due-extended = deadline extended to { $day }, by an exception
why-book-by = registration: by { $day }, while enough sessions still fit
why-late-counts = a later training still counts, late
why-closes-grace = grace period: a training still counts until { $day }
why-closes-contract = closing day brought forward to { $day }, the end of the contract
why-closes-extended = closing day extended to { $day }, by an exception
why-counts = counts: { $module }, on { $day } ({ $place })
why-counts-late = counts, late: { $module }, on { $day } ({ $place })
why-scheduled = registration that counts: { $module }, which ends on { $day } ({ $place })
why-scheduled-late = registration that counts, but ends after the deadline: { $module }, on { $day } ({ $place })
why-waived = waived: { $reason } ({ $place })
why-extended = extension granted: { $reason } ({ $place })
why-status-done = { $completed } of { $required }: done
why-status-waived = waived on { $day }, { $completed } of { $required }
why-status-optional = optional: an initial module was taken in the same year
why-status-missed = { $completed } of { $required }, and { $day } is after the closing day: missed
why-status-overdue = { $completed } of { $required }, and { $day } is after the deadline: overdue
why-status-upcoming = { $completed } of { $required }, and not open yet on { $day }: upcoming
why-status-scheduled = { $completed } completed and { $scheduled } registered of { $required }: registered
why-status-due = { $completed } completed and { $scheduled } registered of { $required }, { $remaining } remaining on { $day }: due
why-not-exempt = exempt from initial training: no
why-no-continuing-yet = continuing module: the rules open no year yet
why-extra = { $module }, { $day } counts for no obligation: { $reason } ({ $place })
why-no-grace = grace period: none for this year
why-no-exception = exception granted: none
plan-extra = { $module }, { $day }: { $reason }
preparation-hours-between = the preparation takes { $least } to { $most } hours, by experience and level
preparation-hours-one-of = the preparation takes { $hours } hours

## Other diagnostics

finding-repeated-day = { $day } appears twice in “{ $key }”.
finding-reserved-name = “{ $value }” is the name of the CCP1 certificate: no other module can have it.
finding-conflicting-keys = “{ $key }” and “{ $other_key }” do not go together.
finding-no-training-day = this training has no day; starts_on or ends_on is needed.
finding-missing-dates = hired_on, initial_training_entered_on and ccp1_passed_on are missing: nothing says where this person stands.
finding-shared-email = several people in the roster share the email address “{ $value }”: give their id.
finding-repaired-row = this row had too many cells, because a text in it contained the separator. It was put in order, in the only possible way; check it.
finding-strange-characters = this line contains characters that a terminal or a page would obey rather than show ({ $characters }): each is shown as �. Check this line.
finding-strange-letters = unexpected characters were read ({ $letters }): the encoding of the file may have been misjudged. Check the names, or save the file as UTF-8.
finding-format-recognised = recognised format: { $format }. Columns used: { $columns }.
finding-ambiguous-column = this column is not used, because it does not mean the same in every export. To use it, add to parconum.toml: [columns] { $field } = "{ $value }"
finding-resembling-column = this column is not used, because its name is not known. To use it, add to parconum.toml: [columns] { $field } = "{ $header }".
finding-unread-column = this column is not read: an exception may last longer, or hold for others, than it says there. Name it in parconum.toml, under [columns], or remove it.
finding-mapped-column-absent = the column “{ $value }”, which parconum.toml names, is not in this file.
finding-rows-grouped = { $rows } rows are read as the days of { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
}: they have the same id, or the same module, place and organiser within one month. A column “id” tells them apart.
finding-ids-made = { $count ->
    [one] { $count } session has no id: one is made
   *[other] { $count } sessions have no id: one is made
} from the module, the first day and the place, like “{ $example }”. It is what a history must name.
finding-training-table = { $count ->
    [one] one row of the national training table is read
   *[other] { $count } rows of the national training table are read
} as the dashboard does: “CCP1” is a preparation and, once over, the CCP1 itself; “CCP2” and “CCP2 & CCP3” imply the CCP1; “remn” true implies all three.
finding-other-encoding = this file is not UTF-8. Its accented letters were read as follows: { $letters }. Check that they are right.

# Formats of rosters and histories
format-platform-coordinator = platform export for a coordinator
format-platform-administrator = platform export for an administrator
format-platform-structure = platform export for a structure
format-administration = administration export of advisors
format-dashboard = list of the national dashboard
format-team = team export of a coordinator
format-native-roster = roster with parconum’s own columns
format-training-table = national training table
format-native-history = history with parconum’s own columns
format-dendreo = Dendreo’s export of sessions
format-digiforma = Digiforma’s export of sessions
format-native-calendar = calendar with parconum’s own columns
format-native-exceptions = exceptions with parconum’s own columns
format-native-catalogue = catalogue with parconum’s own columns
format-other = columns recognised one by one, by their names

finding-indicative-modules = { $count ->
    [one] the title of one module named here is indicative, no public source gives it: { $modules }.
   *[other] the titles of { $count } modules named here are indicative, no public source gives them: { $modules }.
}
finding-rules-not-checked = the sources of “{ $rules }” were last read on { $day }: they may have changed for { $year }.
finding-unusable-folder = this folder cannot be used ({ $reason }).
finding-roster-to-name = this line must name the roster: remove the # at its start and write the name of the file between quotation marks.
finding-no-roster = no roster: give a file, as in “parconum check team.csv”.
finding-no-advisor-described = no advisor: give a roster (--roster), or describe one with --hired, --entered, --ccp1, --exempt, --region.
finding-advisor-not-named = the roster holds { $count } advisors: say which one, by id, email address or part of the name.
finding-advisor-not-found = nobody in the roster matches “{ $value }”.
finding-email-of-several = “{ $value }” is the email address of { $count } people in the roster: { $people }. Give the id.
finding-advisor-ambiguous = { $count } people in the roster match “{ $value }”: { $people }. Give the id or the email address.
finding-advisor-left-out =
    { $count ->
        [one] one person in the roster matches “{ $value }”, and the filters leave that person out: change the filters, or the name.
       *[other] { $count } people in the roster match “{ $value }”, and the filters leave them all out: change the filters, or the name.
    }
finding-empty-filter = “{ $value }” has neither a letter nor a digit: nobody can be found by it.
last-chance = one session only, on { $day }
kind-continuing-module = continuing module { $year }

## Checking the files

finding-session-on-sunday = the session “{ $session }” takes place on a Sunday, { $day }.
finding-session-over-sunday = the session “{ $session }” runs over several days without a break, { $count ->
    [one] Sunday { $day } included
   *[other] { $count } Sundays included, the first on { $day }
}; if it pauses, write its days in “days”.
finding-session-on-holiday = the session “{ $session }” takes place on a public holiday, { $day } ({ $holiday }).
finding-session-too-short = the session “{ $session }” lasts { $days ->
    [one] { $days } day
   *[other] { $days } days
} only; the module “{ $module }” ({ $hours } h) needs at least { $limit }, at 8 hours a day.
finding-session-too-long = the session “{ $session }” lasts { $days } days; the module “{ $module }” ({ $hours } h) fills at most { $limit }, at 2 hours a day.
finding-late-registration = registration for the session “{ $session }” closes on { $closes }, after its first day, { $starts }.
finding-before-availability = the session “{ $session }” starts on { $starts }, but the module “{ $module }” is offered from { $limit } only: nobody will be able to take it.
finding-after-availability = the session “{ $session }” starts on { $starts }, but the module “{ $module }” is offered until { $limit } only: nobody will be able to take it.
finding-own-region-left-out = the session “{ $session }” takes place in the department “{ $department }”, but its region, “{ $region }”, is not among those that may come.
finding-same-session-twice = the session “{ $session }” is the same as “{ $twin }” ({ $other }), apart from its id and seats.

about-validate = Checks the files of a workspace, or those that are named
usage-validate = parconum validate [FILE]... [OPTIONS]
examples-validate =
    Examples:
      parconum validate
      parconum validate calendar.toml history.csv
      parconum validate --strict --format json

    Without a file, everything that parconum.toml names is checked, and parconum.toml itself. The kind
    of a file is recognised from its content.

    Exit code: 0, the files can be used; 1, they contain an error (or, with --strict, a warning); 2, the
    command line or a file cannot be read.
help-files = Files to check: TOML, CSV, workbook or iCalendar; without any, the workspace
help-strict = Exit code 1 for a warning too
validate-files = Files read
validate-file = { $file }: { $what }
validate-all-well = { $files ->
    [0] No file read.
    [one] { $files } file read: no error, no warning, all is well.
   *[other] { $files } files read: no error, no warning, all is well.
}
validate-outcome = { $files ->
    [0] No file read
    [one] { $files } file read
   *[other] { $files } files read
}: { $errors ->
    [0] no error
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warning
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}.
file-kind-project = settings
file-kind-rules = rules
file-kind-roster = roster
file-kind-history = training history
read-catalogue = catalogue, { $count ->
    [0] no module
    [one] { $count } module
   *[other] { $count } modules
}
read-calendar = calendar, { $count ->
    [0] no session
    [one] { $count } session
   *[other] { $count } sessions
}
read-exceptions = exceptions, { $count ->
    [0] none yet
   *[other] { $count } in all
}
read-roster = roster, { $count ->
    [0] nobody
    [one] { $count } person
   *[other] { $count } people
}
read-history = training history, { $count ->
    [0] no training
    [one] { $count } training
   *[other] { $count } trainings
}
finding-unrecognised-file = nothing in this file says what it is: a TOML file needs { $expected }, a CSV or a workbook needs column headers that are known.
finding-nothing-to-validate = nothing to check: name files, or run the command in a folder that holds a parconum.toml (“parconum init DIRECTORY” prepares one).
finding-file-exists = this file already exists: nothing was written.
finding-unwritable-file = this file cannot be written ({ $reason }).
dropped-report = parconum
press-enter = Press Enter to close this window.
report-written = Report written to { $file }.
finding-output-twice = two results of the command would go to this file: nothing was written. Give one of them another name.
finding-unknown-ending = the ending of this name does not say the format of the report; it must be { $expected }, or give the option --format.
finding-output-is-input = this is a file that the command reads: nothing was written. Give another name.

## Preparing a workspace

about-init = Prepares a workspace to fill in, in a folder
usage-init = parconum init DIRECTORY [OPTIONS]
examples-init =
    Examples:
      parconum init training-2025
      parconum init . --lang fr

    No file is ever replaced: if one of the same name already exists, nothing is written.
help-init-directory = Folder to prepare; it is created if it does not exist
init-done = Your workspace is ready, in { $folder }:
init-file-settings = the settings, all explained
init-file-readme = what each file holds
init-file-calendar = the sessions, to fill in
init-file-history = the training history, to fill in
init-file-exceptions = the waivers and extensions granted, to fill in
init-file-catalogue = a copy of the modules that parconum knows, to be corrected
init-file-rules = a copy of the rules that parconum knows, to be changed where needed
init-file-schema = the format of these files, for editors that read it
init-next = And now:
init-next-roster = Copy the export of your platform into this folder, and write its name in the line “roster” of parconum.toml, without the # at its start.
init-next-found = “{ $file }” is there: the line “roster” of parconum.toml names it as the roster.
init-next-choose = Write in the line “roster” of parconum.toml which one is the roster, { $files }, without the # at its start.
init-next-columns = Columns that were not recognised: { $columns }. To have some read, write at the end of parconum.toml what they hold (parconum help files):
init-some-field = FIELD
init-next-named = Already there: { $files }. The line “{ $key }” of parconum.toml leads to it.
init-next-fill = Fill in { $files }.
init-next-validate = Check everything: { $command }
init-next-check = See where people stand: { $command }

## What the machine refuses

io-not-found = it does not exist
io-permission-denied = access is denied
io-too-large = it is too large
io-loop = it is a link that leads back to itself
io-is-a-directory = it is a folder
io-not-a-file = it is not a file that can be read twice
io-no-place-for-a-file = a device, a pipe or a link to nothing is there: it cannot be replaced by a file
io-in-use = another parconum command is writing there: wait until it ends
io-not-a-directory = a file already has the name of one of the folders

## Reminders

about-remind = Writes a message ready to send to each advisor who has a training to take; sends nothing
usage-remind = parconum remind [ROSTER] (--to DIR | --csv FILE) [OPTIONS]
examples-remind =
    Examples:
      parconum remind --to reminders
      parconum remind team.csv --calendar sessions.toml --to reminders
      parconum remind --from "Léa Roy <lea@example.fr>" --to reminders
      parconum remind --csv merge.csv
      parconum remind --print-template -o reminder.txt
      parconum remind --template reminder.txt --to reminders

    Each .eml file opens as a draft in Outlook; in Thunderbird, then choose “Edit As New Message”. Read
    it, then send it.

    Those who have something to do now get a message; --status upcoming adds those whose obligations
    open later. Nothing is replaced without --force.

    Exit code: 0, the messages are written; 2, the command line or a file cannot be used.
heading-messages = Messages
value-sender = SENDER
help-to = Folder, new or empty, in which to write one .eml file per person
help-csv = CSV file in which to write all messages, for a mail merge (--output is the same); - is standard output
help-from = Sender of the messages: an address, or “First Last <address>” [default: the account that sends]
help-template = Template of the messages, instead of the built-in one
help-allocation = Proposes to each person the seats of this result of “parconum allocate --format json”
help-print-template = Prints the built-in template, to be copied and changed; with --output, writes it to that file
help-force = Writes even if the folder contains files or the file exists
to-take-ccp1-preparation = the CCP1 preparation
to-take-ccp1 = the CCP1 exam
to-take-initial-modules = { $remaining ->
    [one] { $remaining } thematic module of the initial training
   *[other] { $remaining } thematic modules of the initial training
}
to-take-continuing-module = { $remaining ->
    [one] { $remaining } thematic module for the year { $year }
   *[other] { $remaining } thematic modules for the year { $year }
}
remind-written = { $count ->
    [0] No message written.
    [one] { $count } message written: { $targets }.
   *[other] { $count } messages written: { $targets }.
} { $idle ->
    [0] Nothing was sent.
    [one] No message for { $idle } other person. Nothing was sent.
   *[other] No message for { $idle } other people. Nothing was sent.
}
remind-nothing = No message to write: none of the advisors chosen has a training to take at present.
finding-template-error = the template cannot be filled in here, at “{ $value }”: { $what } ({ $message }).
template-no-value = this name has no value here; the built-in template (--print-template) shows those that exist
template-syntax = this does not have the expected form: a brace, “endif” or “endfor” is missing, or a word is out of place
template-no-filter = there is no such filter
template-no-test = there is no such test
template-no-function = there is no such function
template-arguments = something is missing between the parentheses, or there is too much
template-operation = this cannot be computed
template-too-many-steps = it takes too many steps for one message
finding-template-too-long = a message of this template would be longer than 256 kB.
finding-template-empty = this template gives no text; it takes at least a subject, on the first line.
finding-bad-sender = “{ $value }” is not a sender; it must be an address, such as lea.roy@example.fr or Léa Roy <lea.roy@example.fr>.
finding-nowhere-to-write = say where to write the messages: --to DIR (one file per person), --csv FILE (a mail merge), or both.
finding-file-in-the-way = this file already exists. Give another name, or --force to replace it.
finding-folder-not-empty = this folder already contains files. Give a new or empty folder, or --force to write there all the same.
finding-written-in-part = this file cannot be written ({ $reason }). { $count ->
    [one] One message of { $all } was written before it, in { $folder }: it is whole, the others are missing.
   *[other] { $count } messages of { $all } were written before it, in { $folder }: they are whole, the others are missing.
} With --force, all are written again.
finding-no-email = { $name } has no email address: no message is written to them.
finding-unusable-email = the address of { $name }, “{ $value }”, cannot receive a message: none is written to them.
finding-invalid-not-reminded = { $count ->
    [one] the data of one advisor contain errors: no message is written to them.
   *[other] the data of { $count } advisors contain errors: no message is written to them.
}
finding-other-messages = { $count ->
    [one] this folder holds an older message that may be out of date: do not send it without reading it again.
   *[other] this folder holds { $count } older messages that may be out of date: do not send them without reading them again.
}

## Other views of check

heading-views = Other views
help-compare-rules = Compares with these rules (hub-du-sud, dispositif, or a file): only the advisors for whom they change something, and why
help-history-of-years = One status for each civil year since the rules began; of a year that is over, also as it stood on its 31 December
finding-forecast = the year { $year } has not begun: this is a forecast, made with what is known as of { $day }.
finding-looks-back = the year { $year } is over: this is what is known of it as of { $day }.
years-title = Year by year, as of { $day } ({ $rules })
years-read-me = For a year that is over: what the report of its 31 December said, then what is known of it today. “missed” is a module of the year that can no longer be taken.
years-forecast = { $year } (forecast)
years-not-in-post = not in post yet
compare-title = Comparison of two rule sets as of { $day }, year { $year }
compare-rule-set = { $rules }: { $title }
compare-clauses = What these rules say: { $rules }
compare-count = { $count ->
    [0] Nobody, of { $total }, is concerned: statuses and remaining trainings are the same.
    [one] { $count } advisor of { $total } is concerned: their status, or what remains to be taken, differs.
   *[other] { $count } advisors of { $total } are concerned: their status, or what remains to be taken, differs.
}
compare-with-first = { $first }
compare-with-second = Compared with: { $second }
compare-what = What differs
compare-because = What alone would change it
compare-several-together = several parameters together
list-separator = {"; "}
compare-differs = { $obligation }: { $differences }
compare-only = { $obligation }: only with { $rules } ({ $status }, { $due })
compare-due = deadline: { $day }
compare-field-status = { $second } instead of { $first }
compare-field-remaining = { $second } remaining instead of { $first }
compare-field-required = { $second } required instead of { $first }
compare-field-completed = { $second } completed instead of { $first }
compare-field-scheduled = { $second } registered instead of { $first }
compare-field-opens = opens: { $second } instead of { $first }
compare-field-due = deadline: { $second } instead of { $first }
compare-field-closes = closes: { $second } instead of { $first }
compare-field-optional = optional: { $second } instead of { $first }
compare-no-day = no day
compare-yes = yes
compare-no = no
compare-parameters = What differs between the two rule sets
compare-no-parameter = Nothing: all parameters are the same.
compare-parameter = Parameter
compare-clause = [{ $id }] “{ $says }” ({ $source }, { $url })
parameter-since = start of the rules
parameter-initial-modules = number of initial modules
parameter-initial-starts = start of the initial phase
parameter-initial-ends = end of the initial phase
parameter-initial-cohort = who owes the initial training
parameter-initial-deadline-months = deadline of the initial modules, in months
parameter-initial-deadline-not-before = day before which that deadline never falls
parameter-initial-requires-entry = entry into training before any module
parameter-continuing-modules = continuing modules per year
parameter-continuing-starts = first year of a continuing module
parameter-preparation-hours = length of the CCP1 preparation
parameter-grace = grace period of a year
parameter-off-quota = modules on top of the quota
parameter-title-offer = full title, optional

## The calendar, the catalogue and the diary

about-sessions = Lists the sessions of the calendar, or shows them month by month
about-modules = Lists the modules of the catalogue
usage-sessions = parconum sessions [OPTIONS]
usage-modules = parconum modules [OPTIONS]
examples-sessions =
    Examples:
      parconum sessions --open --region 93 --seats 2
      parconum sessions --department 13 --month 2025-06 --month 2025-07
      parconum sessions --module handicap --mode remote
      parconum sessions --open --calendar-view
      parconum sessions --month 2025-06 --ics june.ics
examples-modules =
    Examples:
      parconum modules
      parconum modules --kind thematic --format csv
heading-sessions = Choosing sessions
heading-modules = Choosing modules
value-module = MODULE
value-month = MONTH
value-mode = MODE
value-number = NUMBER
value-kind = KIND
help-kind = Only this kind: { $words }; repeatable
help-module = Only this module, by its id or one of its other names; repeatable
help-session-region = Only the sessions open to this region, by its name or INSEE code; those open to all are among them; repeatable
help-session-department = Only the sessions that take place in this department, by its code; a remote session takes place nowhere: it is kept only if --mode remote is given too; repeatable
help-month = Only the sessions that have at least one day in this month, such as 2025-06 or 06/2025; repeatable
help-mode = Only this mode: { $words } (both); repeatable
help-seats = Only the sessions with at least this number of seats left; those whose seats are unknown are kept
help-open = Only the sessions that go ahead and for which registration is still open on the day of the report, full ones included (see --seats)
help-calendar-view = A calendar for each month instead of a list, in the table and markdown formats
help-sessions-ics = Also writes these sessions and their last days to register to a diary (iCalendar, .ics); a file that already exists is replaced; with -, it alone is written to standard output
help-plan-ics = Also writes a diary (iCalendar, .ics): registrations, the suggested itinerary, last days to register and deadlines; a file that already exists is replaced; with -, it alone is written to standard output
cli-expected-month = a month, such as 2025-06 or 06/2025
cli-expected-number = a whole number
io-no-folder = its folder does not exist

finding-calendar-needed = no calendar is given: a file is needed, as in “parconum sessions --calendar sessions.toml”, or a line “calendar” in parconum.toml.
finding-no-session = no session of the calendar matches.
finding-no-module = no module of the catalogue matches.
finding-empty-diary = there is nothing to put in the diary: this file was not written.

column-days = Days
column-days-of-month = Days
column-letter = Letter
column-module = Module
column-place = Place
column-registration = Registration
column-session = Session
column-module-id = Id
column-title = Title
column-hours = Length
column-conditions = Conditions
column-aliases = Other names
column-source = Source

sessions-title = Calendar of sessions as of { $day }
sessions-count = { $count ->
    [0] No session, of { $total } in the calendar.
    [one] { $count } session of { $total }; registration still open: { $open }.
   *[other] { $count } sessions of { $total }; registration still open: { $open }.
}
seats-left-of = { $left } of { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
}
seats-left = { $left ->
    [one] { $left } seat
   *[other] { $left } seats
}
registration-cancelled = session cancelled
registration-session-over = session over
registration-closed = closed
registration-full = full
registration-until = until { $day }
registration-open = open
reserved-for = for: { $regions }
month-of-year = { $month } { $year }
days-of-one-month = { $days } { $month }
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

modules-title = Catalogue of modules as of { $day }
modules-sources = Sources
modules-aliases = Other names that files may use
module-kind-thematic = Thematic modules ({ $count })
module-kind-preparation = CCP1 preparation ({ $count })
module-kind-certification = Certifications ({ $count })
module-hours = { $count } h
module-from = from { $first }
module-until = until { $last }
module-requires = needed first: { $needed }
module-indicative = indicative title

diary-name-sessions = Training sessions
diary-name-plan = Training: { $name }
diary-offered = { $module }
diary-proposed = Suggested training: { $module }
diary-registered = Training: { $module }
diary-cancelled = Session cancelled: { $module }
diary-part = { $title } ({ $part }/{ $parts })
diary-registration = Last day to register: { $module }
diary-due = Deadline: { $remaining }
diary-due-closes = A training still counts until { $day }.
diary-is-proposed = This session is suggested: registration is still to be done.
diary-is-registered = The registration is recorded.
diary-is-cancelled = This session is cancelled.
diary-days = Days: { $fact }
diary-place = Place: { $fact }
diary-remote = Remote
diary-organiser = Organiser: { $fact }
diary-requires = Needed first: { $fact }
diary-seats = { $fact } left.
diary-full = This session is full.
diary-register-until = Registration: until { $fact }
diary-session = Session: { $fact }
diary-as-of = As of { $day }, by parconum.
diary-written = { $count ->
    [one] Diary written to { $file }: { $count } session or deadline.
   *[other] Diary written to { $file }: { $count } sessions and deadlines.
}

## Choosing

heading-choices = Choices
value-period = PERIOD
value-session = SESSION
value-count = N
help-prefer = Prefers sessions of this mode, { $words }, when the number of trainings is the same; a hybrid session suits either
help-plan-department = Department from which the advisor travels, to choose the itinerary, by its code
help-avoid = Absence: a day, or a period DAY..DAY; no session of the itinerary falls on it; repeatable
help-with = What if the advisor registered for this session? Shows before and after; repeatable
help-itineraries = Shows the N best itineraries, from 1 to 20
cli-expected-period = a day, such as 2025-05-02 or 02/05/2025, or a period DAY..DAY that does not end before it begins
cli-expected-itineraries = a number from 1 to { $most }
plan-avoided = during an absence
itineraries-title = The best itineraries
what-if-title = What if the advisor registered?
what-if-status = Status before: { $before }. Status after: { $after }.
column-before = Before
column-after = After
what-if-absent = does not exist
what-if-standing = { $status }; { $remaining } of { $required } remaining
what-if-nothing-remains = nothing remains to be taken
what-if-same-day = they share a day
what-if-same-module = they are for the same module
finding-unknown-session = no session of the calendar has the id “{ $value }”.
finding-what-if-misfit = the session “{ $value }” does not fit: { $reasons }. The effect of a registration is shown all the same.
finding-what-if-clash = the sessions “{ $value }” and “{ $other }” cannot both be taken: { $reasons }. The effect of both registrations is shown all the same.

## Comfort

help-output-text = Writes to this file, in UTF-8, instead of standard output; a file that already exists is replaced
help-plain = No tables, one fact per line: for a screen reader
named-fact = { $name }: { $fact }
progress-reading = Reading { $file }
obligation-progress = { $completed } of { $required }
io-storage-full = there is no space left
standard-output = standard output
help-column = { $name } ({ $headers })
help-rules-parameters = The parameters
help-rules-clauses = The clauses
value-shell = SHELL
value-command = COMMAND
value-subject = SUBJECT
help-shell = Shell: bash, zsh, fish or powershell
help-man-command = Command; without it, the page of the program
help-subject = Command, or topic: topics, rules, files, statuses or year
help-help-format = Format of a topic: { $words } [default: table]
about-help = Explains a command, the rules, the files or the words of the reports
about-completions = Prints the script that completes lines in a shell
about-man = Prints the manual page
usage-help = parconum help [COMMAND|TOPIC] [OPTIONS]
usage-completions = parconum completions SHELL [OPTIONS]
usage-man = parconum man [COMMAND] [OPTIONS]
examples-help =
    Examples:
      parconum help topics
      parconum help check
      parconum help statuses
      parconum help files

    The topics: topics, their list; rules; files; statuses, the words of the reports; year, a year of
    follow-up.
examples-completions =
    Examples, to be written once in the start-up file of the shell ($PROFILE for PowerShell):
      bash, ~/.bashrc:         source <(parconum completions bash)
      powershell: parconum completions powershell | Out-String | Invoke-Expression
      zsh, ~/.zshrc:           source <(parconum completions zsh)
      fish, config.fish:       parconum completions fish | source

    With zsh, this line comes after “autoload -U compinit; compinit”.

    The tab key then completes commands and options and, from the files of the workspace, the
    ids of advisors, the modules and the sessions.
examples-man =
    Examples:
      parconum man | man -l -
      parconum man check | man -l -

    To install it, so that “man parconum” finds it:
      mkdir -p ~/.local/share/man/man1
      parconum man > ~/.local/share/man/man1/parconum.1
      parconum man check > ~/.local/share/man/man1/parconum-check.1
man-manual = Manual of parconum
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-extra = EXAMPLES
man-version = VERSION

## The values of rules

rule-value-hired = the first day in post
rule-value-entered = the entry into initial training
rule-value-first-year-and-ccp1 = the first year over and the CCP1 passed
rule-value-deadline = the end of the initial deadline
rule-value-in-phase-since = those whose initial phase was not over when the rules began
rule-value-started-since = those whose initial phase began with the rules or later
rule-value-year-after-initial-modules = the one after the last initial module, the CCP1 being passed
rule-value-after-initial-deadline = the one of the day after the deadline of the initial modules
rule-value-true = yes
rule-value-false = no
rule-value-none = none
rule-value-hours-between = { $least } to { $most } hours
rule-value-hours-one-of = { $hours } hours
rule-value-hours-from = { $hours } from { $day }
rule-value-grace-year = the year { $year } until { $day }
rule-value-off-quota-funded = { $module } from { $day }, funded
rule-value-off-quota-unfunded = { $module } from { $day }, not funded
rule-value-title-needs = requires { $conditions }
rule-value-title-free = no condition
rule-value-title-until = { $needs }; offered until { $day }

## The first screen of check

check-title = { $count ->
    [one] { $count } advisor
   *[other] { $count } advisors
} as of { $day } · { $rules }
check-title-of-year = { $count ->
    [one] { $count } advisor
   *[other] { $count } advisors
} as of { $day }, for the year { $year } · { $rules }
count-late = { $count } overdue
count-to-correct = { $count } to correct
count-no-session = { $count } with no session
count-register-soon = { $count } to register by { $day }
count-later = { $count } due later
count-registered = { $count } registered
count-upcoming = { $count } upcoming
count-up-to-date = { $count } up to date
count-left = { $count } gone
group-late = Overdue ({ $count })
group-to-correct = To correct ({ $count })
group-no-session = No session available ({ $count })
group-register-soon = To register by { $day } ({ $count })
group-later = Due later ({ $count })
group-registered = Registered ({ $count })
group-upcoming = Upcoming ({ $count })
group-up-to-date = Up to date ({ $count })
group-left = Gone ({ $count })
what-since = { $what } since { $day }
what-by = { $what } by { $day }
what-registered-in-part = { $what } ({ $count } registered: { $days })
what-registered = { $what } (registered: { $days })
what-to-correct = { $more ->
    [0] { $first }
    [one] { $first } and one more error
   *[other] { $first } and { $more } more errors
}
owes-ccp1-preparation = CCP1 preparation
owes-ccp1 = CCP1
owes-initial-modules = { $remaining ->
    [one] { $remaining } initial module
   *[other] { $remaining } initial modules
}
owes-continuing-module = { $remaining ->
    [one] continuing module { $year }
   *[other] { $remaining } continuing modules { $year }
}
register-by = register by { $day }
unconfirmed = no training in their name in the history
day-of-this-year = { $day } { $month }
people-with-missed-years = Missed module of a past year, for the record ({ $count })
folded-notes = { $count ->
    [one] One note: --notes to read it.
   *[other] { $count } notes: --notes to read them.
}
part-named = { $name }: { $count }
part-without-structure = Unknown structure: { $count }
part-without-department = Unknown department: { $count }
value-days = DAYS
help-all-people = Also shows those who have nothing to do: registered, upcoming, up to date, gone
help-within = Puts first, in a group of their own, those who must register within this number of days [default: 30]
help-sort = Order of people: { $words } [default: urgency]
help-group-by = Groups people by { $words }, with subtotals
help-notes = Shows each note in full, instead of counting them
near-days-with-pauses = { $count } non-consecutive days from { $first } to { $last }
day-number = { $day }
line-of-file = line { $line }
cell-of-file = line { $line }, “{ $header }”
sessions-in-short = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
what-and-others = { $count ->
    [one] { $first } and 1 more
   *[other] { $first } and { $count } more
}
what-and-others-in-short = { $first } (+ { $count })
no-session-left-in-short = no session
late-whatever = overdue from { $day }
late-from = otherwise overdue from { $day }
column-late-on = Overdue from
what-without-session = { $what } (no session)
sessions-too-late = { $sessions }, after the deadline
people-without-calendar = No calendar is given: no sessions, no last days to register.
first-late = Overdue the longest: { $people }
first-to-correct = To correct: { $people }
first-no-session = With no session: { $people }
first-register-soon = To register first: { $people }
first-others = { $count } more
first-named = { $name } ({ $beside })
years-at-its-end = { $year }, on 31 December
years-known-today = { $year }, today
plan-book-by-or-late = Last day to register in time: { $day }; if you do not, you will be overdue from { $late }.
plan-book-by = Last day to register in time: { $day }.
plan-late-on = If you do not register, you will be overdue from { $day }.
plan-late-whatever = You will be overdue from { $day }, since what is booked ends after its deadline.

## The first sentence of plan

to-do-ccp1-preparation = the CCP1 preparation
to-do-ccp1 = the CCP1
to-do-initial-modules = { $remaining ->
    [one] one initial module
   *[other] { $remaining } initial modules
}
to-do-continuing-module = { $remaining ->
    [one] the continuing module { $year }
   *[other] { $remaining } continuing modules { $year }
}
advice-left = Your contract ended on { $day }: there is nothing left for you to take.
advice-up-to-date = You are up to date for { $year }: there is nothing left for you to take.
advice-course = “{ $module }” ({ $days })
advice-registered = You are registered for { $courses }: all that is left is to attend.
advice-registered-late = You are registered for { $courses }, after the deadline of { $day }: all that is left is to attend.
advice-upcoming = Nothing to do for now: you can take { $what } from { $day }.
advice-not-entered = Enter initial training first: then you can take { $what }.
advice-what-by = { $what } (by { $day })
advice-owed = You still have to take { $what }.
advice-owed-by = You still have to take { $what }, by { $day }.
advice-late = You have been overdue since { $day }: you still have to take { $what }.
advice-session = “{ $module }” ({ $days })
advice-book = Register by { $day } for { $session }.
advice-book-late = Register as soon as you can, by { $day }, for { $session }.
advice-itinerary = The suggested itinerary has { $count } sessions and ends on { $day }.
advice-no-session = No session fits: { $reason }. Talk to your coordinator or your hub.
advice-no-session-for = No session fits for { $what }: { $reason }. Talk to your coordinator or your hub.
advice-contract-ends = your contract ends on { $day }, and every open session ends later
advice-too-late = the deadline is { $day }, and every open session ends later
advice-none-of-this-kind = there is none in the calendar
advice-no-calendar = Without a calendar, no session can be suggested: ask your hub for one.
column-number = No.
column-itinerary = Itinerary
column-last-day = Last day
column-journeys = Journeys
column-in-time = In time
share-of-total = { $count } of { $total }
session-register-by = register by { $day }
session-seats-left = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
plan-more-sessions = { $count ->
    [one] and one more: --all shows it
   *[other] and { $count } more: --all shows them
}
reason-past = the session is over
value-module-on = MODULE:DAY
help-done = A training that was taken, by its module and its last day, such as handicap:2025-03-04; repeatable
help-registered = A registration, by its module and its day, such as handicap:2025-06-04; repeatable
cli-expected-module-on = a module and a day, such as handicap:2025-03-04
register-by-in-short = register by { $day }
finding-unknown-role = the role “{ $value }” is not known: the person is kept.
finding-two-digit-years = the years of this column have two digits: they are read as 20YY.
finding-columns-differ = two columns give the same information and disagree: “{ $value }” here, “{ $first }” there ({ $other }).
finding-contract-ends-in-one = only one of the two rosters gives the end of this person’s contract (see { $other }).
finding-no-status-column = this history holds no status: an absence cannot be told from a training that was taken.
finding-status-column = this column is read as the status column, because its words are statuses.
finding-several-status-columns = two columns seem to be the status column: this one and { $other }. Say which in parconum.toml: [columns] status = "…".
finding-header-mismatch = the row of headers has { $expected } cells, and no row has as many: the headers are damaged, or the separator is wrong.
finding-bad-hours = “{ $value }” is not a number of hours.
delays-not-established = Without a training history, it is not certain who is overdue.
people-without-history = { $count ->
    [one] { $count } advisor without any row in the history: to be confirmed.
   *[other] { $count } advisors without any row in the history: to be confirmed.
}
unconfirmed-in-short = unconfirmed
warning-unknown-department = The department is not known ({ $place }): the postal code alone says where the person is.
warning-unknown-region = The region is not known ({ $place }): the rest of the row says where the person is.
warning-unknown-role = The role is not known ({ $place }): the person is kept.

## Seats for a whole team

about-allocate = Proposes a seat to each person, within the seats that are left; registers nobody
usage-allocate = parconum allocate [ROSTER] [OPTIONS]
examples-allocate =
    Examples:
      parconum allocate
      parconum allocate --department 13 --status overdue
      parconum allocate --why Sofia
      parconum allocate --seats PACA-2025-014=4
      parconum allocate --with PACA-2025-031 --with possible-sessions.toml
      parconum allocate -o seats.json
      parconum remind --allocation seats.json --to reminders
      parconum allocate --history-out registrations.csv
heading-tried = Try out
value-session-or-file = SESSION|FILE
value-more-seats = SESSION=N
help-allocate-with = Tries this session as well: one of the calendar, cancelled or full, or a file of sessions (.toml); repeatable
help-more-seats = Tries N more seats in this session; repeatable
help-allocate-why = Explains the seats of this person, or why they have none: id, email address or part of the name; repeatable
help-history-out = Also writes the proposed seats as rows of a history, to be added once people are registered
cli-expected-more-seats = a session and a number of seats in addition, such as PACA-2025-014=4
finding-seats-unknown = { $count ->
    [one] one possible session does not say how many seats it has: it counts as having no limit.
   *[other] { $count } possible sessions do not say how many seats they have: they count as having no limit.
}
allocation-title = Seats proposed on { $day }, year { $year }
allocation-nothing = Nobody needs a seat.
allocation-count = { $units ->
    [one] One seat needed
   *[other] { $units } seats needed
}: { $seats ->
    [0] none found
    [one] one found
   *[other] { $seats } found, for { $people ->
        [one] one person
       *[other] { $people } people
    }
}{ $without ->
    [0] .
    [one] ; one was not found.
   *[other] ; { $without } were not found.
}
allocation-only-proposed = This is a proposal: nobody is registered.
allocation-invalid = { $count ->
    [one] One person could not be assessed: they have no seat.
   *[other] { $count } people could not be assessed: they have no seat.
}
allocation-tried = With what is tried out: { $seats ->
    [one] 1 more seat given
   *[other] { $seats } more seats given
}; { $people_after ->
    [one] one person has
   *[other] { $people_after } people have
} one, instead of { $people_before }{ $people ->
    [0] .
   *[other] {" "}(+{ $people }).
}
allocation-tried-in-vain = With what is tried out, nobody gets an additional seat.
allocation-unsettled = { $count ->
    [one] One request was not settled
   *[other] { $count } requests were not settled
} within the effort allowed ({ $names }): { $most ->
    [0] no seat could be given in addition.
    [one] at most one seat could be given in addition.
   *[other] at most { $most } seats could be given in addition.
}
allocation-unsettled-choices = For { $names }, it is not established that { $count ->
    [one] the session proposed is the first one possible.
   *[other] the sessions proposed are the first ones possible.
}
allocation-by-session = By session
allocation-seats = { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
} to give: { $given ->
    [one] 1 proposed
   *[other] { $given } proposed
}, { $left ->
    [0] none left.
    [one] 1 left.
   *[other] { $left } left.
}
allocation-seats-unlimited = { $given ->
    [one] 1 seat proposed
   *[other] { $given } seats proposed
}; the calendar does not say how many there are.
allocation-addresses = Addresses: { $addresses }
allocation-late = { $what }, late: the deadline was { $day }
allocation-without-seat = No seat
allocation-missing = What is missing
allocation-below-minimum = Too few people
allocation-saved-by = { $session }: { $people ->
    [0] nobody comes
    [one] 1 person
   *[other] { $people } people
}, it takes { $fewest }; { $more ->
    [one] 1 more would save it.
   *[other] { $more } more would save it.
}
allocation-history-written = { $count ->
    [0] No seat written to { $file }.
    [one] 1 seat written to { $file }: add this file to the history once the registration is made.
   *[other] { $count } seats written to { $file }: add this file to the history once the registrations are made.
}
column-email = Email address
column-for = For
column-why = Why
column-wanted = Needed
column-region = Region
column-until = Useful until
column-seats = Seats
region-unknown = unknown region
seat-wanted-thematic = a thematic module
seat-wanted-preparation = a CCP1 preparation
seat-wanted-ccp1 = a CCP1 exam
cause-no-session = No session fits: “parconum plan --all” says why.
cause-no-seat = { $count ->
    [one] The only session that would fit is full
   *[other] The { $count } sessions that would fit are full
}; { $short ->
    [one] nobody else lacks a seat there.
   *[other] { $short } people lack a seat there.
}
cause-no-preparation = The CCP1 preparation, which comes first, has no seat.
cause-clash = What is left falls on the same days as, or is of the same module as, what is proposed to them.
why-seat-title = Why: { $name }
why-seat-nothing-owed = Nothing is missing: no seat is sought.
why-seat-invalid = Their data contain an error: no seat is sought.
why-seat-rank = { $what }: request { $rank } of { $units } (round { $round }, { $class }, { $sessions ->
    [0] no session with a seat
    [one] a single session with a seat
   *[other] { $sessions } sessions with a seat
}).
class-late = overdue: the deadline was { $day }
class-too-late = too late for the deadline of { $day }
class-with-due = deadline { $day }
class-without-due = without a deadline
why-seat-given = Has a seat: { $session }. It is the first that fits without a journey, or else the first, without taking a seat from those who come before.
why-seat-late = Has a seat, after the deadline: { $session }.
why-seat-full-before = Already full: { $session }.
why-seat-taken-by = { $session }: its seats go to { $names }.
why-seat-taken-by-others = { $session }: its seats go to { $names }, and { $others ->
    [one] one other person
   *[other] { $others } other people
}.
why-seat-no-exchange = Even with exchanges, giving them a seat would take one from somebody who comes before.
unit-initial-modules = initial module
finding-not-an-allocation = this file is not what “parconum allocate --format json” writes.

## What has changed since an earlier report

heading-over-time = From one report to the next
value-report = REPORT
help-since = Says what has changed since this report of “check --format json”, or since the last one kept (last)
help-only-changes = With --since: leaves those for whom nothing has changed out of JSON and CSV
help-save = Keeps the report in the folder “reports” of parconum.toml, under the name of the day
cli-needed-too = the option { $option } is needed too.
report-kept = Report kept: { $file }
changes-since = { $changes } since { $day }.
changes-none = Nothing has changed since { $day }.
changes-unchanged = { $count ->
    [one] One advisor unchanged.
   *[other] { $count } advisors unchanged.
}
changes-count-newly-late = { $count ->
    [one] 1 newly overdue
   *[other] { $count } newly overdue
}
changes-count-newly-due = { $count ->
    [one] 1 newly due
   *[other] { $count } newly due
}
changes-count-solved = { $count ->
    [one] 1 solved
   *[other] { $count } solved
}
changes-count-arrived = { $count ->
    [one] 1 newcomer
   *[other] { $count } newcomers
}
changes-count-gone = { $count ->
    [one] 1 gone
   *[other] { $count } gone
}
changes-count-otherwise = { $count ->
    [one] 1 other change
   *[other] { $count } other changes
}
changes-newly-late = Newly overdue ({ $count })
changes-newly-due = Newly due ({ $count })
changes-solved = Solved ({ $count })
changes-arrived = Newcomers ({ $count })
changes-gone = Gone ({ $count })
changes-otherwise = Other changes ({ $count })
changes-was = was: { $status }
changes-status = { $after } (was: { $before })
changes-obligation-new = new ({ $second })
changes-obligation-gone = no longer in the report (was: { $first })
changes-exception = exception: { $second } instead of: { $first }
column-what-changed = What changes
column-change = Change
column-status-before = Status before
column-status-since = Status since
turn-newly-late = newly overdue
turn-newly-due = newly due
turn-solved = solved
turn-arrived = newcomer
turn-gone = gone
turn-otherwise = other change
turn-none = unchanged
finding-not-a-report = this file is not what “parconum check --format json” writes.
finding-report-of-other-rules = this report was made with other rules (“{ $value }”); today’s is made with “{ $rules }”.
finding-partial-report = this report does not show everybody (filters or --only-changes): it cannot be used for a comparison.
finding-later-report = this report is dated { $day }, after the day of this one ({ $as_of }).
finding-no-reports-folder = parconum.toml names no folder for reports. Add: reports = "reports".
finding-no-earlier-report = this folder holds no report of a day before { $day }. “parconum check --save” keeps one.
finding-report-of-another-year = the report of { $day } is about { $before }, this one about { $year }.

## The next twelve months

about-outlook = What falls due in the next twelve months, against the seats that are left
usage-outlook = parconum outlook [ROSTER] [OPTIONS]
examples-outlook =
    Examples:
      parconum outlook
      parconum outlook --region 93
      parconum outlook --format csv -o outlook.csv
outlook-title = What is coming, from { $first } to { $last }
outlook-read-me = A seat counts in the month in which its session ends, if it can still be booked on { $day }. Those open to all regions count for each.
outlook-nothing = Nothing falls due.
outlook-enough = The seats that are left suffice, month after month.
outlook-too-thin = Where seats will be missing
outlook-part = { $kind }, { $region }
outlook-missing-by = { $part }: { $count ->
    [one] one seat is missing
   *[other] { $count } seats are missing
} for what is due by the end of { $month }.
outlook-missing-in-all = { $part }: { $count ->
    [one] one seat is missing
   *[other] { $count } seats are missing
} in the twelve months.
outlook-late = already overdue
outlook-undated = without a deadline
outlook-drawing = Each bar: what must be taken by the end of the month, with what is late. Its end, in red: what has no seat until then.
outlook-drawing-says = Bars: what must be taken by the end of each month, and what has no seat until then. The table that follows gives the numbers month by month.
outlook-bar = { $name }: { $units } to take, { $seats }
outlook-seats-unlimited = seats without limit
outlook-bar-missing = { $count ->
    [one] one seat is missing
   *[other] { $count } seats are missing
}
outlook-unlimited = no limit
outlook-preparations = CCP1 preparations
outlook-exams = CCP1 exams
outlook-modules = Thematic modules
outlook-everywhere = all regions
column-month = Month
column-falls-due = Due
column-open-to-all = of which open to all regions
column-missing = Missing

## Adding to files

about-record = Adds a registration to the history, or what became of it
usage-record = parconum record ADVISOR SESSION [OPTIONS]
examples-record =
    Examples:
      parconum record amsellem PACA-2025-014
      parconum record 1042 PACA-2025-014 --status completed --yes

    The person and the session are checked first: obligations, seats, region, last day to register,
    duplicates. What does not fit is refused, with the reason; --force writes it all the same.
    The row is added to the last of the folder’s histories, in that file’s own form, and nothing
    else is changed: removing it undoes everything.
about-except = Grants an exception: a waiver or an extension
usage-except = parconum except ADVISOR OBLIGATION waive|extend --reason TEXT [OPTIONS]
examples-except =
    Examples:
      parconum except amsellem continuing-module waive --of-year 2025 --reason "Sick leave"
      parconum except 1042 initial-modules extend --until 2026-03-31 --reason "Back in March"

    OBLIGATION: ccp1-preparation, ccp1, initial-modules or continuing-module. An exception that would
    change nothing is refused, with the reason; --force writes it all the same. It is added to the last of the
    folder’s files of exceptions, and nothing else is changed.
about-import = Brings in a calendar, a history, exceptions or a catalogue from a spreadsheet or a calendar program
usage-import = parconum import FILE... [--to FILE] [OPTIONS]
examples-import =
    Examples:
      parconum import sessions.xlsx
      parconum import attendance.csv --session PACA-2025-014
      parconum import agenda.ics --to calendar.toml --yes

    A CSV file, a workbook or a calendar (.ics) is known by its column headers. What it says is added to
    the last file of that kind in the folder, or to that of --to: TOML, and CSV for a history. What is
    there already (the same id; the same person, module and last day) is never added again: only what
    differs is changed, and all the rest of the file is kept, comments and order included. Nothing is
    written unless you agree.

    --session says whose participants a file lists (name or address, present, absent, registered), where
    none of its columns does; --module and --days say of which training and when, where no calendar holds
    that session.
help-import-files = The files to bring in, all of one kind
help-import-to = The file to add to, or to make
help-import-session = The session whose participants the file lists
help-import-module = Or the module that was taken, with --days, where no calendar holds that session
help-import-days = The day of that training, or its days, such as 2025-06-12..2025-06-13
heading-participants = A list of participants
import-summary = { $file }: { $new } to add, { $changed } to change, { $unchanged } unchanged.
import-changed = { $name }, line { $line }:
import-done = It is written.
import-name-it = To have it used, write in parconum.toml: { $line }
finding-save-as-csv = { $form } cannot be added to here: in your spreadsheet program, save it as “CSV UTF-8”, then name that CSV in parconum.toml.
saved-as-workbook = a workbook
saved-as-utf-16 = a file in UTF-16
finding-kinds-differ = this file is not of the same kind as { $other }: bring them in one after the other.
finding-not-imported = there is nothing to bring in here: a roster, rules or settings are read as they are.
value-obligation = OBLIGATION
value-effect = EFFECT
heading-exception = The exception
help-record-advisor = The id of the advisor, their email address, or a part of their name
help-record-session = The id of a session of the calendar
help-record-status = { $words }; a registration by default
help-record-force = Writes even what does not fit
help-yes = Writes without asking
help-except-obligation = What the exception is about
help-except-effect = waive frees from the obligation, extend puts its deadline off
help-except-reason = The reason; it appears in the reports
help-except-year = The civil year of a continuing module
help-except-until = The last day; an extension needs one
help-except-by = Who grants it
adding-to =
  { $count ->
    [one] In { $file }, line { $first }:
   *[other] In { $file }, lines { $first } to { $last }:
  }
adding-question = Write it? [y/N]
answers-yes = y yes o oui
adding-declined = Nothing was written.
adding-done = It is written. To undo it, remove what was added.
adding-training = { $name }: { $status } — { $session }
recorded-registered = registration
recorded-completed = training taken
recorded-absent = absence
recorded-withdrawn = withdrawal
adding-exception = { $name }:
adding-standing = { $standing } (deadline: { $due })
adding-change =
    { $obligation }:
    {"  "}before: { $before }
    {"  "}after: { $after }
adding-invalid = their data contain an error
adding-double = a row already says so ({ $place })
adding-stands = another row is about it and would prevail: change the status there ({ $place })
adding-not-over = it is not over
adding-not-begun = it has not begun
granting-no-obligation = they do not have this obligation
granting-done = it is already met
granting-waived = it is already waived
granting-not-later = the new day is not after the deadline
finding-does-not-fit = the session “{ $value }” does not fit { $name }: { $reasons }. --force writes it all the same.
finding-cannot-be-granted = this exception would change nothing for { $name }: { $reasons }. --force writes it all the same.
finding-nowhere-to-add = there is no file to add to: name one with --{ $option }, or in parconum.toml.
finding-cannot-be-added-to = this file cannot be added to here: a TOML file is needed, or a CSV with a column for each fact and an encoding that has all the letters.
io-changed = it has changed in the meantime
finding-not-confirmed = nothing was written, for want of confirmation: add --yes.

## Published formats

about-schema = Prints the schema of a format, for an editor or a program
usage-schema = parconum schema [FORMAT]
examples-schema =
    Examples:
      parconum schema
      parconum schema calendar > calendar.json

    Without a name, the list of formats. Those of TOML files and of reports are JSON Schemas, those of
    CSV files are Table Schemas (Frictionless).
help-schema-name = The name of a format
schema-parconum = the settings of a folder, parconum.toml
schema-rules = a rule set, in TOML
schema-catalogue = a catalogue of modules, in TOML
schema-calendar = a calendar of sessions, in TOML
schema-exceptions = granted exceptions, in TOML
schema-check = what check --format json prints
schema-plan = what plan --format json prints
schema-allocate = what allocate --format json prints
schema-roster-csv = a roster, as CSV
schema-history-csv = a history, as CSV
schema-calendar-csv = a calendar of sessions, as CSV

# Pages for a browser
html-made = Made by parconum { $version }.
html-skip = Skip to content
html-contents = Contents
html-summary = Summary
html-now = To do now
html-nothing-now = Nothing is pressing.
html-afar = Overview
html-people = Advisors
html-tools = Search among the advisors
html-search = Name, structure, address
html-all = All
html-order = Order
html-order-urgency = Urgency
html-open = Open all
html-close = Close all
html-count = { $shown } shown of { $total }
html-rules = Rules applied
html-sessions = Possible sessions
html-sessions-caption = { $count ->
    [one] One session fits somebody.
   *[other] { $count } sessions fit somebody.
}
html-seats-unknown = not given
html-without-department = Unknown department
html-without-structure = Unknown structure
html-by-department = Status by department
html-by-department-caption = Number of people of each department, by status
html-by-structure = Status by structure
html-by-structure-caption = Number of people of each structure, by status
html-by-month = Deadlines and seats, month by month
html-by-month-caption = Modules, preparations and exams still to take that fall due in the month; possible sessions that end in it, and the seats left in them
html-drawing-of-statuses = Bars: number of people by status. The table below gives the same numbers.
html-drawing-of-months = Bars: what falls due and the seats left in each month. The table below gives the same numbers.
html-drawing-cut = The drawing shows only the { $count } rows with the most people; the table gives all of them.
html-units = { $count } to take
html-seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
html-units-late = { $count ->
    [one] In addition: one training whose deadline has passed.
   *[other] In addition: { $count } trainings whose deadline has passed.
}
html-units-undated = { $count ->
    [one] In addition: one training without a deadline.
   *[other] In addition: { $count } trainings without a deadline.
}
html-more-people = { $count ->
    [one] and one more person
   *[other] and { $count } more people
}
html-more-sessions = { $count ->
    [one] and one more, in the list of sessions
   *[other] and { $count } more, in the list of sessions
}
html-errors = To correct
html-notes = To note
html-sessions-that-fit = Sessions that fit ({ $count })
html-advisor-id = id { $id }
html-why-facts = The facts
html-why-days = The calculation
html-why-not-applied = Considered, and does not apply
html-register = Register for { $session }
column-total = Total
column-units = To take
column-sessions-unlimited = of which seats not given

# Sheets of a spreadsheet
sheet-people = Advisors
sheet-summary = Summary
sheet-obligations = Obligations
sheet-sessions = Sessions
sheet-corrections = To correct
sheet-seats = Seats proposed
sheet-unplaced = No seat
sheet-missing = Seats to ask for
sheet-all = All
sheet-footer = page { $page } of { $pages }
sheet-late = late
sheet-in-time = in time
sheet-too-few = too few people
sheet-enough = enough people
column-required = Required
column-completed = Completed
column-scheduled = Registered
column-still-to-take = Left to take
column-closes = Closes
column-finding = What is wrong
column-file = File
column-line = Line
column-cell = Column
column-starts-on = Start
column-ends-on = End
column-mode = Mode
column-closes-on = Registration closes
column-seats-left = Seats left
column-seats-min = Minimum
column-regions = Regions
column-organiser = Organiser
column-link = Link
column-full = Full sessions
column-seats-before = Seats before
column-seats-given = Seats given
column-seats-after = Seats after
column-registered-already = Registered already
column-enough-people = Attendance
column-register-by = Register by
column-session-count = Number of sessions
column-first-session = First session
column-department = Department
column-phase = Phase
column-evidence = History
column-missed-years = Missed years
column-exceptions = Exceptions
column-to-note = To note
column-to-correct = To correct
column-advisor-id = Id
evidence-history = at least one training
evidence-none = no training in their name
