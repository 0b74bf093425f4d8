phase-ready = not started
phase-running = running
phase-paused = paused
phase-interrupted = interrupted
phase-emergency = real-world emergency
phase-ended = ended
no-runs = No runs yet
no-runs-text = A run is one timed play of an exercise, with its own clock and its own journal. Make one from an exercise.
to-exercises = Go to the exercises
journal-entries = Entries
open-control-room = Control room
open-report = After-action report
exercise-banner = EXERCISE EXERCISE EXERCISE
start-play = Start
start-setup = Start with the set-up
pause = Pause
pause-why = Pause, and say why…
pause-why-text = The clock stops as soon as you press the button below.
resume = Resume
reason = Why
end-play = End play…
end-play-text = The clock stops for good. What was not delivered stays in the journal as undelivered.
rate = Rate
rate-other = Another rate…
rate-text = How fast exercise time passes, from 0.1 to 600 times real time. The past stays as it was.
rate-factor = Times real time
rate-wrong = Write a number from 0.1 to 600.
rate-set = Set the rate
more = More
automatic-on = Let the clock release what is due
automatic-off = Release by hand again
jump = Jump forward…
jump-text = Exercise time moves forward at once. You decide what becomes of each event that is passed over.
jump-to = To
jump-passes = { $count ->
    [one] Passes over { $count } event
   *[other] Passes over { $count } events
 }
jump-all = All of them:
jump-say = What becomes of event { $number }
jump-do = Jump to { $time }
jump-keep-hint = What is kept stays in view as due and late until you decide. One the clock would release is held, so that nothing bursts out.
passed-keep = keep
passed-skip = skip
passed-release = release now
gap-program_ended = Muster ended while this run was going
gap-slept_or_clock_forward = The computer slept, or its clock was set forward
gap-clock_back = The computer’s clock was set back
gap-not_written = The journal could not be written
gap-text = Last known alive { $since }; { $span } passed unattended. The clock stands at { $time }, and every entry until then is kept.
gap-help = Hold the time if play stood still as well. Count it as play if people went on: time moves forward and you decide what was passed over.
gap-hold = Hold the time and resume
gap-count = Count it as play…
list-due = Due now
list-next = Next
list-held = On hold
list-done = Done
list-ready = Contingency
due-heard = Due: { $number } { $title }.
due-ago = due { $span } ago
due-in = due in { $span }
seconds = { $count } s
on-time = on time
late-by = { $span } late
early-by = { $span } early
status-held = on hold
status-skipped = skipped
status-released-at = released { $time }
released-by-clock = the clock releases it
by-the-clock = by the clock
to-whom = to { $name }
recalled-times = { $count ->
    [one] taken back once
   *[other] taken back { $count } times
 }
untitled = Untitled
meta-from = From
meta-to = To
meta-by = By
meta-delivered-by = Delivered by
meta-where = Where
meta-storyline = Storyline
meta-address = Address
meta-voice = Voice
release = Release
voice = By voice…
voice-at = Delivered at (exercise time)
voice-hint = For what was already said: the journal carries this time.
hold = Hold
put-back = Put back
skip-event = Skip
recall = Take it back
take-back = Take it back
released-now = Released { $number } { $title }
next-event = Next event
previous-event = Previous event
to-tray = To the contingency tray
tray-event = Contingency { $place }
journal = Journal
journal-count = { $count ->
    [one] Journal · { $count } entry
   *[other] Journal · { $count } entries
 }
journal-earlier = Show earlier entries
journal-whole = { $count ->
    [one] The chain is whole: { $count } entry as it was written.
   *[other] The chain is whole: all { $count } entries as they were written.
 }
note-kind = Kind of remark
note-note = Note
note-decision = Decision
note-observation = Observation
note-note-hint = Anything worth writing down
note-decision-hint = Who decided what, and what they knew
note-observation-hint = What you saw, where, who
note-about = about { $number }
write-down = Write down
j-created = Run made
j-started = Started
j-paused = Paused
j-interrupted = Interrupted
j-resumed = Resumed
j-rate = Rate
j-jumped = Jumped
j-automatic-on = The clock releases what is due
j-automatic-off = Released by hand
j-ended = Ended
j-emergency = Real-world emergency
j-released = Released
j-recalled = Taken back
j-held = On hold
j-unheld = Put back
j-skipped = Skipped
j-after = after { $span }
j-gap = alive until { $since }, gap of { $span }
j-delivered-at = delivered at { $time }
after-action = After-action report
report-pdf = PDF
report-docx = Word
report-making = Setting the document…
report-not-ended = Play has not ended. The report tells it as it stands now.
verify-journal = Check the journal
undelivered = undelivered
stretches = When the clock ran
from = From
until = Until
voice-do = Release at that time
end-do = End play
take-back-last = Take back what was just released
count-released = Released
list-next-of = Next · { $shown } of { $count }
run-fault = The record of this run is not as it was written
run-fault-help = It can be read and reported. Nothing more is written into it; everything else in the workspace can be used.
run-unwritten = { $count ->
    [one] One entry is not on disk yet
   *[other] { $count } entries are not on disk yet
 }
run-unwritten-text = The disk takes nothing at present. The clock stands; what was entered is kept here and written as soon as there is room.

j-answered-met = Expected action done
j-answered-late = Expected action done late
j-answered-not-met = Expected action not done
j-answered-not-observed = Expected action not observed
j-decided = Decided

list-waiting = Waiting
meta-evaluator = Evaluator
answer-ask = What was expected:
answer-correct = Correct it:
answer-given = { $what } { $time }
answer-due-in = answer due in { $span }
answer-overdue = answer overdue by { $span }
decisions = Decisions
decisions-open = Decisions · { $open } of { $count } open
decide = How players decided
decide-do = Write down
decided = Decided: { $choice }.
decision-by = · decided by { $name }
decision-at = Decided at (exercise time)
decision-note = Who decided, and what they knew
decision-opens = Opens { $events }
decision-opens-nothing = Nothing waits for it
decision-opened = Opened { $events }
decision-opened-nothing = Nothing came due by it alone.
kept-for = Kept ready in case what “{ $event }” expects does not come.
hot-wash = { $count ->
    [one] Hot wash: { $count } question
   *[other] Hot wash: { $count } questions
 }
