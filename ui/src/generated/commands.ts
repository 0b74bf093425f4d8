// Made from the command table by `make types`; a test compares the two. Not to be edited.

/**
 * A report to make.
 */
export type AarFetch = { 
/**
 * The run.
 */
run: RunId, 
/**
 * The format.
 */
format: PaperFormat, };

/**
 * A report to write to a file.
 */
export type AarSave = { 
/**
 * The run.
 */
run: RunId, 
/**
 * Where; a file that is there is replaced, as the person was asked by the system's dialog.
 */
path: string, 
/**
 * The format; what the file's ending says if absent.
 */
format?: PaperFormat, };

/**
 * What a screen needs to draw the clock by itself until the next change.
 */
export type Anchor = { 
/**
 * Exercise time at `wall`.
 */
exercise: ExerciseOffset, 
/**
 * The real instant at which `exercise` was read.
 */
wall: WallTime, 
/**
 * How fast exercise time passes while running.
 */
rate: Rate, 
/**
 * Whether it passes at all.
 */
running: boolean, };

/**
 * What happened, in words for the person, and what to do next.
 */
export type AppError = { 
/**
 * For whoever acts on it.
 */
code: ErrorCode, 
/**
 * What happened and what was kept.
 */
message: string, 
/**
 * The field of the request that is wrong, if one is.
 */
field?: string, 
/**
 * What to do next, if there is something.
 */
help?: string, };

/**
 * What the program shows before anything else.
 */
export type AppState = { 
/**
 * The program's version.
 */
version: string, 
/**
 * The open workspace.
 */
workspace: WorkspaceView | null, 
/**
 * The person's name.
 */
name: string, 
/**
 * The person's part.
 */
role: Role, 
/**
 * Looks.
 */
theme: Theme, 
/**
 * The interface's language; empty follows the system.
 */
language: string, 
/**
 * Workspaces opened before, latest first.
 */
recent: Array<Recent>, 
/**
 * Runs that were started and have not ended.
 */
live: Array<LiveView>, 
/**
 * What the run's clock could not do, such as write to a full disk; gone once it works again.
 */
trouble: string | null, 
/**
 * The file the program was started with, if it is not open.
 */
asked: AskedFile | null, };

/**
 * A file the program was started with that could not be opened.
 */
export type AskedFile = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Why it is not open, such as a passphrase that is needed.
 */
error: AppError, };

/**
 * A kept file.
 */
export type AttachmentFetch = { 
/**
 * SHA-256 of its content.
 */
sha256: string, };

/**
 * A copy that was made.
 */
export type BackupMade = { 
/**
 * Where it is.
 */
path: string, };

/**
 * What a controller sees of a run. Each list is cut at 200 lines; the counts are whole.
 */
export type Board = { 
/**
 * Where the run stands.
 */
view: RunView, 
/**
 * Planned instant passed, undecided: earliest first.
 */
due: Array<BoardEvent>, 
/**
 * To come: earliest first.
 */
next: Array<BoardEvent>, 
/**
 * Without a planned instant, undecided: the contingency tray.
 */
ready: Array<BoardEvent>, 
/**
 * Kept back.
 */
held: Array<BoardEvent>, 
/**
 * Delivered or skipped: latest first.
 */
done: Array<BoardEvent>, };

/**
 * One event on a board.
 */
export type BoardEvent = { 
/**
 * The event.
 */
id: EventId, 
/**
 * Its number.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What sort of row it is.
 */
kind: EventKind, 
/**
 * When it is planned.
 */
planned: ExerciseOffset | null, 
/**
 * Who receives it.
 */
recipient: string, 
/**
 * How it is delivered.
 */
method: string, 
/**
 * Who delivers it.
 */
controller: string, 
/**
 * What happened to it.
 */
play: EventPlay, 
/**
 * Whether the clock will release it.
 */
by_clock: boolean, };

/**
 * A change by name.
 */
export type ChangeName = { 
/**
 * The command that made it.
 */
label: string, 
/**
 * What it was done to.
 */
detail: string, };

/**
 * The planner's decisions on an import. The default decides nothing: the book speaks for itself.
 */
export type Choices = { 
/**
 * The exercise's name, instead of the proposed one.
 */
name: string | null, 
/**
 * Decisions on sheets, by sheet name.
 */
sheets: { [key in string]: SheetChoice }, 
/**
 * Answers: question id to option id. An answer to a question that is not asked is ignored.
 */
answers: { [key in string]: string }, 
/**
 * What StartEx is, instead of the proposal.
 */
zero: ZeroChoice | null, 
/**
 * The first day of the exercise, as `YYYY-MM-DD`: gives the year to dates without one, and is Day 1.
 */
first_date: string | null, };

/**
 * A column and what it is taken for.
 */
export type ColumnReview = { 
/**
 * Its letter in the spreadsheet.
 */
letter: string, 
/**
 * Its heading in one line; empty without one.
 */
heading: string, 
/**
 * What it is taken for; `None` is a custom field of the heading's name.
 */
field: Field | null, 
/**
 * Why.
 */
why: string, 
/**
 * The name its cells have as a custom field.
 */
custom_name: string, };

/**
 * A column of the planner's own that Muster has no field for.
 */
export type CustomField = { 
/**
 * The column's heading, as on paper.
 */
name: string, 
/**
 * The cell's text.
 */
value: string, };

/**
 * A reply that says only that it is done.
 */
export type Done = { 
/**
 * Always true; a failure is an error.
 */
done: boolean, };

/**
 * Only what a caller acts on differently has a code of its own.
 */
export type ErrorCode = "not_allowed_now" | "ask" | "not_your_role" | "wrong_passphrase" | "passphrase_needed" | "damaged" | "newer_file" | "held_by_other" | "not_found" | "invalid" | "failed";

/**
 * One row of the MSEL.
 */
export type Event = { 
/**
 * Identity.
 */
id: EventId, 
/**
 * The exercise it belongs to.
 */
exercise_id: ExerciseId, 
/**
 * Place in reading order among events; used where offsets are equal or absent. From 0.
 */
position: number, 
/**
 * The number on everyone's paper, such as `14` or `5-A`. Moving an event never changes it.
 */
number: string, 
/**
 * What sort of row it is.
 */
kind: EventKind, 
/**
 * Planned instant since StartEx; `None` is unscheduled (held ready).
 */
offset: ExerciseOffset | null, 
/**
 * Chapter of the scenario.
 */
phase: string, 
/**
 * Strand of the scenario.
 */
storyline: string, 
/**
 * One line.
 */
title: string, 
/**
 * The full text: what is said, shown or sent.
 */
text: string, 
/**
 * Who it appears to come from.
 */
sender: string, 
/**
 * Who receives it.
 */
recipient: string, 
/**
 * How it is delivered, such as radio or phone.
 */
method: string, 
/**
 * The controller who delivers it.
 */
controller: string, 
/**
 * What players are expected to do.
 */
expected_action: string, 
/**
 * Where.
 */
location: string, 
/**
 * The objective it serves, as written by the planner.
 */
objective: string, 
/**
 * For controllers only: what to answer if asked, what to watch for.
 */
notes: string, 
/**
 * Who decides that its moment has come.
 */
release: ReleaseMode, 
/**
 * Columns of the planner's own, in their order.
 */
custom: Array<CustomField>, 
/**
 * Where it was read from, if imported.
 */
source: Source | null, 
/**
 * Why its time could not be read without guessing; `None` once a planner has settled it.
 */
problem: string | null, };

/**
 * An event by its identity.
 */
export type EventById = { 
/**
 * Which.
 */
event: EventId, };

/**
 * One event's change.
 */
export type EventChange = { 
/**
 * Which.
 */
event: EventId, 
/**
 * What changes.
 */
patch: EventPatch, };

/**
 * An event to make.
 */
export type EventCreate = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * What it begins with.
 */
patch: EventPatch, };

/**
 * Events to remove together.
 */
export type EventDelete = { 
/**
 * Which.
 */
events: Array<EventId>, };

/**
 * A row of an exercise's MSEL.
 */
export type EventId = string;

/**
 * What sort of row an event is.
 */
export type EventKind = "inject" | "contingency" | "expected-action" | "actor-action" | "controller-action" | "administrative";

/**
 * A stretch of an MSEL.
 */
export type EventPage = { 
/**
 * How many events the request finds in all.
 */
total: number, 
/**
 * Those asked for.
 */
events: Array<Event>, };

/**
 * Which stretch of which MSEL.
 */
export type EventPageRequest = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * How many to pass over.
 */
skip: number, 
/**
 * How many to give, at most 1,000.
 */
take: number, 
/**
 * Words that must all occur.
 */
filter?: string, 
/**
 * Only events whose time could not be read and is not settled.
 */
only_problems?: boolean, 
/**
 * Order.
 */
sort?: SortBy, 
/**
 * The other way round.
 */
descending?: boolean, };

/**
 * What to change of an event; what is absent stays.
 */
export type EventPatch = { 
/**
 * The number on paper.
 */
number?: string, 
/**
 * What sort of row it is.
 */
kind?: EventKind, 
/**
 * Planned instant; `null` unschedules. Either settles a time that could not be read.
 */
offset?: number | null, 
/**
 * Chapter.
 */
phase?: string, 
/**
 * Strand.
 */
storyline?: string, 
/**
 * One line.
 */
title?: string, 
/**
 * The full text.
 */
text?: string, 
/**
 * Who it appears to come from.
 */
sender?: string, 
/**
 * Who receives it.
 */
recipient?: string, 
/**
 * How it is delivered.
 */
method?: string, 
/**
 * Who delivers it.
 */
controller?: string, 
/**
 * What players are expected to do.
 */
expected_action?: string, 
/**
 * Where.
 */
location?: string, 
/**
 * The objective it serves.
 */
objective?: string, 
/**
 * For controllers only.
 */
notes?: string, 
/**
 * Who decides that its moment has come.
 */
release?: ReleaseMode, 
/**
 * All columns of the planner's own.
 */
custom?: Array<CustomField>, };

/**
 * What happened to one event in a run.
 */
export type EventPlay = { 
/**
 * Where it stands.
 */
status: EventStatus, 
/**
 * Exercise time of the delivery that stands.
 */
actual: ExerciseOffset | null, 
/**
 * Lateness of the delivery that stands, in exercise milliseconds.
 */
late_ms: number | null, 
/**
 * Journal entry of the delivery that stands.
 */
released_seq: number | null, 
/**
 * How often a delivery was taken back.
 */
recalls: number, };

/**
 * Where an event stands in a run.
 */
export type EventStatus = "pending" | "held" | "released" | "skipped";

/**
 * Events to change together.
 */
export type EventUpdate = { 
/**
 * The changes, all of one exercise.
 */
changes: Array<EventChange>, };

/**
 * One event of a run in full.
 */
export type EventView = { 
/**
 * The event as it was copied.
 */
event: Event, 
/**
 * What happened to it.
 */
play: EventPlay, 
/**
 * Whether the clock will release it.
 */
by_clock: boolean, 
/**
 * What is odd about releasing it now, if anything; a release then asks first.
 */
odd: string | null, };

/**
 * An exercise's design, without its events.
 */
export type Exercise = { 
/**
 * Identity.
 */
id: ExerciseId, 
/**
 * Its name, unique by eye only.
 */
name: string, 
/**
 * The kind of exercise.
 */
exercise_type: ExerciseType, 
/**
 * The story's date and hour at StartEx; `None` while not settled.
 */
scenario_start: ScenarioTime | null, 
/**
 * First real day of the exercise, as `YYYY-MM-DD`; empty while not settled.
 */
starts_on: string, 
/**
 * Last real day of the exercise, as `YYYY-MM-DD`; empty while not settled.
 */
ends_on: string, 
/**
 * Who may see it.
 */
marking: Marking, 
/**
 * The scenario in a paragraph.
 */
summary: string, 
/**
 * When it was made.
 */
created_at: WallTime, };

/**
 * An exercise by its identity.
 */
export type ExerciseById = { 
/**
 * Which.
 */
exercise: ExerciseId, };

/**
 * An exercise to make.
 */
export type ExerciseCreate = { 
/**
 * Its name.
 */
name: string, };

/**
 * An exercise with its phases and the files it was read from.
 */
export type ExerciseDetail = { 
/**
 * The exercise.
 */
exercise: Exercise, 
/**
 * Its chapters, in order.
 */
phases: Array<Phase>, 
/**
 * Headings of the planner's own columns, in first-seen order.
 */
custom_fields: Array<string>, 
/**
 * The files it was read from.
 */
files: Array<FileLine>, };

/**
 * An exercise.
 */
export type ExerciseId = string;

/**
 * An exercise with what a list says of it.
 */
export type ExerciseLine = { 
/**
 * The exercise.
 */
exercise: Exercise, 
/**
 * How many events its MSEL has.
 */
events: number, 
/**
 * How many of them have a planned instant.
 */
scheduled: number, 
/**
 * How many have a time that could not be read and is not yet settled.
 */
problems: number, 
/**
 * How many runs were made from it.
 */
runs: number, };

/**
 * Milliseconds of exercise time since StartEx. Negative before StartEx (set-up).
 */
export type ExerciseOffset = number;

/**
 * The kind of exercise, after HSEEP's discussion-based and operations-based families.
 */
export type ExerciseType = "seminar" | "workshop" | "tabletop" | "game" | "drill" | "functional" | "full-scale";

/**
 * What to change of an exercise; what is absent stays.
 */
export type ExerciseUpdate = { 
/**
 * Which.
 */
exercise: ExerciseId, 
/**
 * Its name.
 */
name?: string, 
/**
 * The kind of exercise.
 */
exercise_type?: ExerciseType, 
/**
 * The story's date and hour at StartEx; `null` unsettles it.
 */
scenario_start?: number | null, 
/**
 * First real day, `YYYY-MM-DD` or empty.
 */
starts_on?: string, 
/**
 * Last real day, `YYYY-MM-DD` or empty.
 */
ends_on?: string, 
/**
 * Who may see it.
 */
marking?: Marking, 
/**
 * The scenario in a paragraph.
 */
summary?: string, };

/**
 * What a column of an event list holds. A column that is none of these is kept whole as a custom field.
 */
export type Field = "number" | "time" | "date" | "day" | "scenario_time" | "title" | "text" | "kind" | "phase" | "storyline" | "sender" | "recipient" | "method" | "controller" | "expected_action" | "location" | "objective" | "notes" | "release";

/**
 * A file an exercise was read from.
 */
export type FileLine = { 
/**
 * Its name.
 */
name: string, 
/**
 * SHA-256 of its content; `attachment` fetches it.
 */
sha256: string, 
/**
 * When it was read.
 */
imported_at: WallTime, 
/**
 * Who read it in.
 */
actor: string, };

/**
 * A recent workspace to forget.
 */
export type ForgetRecent = { 
/**
 * Where it was.
 */
path: string, };

/**
 * Where a sheet's headings are.
 */
export type HeaderChoice = "none" | { "row": number };

/**
 * One change.
 */
export type HistoryLine = { 
/**
 * The command that made it.
 */
label: string, 
/**
 * What it was done to.
 */
detail: string, 
/**
 * Who.
 */
actor: string, 
/**
 * When.
 */
wall: WallTime, 
/**
 * Whether it is undone at present.
 */
undone: boolean, };

/**
 * How many changes to list.
 */
export type HistoryList = { 
/**
 * At most so many.
 */
limit: number, };

/**
 * A spreadsheet to let go of.
 */
export type ImportCancel = { 
/**
 * Which spreadsheet.
 */
token: string, };

/**
 * A spreadsheet to import.
 */
export type ImportCommit = { 
/**
 * Which spreadsheet.
 */
token: string, 
/**
 * What the planner decided.
 */
choices: Choices, 
/**
 * Say what would be imported, row by row, and write nothing.
 */
dry_run?: boolean, 
/**
 * Also give every row as read.
 */
rows?: boolean, };

/**
 * What was imported.
 */
export type ImportCommitted = { 
/**
 * The new exercise; absent if nothing was written.
 */
exercise: ExerciseId | null, 
/**
 * What the spreadsheet became.
 */
review: Review, 
/**
 * Every row as read, if asked for.
 */
rows: Array<RowRead>, };

/**
 * A spreadsheet to read: either a file's path, or its name and content.
 */
export type ImportOpen = { 
/**
 * Where the file is.
 */
path?: string, 
/**
 * The file's name, if its content is given.
 */
name?: string, 
/**
 * The file's content in base64.
 */
base64?: string, };

/**
 * A spreadsheet that was read.
 */
export type ImportOpened = { 
/**
 * Names it in what follows.
 */
token: string, 
/**
 * The file's name.
 */
file: string, 
/**
 * What it would become.
 */
review: Review, };

/**
 * A spreadsheet under review, with other choices.
 */
export type ImportRevise = { 
/**
 * Which spreadsheet.
 */
token: string, 
/**
 * What the planner decided.
 */
choices: Choices, };

/**
 * Why a clock stopped without anybody asking.
 */
export type Interruption = "program_ended" | "slept_or_clock_forward" | "clock_back";

/**
 * One line of a run's journal. Never changed once written; a correction is a new entry.
 */
export type JournalEntry = { 
/**
 * The run.
 */
run_id: RunId, 
/**
 * Place in the journal, from 1 without gaps.
 */
seq: number, 
/**
 * Real instant of writing.
 */
wall: WallTime, 
/**
 * Exercise time of writing.
 */
exercise: ExerciseOffset, 
/**
 * The story's date and hour, if the story has one.
 */
scenario: ScenarioTime | null, 
/**
 * Who did it: a person's name, or `clock` for what the run did by itself.
 */
actor: string, 
/**
 * Hash of the entry before, in hexadecimal.
 */
prev: string, 
/**
 * SHA-256 of this entry's canonical JSON without this field, in hexadecimal.
 */
hash: string, } & ({ "kind": "created", 
/**
 * The run's name.
 */
name: string, 
/**
 * How many events were copied.
 */
events: number, 
/**
 * SHA-256 of the canonical JSON of the copied events.
 */
msel_sha256: string, } | { "kind": "started", 
/**
 * How fast.
 */
rate: Rate, } | { "kind": "paused", 
/**
 * Why, in their words; may be empty.
 */
reason: string, } | { "kind": "interrupted", 
/**
 * What stopped it.
 */
cause: Interruption, 
/**
 * The last real instant at which the run is known to have been alive.
 */
alive_until: WallTime, 
/**
 * Real milliseconds that passed unattended; negative if the clock was set back.
 */
gap_ms: number, } | { "kind": "resumed", 
/**
 * How fast.
 */
rate: Rate, 
/**
 * Real milliseconds for which it stood.
 */
stood_ms: number, } | { "kind": "rate_changed", 
/**
 * The rate before.
 */
from: Rate, 
/**
 * The rate from now on.
 */
to: Rate, } | { "kind": "jumped", 
/**
 * Exercise time before.
 */
from: ExerciseOffset, 
/**
 * Exercise time after.
 */
to: ExerciseOffset, 
/**
 * Why; may be empty.
 */
reason: string, } | { "kind": "automatic_set", 
/**
 * Yes or no.
 */
automatic: boolean, } | { "kind": "ended", 
/**
 * Why, in their words; may be empty.
 */
reason: string, } | { "kind": "emergency", 
/**
 * What is known; may be empty.
 */
text: string, } | { "kind": "released", 
/**
 * Exercise time of delivery; earlier than the entry's own when written down afterwards.
 */
actual: ExerciseOffset, 
/**
 * `actual` minus `planned` in exercise milliseconds; `None` if nothing was planned.
 */
late_ms: number | null, 
/**
 * Whether the clock released it.
 */
automatic: boolean, 
/**
 * What was odd about it and confirmed, such as a second release; empty if nothing was.
 */
odd: string, 
/**
 * The event.
 */
event: EventId, 
/**
 * Its number.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it was planned; `None` if it was held ready.
 */
planned: ExerciseOffset | null, } | { "kind": "recalled", 
/**
 * The entry that released it.
 */
released_seq: number, 
/**
 * Why; may be empty.
 */
reason: string, 
/**
 * The event.
 */
event: EventId, 
/**
 * Its number.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it was planned; `None` if it was held ready.
 */
planned: ExerciseOffset | null, } | { "kind": "held", 
/**
 * Why; may be empty.
 */
reason: string, 
/**
 * The event.
 */
event: EventId, 
/**
 * Its number.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it was planned; `None` if it was held ready.
 */
planned: ExerciseOffset | null, } | { "kind": "unheld", 
/**
 * The event.
 */
event: EventId, 
/**
 * Its number.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it was planned; `None` if it was held ready.
 */
planned: ExerciseOffset | null, } | { "kind": "skipped", 
/**
 * Why; may be empty.
 */
reason: string, 
/**
 * The event.
 */
event: EventId, 
/**
 * Its number.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it was planned; `None` if it was held ready.
 */
planned: ExerciseOffset | null, } | { "kind": "noted", 
/**
 * What sort.
 */
note_kind: NoteKind, 
/**
 * The words.
 */
text: string, 
/**
 * The event it is about, if any.
 */
event: EventId | null, });

/**
 * A run, and where to.
 */
export type JumpTo = { 
/**
 * The run.
 */
run: RunId, 
/**
 * Exercise time to jump to.
 */
to: ExerciseOffset, };

/**
 * A run that was started and has not ended.
 */
export type LiveView = { 
/**
 * The run.
 */
run: RunId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its exercise's name.
 */
exercise_name: string, 
/**
 * Where it stands.
 */
phase: RunPhase, 
/**
 * Its clock.
 */
anchor: Anchor, 
/**
 * The next event to come: number and title, and when.
 */
next: NextEvent | null, };

/**
 * A TLP 2.0 label, or a national marking in the planner's own words.
 *
 * Source: FIRST, Traffic Light Protocol version 2.0 (August 2022).
 */
export type Marking = "tlp-red" | "tlp-amber-strict" | "tlp-amber" | "tlp-green" | "tlp-clear" | { "national": string };

/**
 * An MSEL to write to a file.
 */
export type MselSave = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * Where; a file that is there is replaced, as the person was asked by the system's dialog.
 */
path: string, };

/**
 * The next event to come.
 */
export type NextEvent = { 
/**
 * Its number.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it is planned.
 */
planned: ExerciseOffset, };

/**
 * What sort of remark a note is.
 */
export type NoteKind = "note" | "decision" | "observation";

/**
 * A request that needs nothing.
 */
export type Nothing = Record<string, never>;

/**
 * Sent to every window after a commit.
 */
export type Notice = { 
/**
 * The workspace's revision; a gap means that notices were lost.
 */
revision: number, 
/**
 * What changed.
 */
topics: Array<Topic>, };

/**
 * A gap that waits for somebody to look at it.
 */
export type OpenGap = { 
/**
 * What stopped the clock.
 */
cause: Interruption, 
/**
 * The last real instant at which the run is known to have been alive.
 */
alive_until: WallTime, 
/**
 * Real milliseconds that passed unattended.
 */
gap_ms: number, };

/**
 * A document's format.
 */
export type PaperFormat = "pdf" | "docx";

/**
 * What becomes of an event that a jump passes over.
 */
export type PassedOver = "keep" | "skip" | "release";

/**
 * A chapter of the scenario, in order; events name it.
 */
export type Phase = { 
/**
 * Its name, as events carry it.
 */
name: string, 
/**
 * How many events carry it.
 */
events: number, };

/**
 * A row that a planner must look at.
 */
export type Problem = { 
/**
 * The row as the sheet numbers it.
 */
row: number, 
/**
 * The column's letter.
 */
column: string, 
/**
 * The cell's text as it stands.
 */
raw: string, 
/**
 * What is wrong, naming the sheet, the row, the column and the text.
 */
why: string, };

/**
 * A mapping to forget.
 */
export type ProfileDelete = { 
/**
 * Which.
 */
profile: ProfileId, };

/**
 * A kept import mapping.
 */
export type ProfileId = string;

/**
 * A mapping to keep.
 */
export type ProfileKeep = { 
/**
 * The spreadsheet whose mapping it is.
 */
token: string, 
/**
 * What the planner decided there.
 */
choices: Choices, 
/**
 * The planner's name for it; one of that name is replaced.
 */
name: string, };

/**
 * A kept mapping.
 */
export type ProfileLine = { 
/**
 * Identity.
 */
id: ProfileId, 
/**
 * The planner's name for it.
 */
name: string, 
/**
 * How many headings it knows.
 */
headings: number, };

/**
 * Something only the planner can say.
 */
export type Question = { 
/**
 * Stays the same while the book does; [`Choices::answers`](super::Choices::answers) goes by it.
 */
id: string, 
/**
 * The question.
 */
text: string, 
/**
 * The sheet it is about; `None` is the whole book.
 */
sheet: string | null, 
/**
 * The column it is about.
 */
column: string | null, 
/**
 * Rows that hang on it, the first ones.
 */
rows: Array<number>, 
/**
 * How many rows hang on it.
 */
row_count: number, 
/**
 * The possible answers.
 */
options: Array<QuestionOption>, 
/**
 * The option chosen; `None` while unanswered.
 */
answer: string | null, };

/**
 * A possible answer.
 */
export type QuestionOption = { 
/**
 * Its id.
 */
id: string, 
/**
 * The reading written out: "T+5 is 5 minutes after StartEx".
 */
text: string, };

/**
 * How fast exercise time passes, in thousandths: 1000 is real time.
 */
export type Rate = number;

/**
 * A workspace opened before.
 */
export type Recent = { 
/**
 * Where it was.
 */
path: string, 
/**
 * What it was called.
 */
name: string, 
/**
 * When it was last opened.
 */
opened_at: WallTime, };

/**
 * Who decides that an event's moment has come.
 */
export type ReleaseMode = "manual" | "automatic";

/**
 * Something understood that deserves a look.
 */
export type Remark = { 
/**
 * The row it is about, if it is about one.
 */
row: number | null, 
/**
 * What there is to say.
 */
text: string, };

/**
 * A change that was undone or redone.
 */
export type Reverted = { 
/**
 * The command that made it.
 */
label: string, 
/**
 * What it was done to.
 */
detail: string, };

/**
 * How a book was understood, sheet by sheet, with what is open.
 */
export type Review = { 
/**
 * Every sheet, in workbook order.
 */
sheets: Array<SheetReview>, 
/**
 * What only the planner can say. Rows that hang on an unanswered question stay unscheduled.
 */
questions: Array<Question>, 
/**
 * What StartEx is taken to be; `None` if no time was read at all.
 */
zero: Zero | null, 
/**
 * The proposed name; empty if the book does not say.
 */
name: string, 
/**
 * The story's date and hour at StartEx, if the book says both.
 */
scenario_start: ScenarioTime | null, 
/**
 * First day, as `YYYY-MM-DD`; empty if the book does not say.
 */
starts_on: string, 
/**
 * Last day, as `YYYY-MM-DD`; empty if the book does not say.
 */
ends_on: string, 
/**
 * Events of the taken sheets.
 */
events: number, 
/**
 * Those with a time.
 */
scheduled: number, 
/**
 * Those without.
 */
unscheduled: number, };

/**
 * The part a person plays. It guards against slips, not against intruders: whoever has the file has all of it.
 */
export type Role = "director" | "planner" | "controller" | "evaluator" | "reader";

/**
 * A row with its time as understood.
 */
export type RowRead = { 
/**
 * The sheet's name.
 */
sheet: string, 
/**
 * The row as the sheet numbers it.
 */
row: number, 
/**
 * The event's number.
 */
number: string, 
/**
 * The event's title.
 */
title: string, 
/**
 * The time as understood, or why there is none.
 */
read: string, 
/**
 * Milliseconds from StartEx; `None` is unscheduled.
 */
offset_ms: number | null, };

/**
 * A row of the list, raw beside read.
 */
export type RowReview = { 
/**
 * The row as the sheet numbers it.
 */
row: number, 
/**
 * The raw cells, in the order of the sheet's columns.
 */
cells: Array<string>, 
/**
 * The event's number.
 */
number: string, 
/**
 * The event's title.
 */
title: string, 
/**
 * The time as understood, or why there is none.
 */
read: string, 
/**
 * The offset from StartEx.
 */
offset: ExerciseOffset | null, 
/**
 * What is wrong with its time.
 */
problem: string | null, };

/**
 * A run as it was made: what the exercise was called and where its story began, copied so that later edits
 * of the exercise do not change what was played.
 */
export type Run = { 
/**
 * Identity.
 */
id: RunId, 
/**
 * The exercise it plays.
 */
exercise_id: ExerciseId, 
/**
 * The exercise's name when the run was made.
 */
exercise_name: string, 
/**
 * The run's own name.
 */
name: string, 
/**
 * The story's date and hour at StartEx.
 */
scenario_start: ScenarioTime | null, 
/**
 * Who may see it.
 */
marking: Marking, 
/**
 * When it was made.
 */
created_at: WallTime, };

/**
 * A run, and whether the clock releases.
 */
export type RunAutomatic = { 
/**
 * The run.
 */
run: RunId, 
/**
 * Yes or no.
 */
automatic: boolean, };

/**
 * A run by its identity.
 */
export type RunById = { 
/**
 * Which.
 */
run: RunId, };

/**
 * How many events stand where.
 */
export type RunCounts = { 
/**
 * All.
 */
events: number, 
/**
 * Planned instant passed, undecided.
 */
due: number, 
/**
 * Planned instant to come.
 */
to_come: number, 
/**
 * Without a planned instant, undecided.
 */
ready: number, 
/**
 * Kept back.
 */
held: number, 
/**
 * Delivered.
 */
released: number, 
/**
 * Will not be delivered.
 */
skipped: number, };

/**
 * A run to make.
 */
export type RunCreate = { 
/**
 * The exercise to play.
 */
exercise: ExerciseId, 
/**
 * The run's name; the exercise's and a count if absent.
 */
name?: string, };

/**
 * An event of a run.
 */
export type RunEvent = { 
/**
 * The run.
 */
run: RunId, 
/**
 * The event.
 */
event: EventId, };

/**
 * One timed play of an exercise.
 */
export type RunId = string;

/**
 * Which journal entries.
 */
export type RunJournal = { 
/**
 * The run.
 */
run: RunId, 
/**
 * Only entries after this number.
 */
after?: number, 
/**
 * At most so many; the latest ones if `after` is absent. 500 if absent.
 */
limit?: number, };

/**
 * A jump, with a say on what is passed over.
 */
export type RunJump = { 
/**
 * The run.
 */
run: RunId, 
/**
 * Exercise time to jump to; later than now.
 */
to: ExerciseOffset, 
/**
 * What becomes of events passed over that `each` does not name.
 */
passed?: PassedOver, 
/**
 * What becomes of single events.
 */
each?: { [key in string]: PassedOver }, 
/**
 * Why.
 */
reason?: string, };

/**
 * A run with what a list says of it.
 */
export type RunLine = { 
/**
 * The run.
 */
run: Run, 
/**
 * Where it stands.
 */
phase: RunPhase, 
/**
 * Exercise time so far.
 */
exercise: ExerciseOffset, 
/**
 * When play began.
 */
started_at: WallTime | null, 
/**
 * How many journal entries it has.
 */
entries: number, };

/**
 * A remark.
 */
export type RunNote = { 
/**
 * The run.
 */
run: RunId, 
/**
 * The words.
 */
text: string, 
/**
 * What sort; a note if absent.
 */
note_kind?: NoteKind, 
/**
 * The event it is about.
 */
event?: EventId, };

/**
 * An act on an event.
 */
export type RunOnEvent = { 
/**
 * The run.
 */
run: RunId, 
/**
 * The event.
 */
event: EventId, 
/**
 * Why.
 */
reason?: string, };

/**
 * Where a run stands.
 */
export type RunPhase = "ready" | "running" | "paused" | "interrupted" | "emergency" | "ended";

/**
 * A run, and how fast.
 */
export type RunRate = { 
/**
 * The run.
 */
run: RunId, 
/**
 * A factor from 0.1 to 600.
 */
rate: number, };

/**
 * A delivery.
 */
export type RunRelease = { 
/**
 * The run.
 */
run: RunId, 
/**
 * The event.
 */
event: EventId, 
/**
 * Exercise time at which it was delivered, if that was earlier (by voice, written down afterwards).
 */
at?: number, 
/**
 * Do it although it is odd.
 */
confirm?: boolean, };

/**
 * How to begin play.
 */
export type RunStart = { 
/**
 * The run.
 */
run: RunId, 
/**
 * How fast, as a factor from 0.1 to 600; real time if absent.
 */
rate?: number, 
/**
 * Exercise time to begin at; StartEx if absent. Negative to play the set-up before it.
 */
from?: number, };

/**
 * Where a run stands.
 */
export type RunView = { 
/**
 * The run.
 */
run: Run, 
/**
 * Where it stands.
 */
phase: RunPhase, 
/**
 * Its clock.
 */
anchor: Anchor, 
/**
 * The stretches in which it ran.
 */
stretches: Array<Stretch>, 
/**
 * Whether the clock releases every due event.
 */
automatic: boolean, 
/**
 * The gap to be looked at.
 */
gap: OpenGap | null, 
/**
 * How many journal entries there are; the last one's number.
 */
entries: number, 
/**
 * The last entry's hash.
 */
head: string, 
/**
 * How many events are to come, due, held, delivered, skipped.
 */
counts: RunCounts, 
/**
 * The next event to come.
 */
next: NextEvent | null, };

/**
 * A run, and why.
 */
export type RunWithReason = { 
/**
 * The run.
 */
run: RunId, 
/**
 * Why, in the person's words.
 */
reason?: string, };

/**
 * A sample a new workspace can begin with.
 */
export type SampleLine = { 
/**
 * Its name in commands.
 */
name: string, 
/**
 * What it is.
 */
title: string, };

/**
 * A file that was written.
 */
export type Saved = { 
/**
 * Where it is.
 */
path: string, 
/**
 * How many bytes it has.
 */
bytes: number, };

/**
 * The story's own date and hour, in the story's time zone: milliseconds since 1970-01-01 00:00 there.
 */
export type ScenarioTime = number;

/**
 * What to look for.
 */
export type SearchFind = { 
/**
 * Words; all must occur, the last may be unfinished.
 */
text: string, 
/**
 * At most so many hits.
 */
limit: number, };

/**
 * A thing found.
 */
export type SearchHit = { 
/**
 * `exercise`, `event`, `run` or `journal`.
 */
kind: string, 
/**
 * Its identity; `RUN/NUMBER` for a journal entry.
 */
id: string, 
/**
 * The exercise or run it belongs to.
 */
home: string, 
/**
 * Its title, with what matched between U+0001 and U+0002.
 */
title: string, 
/**
 * Words around what matched, marked the same way.
 */
excerpt: string, };

/**
 * Settings to change; what is absent stays.
 */
export type SettingsPatch = { 
/**
 * The person's name.
 */
name?: string, 
/**
 * The person's part.
 */
role?: Role, 
/**
 * Looks.
 */
theme?: Theme, 
/**
 * The interface's language; empty follows the system.
 */
language?: string, };

/**
 * Decisions on one sheet.
 */
export type SheetChoice = { 
/**
 * Whether its events are taken.
 */
take: boolean | null, 
/**
 * Where its headings are.
 */
header: HeaderChoice | null, 
/**
 * Fields by column letter; `null` keeps the column as a custom field.
 */
columns: { [key in string]: Field | null }, 
/**
 * The day its rows without one belong to, as a planner writes it: `Day 2`, `2026-05-12`.
 */
day: string | null, };

/**
 * What a sheet is.
 */
export type SheetKind = "events" | "metadata" | "legend" | "lookup" | "notes" | "empty";

/**
 * How one sheet was understood.
 */
export type SheetReview = { 
/**
 * The name on its tab.
 */
name: string, 
/**
 * Whether the workbook hides it.
 */
hidden: boolean, 
/**
 * What it is.
 */
kind: SheetKind, 
/**
 * Why it is taken for that.
 */
why: string, 
/**
 * Whether its events are taken.
 */
taken: boolean, 
/**
 * The row of its headings, from 1 (the lower one of two); `None` if it has none.
 */
header_row: number | null, 
/**
 * Its columns with what they are taken for.
 */
columns: Array<ColumnReview>, 
/**
 * The first rows of events, raw beside read.
 */
first_rows: Array<RowReview>, 
/**
 * Rows that are events.
 */
events: number, 
/**
 * Events with a time; 0 while the sheet is not taken.
 */
scheduled: number, 
/**
 * Events without a time; 0 while the sheet is not taken.
 */
unscheduled: number, 
/**
 * Rows that divide the list into sections.
 */
dividers: number, 
/**
 * What could not be read without guessing, and rows that are no events.
 */
problems: Array<Problem>, 
/**
 * What was understood but deserves a look.
 */
remarks: Array<Remark>, 
/**
 * The kept mapping that was applied.
 */
profile: string | null, };

/**
 * The column an MSEL is sorted by.
 */
export type SortBy = "time" | "paper" | "number" | "kind" | "title" | "phase" | "storyline" | "sender" | "recipient" | "method" | "controller";

/**
 * Where an imported event was read, kept so that any reading can be checked against the paper.
 */
export type Source = { 
/**
 * The sheet's name.
 */
sheet: string, 
/**
 * The row in that sheet, counted from 1 as the spreadsheet shows it.
 */
row: number, 
/**
 * The time cell's text before anything was understood; empty if there was none.
 */
raw_time: string, };

/**
 * One uninterrupted stretch of play at one rate.
 */
export type Stretch = { 
/**
 * Real instant at which it began.
 */
wall_start: WallTime, 
/**
 * Real instant at which it ended; `None` while it lasts.
 */
wall_end: WallTime | null, 
/**
 * Exercise time at which it began.
 */
exercise_start: ExerciseOffset, 
/**
 * Exercise time at which it ended; `None` while it lasts.
 */
exercise_end: ExerciseOffset | null, 
/**
 * How fast exercise time passed.
 */
rate: Rate, };

/**
 * Light, dark, or as the system says.
 */
export type Theme = "system" | "light" | "dark";

/**
 * What a change touches; a window asks again for what it shows of these.
 */
export type Topic = "workspace" | "exercise" | "event" | "profile" | "run" | "journal" | "history" | "settings";

/**
 * What a check found.
 */
export type Verified = { 
/**
 * Whether all is as it was written.
 */
whole: boolean, 
/**
 * What is not.
 */
findings: Array<VerifiedFinding>, };

/**
 * Something that is not as it was written.
 */
export type VerifiedFinding = { 
/**
 * What was looked at: `file`, `references`, `attachments` or `journal`.
 */
check: string, 
/**
 * What is wrong.
 */
what: string, };

/**
 * A real instant: UTC milliseconds since 1970.
 */
export type WallTime = number;

/**
 * Where to put a copy.
 */
export type WorkspaceBackup = { 
/**
 * Where; beside the workspace with the date in its name if absent.
 */
path?: string, };

/**
 * A workspace to make.
 */
export type WorkspaceCreate = { 
/**
 * Where; `.muster` is added if it is not there.
 */
path: string, 
/**
 * What it is called; the file's name if absent.
 */
name?: string, 
/**
 * What protects it.
 */
passphrase?: string, 
/**
 * The sample it begins with.
 */
sample?: string, };

/**
 * A workspace to open.
 */
export type WorkspaceOpen = { 
/**
 * Where.
 */
path: string, 
/**
 * What opens it.
 */
passphrase?: string, };

/**
 * A passphrase to set, change or remove.
 */
export type WorkspacePassphrase = { 
/**
 * The one it has, if it has one.
 */
current?: string, 
/**
 * The one it gets; absent or empty removes it.
 */
new?: string, };

/**
 * What to change of the open workspace; what is absent stays.
 */
export type WorkspaceUpdate = { 
/**
 * Its name.
 */
name?: string, 
/**
 * Who may see it.
 */
marking?: Marking, };

/**
 * The open workspace.
 */
export type WorkspaceView = { 
/**
 * Its name.
 */
name: string, 
/**
 * Where the file is.
 */
path: string, 
/**
 * Whether a passphrase protects it.
 */
encrypted: boolean, 
/**
 * Who may see it.
 */
marking: Marking, 
/**
 * When it was made.
 */
created_at: WallTime, 
/**
 * How often it has changed.
 */
revision: number, 
/**
 * The change undo would take back.
 */
undo: ChangeName | null, 
/**
 * The change redo would do again.
 */
redo: ChangeName | null, };

/**
 * What StartEx is taken to be.
 */
export type Zero = { 
/**
 * The sheet of the row it is read from; `None` if it is no row's time.
 */
sheet: string | null, 
/**
 * That row.
 */
row: number | null, 
/**
 * The moment as understood.
 */
read: string, 
/**
 * Why this moment.
 */
why: string, 
/**
 * Rows that could be it instead.
 */
alternatives: Array<ZeroAlternative>, };

/**
 * Another row that could be StartEx.
 */
export type ZeroAlternative = { 
/**
 * The sheet.
 */
sheet: string, 
/**
 * The row.
 */
row: number, 
/**
 * Its time as understood.
 */
read: string, 
/**
 * Why it could be StartEx.
 */
why: string, };

/**
 * What StartEx is.
 */
export type ZeroChoice = { "row": { 
/**
 * The sheet's name.
 */
sheet: string, 
/**
 * The row as the sheet numbers it.
 */
row: number, } } | { "at": string };

export interface Commands {
  /** What the program shows before anything else: workspace, settings, recent files, live runs. */
  app_state: { request: Nothing; reply: AppState };
  /** Changes the person's own settings. */
  settings_set: { request: SettingsPatch; reply: AppState };
  /** Takes a workspace off the recent ones; the file stays. */
  recent_forget: { request: ForgetRecent; reply: Done };
  /** Makes a new workspace file and opens it. */
  workspace_create: { request: WorkspaceCreate; reply: AppState };
  /** Opens a workspace file. */
  workspace_open: { request: WorkspaceOpen; reply: AppState };
  /** Closes the workspace; a going run is paused. */
  workspace_close: { request: Nothing; reply: AppState };
  /** Renames the workspace or changes its marking. */
  workspace_update: { request: WorkspaceUpdate; reply: AppState };
  /** Writes a copy of the workspace. */
  workspace_backup: { request: WorkspaceBackup; reply: BackupMade };
  /** Sets, changes or removes the passphrase. */
  workspace_passphrase: { request: WorkspacePassphrase; reply: AppState };
  /** Checks the file, references, kept files and every journal. */
  workspace_verify: { request: Nothing; reply: Verified };
  /** The samples a new workspace can begin with. */
  sample_list: { request: Nothing; reply: Array<SampleLine> };
  /** Takes the last change back. */
  history_undo: { request: Nothing; reply: Reverted };
  /** Does the last undone change again. */
  history_redo: { request: Nothing; reply: Reverted };
  /** The latest changes, newest first. */
  history_list: { request: HistoryList; reply: Array<HistoryLine> };
  /** Finds things by their words. */
  search_find: { request: SearchFind; reply: Array<SearchHit> };
  /** Every exercise, latest first. */
  exercise_list: { request: Nothing; reply: Array<ExerciseLine> };
  /** One exercise with its phases and the files it was read from. */
  exercise_get: { request: ExerciseById; reply: ExerciseDetail };
  /** Makes an exercise. */
  exercise_create: { request: ExerciseCreate; reply: ExerciseDetail };
  /** Changes an exercise. */
  exercise_update: { request: ExerciseUpdate; reply: ExerciseDetail };
  /** Removes an exercise and its events; refused if runs were made from it. */
  exercise_delete: { request: ExerciseById; reply: Done };
  /** A stretch of an MSEL. */
  event_page: { request: EventPageRequest; reply: EventPage };
  /** One event. */
  event_get: { request: EventById; reply: Event };
  /** Makes an event; without a number it gets the next free one. */
  event_create: { request: EventCreate; reply: Event };
  /** Changes events, all in one undoable step. */
  event_update: { request: EventUpdate; reply: Array<Event> };
  /** Removes events, all in one undoable step. */
  event_delete: { request: EventDelete; reply: Done };
  /** Reads a spreadsheet and says what it would become; writes nothing. */
  import_open: { request: ImportOpen; reply: ImportOpened };
  /** Says what it would become with these choices; writes nothing. */
  import_revise: { request: ImportRevise; reply: Review };
  /** Imports it with these choices. */
  import_commit: { request: ImportCommit; reply: ImportCommitted };
  /** Lets go of a spreadsheet that was read. */
  import_cancel: { request: ImportCancel; reply: Done };
  /** Kept mappings. */
  import_profile_list: { request: Nothing; reply: Array<ProfileLine> };
  /** Keeps the mapping of a spreadsheet under review. */
  import_profile_keep: { request: ProfileKeep; reply: ProfileLine };
  /** Forgets a kept mapping. */
  import_profile_delete: { request: ProfileDelete; reply: Done };
  /** Writes an exercise's MSEL to a spreadsheet file. */
  export_msel_save: { request: MselSave; reply: Saved };
  /** Every run, latest first. */
  run_list: { request: Nothing; reply: Array<RunLine> };
  /** Makes a run: copies the exercise's MSEL into it. */
  run_create: { request: RunCreate; reply: RunView };
  /** Where a run stands. */
  run_get: { request: RunById; reply: RunView };
  /** What a controller sees of a run: due, next, held ready, delivered. */
  run_board: { request: RunById; reply: Board };
  /** One event of a run in full. */
  run_event: { request: RunEvent; reply: EventView };
  /** Journal entries. */
  run_journal: { request: RunJournal; reply: Array<JournalEntry> };
  /** Checks one run's journal. */
  run_verify: { request: RunById; reply: Verified };
  /** Begins play. */
  run_start: { request: RunStart; reply: RunView };
  /** Stops the clock. */
  run_pause: { request: RunWithReason; reply: RunView };
  /** Starts the clock again. */
  run_resume: { request: RunById; reply: RunView };
  /** Lets time pass faster or slower from here on. */
  run_rate: { request: RunRate; reply: RunView };
  /** What a jump would pass over. */
  run_jump_preview: { request: JumpTo; reply: Array<BoardEvent> };
  /** Moves exercise time forward, with a say on what is passed over. */
  run_jump: { request: RunJump; reply: RunView };
  /** Lets the clock release every due event of this run, or not. */
  run_automatic: { request: RunAutomatic; reply: RunView };
  /** Ends play. */
  run_end: { request: RunWithReason; reply: RunView };
  /** A real emergency: stops play. */
  run_emergency: { request: RunWithReason; reply: RunView };
  /** Delivers an event. */
  run_release: { request: RunRelease; reply: RunView };
  /** Takes a delivery back. */
  run_recall: { request: RunOnEvent; reply: RunView };
  /** Keeps an event back. */
  run_hold: { request: RunOnEvent; reply: RunView };
  /** Puts a held or skipped event back among those to come. */
  run_unhold: { request: RunOnEvent; reply: RunView };
  /** Decides that an event will not be delivered. */
  run_skip: { request: RunOnEvent; reply: RunView };
  /** Writes a remark into the journal. */
  run_note: { request: RunNote; reply: RunView };
  /** Writes a run's after-action report to a PDF or Word file. */
  report_aar_save: { request: AarSave; reply: Saved };
}

export interface Fetches {
  /** An exercise's MSEL as a spreadsheet. */
  export_msel: { request: ExerciseById };
  /** A run's after-action report as PDF or Word. */
  report_aar: { request: AarFetch };
  /** A kept file, by its SHA-256. */
  attachment: { request: AttachmentFetch };
}
