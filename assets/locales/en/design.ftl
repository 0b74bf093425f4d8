# The faces of an exercise
exercise-faces = Faces of the exercise
exercise-face-msel = MSEL
exercise-face-setup = Set up
exercise-face-objectives = Objectives
exercise-face-scenario = Scenario
exercise-face-planning = Planning
exercise-face-checks = Checks
exercise-to = This exercise: { $face }

# What all faces share
design-details = To the details of the row, and back
design-manners = Enter goes down · F2 goes to the details and back · Alt+↑ and Alt+↓ move a row · Ctrl+Enter adds one · Ctrl+Delete removes it
design-none-selected = Select a row to see it in full.
design-made = { $count ->
    [one] { $count } was added.
   *[other] { $count } were added.
 }
design-from-events = { $count ->
    [one] Take { $count } that events name
   *[other] Take { $count } that events name
 }
design-task-elsewhere = A task of a plan that is not exercised
design-offset-either = “{ $text }” can be read two ways: write it as 01:30:00 or 90 min.
design-to-setup = Go to the set-up
design-clock-unreadable = Write an hour as 9:00 or 14:30; leave it empty while it is not settled.

# Set up
design-sponsor = Sponsor
design-sponsor-hint = Who asks for it and pays for it.
design-venue = Venue
design-plans = Plans exercised
design-plans-text = Objectives take their critical tasks from these plans, and what is found goes back to them.
design-plans-exercised = Plans
design-threats = Threats it is about
design-plans-none = There is no plan in this workspace yet.
design-participants = Organisations that take part
design-participants-text = Their extent of play: what each does for real, what is simulated of it, and who agreed to that.
design-participant-none = Nobody takes part yet. Choose the first organisation below.
design-participant-add = Add an organisation
design-participant-party = Organisation
design-participant-part = Part
design-participant-people = People
design-participant-real = For real
design-participant-simulated = Simulated
design-participant-agreed_by = Agreed by
design-participant-agreed_on = Agreed on
playing-plays = Plays
playing-controls = Controls
playing-evaluates = Evaluates
playing-observes = Observes
playing-supports = Supports
design-staff = Staff
design-staff-text = Who plans, controls and evaluates, by the name that stands on paper and is used over the radio. Events name controllers so.
design-staff-none = Nobody yet. The first is usually the exercise director.
design-staff-add = Add to the staff
design-staff-name = Name on paper
design-staff-role = Role
design-staff-cell = Cell or place
design-staff-contact_id = Person
design-staff-reach = Reached by
design-staff-nobody = not named yet
staff-role-director = Exercise director
staff-role-planner = Planner
staff-role-facilitator = Facilitator
staff-role-controller = Controller
staff-role-evaluator = Evaluator
staff-role-simulator = Simulator
staff-role-safety = Safety officer
staff-role-ground-truth = Ground truth
staff-role-actor = Role player
staff-role-logistics = Logistics
design-scope = Scope
design-scope-text = How far it goes. With the type, these are the five elements of an exercise’s scope.
design-scope-participation = Who takes part, up to which level
design-scope-duration = How long it takes
design-scope-location = Where it takes place
design-scope-parameters = What is exercised and what is not
design-safety = Safety
design-safety-text = What stops play for a real emergency, and what must be minded while it goes on.
design-safety-code_word = Code word for a real emergency
design-safety-code_word-hint = Everybody who hears it stops play.
design-safety-real_contact = Whom to call for a real emergency
design-safety-real_contact-hint = Name, number and radio channel.
design-safety-no_play = Where nobody plays
design-safety-no_play-hint = Areas, people and equipment that stay out of it.
design-safety-rules = Other rules
design-safety-rules-hint = Weapons, drones, traffic, weather, medical cover.
design-wanted = End and limits
design-wanted-text = What you want of the list of events. The checks say where it is not so; an empty field is not looked at.
design-ends = Planned end of play
design-ends-hint = In exercise time, counted from StartEx.
design-wanted-silence_min = Longest silence
design-wanted-silence_min-hint = The longest time in which nothing reaches players.
design-wanted-travel_min = Travel between places
design-wanted-travel_min-hint = How long a role player or controller needs from one place to another.
design-wanted-per_controller = Most for one controller
design-wanted-per_controller-hint = Events that one controller delivers within ten minutes.
design-wanted-per_player = Most for one player
design-wanted-per_player-hint = Events that reach one player within ten minutes.

# Objectives
design-objective = Objective
design-objectives-none = No objectives yet
design-objectives-text = What the exercise is to show, in a sentence each, tied to a capability and to the critical tasks of the plans it exercises. Events serve objectives; evaluators rate them.
design-objective-new = New objective
design-objective-add = Add an objective
design-objective-none = No objectives yet.
design-objective-number = No.
design-objective-statement = Objective
design-objective-statement-hint = By when, who does what, how well, under which conditions.
design-objective-capability = Capability
design-objective-capability-find = Find a core capability, or write your own
design-objective-task-count = Tasks
design-objective-events = Events
design-objective-tasks = Critical tasks from plans
design-objective-no-plans = No plan is exercised yet, so there are no tasks to choose from.
design-objective-add-task = Add a task
design-objective-smart = SMART
design-objective-specific = Specific
design-objective-specific-hint = Who does what
design-objective-measurable = Measurable
design-objective-measurable-hint = What is looked at
design-objective-achievable = Achievable
design-objective-achievable-hint = With what people, means and training
design-objective-relevant = Relevant
design-objective-relevant-hint = To which plan, risk or finding
design-objective-time_bound = Time-bound
design-objective-time_bound-hint = By when in play
design-objective-target = Capability target
design-objective-target_task = Task
design-objective-target_task-hint = What must be done
design-objective-target_impact = Impact
design-objective-target_impact-hint = How much of what
design-objective-target_timeframe = Timeframe
design-objective-target_timeframe-hint = How soon
design-objective-provisions = Provisions
design-objective-serving = { $count ->
    [0] Events that serve it
    [one] { $count } event serves it
   *[other] { $count } events serve it
 }
design-objective-no-events = No event serves it yet. Link events to it in the MSEL.

# Scenario
design-phase = Phase
design-phases = Phases
design-phases-text = The chapters of the scenario. A phase may begin at a moment of exercise time, and may turn the story’s clock there.
design-phase-none = No phases yet. One for each change of the situation is usual: before, the incident, the response, the way back.
design-phase-add = Add a phase
design-phase-name = Phase
design-phase-starts = Begins
design-phase-starts-hint = Exercise time; empty if it has no moment of its own.
design-phase-story = Story time
design-phase-story-hint = The story’s date and hour there; empty if the story simply goes on.
design-phase-rate = Pace
design-phase-rate-hint = How fast the story goes: 6 is an hour in ten minutes. Empty is as before.
design-phase-begins = What happens
design-phase-events = Events
design-phase-narrative = What happens
design-phase-narrative-hint = Read out or handed out when the phase begins.
design-phase-formatted = This text has more than plain paragraphs and is only shown in documents.
design-storyline = Storyline
design-storylines = Storylines
design-storylines-text = Strands that run through the events, each with its own people and its own end.
design-storyline-none = No storylines yet.
design-storyline-add = Add a storyline
design-storyline-name = Storyline
design-storyline-narrative = What it is about and where it leads
design-storyline-events = Events
design-truth = Ground truth
design-truths = Ground truth
design-truths-text = Facts that stay so, whoever asks: controllers answer from here and invent nothing.
design-truth-none = No facts yet. Weather, numbers of people, what the intruder wears, which doors are open.
design-truth-add = Add a fact
design-truth-title = About
design-truth-text = What is so
design-truth-files = Pictures that show it
design-sender-portrait = Portrait
design-picture = Add a picture
design-sender = Sender
design-senders = Senders
design-senders-text = The simulated world: who messages appear to come from, and how each of them speaks.
design-sender-none = No senders yet. Neighbours, a news desk, a ministry, an alarm system.
design-sender-add = Add a sender
design-sender-name = Sender
design-sender-kind = Sort
design-sender-channel = Usual way
design-sender-address = Number or account
design-sender-voice = How it speaks
sender-kind-person = Person
sender-kind-organisation = Organisation
sender-kind-account = Account
sender-kind-system = System
design-variable = Variable
design-variables = Variables
design-variables-text = Words that texts take from one place. Change them here, and every text that uses them follows.
design-variable-none = No variables yet. Useful for names, places and numbers that may still change.
design-variable-add = Add a variable
design-variable-name = Name
design-variable-value = What texts show
design-variable-use = Write { $name } in a text.
design-decision = Decision
design-decisions = Decisions
design-decisions-text = What players must decide. Events wait for a choice and so make branches.
design-decision-none = No decisions yet. Evacuate or shelter; stop the match or play on.
design-decision-add = Add a decision
design-decision-question = Question
design-decision-by = Who decides
design-decision-choices = Choices
design-decision-event_id = Asked by
design-decision-event-find = Find an event
design-decision-within_ms = Within
design-decision-within-hint = After that event, in exercise time.
design-choice-key = Letter of choice { $number }
design-choice-label = What choice { $key } means
design-choice-means = what it means
design-choice-add = Add a choice
design-actor = Role player
design-actors = Role players
design-actors-text = Parts that people play in front of players: witnesses, relatives, casualties. Each gets a card.
design-actor-none = No role players yet.
design-actor-add = Add a role player
design-actor-number = No.
design-actor-role = Who
design-actor-people = How many
design-actor-brief = What happened, what they do
design-actor-injuries = What can be seen of injuries
design-actor-triage = Triage
design-actor-says = What they say, and when
design-actor-needs = Access and functional needs
design-actor-place = Begins at
triage-none = Not hurt
triage-immediate = Immediate
triage-urgent = Urgent
triage-delayed = Delayed
triage-dead = Dead, as played

# Planning
design-meetings = Planning meetings
design-meetings-text = When the planning team meets, what for, and what must have come out of it.
design-meeting = Meeting
design-meeting-none = No meetings yet. Make the usual series from the date of the exercise, and change what differs.
design-meeting-none-selected = Add a meeting to see it in full.
design-meeting-add = Add a meeting
design-meeting-day = Day
design-meeting-time = Hour
design-meeting-title = Meeting
design-meeting-minutes = Minutes
design-meeting-minutes-wrong = Write whole minutes, up to 1440.
design-meeting-place = Where
design-meeting-held = Held
design-meeting-was-held = It was held
design-meeting-purpose = What it is for
design-meeting-outputs = What must have come out of it
design-series = Make the usual series…
design-series-title = The usual series
design-series-text = After HSEEP, counted from the first day of the exercise. Doctrine leaves the days to you: those that are to be checked rest on custom.
design-series-which = How large the exercise is
design-series-no-day = The first day of the exercise is not settled: the meetings are made without a day.
design-series-offset = When
design-series-sure = How sure
design-series-there = there already
design-series-same-day = on the day
design-series-before = { $span } before
design-series-after = { $span } after
design-series-day = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }
design-series-week = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
 }
design-series-month = { $count ->
    [one] { $count } month
   *[other] { $count } months
 }
design-series-make = { $count ->
    [one] Add { $count } meeting
   *[other] Add { $count } meetings
 }
meeting-CO = Concept and objectives meeting
meeting-CO-purpose = Formal start of planning, with guidance from those who answer for it.
meeting-CO-outputs = Scope, draft objectives, planning team, timeline
meeting-IPM = Initial planning meeting
meeting-IPM-purpose = Formal start of development. Planning of the evaluation starts here too.
meeting-IPM-outputs = SMART objectives, capabilities, targets and critical tasks, scenario variables, participants, extent of play, draft of the exercise plan or situation manual
meeting-MPM = Midterm planning meeting
meeting-MPM-purpose = Scenario in detail, its timeline, logistics.
meeting-MPM-outputs = Draft of the facilitator guide or the controller and evaluator handbook with evaluation guides, injects, site agreed
meeting-MSEL = MSEL meeting
meeting-MSEL-purpose = Build the list of events and make it fit together.
meeting-MSEL-outputs = Full MSEL, an owner for every inject, expected actions
meeting-FPM = Final planning meeting
meeting-FPM-purpose = Approve. Nothing large changes after this.
meeting-FPM-outputs = Final documents, staffing, logistics
meeting-BRIEF = Briefings and set-up
meeting-BRIEF-purpose = Brief those who answer for it, controllers and evaluators, role players, players and observers.
meeting-BRIEF-outputs = Everybody briefed
meeting-HOTWASH = Player hot wash
meeting-HOTWASH-purpose = What players think right after play.
meeting-HOTWASH-outputs = Notes, feedback forms
meeting-DEBRIEF = Controller and evaluator debrief
meeting-DEBRIEF-purpose = Complete the evaluation guides and agree on what happened.
meeting-DEBRIEF-outputs = Set of evaluation guides, timeline as it was
meeting-DRAFT = Draft after-action report
meeting-DRAFT-purpose = The draft goes to those who took part.
meeting-DRAFT-outputs = Draft after-action report
meeting-AAM = After-action meeting
meeting-AAM-purpose = Agree on findings and corrective actions.
meeting-AAM-outputs = Agreed actions with owners and dates
meeting-FINAL = Final report and improvement plan
meeting-FINAL-purpose = The report is issued and the improvement plan is followed up.
meeting-FINAL-outputs = After-action report and improvement plan
design-checklist-planning = While planning
design-checklist-planning-text = What must be so before the day.
design-checklist-before = On the day, before StartEx
design-checklist-before-text = What is looked at before anybody plays.
design-checklist-after = After EndEx
design-checklist-after-text = What is done before everybody goes home.
design-checklist-none = Nothing on this list yet.
design-checklist-add = Add a point
design-checklist-done = Done
design-checklist-text = What must be so
design-checklist-owner = Who sees to it
design-checklist-open = { $open ->
    [0] All { $count } done
   *[other] { $open } of { $count } open
 }

# The usual points of the checklists
design-points = Add the usual points
usual-check-mandate = The mandate is signed: aim, date, place and limits
usual-check-objectives = Whoever will act on the findings has agreed to each objective
usual-check-extent = Every organisation has agreed in writing what it really does and what is simulated
usual-check-staff = Controllers, evaluators and role players are named, and each has a stand-in
usual-check-safety = The dangers of the place and of play are assessed, and somebody answers for safety
usual-check-cover = Services on duty keep their own cover while others play
usual-check-neighbours = Neighbours, public and press know what they may see or hear
usual-check-consent = Photographs, recordings and personal data are settled with those concerned
usual-check-needs = Players and role players were asked what they need to take part, and it is there
usual-check-logistics = Rooms, radios, food, transport and first aid are booked
usual-check-papers = Papers are printed, marked and only with those who may read them
usual-check-rehearsed = Controllers have gone through the event list once from end to end
usual-check-control-briefed = Controllers and evaluators are briefed and hold the same event list
usual-check-players-briefed = Players know the rules, the code word and what is simulated
usual-check-actors-briefed = Role players know their part, can be told from others and know how to stop
usual-check-channels = Every exercise channel was tried from every place
usual-check-clocks = All clocks show the same time
usual-check-dangers = The play area was looked over: nothing in it is more dangerous than it should be
usual-check-no-play = Areas where nobody plays are marked, and ways out are free
usual-check-first-aid = Real first aid is in place, and everybody knows how it is called
usual-check-duty-told = Control rooms on duty know that an exercise begins, and until when
usual-check-allowed = Weather and the real situation allow play, and somebody has said so
usual-check-counted-in = Everybody who takes part is counted in
usual-check-end-heard = The end was announced on every channel and heard in every place
usual-check-duty-over = Control rooms on duty and neighbours know that it is over
usual-check-counted-out = Everybody is counted out; nobody is hurt or left behind
usual-check-back = What was closed, moved or switched for play is as it was
usual-check-hot-wash = The hot wash was held in every place, and somebody took notes
usual-check-agreed = Controllers and evaluators agree on what happened when
usual-check-notes = Notes, logs, recordings and photographs are collected, each with a name on it
usual-check-kit = Props and exercise papers are collected; nothing that looks real is left lying
usual-check-feedback = Feedback forms are in
usual-check-urgent = What cannot wait is with whoever can act on it today
usual-check-care = Whoever was shaken by play has somebody to talk to
usual-check-thanks = Everybody was thanked and knows when the report comes

# Whose capabilities they are
capabilities-fema = Core capabilities (FEMA)
capabilities-nato = Baseline requirements for resilience (NATO)
capabilities-nist = Functions of the Cybersecurity Framework 2.0 (NIST)

# What is asked after play
design-debrief = Hot wash
design-debrief-text = What players are asked right after play. The control room shows it once play has ended.
design-debrief-questions = Questions
design-debrief-hint = One a line. Ask what was known, decided and done, and what the plan should say.

# What was changed, for undo
change-objective_create = New objective “{ $detail }”
change-objective_update = Edit objective “{ $detail }”
change-objective_delete = Delete objective “{ $detail }”
change-objective_move = Move objective “{ $detail }”
change-participant_create = New organisation that takes part “{ $detail }”
change-participant_update = Edit organisation that takes part “{ $detail }”
change-participant_delete = Delete organisation that takes part “{ $detail }”
change-participant_move = Move organisation that takes part “{ $detail }”
change-staff_create = New member of the staff “{ $detail }”
change-staff_update = Edit member of the staff “{ $detail }”
change-staff_delete = Delete member of the staff “{ $detail }”
change-staff_move = Move member of the staff “{ $detail }”
change-meeting_create = New planning meeting “{ $detail }”
change-meeting_update = Edit planning meeting “{ $detail }”
change-meeting_delete = Delete planning meeting “{ $detail }”
change-checklist_create = New point of a checklist “{ $detail }”
change-checklist_update = Edit point of a checklist “{ $detail }”
change-checklist_delete = Delete point of a checklist “{ $detail }”
change-checklist_move = Move point of a checklist “{ $detail }”
change-phase_create = New phase “{ $detail }”
change-phase_update = Edit phase “{ $detail }”
change-phase_delete = Delete phase “{ $detail }”
change-phase_move = Move phase “{ $detail }”
change-storyline_create = New storyline “{ $detail }”
change-storyline_update = Edit storyline “{ $detail }”
change-storyline_delete = Delete storyline “{ $detail }”
change-storyline_move = Move storyline “{ $detail }”
change-truth_create = New ground truth “{ $detail }”
change-truth_update = Edit ground truth “{ $detail }”
change-truth_delete = Delete ground truth “{ $detail }”
change-truth_move = Move ground truth “{ $detail }”
change-sender_create = New sender “{ $detail }”
change-sender_update = Edit sender “{ $detail }”
change-sender_delete = Delete sender “{ $detail }”
change-sender_move = Move sender “{ $detail }”
change-variable_create = New variable “{ $detail }”
change-variable_update = Edit variable “{ $detail }”
change-variable_delete = Delete variable “{ $detail }”
change-variable_move = Move variable “{ $detail }”
change-actor_create = New role player “{ $detail }”
change-actor_update = Edit role player “{ $detail }”
change-actor_delete = Delete role player “{ $detail }”
change-actor_move = Move role player “{ $detail }”
change-decision_create = New decision “{ $detail }”
change-decision_update = Edit decision “{ $detail }”
change-decision_delete = Delete decision “{ $detail }”
change-decision_move = Move decision “{ $detail }”
