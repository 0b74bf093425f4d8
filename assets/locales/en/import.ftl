import-spreadsheet = Import a spreadsheet…
import-heading = Import a spreadsheet
import-of = Import of { $name }
import-text = An event list as .xlsx or .csv. You see how every sheet, column and time is read, and decide, before anything is written. No row is dropped and no time is guessed.
drop-here = Drop a spreadsheet here
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
