minutes-min = { NUMBER($count, useGrouping: "false") } min
minutes-hours = { NUMBER($count, useGrouping: "false") } h
minutes-days = { NUMBER($count, useGrouping: "false") } days
minutes-none = no time set
minutes-unreadable = Write a time as 5, 5 min, 2 h, 1 h 30 min or 30 days; leave it empty for none.
task-heading = { $plan }: tasks
task-view = How the tasks are shown
task-view-table = Table
task-view-roles = By role
task-view-network = Network
task-order-plan = As in the plan
task-order-phase = By phase
task-order-section = By section
task-order-target = By target
task-phase-prepare = Prepare
task-phase-alert = Alert
task-phase-protect = Protect
task-phase-respond = Respond
task-phase-sustain = Sustain
task-phase-investigate = Investigate
task-phase-recover = Recover
task-table = Tasks
task-one = Task
task-new = New task
task-delete = Delete
task-move-up = Move the task up
task-move-down = Move the task down
task-deleted = { $count ->
    [one] Deleted task { $number }.
   *[other] Deleted { $count } tasks, from { $number }.
 }
task-count = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
 }
task-untitled = Untitled task
task-nobody = Nobody yet
task-none = No tasks yet
task-none-text = Critical tasks are what must be done, by whom and by when after which trigger. They become checklists for each role and a network with its longest path.
task-none-selected = Select a task to see it in full.
task-field-number = No.
task-field-title = What
task-field-detail = How
task-field-lead = Lead
task-field-role = Role
task-field-support = Support
task-field-phase = Phase
task-field-trigger = Trigger
task-field-target = Target
task-field-takes = Takes
task-field-after = After
task-field-check = Check
task-field-source = Source
task-field-location = Where
task-field-safety = Safety
task-field-section = Section
task-field-provisions = Provisions
task-field-capabilities = Capabilities
task-field-begins = Begins
task-field-ends = Ends
task-field-critical = On the critical path
task-needs = Needs
task-serves = Serves
task-no-section = No section
task-choose-or-add = Choose or type
task-role-example = Gate supervisor
task-search-tasks = Number or title
task-add-resource = Add
task-add-more = Add…
task-how-many = How many: { $what }
task-take-out = Take out { $what }
task-add-named = Add “{ $text }”
task-more-matches = { $count ->
    [one] One more matches. Type on to find it.
   *[other] { $count } more match. Type on to find them.
 }
task-to-check = to check
task-check-words = write “to check”, or leave it empty
task-check-label = Target to be checked
task-check-hint = Until somebody has compared it with its source.
task-is-critical = On the critical path: a delay here delays the end.
task-is-follow-up = On the way to the last follow-up task.
task-late = Later than its target
task-ring = Waits for itself
task-no-such-number = there is no task “{ $text }”; write numbers as 1, 3
task-no-such-stakeholder = there is no stakeholder of this name; several are separated by ;
task-no-such-section = the plan has no section of this number
task-no-such-phase = this is not a phase
task-checks = Checks
task-checks-more = { $count ->
    [one] One more
   *[other] { $count } more
 }
task-checks-fewer = Show fewer
task-fact-ring = { $count ->
    [one] The task waits for itself: { $ring }.
   *[other] These tasks wait for each other: { $ring }.
 }
task-fact-too-early = Task { $task } cannot meet { $target }: what comes before it ends at { $before }, and it ends at { $possible }.
task-fact-short = { $resource }: { $needed } needed in this plan, { $count } there.
task-fact-uncounted = { $resource }: { $needed } needed in this plan, not counted yet.
task-fact-no-lead = Nobody leads it yet.
task-fact-no-title = It has no title.
task-fact-no-target = No time is set yet.
task-fact-not-in-directory = None of its posts is in the plan’s directory.
task-count-task-without-title = { $count ->
    [one] One task without a title
   *[other] { $count } tasks without a title
 }
task-count-task-without-lead = { $count ->
    [one] One task without a lead
   *[other] { $count } tasks without a lead
 }
task-count-task-without-target = { $count ->
    [one] One without a target
   *[other] { $count } without a target
 }
task-count-task-without-section = { $count ->
    [one] One beside no section
   *[other] { $count } beside no section
 }
task-count-resource-uncounted = { $count ->
    [one] One resource not counted
   *[other] { $count } resources not counted
 }
task-count-target-to-check = { $count ->
    [one] One target to check
   *[other] { $count } targets to check
 }
task-count-lead-not-in-directory = { $count ->
    [one] One lead not in the directory
   *[other] { $count } leads not in the directory
 }
task-roles = Roles
task-helps = Helps with
task-led-by = led by { $who }
task-when = When: { $trigger }
task-extent = What is drawn
task-extent-all = All tasks
task-extent-critical = Critical path
task-extent-near = Around this task
task-drawn = { $drawn } of { $count } tasks drawn
task-all-phases = All phases
task-all-roles = All roles
task-all-sections = All sections
task-zoom-in = Larger
task-zoom-out = Smaller
task-zoom-fit = Fit the window
task-critical = Critical path
task-critical-response = Critical path of the response
task-critical-follow-up = To the last follow-up
task-no-network = No path yet: give tasks a target or say what they take, and what they come after.
task-ring-undrawn = { $ring } wait for each other. { $count ->
    [one] One task cannot be drawn until this is mended.
   *[other] { $count } tasks cannot be drawn until this is mended.
 }
task-too-many = { $count } tasks are too many to draw at once: here are { $drawn }, the critical path among them. Choose a phase, a role or a section.
task-network = Network of tasks. Arrow keys go from box to box; plus, minus and 0 change the size.
task-network-table = The network as a table
task-box = { $number } { $title }, ends at { $end }{ $critical ->
    [true] , on the critical path
   *[false] {""}
 }
task-alone = { $count ->
    [one] One task hangs on nothing
   *[other] { $count } tasks hang on nothing
 }
task-yes = yes
task-no = no
means-heading = { $plan }: people and means
means-parts = Parts of this page
means-levels = Activation levels
means-levels-text = How far the plan is put into action: what starts a level, what it sets going, and who says so. Lowest first.
means-directory = Directory and call tree
means-directory-text = Who is called, for what, and by whom. Numbers and radio belong to the contact: a change here holds in every plan.
means-resources = Resources
means-resources-text = What this plan’s tasks need, added up, against what there is.
means-nets = Communications
means-nets-text = What each net uses first, and what it falls back on when that fails: primary, alternate, contingency, emergency.
means-no-resources = No task of this plan names a resource yet.
means-to-tasks = Go to the tasks
means-open = { $count ->
    [one] { $count } open
   *[other] { $count } open
 }
means-manners = Enter goes down · Shift+Enter starts a line · Alt+↑ and Alt+↓ move a row · Ctrl+Enter adds one · Ctrl+Delete removes it
means-row-steps = Move or delete
means-move-up = Move up: { $what }
means-move-down = Move down: { $what }
means-delete = Delete: { $what }
means-unnamed = unnamed
level-levels = Activation levels
level-name = Level
level-trigger = Trigger
level-actions = Actions
level-declared_by = Declared by
level-add = Add a level
level-no-trigger = No trigger yet
level-no-who = Nobody declares it yet
net-nets = Communications table
net-name = Net
net-primary = Primary
net-alternate = Alternate
net-contingency = Contingency
net-emergency = Emergency
net-add = Add a net
net-no-fallback = Nothing to fall back on
net-same-means = The same means again: one failure takes both
line-directory = Directory
line-contact = Contact
line-function = For what
line-called-by = Called by
line-nobody = Nobody: calls first
line-gone = Somebody no longer listed
line-unreachable = No number, no radio
line-ring = They call each other in a ring
line-ring-names = These call each other in a ring, so nobody begins: { $names }.
line-tree = Call tree
line-add = Add a contact
line-add-placeholder = Search contacts, or type a new post
