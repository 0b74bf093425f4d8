next-steps = Next steps
step-control = Control room: { $name }
step-name = Say who you are
step-name-text = Journals and the history carry your name.
step-import-text = An .xlsx or .csv event list becomes an exercise; you see everything before it is written.
step-new-text = From a plan’s tasks, from a ready pack, or from nothing.
step-times = { $count ->
    [one] Settle one time in { $name }
   *[other] Settle { $count } times in { $name }
 }
step-times-text = They could not be read without guessing and are held ready.
step-play = Play { $name }
step-play-text = Its events are ready; nothing was played yet.
step-report = After-action report: { $name }
step-report-text = Play has ended; the report is one click away.
step-protect = Protect this workspace
step-protect-text = A passphrase keeps a lost laptop from telling what you plan.
step-go-on-text = What you decided so far is kept until Muster is closed.
home-count-plans = { $count ->
    [one] Plan
   *[other] Plans
 }
home-count-exercises = { $count ->
    [one] Exercise
   *[other] Exercises
 }
home-count-events = { $count ->
    [one] Event
   *[other] Events
 }
home-count-problems = { $count ->
    [one] Needs a time
   *[other] Need a time
 }
home-count-runs = { $count ->
    [one] Run
   *[other] Runs
 }
