# Looking at an MSEL
look = Look at it as
look-at = Look at it as: { $look }
look-grid = Grid
look-timeline = Timeline
look-script = Script
filters = Filters
filter-any = any
filter-empty = (none)
nothing-of-these = No event has all the values that are wanted.
views = View
view-short = Short
view-standard = Standard
view-long = Long
view-hseep = HSEEP
view-mitre = MITRE
view-keep = Keep this view
view-keep-menu = Keep this view…
view-keep-text = The columns with their order and widths, the filters and the order of the rows. Every exercise of this workspace can be looked at so.
view-keep-do = Keep it
view-replaces = “{ $name }” is replaced.
view-remove = Remove “{ $name }”
event-actions = More to do with the chosen events
done = Done
and-more = and { $count } more
waiting-for-rows = Not here yet

# Many events at once
paste-times = What are these times?
paste-times-text = Times such as “{ $example }” can be read in several ways. Nothing is pasted until you say which one is meant.
paste-times-hours = From StartEx, in hours and minutes: “1:30” is an hour and a half
paste-times-minutes = From StartEx, in minutes and seconds: “1:30” is a minute and a half
paste-times-clock = Hours of the story’s day: “09:30” is half past nine
paste-times-unknown = Leave these events unscheduled, with what was written
paste-times-no-clock = The exercise does not say at which hour its story begins, so hours of the day have no place yet.
paste-do = Paste
pasted = { $made ->
    [0] { $changed ->
        [one] Pasted over one event.
       *[other] Pasted over { $changed } events.
     }
    [one] { $changed ->
        [0] Pasted one new event.
        [one] Pasted one new event and over one.
       *[other] Pasted one new event and over { $changed }.
     }
   *[other] { $changed ->
        [0] Pasted { $made } new events.
        [one] Pasted { $made } new events and over one.
       *[other] Pasted { $made } new events and over { $changed }.
     }
 }
pasted-unread = { $count ->
    [one] Event { $number } needs a time. { $why }
   *[other] { $count } events need a time, first { $number }. { $why }
 }
duplicate-events = Duplicate
duplicated-events = { $count ->
    [one] Duplicated as event { $number }.
   *[other] Duplicated { $count } events, from { $number }.
 }
change-events = { $count ->
    [one] Change one event
   *[other] Change { $count } events
 }
change-events-menu = Change the chosen…
change-what = What
change-to = Becomes
change-mixed = { $count } different values now.
change-do = Change
shift-events = Move in time
shift-events-menu = Move in time…
shift-events-text = { $count ->
    [one] One event is chosen. Its number stays.
   *[other] { $count } events are chosen. Their numbers stay.
 }
shift-by = How far
shift-by-hint = 00:10:00 is ten minutes later, −00:10:00 ten earlier.
shift-dependents = Take along what waits for them or is kept ready for them
shift-moves = { $count ->
    [0] Nothing moves.
    [one] One event moves{ $dependents ->
        [0] .
       *[other] , because it depends on another.
     }
   *[other] { $count } events move{ $dependents ->
        [0] .
        [one] , one of them because it depends on others.
       *[other] , { $dependents } of them because they depend on others.
     }
 }
shift-unscheduled = { $count ->
    [one] One has no time and stays as it is.
   *[other] { $count } have no time and stay as they are.
 }
shift-do = Move
shifted = { $count ->
    [one] Moved one event.
   *[other] Moved { $count } events{ $dependents ->
        [0] .
       *[other] , { $dependents } of them because they depend on others.
     }
 }
renumber = Renumber
renumber-menu = Renumber…
renumber-text = { $count ->
    [one] One event, in the order shown. Whoever holds a printed list has the old number.
   *[other] { $count } events, in the order shown. Whoever holds a printed list has the old numbers.
 }
renumber-first = First number
renumber-first-hint = 1, 010, INJ-001 or 5-A: what counts up is its last digits or its last letter.
renumber-step = Step
renumber-step-wrong = A whole number from 1.
renumber-taken = Other events have these numbers already: { $numbers }. Begin elsewhere, or number all events.
renumber-report = Old and new numbers
renumber-from = Old
renumber-to = New
renumber-do = { $count ->
    [one] Renumber one event
   *[other] Renumber { $count } events
 }
renumbered = Renumbered
renumbered-text = These are the old and the new numbers, for everybody who holds a list. Undo brings the old ones back.
renumber-copy = Copy the list
copy-events = { $count ->
    [one] Copy one event
   *[other] Copy { $count } events
 }
copy-events-menu = Copy to another exercise…
copy-events-text = Objectives and decisions go along where the other exercise has those of the same words; what waits for an event goes along with it.
copy-to = Into
copy-no-other = There is no other exercise in this workspace.
copy-do = Copy
copy-show = Show it there
left-nothing = Everything was taken along.
left-some = { $count ->
    [one] One event could not take everything along:
   *[other] { $count } events could not take everything along:
 }
left-objective = the objective “{ $name }”
left-waits-for = what it waits for
left-contingency-for = what it is kept ready for
left-variable = the variable “{ $name }” is not known there
library-injects = Library of injects
library-injects-text = Events kept from the exercises of this workspace, to be used again.
library-keep = Keep in the library
library-kept = { $count ->
    [one] Kept in the library.
   *[other] Kept { $count } events in the library.
 }
library-put = Put it in
library-put-menu = From the library…
library-empty = Nothing is kept yet. Choose events of any exercise and keep them in the library.
library-from = from “{ $exercise }”
library-no-text = It has no text.
library-remove = Remove “{ $name }” from the library

# The timeline
timeline-of-msel = Timeline of the events
lanes-by = Lanes by
lanes-storyline = Storyline
lanes-recipient = Audience
lanes-controller = Controller
lane-none = none named
zoom-in = Closer
zoom-out = Farther
zoom-fit = All of it
tray = Unscheduled
tray-manners = Arrow keys go along; Space schedules it in the middle of the view, Enter shows its details.
crowd = { $count ->
    [one] One more event stands here; a click comes closer.
   *[other] { $count } more events stand here; a click comes closer.
 }
load-per-ten = per 10 min
load-of = { $most ->
    [0] No events.
    [one] At most one event in ten minutes.
   *[other] At most { $most } events in ten minutes.
 }
timeline-manners = Drag, or arrow keys: ← → one minute, Shift five, Alt one second · ↑ ↓ next event · Space chooses · Enter details
timeline-key-next = Next, previous event
timeline-key-minute = A minute later, earlier
timeline-key-five = Five minutes later, earlier
timeline-key-second = A second later, earlier
timeline-key-choose = Choose, choose more
timeline-key-open = Details
timeline-key-zoom = Closer, farther
timeline-key-fit = All of it

# The script
script-of-msel = Script of the events, in order
script-manners = j, k or ↓ ↑ go on and back · Enter shows the details
script-key-next = Next, previous event
script-key-open = Details

# Files and the plan
field-attachments = Files
attach-file = Attach a file
file-smaller = A workspace keeps files up to 20 MiB. Keep large ones beside it and name them in the text.
field-section_id = From the plan
section-in-plan = Open it in the plan
section-gone = a section that is gone

# In a run
suggested-because = Suggested since { $time }: what event { $number } expects has not come
