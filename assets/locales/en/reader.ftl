reader = Reader
reader-opening = Opening the plan…
reader-back = Back to the plan
reader-find = Your role, a task or a word
reader-found = { $count ->
    [0] Nothing found
    [one] One thing found
   *[other] { $count } things found
 }
reader-is-draft = Draft of version { $version }, not approved
reader-is-version = Version { $version }, approved { $day }
reader-to-draft = Show the draft as it stands
reader-to-version = Show version { $version }
reader-size = Larger letters
reader-views = What to read
reader-view-tasks = Tasks
reader-view-text = The plan
reader-view-people = Whom to call
reader-i-am = I am the
reader-change-role = Another role
reader-no-roles = No task of this plan names who does it.
reader-nobodys = Tasks that nobody leads yet
reader-tasks = { $count ->
    [one] one task
   *[other] { $count } tasks
 }
reader-tasks-heard = tasks
reader-phases = Phase
reader-phase-all = All phases
reader-within = within
reader-when = When:
reader-safety = Take care:
reader-where = Where:
reader-needs = Take:
reader-after = After: { $tasks }
reader-call = Call:
reader-no-number = number not yet known
reader-radio = radio { $radio }
reader-directory = Directory
reader-nets = Communications: what is used when the means before it fails
reader-levels = Activation levels
reader-declared = Declared by { $post }
reader-contents = Contents
reader-no-text = Nothing is written yet.
reader-section-gone = (a section that is gone)
reader-to-check = to be checked
reader-gone = no longer kept
reader-picture-missing = The picture cannot be shown: { $alt }
reader-table = Table
reader-ticked = done:
reader-to-tick = to do:
reader-tone-note = Note
reader-tone-danger = Danger
reader-tone-rights = Rights
