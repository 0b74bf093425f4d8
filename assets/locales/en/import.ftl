import-file = Import a file…
import-heading = Import a file
import-of = Import of { $name }
import-text = An event list as .xlsx or .csv, a package of Muster, or a file of OpenAEV, Blueprint, CEXF, IcebergTTX or LiveFireTTX, or tables in Markdown. You see how it is read, and decide, before anything is written. No row is dropped and no time is guessed.
drop-here = Drop a file here
file-too-large = “{ $name }” is larger than 64 MB.
reading-file = Reading { $name }…
other-file = Another file
import-commit = { $count ->
    [one] Import { $count } event
   *[other] Import { $count } events
 }
imported = { $count ->
    [one] { $count } event imported.
   *[other] { $count } events imported.
 }
sheets = { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
 }
take-sheet = Take the events of “{ $name }”
sheet-events = list of events
sheet-metadata = facts about the exercise
sheet-legend = legend
sheet-lookup = another list
sheet-notes = text
sheet-empty = empty
sheet-hidden = hidden
sheet-not-taken = This sheet is not taken: none of its rows become events. Tick it in the list to take it.
sheet-day = Day of this sheet
sheet-day-hint = Day 2, 2026-05-12…
with-a-time = with a time
to-look-at = { $count ->
    [one] { $count } cell not read
   *[other] { $count } cells not read
 }
to-look-at-short = cells not read
questions-short = open questions
open-points = What only you can say
headings = Headings
has-headings = The sheet has a row of headings
heading-row = Row
mapping = Columns
column = Column
heading = Heading
no-heading = (none)
is-read-as = Is read as
sample-cell = A cell
why = Why
column-is = Column { $letter } { $heading } is
own-column = own column “{ $name }”
import-field-number = number
import-field-time = time
import-field-date = date
import-field-day = day
import-field-scenario_time = scenario time
import-field-title = title
import-field-text = text
import-field-kind = kind
import-field-phase = phase
import-field-storyline = storyline
import-field-sender = from
import-field-recipient = to
import-field-method = by
import-field-controller = controller
import-field-expected_action = expected action
import-field-location = where
import-field-objective = objective
import-field-notes = for controllers
import-field-release = released
remarks = Understood, but worth a look
row = row { $row }
row-short = Row
problems-text = These could not be read without guessing. Their events are imported all the same, held ready, with what stood there.
cell = Cell
stands-there = Stands there
empty-cell = (empty)
show-all = Show all { $count }
first-rows = First rows
first-rows-text = What was read, in blue, beside the cells as they stand.
time-read-as = Time read as
questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
 }
no-questions = Nothing is ambiguous: every time has one reading.
column-letter = column { $letter }
hangs-on = { $count ->
    [one] { $count } row hangs on it: { $rows }
   *[other] { $count } rows hang on it: { $rows }
 }{ $more ->
    [yes] {"…"}
   *[no] {""}
 }
zero = StartEx is
zero-proposed = proposed
zero-other = Another moment
zero-none = No time was read, so there is nothing to count from.
first-day = First day of the exercise
first-day-hint = Gives the year to dates without one, and is Day 1.
profiles = Kept mappings
profiles-text = A mapping that you keep is applied by itself to the next book with the same headings.
profile-name = Name
profile-keep = Keep
profile-kept = Mapping “{ $name }” is kept.
profile-forget = Forget mapping “{ $name }”
profile-headings = { $count ->
    [one] { $count } heading
   *[other] { $count } headings
 }
profile-applied = applied here
import-go-on = Go on with the import of { $name }
without-a-time = without a time
answered = Answered.
questions-open = { $count ->
    [0] all answered
    [one] { $count } open
   *[other] { $count } open
 }

# Packages and other programs' files
exchange-kind-package = Package of Muster
exchange-kind-open-aev = Scenario of OpenAEV
exchange-kind-blueprint = MSEL of Blueprint
exchange-kind-cexf = Common Exercise Format
exchange-kind-iceberg-ttx = Scenario of IcebergTTX
exchange-kind-live-fire-ttx = Scenario pack of LiveFireTTX
exchange-kind-markdown = Tables in Markdown
exchange-kind-spreadsheet = Spreadsheet
exchange-stamp = exported by { $person } at { $at } ({ $by })
exchange-mode = What becomes of it
exchange-mode-merge = Change the one that is here
exchange-mode-copy = Make another
exchange-says-merge = This exercise is here as “{ $name }”. What is new or different in the file is written into it; one Undo takes it back.
exchange-says-copy = This exercise is here as “{ $name }”, which stays as it is. The file becomes an exercise of its own.
exchange-remove = { $count ->
    [one] Remove { $count } row that is here and not in the file
   *[other] Remove { $count } rows that are here and not in the file
 }
exchange-not-carried = Cannot be carried
exchange-problems = Times that could not be read
exchange-edited = Edited since it was exported
exchange-edited-text = These files of the package are not as they were exported. Importing takes them as they are now.
exchange-edit-changed = changed
exchange-edit-added = added
exchange-edit-changed-unread = changed, not read
exchange-edit-added-unread = added, not read
exchange-edit-removed = removed
exchange-comes = What comes in
exchange-list = List
exchange-new = New
exchange-changed = Changed
exchange-same = The same
exchange-only-here = Only here
exchange-files = Attached files
exchange-list-exercise = Exercise
exchange-list-events = Events
exchange-list-objectives = Objectives
exchange-list-participants = Participants
exchange-list-staff = Staff
exchange-list-meetings = Planning meetings
exchange-list-checklist = Checklist
exchange-list-phases = Phases
exchange-list-storylines = Storylines
exchange-list-truths = Ground truth
exchange-list-senders = Simulated world
exchange-list-variables = Variables
exchange-list-actors = Actors
exchange-list-decisions = Decisions
exchange-comes-new = new
exchange-goes = goes
exchange-stays = stays
exchange-links = What it names
exchange-found-identity = is here
exchange-found-title = found by its title
exchange-found-made = is made here
exchange-found-missing = not here: what names it does without
exchange-merge = Change “{ $name }”
exchange-make = Make “{ $name }”
exchange-done = “{ $name }” is imported.
