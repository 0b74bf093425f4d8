name = Name
type = Type
state = State
exercise = Exercise
event = Event
events = Events
when = When
made = Made
started = Started
exercise-name = Name of the exercise
new-exercise = New exercise
delete-exercise = Delete the exercise
deleted = Deleted “{ $what }”.
no-exercises = No exercises yet
no-exercises-text = An exercise is the design of what will be played: its type, its scenario and its event list, the MSEL. Most begin with a spreadsheet.
msel = Master scenario events list
starts-on = First day
ends-on = Last day
scenario-start = Story begins
scenario-start-hint = The story’s date and hour at StartEx.
scenario-time = Scenario
exercise-time = Exercise time
real-time = Real time
summary = Scenario
summary-hint = In a paragraph: what happens, where, to whom.
phases = Phases
no-phase = No phase
read-from = Read from
keep-file = Save a copy of { $name }
type-seminar = Seminar
type-workshop = Workshop
type-tabletop = Tabletop exercise
type-game = Game
type-drill = Drill
type-functional = Functional exercise
type-full-scale = Full-scale exercise
kind-inject = inject
kind-contingency = contingency
kind-expected-action = expected action
kind-actor-action = actor action
kind-controller-action = controller action
kind-administrative = administrative
not-a-kind = this is not a kind of event
release-manual = by hand
release-automatic = by the clock
release-needs-time = The clock cannot release what has no time.
not-a-release = write “by hand” or “by the clock”
field-number = No.
field-kind = Kind
field-title = Title
field-method = By
field-recipient = To
field-controller = Controller
field-sender = From
field-text = Text
field-expected_action = Expected action
field-phase = Phase
field-storyline = Storyline
field-location = Where
field-objective = Objective
field-notes = For controllers
field-release = Released
method-radio = radio
method-phone = phone
method-email = e-mail
method-inperson = in person
method-document = document
method-sms = text message
method-media = media
method-social = social media
method-dispatch = dispatch ticket
method-alert = sensor alert
method-intelligence = intelligence note
method-warning = public warning
own-columns = Own columns
read-at = Read from “{ $sheet }”, row { $row }
held-ready = held ready
needs-a-time = needs a time
need-a-time = Need a time
leave-held = Leave it held ready
count-problems = { $count ->
    [one] { $count } needs a time
   *[other] { $count } need a time
 }
count-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
 }
count-selected = { $count ->
    [one] { $count } selected
   *[other] { $count } selected
 }
new-event = New event
delete-events = Delete
deleted-events = { $count ->
    [one] Deleted event { $number }.
   *[other] Deleted { $count } events, from { $number }.
 }
import = Import…
export = Export…
new-run = New run
run-with-problems = { $count ->
    [one] One event still needs a time
   *[other] { $count } events still need a time
 }
run-with-problems-help = In the run they will be held ready: you can release them by hand at any moment, but they count down to nothing. Make the run anyway?
order = Order
order-time = By time
order-paper = As on paper
order-column = By column
no-events = No events yet
no-events-text = Events are the rows of the MSEL: injects, expected actions, contingencies. Import a spreadsheet or write the first one.
no-problems-text = Every event has a time or is held ready on purpose.
inspector = Details of
nothing-selected = Select an event to see it in full.
paste-refused = { $count ->
    [one] One cell was left as it was: “{ $text }” in { $column }, { $why }.
   *[other] { $count } cells were left as they were, first “{ $text }” in { $column }: { $why }.
 }
paste-outside = { $count ->
    [one] One cell lay outside the list.
   *[other] { $count } cells lay outside the list.
 }
paste-kept = Everything else was kept.
no-time-yet = no time yet
