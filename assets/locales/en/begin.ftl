begin-way = How the exercise begins
begin-way-plan = From a plan
begin-way-pack = From a pack
begin-way-empty = Empty
begin-make = Make the exercise
begin-made = “{ $name }” is made.

# Of a plan's tasks
begin-plan = Plan
begin-no-plan = No plan to exercise yet
begin-no-plan-text = An exercise begins with the critical tasks of a plan. Make a plan from a template, or take a pack: it brings its plan with it.
begin-take-pack = Take a pack
begin-no-tasks = This plan has no critical tasks yet.
begin-to-tasks = Write its tasks
begin-chosen = { $count } of { $of } tasks chosen
begin-as-proposed = As proposed
begin-none = None
begin-task = Task
begin-phase = Phase
begin-lead = Lead
begin-target = Within
begin-exercised = Last exercised
begin-never = never
begin-designed = In design: { $names }
begin-proposal = The exercise
begin-name = { $plan }: exercise
begin-because-never-exercised = Proposed: some of these tasks were never exercised. Talk them through first.
begin-because-talked-through = Proposed: all of these tasks were talked through. Now let the functions do them.
begin-because-done-by-functions = Proposed: functions have done all of these tasks. Now take them to the field.
begin-type-proposed = Proposed: { $type }
begin-length = Length of play
begin-length-hint = Proposed: a quarter of an hour for each task, and a beginning and an end.
begin-length-proposed = Proposed: { $length }
begin-objectives = { $count ->
    [one] { $count } objective
   *[other] { $count } objectives
 }
begin-no-objectives = Tick the tasks that the exercise is to show.
begin-objectives-text = One for each phase. Write them anew, divide or join them in the exercise.
begin-count-tasks = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
 }

# Of a pack
begin-packs = Packs
begin-pack-text = Places and people are invented. All of it can be changed once it is in the workspace.
begin-cut = How much of it
begin-overlays = Made harder by
begin-pack-plan = Plan that is exercised
begin-pack-plan-here = It is in this workspace.
begin-pack-plan-made = It is not in this workspace and is made with the exercise.
begin-pack-plan-other = The pack was written for another plan. Tasks that yours has by the same title are linked.
begin-missing = { $count ->
    [one] “{ $plan }” does not have { $count } critical task, and nothing in the exercise names it: { $tasks }
   *[other] “{ $plan }” does not have { $count } critical tasks, and nothing in the exercise names them: { $tasks }
 }

# Of nothing
begin-nothing = An empty exercise
begin-nothing-text = Nothing but a name. Objectives, scenario and events are written one by one, or pasted from a spreadsheet.
change-pack_add = Add the pack “{ $detail }”
