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
 * How far a plan is put into action.
 */
export type ActivationLevel = { 
/**
 * Identity.
 */
id: LevelId, 
/**
 * The plan it belongs to.
 */
plan_id: PlanId, 
/**
 * Place among the levels, the lowest first. From 0.
 */
position: number, 
/**
 * Its name, such as `Alert`.
 */
name: string, 
/**
 * What is seen or known when it holds.
 */
trigger: string, 
/**
 * What is done then.
 */
actions: string, 
/**
 * The post that declares it, and ends it.
 */
declared_by: string, };

/**
 * A part that a role player plays: an actor or a casualty.
 */
export type Actor = { 
/**
 * Identity.
 */
id: ActorId, 
/**
 * The exercise.
 */
exercise_id: ExerciseId, 
/**
 * Place in the list. From 0.
 */
position: number, 
/**
 * The number on the card.
 */
number: string, 
/**
 * Who they are.
 */
role: string, 
/**
 * How many play this same part.
 */
people: number, 
/**
 * What happened to them and what they do.
 */
brief: string, 
/**
 * What can be seen of their injuries, at planning level.
 */
injuries: string, 
/**
 * How they are to be triaged, as far as evaluators know.
 */
triage: Triage, 
/**
 * What they say, and when.
 */
says: string, 
/**
 * Access and functional needs: what they cannot do without.
 */
needs: string, 
/**
 * Where they begin.
 */
place: string, };

/**
 * A part that a role player plays.
 */
export type ActorId = string;

/**
 * Which sample to add.
 */
export type AddSample = { 
/**
 * Its name, as `sample_list` has it.
 */
name: string, };

/**
 * An agreement with a stakeholder, such as mutual aid.
 */
export type Agreement = { 
/**
 * Identity.
 */
id: AgreementId, 
/**
 * With whom.
 */
stakeholder_id: StakeholderId, 
/**
 * What it is called.
 */
title: string, 
/**
 * What each side does.
 */
terms: string, 
/**
 * The day it was signed, as `YYYY-MM-DD`; empty while it is not.
 */
signed_on: string, 
/**
 * Its last day, as `YYYY-MM-DD`; empty if it has none.
 */
expires_on: string, };

/**
 * An agreement with a stakeholder.
 */
export type AgreementId = string;

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
 * What players did about an expected action.
 */
export type AnswerGiven = { 
/**
 * What.
 */
response: Response, 
/**
 * Exercise time at which it was so.
 */
at: ExerciseOffset, };

/**
 * An answer in a review.
 */
export type AnswerId = string;

/**
 * An answer and what became of the text it was about.
 */
export type AnswerView = { 
/**
 * The answer.
 */
answer: PlanReviewAnswer, 
/**
 * The section's title now; what it was called is lost with the section.
 */
section_title: string, 
/**
 * Whether the section was written anew since.
 */
text_changed: boolean, 
/**
 * Whether the same person answered again.
 */
answered_again: boolean, };

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
 * What keeps a run from being written, such as a full disk, until it works again; or what is wrong with a run's
 * record.
 */
trouble: string | null, 
/**
 * The file the program was started with, if it is not open.
 */
asked: AskedFile | null, };

/**
 * An approved version: what was approved, by whom, when. Nothing in it can be set anew.
 */
export type ApprovedVersion = { id: VersionId, plan_id: PlanId, number: number, approved_at: WallTime, approved_by: string, signatures: Array<Signature>, changes: string, review_due: string, sha256: string, };

/**
 * Everything of the workspace that plans name.
 */
export type Around = { 
/**
 * Stakeholders, by name.
 */
stakeholders: Array<Stakeholder>, 
/**
 * Their contacts, by post.
 */
contacts: Array<Contact>, 
/**
 * Agreements with them, the next to end first.
 */
agreements: Array<Agreement>, 
/**
 * Sites and assets, by name.
 */
assets: Array<Asset>, 
/**
 * Resources, by name.
 */
resources: Array<Resource>, };

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
 * A site, or an asset on one.
 */
export type Asset = { 
/**
 * Identity.
 */
id: AssetId, 
/**
 * Its name.
 */
name: string, 
/**
 * The sort of place, such as `stadium`.
 */
kind: string, 
/**
 * Where it is.
 */
address: string, 
/**
 * Anything else.
 */
notes: string, };

/**
 * A site, or an asset on one.
 */
export type AssetId = string;

/**
 * A file kept in the workspace beside a thing.
 */
export type AttachedFile = { 
/**
 * Its name.
 */
name: string, 
/**
 * SHA-256 of its content.
 */
sha256: string, };

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
 * Why this type of exercise is proposed.
 */
export type Because = "never-exercised" | "talked-through" | "done-by-functions";

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
 * Waiting for something that has not come true, in the order of the MSEL.
 */
waiting: Array<BoardEvent>, 
/**
 * Decisions that branches wait for, and how they went.
 */
decisions: Array<DecisionLine>, 
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
 * When it is due: its planned instant, or the moment from which what it waits for holds.
 */
planned: ExerciseOffset | null, 
/**
 * Whether it waits for something that has not come true.
 */
waits: boolean, 
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
by_clock: boolean, 
/**
 * Why and from when it is suggested, if it is kept ready for an event whose expected action may not come.
 */
suggested: Suggested | null, };

/**
 * One way in which play can go.
 */
export type Branch = { 
/**
 * How players answer.
 */
players: Players, 
/**
 * How they decide.
 */
choices: Array<Chosen>, 
/**
 * What fires, in order.
 */
firings: Array<Firing>, 
/**
 * When the last of it is over.
 */
ends: ExerciseOffset, 
/**
 * The longest time in which nothing reaches players.
 */
silence: Silence | null, 
/**
 * The heaviest ten minutes of each controller.
 */
controllers: Array<Peak>, 
/**
 * The heaviest ten minutes of each recipient.
 */
recipients: Array<Peak>, };

/**
 * A callout's attributes.
 */
export type CalloutAttrs = { 
/**
 * In which voice.
 */
tone: TextTone, };

/**
 * The size of an action card.
 */
export type CardPaper = "a6" | "a5";

/**
 * Action cards to print.
 */
export type CardsFetch = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The number of an approved version; the plan as it stands if absent.
 */
version?: number, 
/**
 * What their readers are cleared for.
 */
marking?: Marking, 
/**
 * The size of a card; A6 if absent.
 */
size?: CardPaper, 
/**
 * Whether they stand on sheets to cut, which is so if absent; otherwise one card is one page.
 */
sheets?: boolean, 
/**
 * The post whose card is printed; every post's if absent.
 */
role?: string, };

/**
 * Action cards to write to a file.
 */
export type CardsSave = { 
/**
 * Where.
 */
path: string, 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The number of an approved version; the plan as it stands if absent.
 */
version?: number, 
/**
 * What their readers are cleared for.
 */
marking?: Marking, 
/**
 * The size of a card; A6 if absent.
 */
size?: CardPaper, 
/**
 * Whether they stand on sheets to cut, which is so if absent; otherwise one card is one page.
 */
sheets?: boolean, 
/**
 * The post whose card is printed; every post's if absent.
 */
role?: string, };

/**
 * What it is about.
 */
export type Category = "Geo" | "Met" | "Safety" | "Security" | "Rescue" | "Fire" | "Health" | "Env" | "Transport" | "Infra" | "CBRNE" | "Other";

/**
 * Why an event fired.
 */
export type Cause = "planned" | "came-true" | "contingency";

/**
 * How many columns and rows a cell takes.
 */
export type CellAttrs = { 
/**
 * Columns, at least 1.
 */
colspan: number, 
/**
 * Rows, at least 1.
 */
rowspan: number, };

/**
 * How sure it is.
 */
export type Certainty = "Observed" | "Likely" | "Possible" | "Unlikely" | "Unknown";

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
 * Whether a thing is ticked.
 */
export type CheckAttrs = { 
/**
 * Ticked.
 */
checked: boolean, };

/**
 * A thing to tick off.
 */
export type CheckItem = { 
/**
 * The node\'s name.
 */
type: CheckItemTag, 
/**
 * Whether it is ticked.
 */
attrs: CheckAttrs, 
/**
 * Paragraphs and lists inside.
 */
content: Array<TextBlock>, };

/**
 * A thing to tick off's.
 */
export type CheckItemTag = "taskItem";

/**
 * A point of a checklist.
 */
export type ChecklistItem = { 
/**
 * Identity.
 */
id: ChecklistItemId, 
/**
 * The exercise.
 */
exercise_id: ExerciseId, 
/**
 * Place in the list. From 0.
 */
position: number, 
/**
 * When it is due.
 */
moment: ChecklistMoment, 
/**
 * What must be so.
 */
text: string, 
/**
 * Who sees to it; empty if nobody was named.
 */
owner: string, 
/**
 * Whether it is so.
 */
done: boolean, };

/**
 * A point of an exercise's checklists.
 */
export type ChecklistItemId = string;

/**
 * When a point of a checklist is due.
 */
export type ChecklistMoment = "planning" | "before" | "after";

/**
 * One way a decision can go.
 */
export type Choice = { 
/**
 * Its letter, such as `A`. Conditions name it.
 */
key: string, 
/**
 * What it means.
 */
label: string, };

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
 * A choice taken for a decision.
 */
export type Chosen = { 
/**
 * The decision.
 */
decision: DecisionId, 
/**
 * The letter of the choice.
 */
choice: string, };

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
 * A comment to make.
 */
export type CommentAdd = { 
/**
 * The section.
 */
section: SectionId, 
/**
 * Where in its text; the section as a whole if absent.
 */
anchor?: CommentAnchor, 
/**
 * What is said.
 */
text: string, 
/**
 * The comment it answers.
 */
answers?: CommentId, };

/**
 * Where in a section's text a comment belongs: the words themselves, and what stands around them. Words survive
 * edits elsewhere; a place counted in characters does not.
 */
export type CommentAnchor = { 
/**
 * The words; empty for the section as a whole.
 */
quote: string, 
/**
 * Up to 40 characters before them.
 */
before: string, 
/**
 * Up to 40 characters after them.
 */
after: string, };

/**
 * A comment on a plan's text.
 */
export type CommentId = string;

/**
 * A comment to resolve, or to open again.
 */
export type CommentResolve = { 
/**
 * The comment.
 */
comment: CommentId, 
/**
 * Whether it is resolved.
 */
resolved: boolean, };

/**
 * What is different, and between what.
 */
export type Compared = { 
/**
 * The earlier version's number.
 */
from: number, 
/**
 * The later version's number; null is the plan as it stands.
 */
to: number | null, 
/**
 * What is different.
 */
difference: PlanDifference, };

/**
 * What an event waits for.
 */
export type Condition = { "when": "released", 
/**
 * Which.
 */
event: EventId, } | { "when": "answered", 
/**
 * Which event.
 */
event: EventId, 
/**
 * How.
 */
response: Response, } | { "when": "decided", 
/**
 * Which decision.
 */
decision: DecisionId, 
/**
 * The letter of the choice.
 */
choice: string, } | { "when": "count", 
/**
 * Of which.
 */
events: Array<EventId>, 
/**
 * How many at least.
 */
at_least: number, } | { "when": "after", 
/**
 * What else.
 */
of: Condition, 
/**
 * How long after, in exercise milliseconds.
 */
wait_ms: number, } | { "when": "all", 
/**
 * Which; of none, nothing is waited for.
 */
of: Array<Condition>, } | { "when": "any", 
/**
 * Which; of none, it never holds.
 */
of: Array<Condition>, };

/**
 * How far a fact is to be trusted.
 */
export type Confidence = "V" | "S" | "K";

/**
 * A person or post of a stakeholder.
 */
export type Contact = { 
/**
 * Identity.
 */
id: ContactId, 
/**
 * Whose.
 */
stakeholder_id: StakeholderId, 
/**
 * The post, such as `Duty manager`; empty for a person without one.
 */
post: string, 
/**
 * The person; empty for a post that many fill.
 */
name: string, 
/**
 * The telephone number to call first.
 */
phone: string, 
/**
 * The one to call when nobody answers.
 */
phone_other: string, 
/**
 * Radio channel or call sign.
 */
radio: string, 
/**
 * E-mail address.
 */
email: string, 
/**
 * When somebody answers, such as `24 h`.
 */
hours: string, 
/**
 * Anything else, such as languages spoken.
 */
notes: string, };

/**
 * A person or post of a stakeholder.
 */
export type ContactId = string;

/**
 * The paper that contacts stand on.
 */
export type ContactPaper = "a4" | "wallet";

/**
 * What of a contact a field shows.
 */
export type ContactPart = "post" | "phone" | "post-and-phone";

/**
 * Contacts to print.
 */
export type ContactsFetch = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The number of an approved version; the plan as it stands if absent.
 */
version?: number, 
/**
 * What their readers are cleared for.
 */
marking?: Marking, 
/**
 * The paper; A4 if absent.
 */
size?: ContactPaper, };

/**
 * Contacts to write to a file.
 */
export type ContactsSave = { 
/**
 * Where.
 */
path: string, 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The number of an approved version; the plan as it stands if absent.
 */
version?: number, 
/**
 * What their readers are cleared for.
 */
marking?: Marking, 
/**
 * The paper; A4 if absent.
 */
size?: ContactPaper, };

/**
 * What a contingency inject is kept ready for.
 */
export type ContingencyFor = { 
/**
 * The event whose expected action does not come.
 */
event: EventId, 
/**
 * How long after the moment it was expected, in exercise milliseconds.
 */
after_ms: number, };

/**
 * Who holds a copy of a version.
 */
export type CopyHeld = { 
/**
 * Identity.
 */
id: CopyId, 
/**
 * The plan.
 */
plan_id: PlanId, 
/**
 * The number of the version.
 */
version: number, 
/**
 * The copy's own number or mark, such as `3 of 12`.
 */
copy: string, 
/**
 * Who holds it.
 */
holder: string, 
/**
 * On paper, as a file, on a phone.
 */
form: string, 
/**
 * The day it was handed over, as `YYYY-MM-DD`.
 */
given_on: string, 
/**
 * The day it came back or was destroyed, as `YYYY-MM-DD`; empty while it is held.
 */
returned_on: string, };

/**
 * A copy of a plan that somebody holds.
 */
export type CopyId = string;

/**
 * What a document comes to on paper.
 */
export type Counted = { 
/**
 * How many pages its PDF has.
 */
pages: number, 
/**
 * Characters that no font of the program has, which are printed as their code.
 */
unprintable: Array<string>, };

/**
 * Which section is meant.
 */
export type CrossReferenceAttrs = { 
/**
 * The section.
 */
section: SectionId, };

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
 * A decision that players make and that branches wait for.
 */
export type Decision = { 
/**
 * Identity.
 */
id: DecisionId, 
/**
 * The exercise.
 */
exercise_id: ExerciseId, 
/**
 * Place in the list. From 0.
 */
position: number, 
/**
 * What is decided.
 */
question: string, 
/**
 * Who decides.
 */
by: string, 
/**
 * The ways it can go.
 */
choices: Array<Choice>, 
/**
 * The event that puts it in front of players, if one does.
 */
event_id: EventId | null, 
/**
 * How long after that event it is expected, in exercise milliseconds.
 */
within_ms: number | null, };

/**
 * A choice that players make.
 */
export type DecisionId = string;

/**
 * A decision and how it went.
 */
export type DecisionLine = { 
/**
 * The decision.
 */
decision: Decision, 
/**
 * The letter of the choice that was made; absent while nothing was decided.
 */
choice: string | null, 
/**
 * Exercise time at which it was made.
 */
at: ExerciseOffset | null, };

/**
 * An exercise's design without its events.
 */
export type Design = { 
/**
 * The exercise.
 */
exercise: Exercise, 
/**
 * What it is to show.
 */
objectives: Array<Objective>, 
/**
 * Organisations that take part.
 */
participants: Array<Participant>, 
/**
 * Planning and control staff.
 */
staff: Array<Staff>, 
/**
 * Planning meetings.
 */
meetings: Array<Meeting>, 
/**
 * Checklists.
 */
checklist: Array<ChecklistItem>, 
/**
 * Chapters of the scenario.
 */
phases: Array<ScenarioPhase>, 
/**
 * Strands of the scenario.
 */
storylines: Array<Storyline>, 
/**
 * Facts that stay constant.
 */
truths: Array<GroundTruth>, 
/**
 * Who messages come from.
 */
senders: Array<Sender>, 
/**
 * Words that texts take from one place.
 */
variables: Array<Variable>, 
/**
 * Role players.
 */
actors: Array<Actor>, 
/**
 * Decisions that branches wait for.
 */
decisions: Array<Decision>, };

/**
 * A line of a plan's directory and call tree.
 */
export type DirectoryLine = { 
/**
 * Identity.
 */
id: DirectoryLineId, 
/**
 * The plan it belongs to.
 */
plan_id: PlanId, 
/**
 * Place in the directory. From 0.
 */
position: number, 
/**
 * Who.
 */
contact_id: ContactId, 
/**
 * What they do in this plan.
 */
function: string, 
/**
 * The line that calls this one; `None` begins the tree.
 */
called_by: DirectoryLineId | null, };

/**
 * A line of a plan's directory.
 */
export type DirectoryLineId = string;

/**
 * A whole text's.
 */
export type DocTag = "doc";

/**
 * A document to make.
 */
export type DocumentFetch = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * Which.
 */
document: DocumentKind, 
/**
 * The format.
 */
format: PaperFormat, 
/**
 * What its readers are cleared for.
 */
marking?: Marking, };

/**
 * A document of an exercise, as commands name it.
 */
export type DocumentKind = "explan" | "player-handout" | "extent-of-play" | "feedback" | "sitman" | "facilitator-guide" | "handbook" | "msel-short" | "msel-long" | "inject-cards" | "evaluation-guides" | "actor-cards" | "actor-cards-control" | "binder";

/**
 * A document as a list shows it.
 */
export type DocumentLine = { 
/**
 * Which.
 */
document: DocumentKind, 
/**
 * The marking that its pages carry.
 */
marking: Marking, 
/**
 * Whether there is anything to print in it.
 */
holds: boolean, };

/**
 * A document whose pages are to be counted.
 */
export type DocumentPages = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * Which.
 */
document: DocumentKind, 
/**
 * What its readers are cleared for.
 */
marking?: Marking, };

/**
 * A document to write to a file.
 */
export type DocumentSave = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * Which.
 */
document: DocumentKind, 
/**
 * Where; its ending says which format. A file that is there is replaced, but never a workspace.
 */
path: string, 
/**
 * What its readers are cleared for.
 */
marking?: Marking, };

/**
 * Which exercise, for whom.
 */
export type DocumentsFor = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * What the readers are cleared for. What is marked above is not in the files; everything is if absent.
 */
marking?: Marking, };

/**
 * Everything of an exercise to write into a folder.
 */
export type DocumentsSave = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * The folder; it is made if it is not there. Files of the same names are replaced, never a workspace.
 */
folder: string, 
/**
 * What the readers are cleared for.
 */
marking?: Marking, };

/**
 * A reply that says only that it is done.
 */
export type Done = { 
/**
 * Always true; a failure is an error.
 */
done: boolean, };

/**
 * A thing that is due.
 */
export type DueLine = { 
/**
 * What.
 */
thing: DueThing, 
/**
 * What people call it.
 */
name: string, 
/**
 * The day, as `YYYY-MM-DD`.
 */
on: string, 
/**
 * Days from today; negative is overdue.
 */
days: number, };

/**
 * Something with a date: a review that is due, an agreement that ends.
 */
export type DueThing = { "what": "plan-review", 
/**
 * Which.
 */
plan: PlanId, } | { "what": "plan-in-review", 
/**
 * Which.
 */
plan: PlanId, } | { "what": "agreement-ends", 
/**
 * Whose.
 */
stakeholder: StakeholderId, };

/**
 * Only what a caller acts on differently has a code of its own.
 */
export type ErrorCode = "not_allowed_now" | "ask" | "not_your_role" | "wrong_passphrase" | "passphrase_needed" | "damaged" | "newer_file" | "held_by_other" | "changed_meanwhile" | "not_found" | "invalid" | "failed";

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
 * How long it takes, in exercise milliseconds; `None` if it is over at once.
 */
duration_ms: number | null, 
/**
 * What is read aloud, word for word; empty if the text itself is.
 */
read_aloud: string, 
/**
 * What to answer if players ask.
 */
if_asked: string, 
/**
 * What to say if players are stuck.
 */
hint: string, 
/**
 * The evaluator who watches what follows.
 */
evaluator: string, 
/**
 * How long after its release the expected action is due, in exercise milliseconds.
 */
expected_within_ms: number | null, 
/**
 * Objectives it serves.
 */
objectives: Array<ObjectiveId>, 
/**
 * Critical tasks of plans that it calls for.
 */
tasks: Array<TaskId>, 
/**
 * The section of a plan that it was written from.
 */
section_id: SectionId | null, 
/**
 * Files that go with it: what is shown, handed over or played.
 */
attachments: Array<AttachedFile>, 
/**
 * What it is kept ready for, if it is a contingency inject.
 */
contingency_for: ContingencyFor | null, 
/**
 * What it waits for; `None` waits for nothing but its moment.
 */
waits_for: Condition | null, 
/**
 * Who may see it; `None` is who may see the exercise.
 */
marking: Marking | null, 
/**
 * What must be minded so that nobody is hurt.
 */
safety: string, 
/**
 * Who wrote it.
 */
author: string, 
/**
 * Where it stands with those who must agree to it.
 */
review: EventReview, 
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
 * What changes; what is absent stays. A new offset, or none, settles a time that could not be read.
 */
patch: Partial<Event>, };

/**
 * Events to copy.
 */
export type EventCopy = { 
/**
 * Which, all of one exercise, in the order they are to have.
 */
events: Array<EventId>, 
/**
 * Into which exercise; their own duplicates them.
 */
exercise: ExerciseId, };

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
patch: Partial<Event>, };

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
 * An event without what is long.
 */
export type EventLine = { 
/**
 * Identity.
 */
id: EventId, 
/**
 * The number on everyone's paper.
 */
number: string, 
/**
 * One line.
 */
title: string, 
/**
 * What sort of row it is.
 */
kind: EventKind, 
/**
 * Planned instant since StartEx.
 */
offset: ExerciseOffset | null, 
/**
 * How long it takes, in exercise milliseconds.
 */
duration_ms: number | null, 
/**
 * Chapter of the scenario.
 */
phase: string, 
/**
 * Strand of the scenario.
 */
storyline: string, 
/**
 * Who receives it.
 */
recipient: string, 
/**
 * The controller who delivers it.
 */
controller: string, 
/**
 * Where it stands with those who must agree to it.
 */
review: EventReview, 
/**
 * Objectives it serves.
 */
objectives: Array<ObjectiveId>, 
/**
 * What it waits for.
 */
waits_for: Condition | null, 
/**
 * What it is kept ready for.
 */
contingency_for: ContingencyFor | null, 
/**
 * Why its time could not be read.
 */
problem: string | null, 
/**
 * Whether players are to do something about it.
 */
expects: boolean, };

/**
 * Which events at a glance.
 */
export type EventLines = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * Words that must all occur.
 */
filter?: string, 
/**
 * Only events that have one of these values, for each of these columns.
 */
only?: { [key in FilterBy]?: Array<string> }, };

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
 * Only events that have one of these values, for each of these columns.
 */
only?: { [key in FilterBy]?: Array<string> }, 
/**
 * Order.
 */
sort?: SortBy, 
/**
 * The other way round.
 */
descending?: boolean, };

/**
 * A block to paste.
 */
export type EventPaste = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * The block as it stands. If its first line are headings, it is a list of new events.
 */
cells: Array<Array<string>>, 
/**
 * What its lines are where the block has no headings: one for each.
 */
lines: Array<PasteLine>, 
/**
 * What times are that are written with colons alone; asked for where it must be known.
 */
times?: TimesAre, };

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
recalls: number, 
/**
 * How often it was delivered again while a delivery stood; the first one is what counts.
 */
repeats: number, };

/**
 * Events to number anew.
 */
export type EventRenumber = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * Which of its events, in the order in which they are numbered.
 */
events: Array<EventId>, 
/**
 * The first number: `1`, `5-A`, `INJ-001`. What counts up is its last stretch of digits, or else its last letter.
 */
first: string, 
/**
 * How far it counts up from one to the next; 1 if absent.
 */
step?: number, 
/**
 * Say what would become of each number, and write nothing.
 */
dry_run?: boolean, };

/**
 * Where an event stands in the eyes of those who must agree to it. None of these keeps it from being released.
 */
export type EventReview = "draft" | "submitted" | "approved" | "deferred" | "obsolete";

/**
 * Events to move in time.
 */
export type EventShift = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * Which of its events.
 */
events: Array<EventId>, 
/**
 * How far, in exercise milliseconds; negative is earlier.
 */
by_ms: number, 
/**
 * Whether what waits for them, or is kept ready for them, moves along, and what depends on that in turn.
 */
with_dependents?: boolean, 
/**
 * Say what would move, and write nothing.
 */
dry_run?: boolean, };

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
 * It drawn as what its delivery method stands for; `None` if that is nothing.
 */
rendering: Rendering | null, 
/**
 * Whether the clock will release it.
 */
by_clock: boolean, 
/**
 * What is odd about releasing it now, if anything; a release then asks first.
 */
odd: string | null, 
/**
 * When it is due: its planned instant, or the moment from which what it waits for holds.
 */
planned: ExerciseOffset | null, 
/**
 * Whether it waits for something that has not come true.
 */
waits: boolean, 
/**
 * What players did about its expected action, as far as it was written down.
 */
answer: AnswerGiven | null, };

/**
 * Copies that were made.
 */
export type EventsCopied = { 
/**
 * The copies.
 */
events: Array<Event>, 
/**
 * What could not be taken along, by event.
 */
left: Array<LeftBehind>, };

/**
 * What was pasted, or what must be known first.
 */
export type EventsPasted = { 
/**
 * What must be known before anything is pasted; nothing was written if it is there.
 */
asks: TimesAsked | null, 
/**
 * Whether its first line were headings.
 */
headed: boolean, 
/**
 * The events it made.
 */
made: Array<EventId>, 
/**
 * How many events it changed.
 */
changed: number, 
/**
 * Times that could not be read: their events are unscheduled.
 */
unread: Array<UnreadTime>, };

/**
 * What became, or would become, of the numbers.
 */
export type EventsRenumbered = { 
/**
 * Every event with its old and new number, in order.
 */
lines: Array<RenumberLine>, 
/**
 * New numbers that other events of the exercise have already; with any, nothing is renumbered.
 */
taken: Array<string>, };

/**
 * Events that were moved.
 */
export type EventsShifted = { 
/**
 * Those that moved, as they are now.
 */
moved: Array<Event>, 
/**
 * How many of them moved because they depend on others.
 */
dependents: number, 
/**
 * How many have no planned instant, and so stayed as they are.
 */
unscheduled: number, };

/**
 * What happens to rows that are here and not in the package.
 */
export type ExchangeGone = "keep" | "remove";

/**
 * A file to import.
 */
export type ExchangeImport = { 
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
base64?: string, 
/**
 * What the preview said of the content, so that what was looked at is what is imported.
 */
sha256?: string, 
/**
 * What becomes of it; must be said of a package whose exercise is here.
 */
mode?: ExchangeMode, 
/**
 * What happens to rows that are here and not in the package, in a merge.
 */
gone?: ExchangeGone, 
/**
 * The exercise's name; as the file has it if absent.
 */
called?: string, 
/**
 * Take files that were edited since the export.
 */
confirm?: boolean, };

/**
 * What was imported.
 */
export type ExchangeImported = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * Its name.
 */
name: string, 
/**
 * What happened to each list.
 */
lists: Array<PackageListPreview>, 
/**
 * What it names of the workspace.
 */
links: Array<LinkLine>, 
/**
 * What could not be carried from another program's file.
 */
not_carried: Array<NotCarried>, };

/**
 * What a file is.
 */
export type ExchangeKind = "spreadsheet" | "package" | "open-aev" | "blueprint" | "cexf" | "iceberg-ttx" | "live-fire-ttx" | "markdown";

/**
 * What becomes of an exercise that comes in.
 */
export type ExchangeMode = "merge" | "copy";

/**
 * What a file would become.
 */
export type ExchangePreview = { 
/**
 * What it is. Of a spreadsheet nothing more is said here: `import_open` reviews it.
 */
kind: ExchangeKind, 
/**
 * The file's name.
 */
file: string, 
/**
 * SHA-256 of its content.
 */
sha256: string, 
/**
 * The exercise's name.
 */
name: string, 
/**
 * The exercise of the same identity that is here, by its name.
 */
here: string | null, 
/**
 * Who exported a package, and when.
 */
stamp: PackageStamp | null, 
/**
 * Files of a package that are not as they were exported.
 */
edited: Array<PackageEdited>, 
/**
 * What would happen to each list: against the exercise of the same identity if there is one, else all new.
 */
lists: Array<PackageListPreview>, 
/**
 * What it names of the workspace.
 */
links: Array<LinkLine>, 
/**
 * How many kept files come along.
 */
files: number, 
/**
 * What cannot be carried from another program's file.
 */
not_carried: Array<NotCarried>, 
/**
 * Events whose time could not be read without guessing; each is unscheduled and keeps what was written.
 */
problems: Array<ExchangeTimeProblem>, };

/**
 * An event whose time could not be read.
 */
export type ExchangeTimeProblem = { 
/**
 * The event's number.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Why, with what was written.
 */
why: string, };

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
 * Who pays for it and asks for it.
 */
sponsor: string, 
/**
 * Where it takes place, in a line.
 */
venue: string, 
/**
 * How far it goes.
 */
scope: Scope, 
/**
 * What keeps people safe.
 */
safety: Safety, 
/**
 * The threats it is about.
 */
threats: Array<Threat>, 
/**
 * The plans it exercises.
 */
plans: Array<PlanId>, 
/**
 * When play is to end; `None` while not settled.
 */
ends: ExerciseOffset | null, 
/**
 * What the designer wants of the list.
 */
wanted: Wanted, 
/**
 * Questions for the talk after play, one a line.
 */
debrief: string, 
/**
 * When it was made.
 */
created_at: WallTime, };

/**
 * An exercise to begin from a plan's tasks.
 */
export type ExerciseBegin = { 
/**
 * Its name.
 */
name: string, 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The tasks it is about.
 */
tasks: Array<TaskId>, 
/**
 * The type of exercise.
 */
exercise_type: ExerciseType, 
/**
 * How long play takes, in minutes.
 */
minutes: number, };

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
 * Something to see to.
 */
export type ExerciseFact = { "fact": "no-objective" } | { "fact": "objective-without-event", 
/**
 * The objective.
 */
objective: ObjectiveId, } | { "fact": "objective-without-words", 
/**
 * The objective.
 */
objective: ObjectiveId, } | { "fact": "objective-without-task", 
/**
 * The objective.
 */
objective: ObjectiveId, } | { "fact": "task-never-tested", 
/**
 * The objective.
 */
objective: ObjectiveId, 
/**
 * The task.
 */
task: TaskId, } | { "fact": "without-expected-action", 
/**
 * The event.
 */
event: EventId, } | { "fact": "without-controller", 
/**
 * The event.
 */
event: EventId, } | { "fact": "without-recipient", 
/**
 * The event.
 */
event: EventId, } | { "fact": "without-title", 
/**
 * The event.
 */
event: EventId, } | { "fact": "same-number", 
/**
 * They, in order.
 */
events: Array<EventId>, } | { "fact": "time-unread", 
/**
 * The event.
 */
event: EventId, } | { "fact": "outside-play", 
/**
 * The event.
 */
event: EventId, } | { "fact": "controller-overloaded", 
/**
 * Whom, how many, when.
 */
peak: Peak, 
/**
 * The most that is wanted.
 */
most: number, } | { "fact": "player-overloaded", 
/**
 * Whom, how many, when.
 */
peak: Peak, 
/**
 * The most that is wanted.
 */
most: number, } | { "fact": "in-two-places", 
/**
 * Whom, as events name them.
 */
who: string, 
/**
 * The events, in order.
 */
events: [EventId, EventId], } | { "fact": "travel-too-short", 
/**
 * Whom, as events name them.
 */
who: string, 
/**
 * The events, in order.
 */
events: [EventId, EventId], 
/**
 * Minutes there are.
 */
minutes: number, } | { "fact": "silent", 
/**
 * From when to when.
 */
silence: Silence, } | { "fact": "waits-in-a-ring", 
/**
 * In order.
 */
events: Array<EventId>, } | { "fact": "never-reached", 
/**
 * The event.
 */
event: EventId, } | { "fact": "waits-for-no-answer", 
/**
 * The event that waits.
 */
event: EventId, 
/**
 * The event that expects nothing.
 */
asked: EventId, } | { "fact": "waits-for-nothing", 
/**
 * The event.
 */
event: EventId, } | { "fact": "choice-without-branch", 
/**
 * The decision.
 */
decision: DecisionId, 
/**
 * The letter of the choice.
 */
choice: string, } | { "fact": "decision-without-choice", 
/**
 * The decision.
 */
decision: DecisionId, } | { "fact": "contingency-without-trigger", 
/**
 * The event.
 */
event: EventId, } | { "fact": "scenario-in-player-text", 
/**
 * Where: `objective`, `scope`, `safety` or `venue`.
 */
place: string, 
/**
 * What gives it away.
 */
words: string, } | { "fact": "marking-above-reader", 
/**
 * The event.
 */
event: EventId, } | { "fact": "variable-unknown", 
/**
 * The event.
 */
event: EventId, 
/**
 * The name.
 */
name: string, } | { "fact": "variable-misnamed", 
/**
 * The variable.
 */
variable: VariableId, } | { "fact": "sender-unknown", 
/**
 * The event.
 */
event: EventId, } | { "fact": "story-goes-back", 
/**
 * The later phase.
 */
phase: PhaseId, } | { "fact": "outside-phase", 
/**
 * The event.
 */
event: EventId, 
/**
 * The phase.
 */
phase: PhaseId, };

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
 * Of what an exercise is proposed.
 */
export type ExercisePropose = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The tasks it is to be about; those that nobody ever exercised, the most urgent first, if absent.
 */
tasks?: Array<TaskId>, };

/**
 * What to rehearse.
 */
export type ExerciseRehearse = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * Choices that are taken; every choice of what is not named is tried.
 */
choices?: Array<Chosen>, 
/**
 * How players answer; in both ways if absent.
 */
players?: Array<Players>, };

/**
 * What of an exercise to write to a file, and where.
 */
export type ExerciseSave = { 
/**
 * The exercise.
 */
exercise: ExerciseId, 
/**
 * Where; a file that is there is replaced, as the person was asked by the system's dialog.
 */
path: string, };

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
 * What changes.
 */
patch: Partial<Exercise>, };

/**
 * When and in what a task was exercised: an event that calls for it was released.
 */
export type Exercised = { 
/**
 * The beginning of the latest such run.
 */
at: WallTime, 
/**
 * The run's name.
 */
run: string, 
/**
 * What sort of exercise it was.
 */
exercise_type: ExerciseType, };

/**
 * What a column of an event list holds. A column that is none of these is kept whole as a custom field.
 */
export type Field = "number" | "time" | "date" | "day" | "scenario_time" | "title" | "text" | "kind" | "phase" | "storyline" | "sender" | "recipient" | "method" | "controller" | "expected_action" | "location" | "objective" | "notes" | "release";

/**
 * What a field shows.
 */
export type FieldAttrs = { 
/**
 * The thing and what of it.
 */
field: FieldRef, 
/**
 * What it last showed: what is left if the thing is gone.
 */
last: string, };

/**
 * A thing of the workspace and what of it is shown.
 */
export type FieldRef = { "of": "contact", 
/**
 * Which.
 */
id: ContactId, 
/**
 * What of it.
 */
show: ContactPart, } | { "of": "stakeholder", 
/**
 * Which.
 */
id: StakeholderId, } | { "of": "asset", 
/**
 * Which.
 */
id: AssetId, } | { "of": "task", 
/**
 * Which.
 */
id: TaskId, 
/**
 * What of it.
 */
show: TaskPart, } | { "of": "reference", 
/**
 * Its fixed key, such as `standoff-sedan`.
 */
key: string, } | { "of": "plan", 
/**
 * What of it.
 */
show: PlanPart, };

/**
 * What a field shows now.
 */
export type FieldValue = { 
/**
 * The field.
 */
field: FieldRef, 
/**
 * What it shows.
 */
text: string, 
/**
 * Where a figure comes from; empty for what the workspace itself says.
 */
source: string, 
/**
 * Whether a figure is still to be checked against its source.
 */
to_check: boolean, 
/**
 * Whether the thing is gone; `text` is then empty and the text keeps what it last showed.
 */
missing: boolean, };

/**
 * A figure of the reference cards.
 */
export type Figure = { 
/**
 * Its fixed key.
 */
key: string, 
/**
 * The card it stands on, such as `stand-off`.
 */
card: string, 
/**
 * What it is about.
 */
subject: string, 
/**
 * What it says of it.
 */
says: string, 
/**
 * The value, as printed.
 */
value: string, 
/**
 * Its unit; may be empty.
 */
unit: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * How far it is to be trusted.
 */
confidence: Confidence, 
/**
 * What else must be known to use it; may be empty.
 */
note: string, };

/**
 * Which picture, and what it shows.
 */
export type FigureAttrs = { 
/**
 * SHA-256 of the kept file, in lower-case hexadecimal.
 */
attachment: string, 
/**
 * What it shows, for those who cannot see it.
 */
alt: string, 
/**
 * The line under it.
 */
caption: string, };

/**
 * A file to keep.
 */
export type FileKeep = { 
/**
 * Its name; taken from the path if absent.
 */
name?: string, 
/**
 * Where it is, for a host that reads files.
 */
path?: string, 
/**
 * Its content in Base64, for one that does not.
 */
base64?: string, };

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
 * A column that an MSEL can be filtered by.
 */
export type FilterBy = "kind" | "phase" | "storyline" | "sender" | "recipient" | "method" | "controller" | "evaluator" | "location" | "release" | "review";

/**
 * An event that fired.
 */
export type Firing = { 
/**
 * Which.
 */
event: EventId, 
/**
 * When.
 */
at: ExerciseOffset, 
/**
 * Why.
 */
cause: Cause, };

/**
 * A recent workspace to forget.
 */
export type ForgetRecent = { 
/**
 * Where it was.
 */
path: string, };

/**
 * What stands in a block of a form.
 */
export type FormAnswer = boolean | string | Array<Array<string>>;

/**
 * A form that was filled in.
 */
export type FormEntry = { 
/**
 * Identity.
 */
id: FormEntryId, 
/**
 * The plan it belongs to; `None` for one of the workspace as a whole.
 */
plan_id: PlanId | null, 
/**
 * The form's key, such as `ics-214`.
 */
form: string, 
/**
 * What tells it from others of the same form.
 */
title: string, 
/**
 * What stands in its blocks, by the block's place in the form, from 0. A block that is not there is empty.
 */
filled: { [key in string]: FormValue }, };

/**
 * A form that was filled in.
 */
export type FormEntryId = string;

/**
 * A form to print.
 */
export type FormFetch = { 
/**
 * Its key, as `form_list` names it.
 */
form: string, 
/**
 * The plan to fill it from; blank if absent.
 */
plan?: PlanId, 
/**
 * The number of an approved version; the plan as it stands if absent.
 */
version?: number, 
/**
 * What its readers are cleared for.
 */
marking?: Marking, 
/**
 * What stands in it, by the place of the block, from 0. It goes before what the plan knows.
 */
answers?: { [key in string]: FormAnswer }, };

/**
 * A form as a list shows it.
 */
export type FormLine = { 
/**
 * Its fixed key.
 */
key: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its code, such as `ICS 205`; may be empty.
 */
code: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * The edition it follows; may be empty.
 */
edition: string, };

/**
 * A form to write to a file.
 */
export type FormSave = { 
/**
 * Where.
 */
path: string, 
/**
 * Its key, as `form_list` names it.
 */
form: string, 
/**
 * The plan to fill it from; blank if absent.
 */
plan?: PlanId, 
/**
 * The number of an approved version; the plan as it stands if absent.
 */
version?: number, 
/**
 * What its readers are cleared for.
 */
marking?: Marking, 
/**
 * What stands in it, by the place of the block, from 0. It goes before what the plan knows.
 */
answers?: { [key in string]: FormAnswer }, };

/**
 * What stands in one block of a form.
 */
export type FormValue = string | Array<Array<string>>;

/**
 * A fact that stays constant, whoever asks.
 */
export type GroundTruth = { 
/**
 * Identity.
 */
id: GroundTruthId, 
/**
 * The exercise.
 */
exercise_id: ExerciseId, 
/**
 * Place in the list. From 0.
 */
position: number, 
/**
 * What it is about.
 */
title: string, 
/**
 * What is so.
 */
text: string, 
/**
 * Files that show it, such as a map.
 */
files: Array<AttachedFile>, };

/**
 * A fact of a scenario that stays constant.
 */
export type GroundTruthId = string;

/**
 * Where a sheet's headings are.
 */
export type HeaderChoice = "none" | { "row": number };

/**
 * A heading's depth.
 */
export type HeadingAttrs = { 
/**
 * 1 to 3, below the section's own title.
 */
level: number, };

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
export type Interruption = "program_ended" | "slept_or_clock_forward" | "clock_back" | "not_written";

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
msel_sha256: string, 
/**
 * What the run says of itself; absent in journals begun before this was written.
 */
of?: MadeOf, } | { "kind": "started", 
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
 * What was odd about it and confirmed; absent if nothing was.
 */
odd?: string, 
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
planned: ExerciseOffset | null, } | { "kind": "answered", 
/**
 * How.
 */
response: Response, 
/**
 * Exercise time at which it was so.
 */
actual: ExerciseOffset, 
/**
 * What was seen; may be empty.
 */
note: string, 
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
planned: ExerciseOffset | null, } | { "kind": "decided", 
/**
 * Which decision.
 */
decision: DecisionId, 
/**
 * What was decided, as the question stood.
 */
question: string, 
/**
 * The letter of the choice.
 */
choice: string, 
/**
 * What the choice means.
 */
label: string, 
/**
 * Exercise time at which it was decided.
 */
actual: ExerciseOffset, 
/**
 * Who decided and what they knew; may be empty.
 */
note: string, } | { "kind": "noted", 
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
 * Something of an event that could not be taken along.
 */
export type Left = { "left": "objective", 
/**
 * What it was called.
 */
name: string, } | { "left": "waits-for" } | { "left": "contingency-for" } | { "left": "variable", 
/**
 * Its name.
 */
name: string, };

/**
 * What of an event could not be taken along.
 */
export type LeftBehind = { 
/**
 * The copy.
 */
event: EventId, 
/**
 * The number of the event that was copied.
 */
number: string, 
/**
 * What was left.
 */
what: Array<Left>, };

/**
 * An activation level of a plan.
 */
export type LevelId = string;

/**
 * An event kept for other exercises, whole.
 */
export type LibraryInject = { 
/**
 * Identity.
 */
id: LibraryInjectId, 
/**
 * What it is called in the library.
 */
name: string, 
/**
 * The event as it was when it was kept.
 */
event: Event, 
/**
 * What the objectives and decisions that it names were called, by identity.
 */
named: { [key in string]: string }, 
/**
 * The exercise it was kept from, by name.
 */
came_from: string, 
/**
 * Who kept it.
 */
kept_by: string, 
/**
 * When.
 */
kept_at: WallTime, };

/**
 * An event of the library.
 */
export type LibraryInjectId = string;

/**
 * Events to keep in the library.
 */
export type LibraryKeep = { 
/**
 * Which.
 */
events: Array<EventId>, };

/**
 * An inject of the library by its identity.
 */
export type LibraryPut = { 
/**
 * Which.
 */
inject: LibraryInjectId, 
/**
 * The exercise it is put into.
 */
exercise: ExerciseId, 
/**
 * When it is planned there; as it was kept if absent.
 */
offset?: ExerciseOffset, };

/**
 * How a thing that an exercise names was found here.
 */
export type LinkFound = "identity" | "title" | "made" | "missing";

/**
 * What sort of thing of a workspace an exercise names.
 */
export type LinkKind = "plan" | "section" | "task" | "stakeholder" | "contact";

/**
 * A thing that an exercise names.
 */
export type LinkLine = { 
/**
 * What it is.
 */
kind: LinkKind, 
/**
 * Its title in the package.
 */
title: string, 
/**
 * How it was found here.
 */
found: LinkFound, };

/**
 * A point of a list.
 */
export type ListItem = { 
/**
 * The node\'s name.
 */
type: ListItemTag, 
/**
 * Paragraphs and lists inside.
 */
content: Array<TextBlock>, };

/**
 * A point's.
 */
export type ListItemTag = "listItem";

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
 * What a run says of itself, as its first entry holds it, so that a later change of it shows.
 */
export type MadeOf = { 
/**
 * The exercise.
 */
exercise_id: ExerciseId, 
/**
 * Its name.
 */
exercise_name: string, 
/**
 * The story's date and hour at StartEx.
 */
scenario_start: ScenarioTime | null, 
/**
 * Who may see the run.
 */
marking: Marking, 
/**
 * The story's clock, where it is more than its start.
 */
story?: Array<StoryLeg>, 
/**
 * The decisions that its branches wait for.
 */
decisions?: Array<Decision>, };

/**
 * A TLP 2.0 label, or a national marking in the planner's own words.
 *
 * Source: FIRST, Traffic Light Protocol version 2.0 (August 2022).
 */
export type Marking = "tlp-red" | "tlp-amber-strict" | "tlp-amber" | "tlp-green" | "tlp-clear" | { "national": string };

/**
 * A meeting of the planning timeline, after HSEEP's series.
 */
export type Meeting = { 
/**
 * Identity.
 */
id: MeetingId, 
/**
 * The exercise.
 */
exercise_id: ExerciseId, 
/**
 * Its key in the doctrine, such as `IPM`; empty for one of the planner's own.
 */
key: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * The day, `YYYY-MM-DD`; empty while not settled.
 */
day: string, 
/**
 * When it begins, `HH:MM`; empty while not settled.
 */
time: string, 
/**
 * How long, in minutes.
 */
minutes: number, 
/**
 * Where.
 */
place: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * What must have come out of it.
 */
outputs: string, 
/**
 * Whether it was held.
 */
held: boolean, };

/**
 * A meeting in which an exercise is planned.
 */
export type MeetingId = string;

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
 * A way to look at an MSEL, for every exercise of the workspace.
 */
export type MselView = { 
/**
 * Identity.
 */
id: MselViewId, 
/**
 * What it is called.
 */
name: string, 
/**
 * The columns in their order, as the interface names them.
 */
columns: Array<ViewColumn>, 
/**
 * Words that must all occur.
 */
filter: string, 
/**
 * Wanted values by column; a column that is not here may have any.
 */
only: { [key in string]: Array<string> }, 
/**
 * The column it is sorted by; empty is exercise time.
 */
sort: string, 
/**
 * The other way round.
 */
descending: boolean, };

/**
 * A kept way to look at an MSEL.
 */
export type MselViewId = string;

/**
 * A line of the communications table: what is used when the means before it fails.
 */
export type Net = { 
/**
 * Identity.
 */
id: NetId, 
/**
 * The plan it belongs to.
 */
plan_id: PlanId, 
/**
 * Place in the table. From 0.
 */
position: number, 
/**
 * Who speaks with whom, such as `Command`.
 */
name: string, 
/**
 * The means used first.
 */
primary: string, 
/**
 * The next.
 */
alternate: string, 
/**
 * The one after it.
 */
contingency: string, 
/**
 * The last resort.
 */
emergency: string, };

/**
 * A line of a plan's communications table.
 */
export type NetId = string;

/**
 * The tasks of a plan as a network.
 */
export type Network = { 
/**
 * Every task that does not wait for itself, in an order in which they can be done.
 */
steps: Array<NetworkStep>, 
/**
 * The critical path of the response: the longest chain of what ends within a day of the trigger, first to last; of
 * everything, where all of it takes longer.
 */
critical: Array<TaskId>, 
/**
 * Its length, in minutes.
 */
length_min: number, 
/**
 * The way to the last follow-up: the longest chain of all, where it goes on for a day or longer; empty otherwise. In
 * one figure with the response, it would swallow the minutes that count.
 */
follow_up: Array<TaskId>, 
/**
 * Its length, in minutes.
 */
follow_up_min: number, 
/**
 * Tasks that wait for each other in a ring, in that order; empty if none do.
 */
cycle: Array<TaskId>, };

/**
 * When a task can be done.
 */
export type NetworkStep = { 
/**
 * The task.
 */
task: TaskId, 
/**
 * Minutes from the trigger at which it can begin.
 */
start_min: number, 
/**
 * Minutes from the trigger at which it ends.
 */
end_min: number, 
/**
 * How many tasks stand before it in the longest chain, counted in tasks: its column in a drawing.
 */
column: number, 
/**
 * Whether a delay of it delays the end.
 */
critical: boolean, 
/**
 * Whether it has a target that it cannot meet.
 */
too_late: boolean, };

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
 * Something in a file that the exercise does not hold.
 */
export type NotCarried = { 
/**
 * The field or list, as the file has it, such as `inject_tags`.
 */
what: string, 
/**
 * How often it has a value.
 */
count: number, 
/**
 * One of its values, shortened.
 */
example: string, };

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
 * An objective, tied to a capability and to critical tasks of plans.
 */
export type Objective = { 
/**
 * Identity.
 */
id: ObjectiveId, 
/**
 * The exercise.
 */
exercise_id: ExerciseId, 
/**
 * Place in the list. From 0.
 */
position: number, 
/**
 * The number on paper, such as `2`.
 */
number: string, 
/**
 * The objective in a sentence.
 */
statement: string, 
/**
 * Specific: who does what.
 */
specific: string, 
/**
 * Measurable: what is looked at.
 */
measurable: string, 
/**
 * Achievable: with what people, means and training.
 */
achievable: string, 
/**
 * Relevant: to which plan, risk or finding.
 */
relevant: string, 
/**
 * Time-bound: by when in play.
 */
time_bound: string, 
/**
 * Key of a capability, such as `fema:CC03`; empty while not chosen.
 */
capability: string, 
/**
 * Capability target: what must be done.
 */
target_task: string, 
/**
 * Capability target: how much of what.
 */
target_impact: string, 
/**
 * Capability target: how soon.
 */
target_timeframe: string, 
/**
 * Critical tasks it shows, taken from plans.
 */
tasks: Array<TaskId>, 
/**
 * Keys of provisions it serves.
 */
provisions: Array<string>, };

/**
 * An objective of an exercise.
 */
export type ObjectiveId = string;

/**
 * What a workspace is opened for.
 */
export type OpenFor = "work" | "glance" | "reading";

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
 * Where a list of steps begins to count.
 */
export type OrderedAttrs = { 
/**
 * The first number.
 */
start: number, };

/**
 * A pack to make an exercise of.
 */
export type PackAdd = { 
/**
 * Its name, as `pack_list` has it.
 */
pack: string, 
/**
 * How much of it.
 */
cut: PackCut, 
/**
 * Overlays that are switched on, by their names.
 */
overlays?: Array<string>, 
/**
 * The plan that is exercised; if absent, the one that bears the title of the pack's template, made where there is none.
 */
plan?: PlanId, };

/**
 * The exercise that was made.
 */
export type PackAdded = { 
/**
 * Which.
 */
exercise: ExerciseId, 
/**
 * Critical tasks that the plans do not have, by their titles; nothing in the exercise names them.
 */
missing: Array<string>, };

/**
 * How much of a pack is played.
 */
export type PackCut = "hour" | "half" | "day";

/**
 * A cut as a list shows it.
 */
export type PackCutLine = { 
/**
 * Which.
 */
cut: PackCut, 
/**
 * How long it takes, in words.
 */
duration: string, 
/**
 * How many events it has.
 */
events: number, };

/**
 * A pack as a list shows it.
 */
export type PackLine = { 
/**
 * Its name in commands.
 */
name: string, 
/**
 * The exercise's name.
 */
title: string, 
/**
 * The scenario in short.
 */
summary: string, 
/**
 * What it is about.
 */
threats: Array<Threat>, 
/**
 * The title of the plan that it exercises.
 */
plan: string, 
/**
 * Its cuts; none of an overlay.
 */
cuts: Array<PackCutLine>, };

/**
 * A row that differs.
 */
export type PackageDifference = { 
/**
 * What people call it.
 */
row: string, 
/**
 * Which fields differ; none of a row that is only on one side.
 */
fields: Array<string>, };

/**
 * What happened to a file since the export.
 */
export type PackageEdit = "changed" | "added" | "changed-unread" | "added-unread" | "removed";

/**
 * A file that is not as it was exported.
 */
export type PackageEdited = { 
/**
 * Which.
 */
path: string, 
/**
 * What happened to it.
 */
edit: PackageEdit, };

/**
 * What a package does to one list.
 */
export type PackageListPreview = { 
/**
 * Which, by its name in the design: `objectives`, `events`.
 */
list: string, 
/**
 * Rows that are not here.
 */
new: Array<PackageDifference>, 
/**
 * Rows that change, with the fields that do.
 */
changed: Array<PackageDifference>, 
/**
 * How many rows are the same.
 */
same: number, 
/**
 * Rows that are here and not in the package.
 */
gone: Array<PackageDifference>, };

/**
 * Who exported a package, with what, and when.
 */
export type PackageStamp = { 
/**
 * The program and its version.
 */
by: string, 
/**
 * The person.
 */
person: string, 
/**
 * When, in ISO 8601.
 */
at: string, };

/**
 * Packs, and overlays that go with any of them.
 */
export type Packs = { 
/**
 * Packs.
 */
packs: Array<PackLine>, 
/**
 * Overlays.
 */
overlays: Array<PackLine>, };

/**
 * A document's format.
 */
export type PaperFormat = "pdf" | "docx";

/**
 * The part of a plan that a section belongs to.
 *
 * Source: the parts of an emergency operations plan in FEMA's Comprehensive Preparedness Guide 101.
 */
export type Part = "base" | "functional" | "threat" | "aid";

/**
 * An organisation that takes part, and how far: its extent of play.
 */
export type Participant = { 
/**
 * Identity.
 */
id: ParticipantId, 
/**
 * The exercise.
 */
exercise_id: ExerciseId, 
/**
 * Place in the list. From 0.
 */
position: number, 
/**
 * The organisation.
 */
stakeholder_id: StakeholderId, 
/**
 * What it does.
 */
part: Playing, 
/**
 * How many people it sends; `None` while not known.
 */
people: number | null, 
/**
 * What it does for real.
 */
real: string, 
/**
 * What is simulated of it.
 */
simulated: string, 
/**
 * Who agreed to this for the organisation.
 */
agreed_by: string, 
/**
 * When, `YYYY-MM-DD`; empty while not agreed.
 */
agreed_on: string, };

/**
 * An organisation that takes part in an exercise.
 */
export type ParticipantId = string;

/**
 * What becomes of an event that a jump passes over.
 */
export type PassedOver = "keep" | "skip" | "release";

/**
 * A line of a block without headings.
 */
export type PasteLine = { 
/**
 * The event it is pasted over; a new one if absent.
 */
event?: EventId, 
/**
 * What its cells say, but for the time.
 */
patch: Partial<Event>, 
/**
 * Its time as written, if the block has times.
 */
time?: string, };

/**
 * The most that falls on one person or post within a window.
 */
export type Peak = { 
/**
 * Whom, as events name them.
 */
who: string, 
/**
 * How many events.
 */
count: number, 
/**
 * When the first of them comes.
 */
from: ExerciseOffset, };

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
 * A chapter of a scenario.
 */
export type PhaseId = string;

/**
 * A picture to keep.
 */
export type PictureKeep = { 
/**
 * Where it is, for a host that reads files.
 */
path?: string, 
/**
 * Its content in Base64, for one that does not.
 */
base64?: string, };

/**
 * A kept picture.
 */
export type PictureKept = { 
/**
 * SHA-256 of its content.
 */
sha256: string, 
/**
 * What it is, by its content.
 */
media_type: string, };

/**
 * A plan, without its sections and tasks.
 */
export type Plan = { 
/**
 * Identity.
 */
id: PlanId, 
/**
 * Its title.
 */
title: string, 
/**
 * The sort of plan.
 */
kind: PlanKind, 
/**
 * For whom, where and when it holds.
 */
scope: string, 
/**
 * The post or person that answers for it.
 */
owner: string, 
/**
 * Who may see it.
 */
marking: Marking, 
/**
 * Months from approval to the next review; 0 while not settled.
 */
review_months: number, 
/**
 * Languages it is to be had in, as BCP 47 tags, the one it is written in first.
 */
languages: Array<string>, 
/**
 * The sites and assets it is for.
 */
sites: Array<AssetId>, 
/**
 * The threats it answers.
 */
threats: Array<Threat>, 
/**
 * When it was made.
 */
created_at: WallTime, };

/**
 * A plan to approve.
 */
export type PlanApprove = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * Who signs, in the order of the signature block.
 */
signatures: Array<Signature>, 
/**
 * What changed since the version before, for the record of changes.
 */
changes: string, 
/**
 * The day of the next review as `YYYY-MM-DD`; by the plan's review cycle if absent.
 */
review_due?: string, 
/**
 * True if what is odd about it is known.
 */
confirm?: boolean, };

/**
 * Which plan.
 */
export type PlanById = { 
/**
 * The plan.
 */
plan: PlanId, };

/**
 * How a thing fared.
 */
export type PlanChangeKind = "added" | "removed" | "changed";

/**
 * A comment on a section. Never deleted: it is resolved.
 */
export type PlanComment = { 
/**
 * Identity.
 */
id: CommentId, 
/**
 * The plan.
 */
plan_id: PlanId, 
/**
 * The section, which may be gone.
 */
section_id: SectionId, 
/**
 * The section's title when the comment was made.
 */
section_title: string, 
/**
 * Where in its text.
 */
anchor: CommentAnchor, 
/**
 * What is said.
 */
text: string, 
/**
 * The comment it answers; `None` begins a thread.
 */
answers: CommentId | null, 
/**
 * Who says so.
 */
by: string, 
/**
 * When.
 */
at: WallTime, 
/**
 * Who resolved it; empty while it is open.
 */
resolved_by: string, 
/**
 * When it was resolved.
 */
resolved_at: WallTime | null, };

/**
 * Two states of a plan to compare.
 */
export type PlanCompare = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The earlier version; the latest approved one if absent.
 */
from?: number, 
/**
 * The later version; the plan as it stands if absent.
 */
to?: number, };

/**
 * A plan with everything it needs to be read without the workspace.
 */
export type PlanContent = { 
/**
 * The plan.
 */
plan: Plan, 
/**
 * Its sections.
 */
sections: Array<Section>, 
/**
 * Its tasks, by position.
 */
tasks: Array<Task>, 
/**
 * Its activation levels, by position.
 */
levels: Array<ActivationLevel>, 
/**
 * Its directory, by position.
 */
directory: Array<DirectoryLine>, 
/**
 * Its communications table, by position.
 */
nets: Array<Net>, 
/**
 * The stakeholders it names.
 */
stakeholders: Array<Stakeholder>, 
/**
 * The contacts it names.
 */
contacts: Array<Contact>, 
/**
 * The sites and assets it names.
 */
assets: Array<Asset>, 
/**
 * The resources it names.
 */
resources: Array<Resource>, 
/**
 * What every field of its text shows.
 */
fields: Array<FieldValue>, };

/**
 * A plan to make.
 */
export type PlanCreate = { 
/**
 * Its title; the template's if absent.
 */
title?: string, 
/**
 * The template it begins with, as `plan_template_list` names it; an empty plan if absent.
 */
template?: string, };

/**
 * A plan without its texts.
 */
export type PlanDetail = { 
/**
 * The plan.
 */
plan: Plan, 
/**
 * Where it stands.
 */
state: PlanState, 
/**
 * Its latest approved version.
 */
latest: ApprovedVersion | null, 
/**
 * Its sections in reading order.
 */
outline: Array<SectionHead>, 
/**
 * Its tasks, by position.
 */
tasks: Array<Task>, 
/**
 * Its activation levels, by position.
 */
levels: Array<ActivationLevel>, 
/**
 * Its directory, by position.
 */
directory: Array<DirectoryLine>, 
/**
 * Its communications table, by position.
 */
nets: Array<Net>, 
/**
 * Its tasks as a network.
 */
network: Network, };

/**
 * What is different between two states of a plan.
 */
export type PlanDifference = { 
/**
 * Sections, in the later state's order, removed ones where they stood.
 */
sections: Array<SectionChange>, 
/**
 * Everything else, by list.
 */
things: Array<PlanThingChange>, };

/**
 * Something to see to.
 */
export type PlanFact = { "fact": "tasks-in-a-ring", 
/**
 * In order.
 */
tasks: Array<TaskId>, } | { "fact": "target-too-early", 
/**
 * The task.
 */
task: TaskId, 
/**
 * Its target, in minutes.
 */
target_min: number, 
/**
 * The earliest it can end, in minutes.
 */
possible_min: number, } | { "fact": "field-without-thing", 
/**
 * The section.
 */
section: SectionId, 
/**
 * What it last showed.
 */
last: string, } | { "fact": "reference-without-section", 
/**
 * The section that refers.
 */
section: SectionId, } | { "fact": "resource-short", 
/**
 * The resource.
 */
resource: ResourceId, 
/**
 * How many are needed at once.
 */
needed: number, 
/**
 * How many there are.
 */
count: number, } | { "fact": "resource-uncounted", 
/**
 * The resource.
 */
resource: ResourceId, 
/**
 * How many are needed at once.
 */
needed: number, } | { "fact": "calls-in-a-ring", 
/**
 * A line of it.
 */
line: DirectoryLineId, } | { "fact": "task-without-title", 
/**
 * The task.
 */
task: TaskId, } | { "fact": "task-without-lead", 
/**
 * The task.
 */
task: TaskId, } | { "fact": "task-without-target", 
/**
 * The task.
 */
task: TaskId, } | { "fact": "task-without-section", 
/**
 * The task.
 */
task: TaskId, } | { "fact": "target-to-check", 
/**
 * The task.
 */
task: TaskId, } | { "fact": "figure-to-check", 
/**
 * The section.
 */
section: SectionId, 
/**
 * What it shows.
 */
shows: string, } | { "fact": "section-unwritten", 
/**
 * The section.
 */
section: SectionId, } | { "fact": "section-without-title", 
/**
 * The section.
 */
section: SectionId, } | { "fact": "contact-unreachable", 
/**
 * The contact.
 */
contact: ContactId, } | { "fact": "level-without-trigger", 
/**
 * The level.
 */
level: LevelId, } | { "fact": "level-without-who", 
/**
 * The level.
 */
level: LevelId, } | { "fact": "net-without-fallback", 
/**
 * The line.
 */
net: NetId, } | { "fact": "net-with-same-means", 
/**
 * The line.
 */
net: NetId, 
/**
 * The means.
 */
means: string, } | { "fact": "plan-without-owner" } | { "fact": "plan-without-scope" } | { "fact": "plan-without-review-cycle" } | { "fact": "plan-without-levels" } | { "fact": "plan-without-nets" } | { "fact": "plan-without-directory" } | { "fact": "lead-not-in-directory", 
/**
 * The task.
 */
task: TaskId, };

/**
 * A field of a thing that is not the same.
 */
export type PlanFieldChange = { 
/**
 * The field's name.
 */
field: string, 
/**
 * What it was, in words.
 */
before: string, 
/**
 * What it is, in words.
 */
after: string, };

/**
 * A plan's format.
 */
export type PlanFormat = "pdf" | "docx" | "html";

/**
 * A plan.
 */
export type PlanId = string;

/**
 * The sort of plan.
 */
export type PlanKind = "national-strategy" | "sector" | "site-emergency" | "contingency" | "event" | "ict-contingency" | "continuity";

/**
 * A plan as a list shows it.
 */
export type PlanLine = { 
/**
 * The plan.
 */
plan: Plan, 
/**
 * Where it stands.
 */
state: PlanState, 
/**
 * Its latest approved version.
 */
latest: ApprovedVersion | null, 
/**
 * How many sections it has.
 */
sections: number, 
/**
 * How many tasks it has.
 */
tasks: number, 
/**
 * How many comments on it are open.
 */
open_comments: number, };

/**
 * The list that a thing is of.
 */
export type PlanList = "plan" | "task" | "level" | "directory" | "contact" | "stakeholder" | "net" | "resource" | "asset";

/**
 * A plan to print.
 */
export type PlanPaperFetch = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The number of an approved version; the plan as it stands, as a draft, if absent.
 */
version?: number, 
/**
 * The format.
 */
format: PlanFormat, 
/**
 * What its readers are cleared for. What is marked above is not in the file; if absent, only what is hidden is
 * left out.
 */
marking?: Marking, 
/**
 * The post whose tasks an HTML file shows first.
 */
role?: string, };

/**
 * A plan to write to a file.
 */
export type PlanPaperSave = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The number of an approved version; the plan as it stands, as a draft, if absent.
 */
version?: number, 
/**
 * Where; its ending says which format. A file that is there is replaced, but never a workspace.
 */
path: string, 
/**
 * What its readers are cleared for.
 */
marking?: Marking, 
/**
 * The post whose tasks an HTML file shows first.
 */
role?: string, };

/**
 * What of a plan a field shows.
 */
export type PlanPart = "title" | "owner" | "version" | "next-review";

/**
 * A review of a plan, from its submission to its end.
 */
export type PlanReview = { 
/**
 * Identity.
 */
id: ReviewId, 
/**
 * The plan.
 */
plan_id: PlanId, 
/**
 * Who submitted it.
 */
opened_by: string, 
/**
 * When.
 */
opened_at: WallTime, 
/**
 * What reviewers were told.
 */
request: string, 
/**
 * When it ended; `None` while it goes on.
 */
closed_at: WallTime | null, 
/**
 * Who ended it.
 */
closed_by: string, 
/**
 * How it ended, in words; empty while it goes on.
 */
outcome: string, };

/**
 * What a reviewer says of a section, signed by name.
 */
export type PlanReviewAnswer = { 
/**
 * Identity.
 */
id: AnswerId, 
/**
 * The review.
 */
review_id: ReviewId, 
/**
 * The section.
 */
section_id: SectionId, 
/**
 * What was asked.
 */
question: ReviewQuestion, 
/**
 * What is said.
 */
verdict: ReviewVerdict, 
/**
 * Why.
 */
note: string, 
/**
 * Who says so.
 */
by: string, 
/**
 * When.
 */
at: WallTime, 
/**
 * SHA-256 of the section as it was read; another one now means that the answer is of an earlier text.
 */
section_sha256: string, };

/**
 * Where to put a plan between being used and being replaced.
 */
export type PlanStand = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * Draft takes it back into work; superseded and archived put it out of use.
 */
state: PlanState, };

/**
 * Where a plan stands between being written and being replaced.
 */
export type PlanState = "draft" | "in-review" | "approved" | "superseded" | "archived";

/**
 * A template as a list shows it.
 */
export type PlanTemplateLine = { 
/**
 * Its name in commands, such as `places/stadium`.
 */
name: string, 
/**
 * The title of the plan made from it.
 */
title: string, 
/**
 * The sort of plan.
 */
kind: PlanKind, 
/**
 * The threats it answers.
 */
threats: Array<Threat>, 
/**
 * What it is, in a sentence.
 */
summary: string, 
/**
 * How many sections it has.
 */
sections: number, 
/**
 * How many tasks it has.
 */
tasks: number, };

/**
 * A thing that is not the same.
 */
export type PlanThingChange = { 
/**
 * The list it is of.
 */
list: PlanList, 
/**
 * Its identity.
 */
id: string, 
/**
 * What people call it.
 */
name: string, 
/**
 * How it fared.
 */
kind: PlanChangeKind, 
/**
 * The fields that are not the same.
 */
fields: Array<PlanFieldChange>, };

/**
 * What to change of a plan; what is absent stays.
 */
export type PlanUpdate = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * Its title.
 */
title?: string, 
/**
 * The sort of plan.
 */
kind?: PlanKind, 
/**
 * For whom, where and when it holds.
 */
scope?: string, 
/**
 * Who answers for it.
 */
owner?: string, 
/**
 * Who may see it.
 */
marking?: Marking, 
/**
 * Months to the next review; 0 is not settled.
 */
review_months?: number, 
/**
 * Languages as BCP 47 tags.
 */
languages?: Array<string>, 
/**
 * The sites it is for.
 */
sites?: Array<AssetId>, 
/**
 * The threats it answers.
 */
threats?: Array<Threat>, };

/**
 * How players are taken to answer.
 */
export type Players = "do-all" | "do-nothing";

/**
 * What an organisation does in an exercise.
 */
export type Playing = "plays" | "controls" | "evaluates" | "observes" | "supports";

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
 * An exercise that is proposed.
 */
export type Proposal = { 
/**
 * Every task of the plan, those never exercised first, then the longest ago.
 */
tasks: Array<TaskStanding>, 
/**
 * The tasks that it is made of.
 */
chosen: Array<TaskId>, 
/**
 * What it is to show.
 */
objectives: Array<ProposedObjective>, 
/**
 * The type of exercise.
 */
exercise_type: ExerciseType, 
/**
 * Why this type. After the building blocks of HSEEP: from discussion to functions to the field.
 */
because: Because, 
/**
 * How long play takes, in minutes: a planning default of a quarter of an hour a task.
 */
minutes: number, };

/**
 * An objective that is proposed.
 */
export type ProposedObjective = { 
/**
 * The objective in a sentence.
 */
statement: string, 
/**
 * Critical tasks it shows.
 */
tasks: Array<TaskId>, };

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
 * A thing to make.
 */
export type RecordCreate<T> = { 
/**
 * The plan, the stakeholder or the exercise it belongs to, if its kind belongs to one.
 */
home?: string, 
/**
 * What it begins with.
 */
patch?: Partial<T>, };

/**
 * A thing to remove.
 */
export type RecordDelete = { 
/**
 * Which.
 */
id: string, 
/**
 * True if texts that show it shall keep only what they last showed.
 */
confirm?: boolean, };

/**
 * A thing to put elsewhere in its list.
 */
export type RecordMove = { 
/**
 * Which.
 */
id: string, 
/**
 * Before the one that stands here now. From 0.
 */
index: number, };

/**
 * A thing's change; what is absent stays.
 */
export type RecordUpdate<T> = { 
/**
 * Which.
 */
id: string, 
/**
 * What changes.
 */
patch: Partial<T>, };

/**
 * What a rehearsal showed.
 */
export type Rehearsal = { 
/**
 * The branches that were tried.
 */
branches: Array<Branch>, 
/**
 * False if there are more branches than were tried.
 */
complete: boolean, 
/**
 * What fires in none of them though it has a moment, a condition or something it is kept ready for.
 */
never: Array<EventId>, 
/**
 * What is held ready and only ever released by hand.
 */
by_hand: Array<EventId>, 
/**
 * The earliest and the latest end.
 */
ends: [ExerciseOffset, ExerciseOffset] | null, };

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
 * An inject drawn as the thing it stands for, with its variables filled in.
 */
export type Rendering = { 
/**
 * The event.
 */
event: EventId, 
/**
 * What it is drawn as.
 */
kind: RenderingKind, 
/**
 * The exercise's name.
 */
exercise: string, 
/**
 * The event's number.
 */
number: string, 
/**
 * The subject or headline, which says that it is an exercise; empty where such a thing has none.
 */
heading: string, 
/**
 * The text, or what is said word for word; it says that it is an exercise.
 */
body: string, 
/**
 * Who it appears to come from.
 */
sender: string, 
/**
 * The number, address or account it comes from; empty if the sender has none.
 */
address: string, 
/**
 * How the sender speaks, for whoever says it; empty where nobody does.
 */
voice: string, 
/**
 * Who gets it.
 */
recipient: string, 
/**
 * Where.
 */
place: string, 
/**
 * The story's date and hour at its planned moment.
 */
story: ScenarioTime | null, 
/**
 * Who may see it.
 */
marking: Marking, 
/**
 * What a public warning says of its urgency; `None` for everything else.
 */
warning: Warning | null, };

/**
 * What an inject is drawn as.
 */
export type RenderingKind = "email" | "sms" | "news" | "social" | "phone" | "radio" | "dispatch" | "alert" | "intelligence" | "warning";

/**
 * An event to be drawn.
 */
export type RenderingRequest = { 
/**
 * The event.
 */
event: EventId, 
/**
 * As what; as its delivery method asks if absent.
 */
kind?: RenderingKind, };

/**
 * A rendering to write to a file.
 */
export type RenderingSave = { 
/**
 * The event.
 */
event: EventId, 
/**
 * As what; as its delivery method asks if absent.
 */
kind?: RenderingKind, 
/**
 * Where: `.eml` for an e-mail, `.xml` for a public warning.
 */
path: string, };

/**
 * An event as what it stands for.
 */
export type RenderingView = { 
/**
 * What its delivery method asks for; `None` if it asks for nothing.
 */
follows: RenderingKind | null, 
/**
 * The event drawn; `None` if nothing was asked for.
 */
rendering: Rendering | null, };

/**
 * An event's old and new number.
 */
export type RenumberLine = { 
/**
 * The event.
 */
event: EventId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its number before.
 */
from: string, 
/**
 * Its number after.
 */
to: string, };

/**
 * Something that tasks need.
 */
export type Resource = { 
/**
 * Identity.
 */
id: ResourceId, 
/**
 * What it is.
 */
name: string, 
/**
 * The unit counted in, such as `pieces`; may be empty.
 */
unit: string, 
/**
 * How many there are; `None` while nobody has counted.
 */
count: number | null, 
/**
 * Where they are kept.
 */
location: string, 
/**
 * Whose they are; `None` while not settled.
 */
holder: StakeholderId | null, 
/**
 * Anything else.
 */
notes: string, };

/**
 * Something that tasks need.
 */
export type ResourceId = string;

/**
 * How players answered an event's expected action.
 */
export type Response = "met" | "late" | "not-met" | "not-observed";

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
 * What a reviewer says of a section.
 */
export type ReviewAnswer = { 
/**
 * The review.
 */
review: ReviewId, 
/**
 * The section.
 */
section: SectionId, 
/**
 * What was asked.
 */
question: ReviewQuestion, 
/**
 * What is said.
 */
verdict: ReviewVerdict, 
/**
 * Why; needed unless the answer is yes.
 */
note: string, };

/**
 * A review to end without approval.
 */
export type ReviewClose = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * How it ended, in words.
 */
outcome: string, };

/**
 * A review of a plan.
 */
export type ReviewId = string;

/**
 * A plan to send to its reviewers.
 */
export type ReviewOpen = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * What reviewers are told.
 */
request: string, };

/**
 * What a reviewer is asked of a section.
 *
 * The first five are the criteria by which FEMA's Comprehensive Preparedness Guide 101 has plans reviewed (adequacy,
 * feasibility, acceptability, completeness, compliance), the last with human rights named; the sixth is added for
 * gender and inclusion.
 */
export type ReviewQuestion = "adequate" | "feasible" | "acceptable" | "complete" | "lawful" | "inclusive";

/**
 * What a reviewer says.
 */
export type ReviewVerdict = "yes" | "partly" | "no";

/**
 * A review with its answers.
 */
export type ReviewView = { 
/**
 * The review.
 */
review: PlanReview, 
/**
 * Every answer, as they were given. A later one by the same person on the same matter stands for the earlier.
 */
answers: Array<AnswerView>, };

/**
 * A whole text.
 */
export type RichText = { 
/**
 * The node\'s name.
 */
type: DocTag, 
/**
 * Its blocks; none is an unwritten text.
 */
content: Array<TextBlock>, };

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
 * The story's clock, where it is more than its start.
 */
story: Array<StoryLeg>, 
/**
 * The decisions that its branches wait for.
 */
decisions: Array<Decision>, 
/**
 * When it was made.
 */
created_at: WallTime, };

/**
 * What players did about an event's expected action.
 */
export type RunAnswer = { 
/**
 * The run.
 */
run: RunId, 
/**
 * The event.
 */
event: EventId, 
/**
 * What they did. What was done after it was due counts as late.
 */
response?: Response, 
/**
 * Exercise time at which it was so, if that was earlier.
 */
at?: number, 
/**
 * What was seen.
 */
note?: string, 
/**
 * Do it although the event was not released.
 */
confirm?: boolean, };

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
 * Waiting for something that has not come true.
 */
waiting: number, 
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
skipped: number, 
/**
 * How many of those due or to come the clock will release.
 */
by_clock: number, };

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
 * How players decided.
 */
export type RunDecide = { 
/**
 * The run.
 */
run: RunId, 
/**
 * The decision.
 */
decision: DecisionId, 
/**
 * The letter of the choice.
 */
choice: string, 
/**
 * Exercise time at which it was decided, if that was earlier.
 */
at?: number, 
/**
 * Who decided and what they knew.
 */
note?: string, };

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
reason?: string, 
/**
 * Do it although it goes beyond the last event.
 */
confirm?: boolean, };

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
entries: number, 
/**
 * What of its record is not as it was written; it can be read and reported, not played.
 */
fault: string | null, };

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
reason?: string, 
/**
 * Do it although it is odd, such as taking a delivery back after the end.
 */
confirm?: boolean, };

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
 * Whether play ever began. A real emergency may stop a run before it does.
 */
started: boolean, 
/**
 * Whether the clock releases every event that comes due from now on.
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
next: NextEvent | null, 
/**
 * How many entries are not on disk yet, because it could not be written; they are as soon as it can be.
 */
unwritten: number, 
/**
 * What of its record is not as it was written; it can be read and reported, not played.
 */
fault: string | null, };

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
 * What keeps people safe while an exercise is played.
 */
export type Safety = { 
/**
 * The word that stops play for a real emergency.
 */
code_word: string, 
/**
 * Where nobody plays.
 */
no_play: string, 
/**
 * Whom to call for a real emergency, and how.
 */
real_contact: string, 
/**
 * What else must be minded: weapons, drones, traffic, weather, medical cover.
 */
rules: string, };

/**
 * A sample.
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
 * A chapter of the scenario. Events name it.
 */
export type ScenarioPhase = { 
/**
 * Identity.
 */
id: PhaseId, 
/**
 * The exercise.
 */
exercise_id: ExerciseId, 
/**
 * Place in the list. From 0.
 */
position: number, 
/**
 * Its name, as events carry it.
 */
name: string, 
/**
 * What happens in it.
 */
narrative: RichText, 
/**
 * When it begins; `None` if it has no moment of its own.
 */
starts: ExerciseOffset | null, 
/**
 * The story's date and hour at its beginning; `None` if the story simply goes on.
 */
story: ScenarioTime | null, 
/**
 * How fast the story goes against exercise time while it lasts; `None` if as before.
 */
rate: Rate | null, };

/**
 * The story's own date and hour, in the story's time zone: milliseconds since 1970-01-01 00:00 there.
 */
export type ScenarioTime = number;

/**
 * How far an exercise goes: the elements of HSEEP's scope that are no field of their own. The type is the fifth.
 */
export type Scope = { 
/**
 * Who takes part, up to which level.
 */
participation: string, 
/**
 * How long it takes.
 */
duration: string, 
/**
 * Where it takes place.
 */
location: string, 
/**
 * What is exercised and what is not.
 */
parameters: string, };

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
 * A section of a plan.
 */
export type Section = { 
/**
 * Identity.
 */
id: SectionId, 
/**
 * The plan it belongs to.
 */
plan_id: PlanId, 
/**
 * The section it stands in; `None` at the top.
 */
parent_id: SectionId | null, 
/**
 * The part of the plan; a section inside another is of that one's part.
 */
part: Part, 
/**
 * Place among its siblings. From 0.
 */
position: number, 
/**
 * Its title, without a number.
 */
title: string, 
/**
 * Its text.
 */
body: RichText, 
/**
 * What it is for; shown until something is written.
 */
purpose: string, 
/**
 * What reviewers ask of it.
 */
asks: string, 
/**
 * Left out of every document, with all that stands in it.
 */
hidden: boolean, 
/**
 * Who may see it, if fewer than may see the plan.
 */
marking: Marking | null, };

/**
 * Which section.
 */
export type SectionById = { 
/**
 * The section.
 */
section: SectionId, };

/**
 * A section that is not the same.
 */
export type SectionChange = { 
/**
 * The section.
 */
section: SectionId, 
/**
 * How it fared.
 */
kind: PlanChangeKind, 
/**
 * Its number and title before; empty if it was not there.
 */
before: string, 
/**
 * Its number and title after; empty if it is no longer there.
 */
after: string, 
/**
 * Whether it stands in another place.
 */
moved: boolean, 
/**
 * Its text, word by word; empty if the text is the same.
 */
text: Array<TextStretch>, };

/**
 * A section to make.
 */
export type SectionCreate = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The section it stands in; the top if absent.
 */
parent?: SectionId, 
/**
 * The part it is in, at the top.
 */
part?: Part, 
/**
 * Before the sibling that stands here now; the end if absent.
 */
index?: number, 
/**
 * Its title.
 */
title: string, };

/**
 * A section to remove.
 */
export type SectionDelete = { 
/**
 * The section.
 */
section: SectionId, 
/**
 * True if what hangs on it is known.
 */
confirm?: boolean, };

/**
 * A section as an outline shows it.
 */
export type SectionHead = { 
/**
 * Where it stands.
 */
place: SectionPlace, 
/**
 * The section it stands in.
 */
parent_id: SectionId | null, 
/**
 * Its place among its siblings.
 */
position: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Whether it is itself hidden, and not only by one it stands in.
 */
hidden: boolean, 
/**
 * Who may see it, if fewer than may see the plan.
 */
marking: Marking | null, 
/**
 * Whether anything is written in it.
 */
written: boolean, 
/**
 * How many comments on it are open.
 */
open_comments: number, };

/**
 * A section of a plan.
 */
export type SectionId = string;

/**
 * A section's new place.
 */
export type SectionMove = { 
/**
 * The section.
 */
section: SectionId, 
/**
 * The section it is to stand in; the top if absent.
 */
parent?: SectionId, 
/**
 * The part it is to be in, at the top; the one it is in if absent.
 */
part?: Part, 
/**
 * Before the sibling that stands here now.
 */
index: number, };

/**
 * Where a section stands.
 */
export type SectionPlace = { 
/**
 * The section.
 */
section: SectionId, 
/**
 * The part it is in: that of the section at the top of its branch.
 */
part: Part, 
/**
 * How many sections it stands in.
 */
depth: number, 
/**
 * Its number, such as `4.3` or `T1.2`; empty if it is hidden.
 */
number: string, 
/**
 * Whether it, or one it stands in, is hidden.
 */
hidden: boolean, };

/**
 * Where to split a section.
 */
export type SectionSplit = { 
/**
 * The section.
 */
section: SectionId, 
/**
 * The block with which the new section begins. From 0; a heading there becomes its title.
 */
block: number, };

/**
 * What to change of a section; what is absent stays. Its text and its place have commands of their own.
 */
export type SectionUpdate = { 
/**
 * The section.
 */
section: SectionId, 
/**
 * Its title.
 */
title?: string, 
/**
 * What it is for.
 */
purpose?: string, 
/**
 * What reviewers ask of it.
 */
asks?: string, 
/**
 * Whether it is left out of documents.
 */
hidden?: boolean, 
/**
 * Who may see it; null is who may see the plan.
 */
marking?: Marking | null, };

/**
 * A section with its text.
 */
export type SectionView = { 
/**
 * The section.
 */
section: Section, 
/**
 * SHA-256 of its text, to be given back when it is written.
 */
body_sha256: string, 
/**
 * What its fields show.
 */
fields: Array<FieldValue>, };

/**
 * A section's new text.
 */
export type SectionWrite = { 
/**
 * The section.
 */
section: SectionId, 
/**
 * The text.
 */
body: RichText, 
/**
 * SHA-256 of the text that it was made from. Another one in the workspace means that somebody else wrote
 * meanwhile, and nothing is written. Absent writes over whatever is there.
 */
base?: string, };

/**
 * Who messages appear to come from: the simulated world. Events name it.
 */
export type Sender = { 
/**
 * Identity.
 */
id: SenderId, 
/**
 * The exercise.
 */
exercise_id: ExerciseId, 
/**
 * Place in the list. From 0.
 */
position: number, 
/**
 * Its name, as events carry it.
 */
name: string, 
/**
 * What sort.
 */
kind: SenderKind, 
/**
 * How it usually comes: phone, radio, a network.
 */
channel: string, 
/**
 * The number, address or account name that stands on what it sends.
 */
address: string, 
/**
 * How it speaks: for whoever plays it.
 */
voice: string, 
/**
 * A picture of it.
 */
portrait: AttachedFile | null, };

/**
 * Who messages of a scenario appear to come from.
 */
export type SenderId = string;

/**
 * What sort of sender it is.
 */
export type SenderKind = "person" | "organisation" | "account" | "system";

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
 * How bad it is.
 */
export type Severity = "Extreme" | "Severe" | "Moderate" | "Minor" | "Unknown";

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
 * Somebody who signed a version.
 */
export type Signature = { 
/**
 * Name.
 */
name: string, 
/**
 * Office.
 */
function: string, };

/**
 * A time in which nothing reaches players.
 */
export type Silence = { 
/**
 * From when.
 */
from: ExerciseOffset, 
/**
 * Until when.
 */
to: ExerciseOffset, };

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
 * Somebody of the planning or control staff.
 */
export type Staff = { 
/**
 * Identity.
 */
id: StaffId, 
/**
 * The exercise.
 */
exercise_id: ExerciseId, 
/**
 * Place in the list. From 0.
 */
position: number, 
/**
 * What people call them on paper and over the radio, such as `Lead controller` or `Eval 2`. Events name them so.
 */
name: string, 
/**
 * What they do.
 */
role: StaffRole, 
/**
 * The cell or place they work in; empty if none.
 */
cell: string, 
/**
 * The person, if the workspace knows them.
 */
contact_id: ContactId | null, 
/**
 * Telephone or radio during play.
 */
reach: string, };

/**
 * Somebody of an exercise's planning or control staff.
 */
export type StaffId = string;

/**
 * What somebody does for an exercise.
 */
export type StaffRole = "director" | "planner" | "facilitator" | "controller" | "evaluator" | "simulator" | "safety" | "ground-truth" | "actor" | "logistics";

/**
 * An organisation with a part to play.
 */
export type Stakeholder = { 
/**
 * Identity.
 */
id: StakeholderId, 
/**
 * Its name.
 */
name: string, 
/**
 * The sort of organisation.
 */
kind: StakeholderKind, 
/**
 * Anything else.
 */
notes: string, };

/**
 * An organisation with a part to play.
 */
export type StakeholderId = string;

/**
 * The sort of organisation.
 */
export type StakeholderKind = "operator" | "security" | "police" | "disposal" | "fire" | "ambulance" | "hospital" | "health" | "municipality" | "authority" | "aviation" | "csirt" | "utility" | "transport" | "military" | "justice" | "public-information" | "civil-society" | "neighbour" | "other";

/**
 * From here on the story reads so and goes so fast.
 */
export type StoryLeg = { 
/**
 * Exercise time at which the leg begins.
 */
from: ExerciseOffset, 
/**
 * The story's date and hour there.
 */
story: ScenarioTime, 
/**
 * How fast the story goes against exercise time.
 */
rate: Rate, };

/**
 * A strand of the scenario. Events name it.
 */
export type Storyline = { 
/**
 * Identity.
 */
id: StorylineId, 
/**
 * The exercise.
 */
exercise_id: ExerciseId, 
/**
 * Place in the list. From 0.
 */
position: number, 
/**
 * Its name, as events carry it.
 */
name: string, 
/**
 * What it is about and where it leads.
 */
narrative: string, };

/**
 * A strand of a scenario.
 */
export type StorylineId = string;

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
 * Why a contingency is suggested. Nobody but a person releases it.
 */
export type Suggested = { 
/**
 * Exercise time from which it is.
 */
from: ExerciseOffset, 
/**
 * The number of the event whose expected action has not come by then.
 */
because: string, };

/**
 * A row's.
 */
export type TableRowTag = "tableRow";

/**
 * A critical task.
 */
export type Task = { 
/**
 * Identity.
 */
id: TaskId, 
/**
 * The plan it belongs to.
 */
plan_id: PlanId, 
/**
 * The section it stands beside; `None` while not settled.
 */
section_id: SectionId | null, 
/**
 * Place among the plan's tasks. From 0.
 */
position: number, 
/**
 * What is done, in one line.
 */
title: string, 
/**
 * How, where one line is not enough.
 */
detail: string, 
/**
 * The stakeholder that answers for it; `None` while not settled.
 */
lead: StakeholderId | null, 
/**
 * The post that does it, such as `Gate supervisor`; empty is the lead as a whole.
 */
role: string, 
/**
 * Stakeholders that help.
 */
support: Array<StakeholderId>, 
/**
 * The chapter of an incident.
 */
phase: TaskPhase, 
/**
 * What it begins with.
 */
trigger: string, 
/**
 * Minutes after the trigger by which it is done; `None` where no time is set.
 */
target_min: number | null, 
/**
 * Minutes it takes once begun; `None` where that is not known.
 */
takes_min: number | null, 
/**
 * Where the target comes from; empty is the planner's own.
 */
target_source: string, 
/**
 * Whether the target is still to be checked against its source.
 */
to_check: boolean, 
/**
 * Tasks that must be done before.
 */
after: Array<TaskId>, 
/**
 * What it needs.
 */
resources: Array<TaskResource>, 
/**
 * Where.
 */
location: string, 
/**
 * What may hurt those who do it.
 */
safety: string, 
/**
 * Provisions of frameworks it serves, by key.
 */
provisions: Array<string>, 
/**
 * Core capabilities it serves, by key.
 */
capabilities: Array<string>, };

/**
 * A critical task of a plan.
 */
export type TaskId = string;

/**
 * What of a task a field shows.
 */
export type TaskPart = "title" | "target" | "lead";

/**
 * The chapter of an incident in which a task is done.
 */
export type TaskPhase = "prepare" | "alert" | "protect" | "respond" | "sustain" | "investigate" | "recover";

/**
 * How many of a resource a task needs.
 */
export type TaskResource = { 
/**
 * Of what.
 */
resource: ResourceId, 
/**
 * How many.
 */
quantity: number, };

/**
 * A critical task with what was done about it.
 */
export type TaskStanding = { 
/**
 * The task.
 */
task: TaskId, 
/**
 * What is done, in one line.
 */
title: string, 
/**
 * When in the response.
 */
phase: TaskPhase, 
/**
 * Who leads it; empty if nobody was named.
 */
lead: string, 
/**
 * Minutes after the trigger by which it is done.
 */
target_min: number | null, 
/**
 * When it was last exercised; `None` is never.
 */
exercised: Exercised | null, 
/**
 * Names of exercises that have an objective for it.
 */
designed: Array<string>, };

/**
 * A piece that stands on lines of its own.
 */
export type TextBlock = { "type": "paragraph", 
/**
 * What it says.
 */
content: Array<TextInline>, } | { "type": "heading", 
/**
 * How deep.
 */
attrs: HeadingAttrs, 
/**
 * What it says.
 */
content: Array<TextInline>, } | { "type": "bulletList", 
/**
 * The points.
 */
content: Array<ListItem>, } | { "type": "orderedList", 
/**
 * Where it begins to count.
 */
attrs: OrderedAttrs, 
/**
 * The steps.
 */
content: Array<ListItem>, } | { "type": "taskList", 
/**
 * The things.
 */
content: Array<CheckItem>, } | { "type": "table", 
/**
 * The rows.
 */
content: Array<TextTableRow>, } | { "type": "callout", 
/**
 * In which voice.
 */
attrs: CalloutAttrs, 
/**
 * What it says: paragraphs and lists.
 */
content: Array<TextBlock>, } | { "type": "figure", 
/**
 * Which, and what it shows.
 */
attrs: FigureAttrs, };

/**
 * A piece of a line.
 */
export type TextInline = { "type": "text", 
/**
 * What they are; never empty.
 */
text: string, 
/**
 * How they are set.
 */
marks?: Array<TextMark>, } | { "type": "hardBreak" } | { "type": "field", 
/**
 * What.
 */
attrs: FieldAttrs, } | { "type": "crossReference", 
/**
 * Which.
 */
attrs: CrossReferenceAttrs, };

/**
 * How characters are set.
 */
export type TextMark = { "type": "bold" } | { "type": "italic" } | { "type": "underline" };

/**
 * A stretch of text.
 */
export type TextStretch = { 
/**
 * In which of the two it stands; `None` is in both.
 */
kind: PlanChangeKind | null, 
/**
 * The words.
 */
text: string, };

/**
 * A cell of a table.
 */
export type TextTableCell = { "type": "tableHeader", 
/**
 * How many columns and rows it takes.
 */
attrs: CellAttrs, 
/**
 * What it says.
 */
content: Array<TextBlock>, } | { "type": "tableCell", 
/**
 * How many columns and rows it takes.
 */
attrs: CellAttrs, 
/**
 * What it says.
 */
content: Array<TextBlock>, };

/**
 * A row of a table.
 */
export type TextTableRow = { 
/**
 * The node\'s name.
 */
type: TableRowTag, 
/**
 * Its cells.
 */
content: Array<TextTableCell>, };

/**
 * In which voice a callout speaks.
 */
export type TextTone = "note" | "danger" | "rights";

/**
 * Light, dark, or as the system says.
 */
export type Theme = "system" | "light" | "dark";

/**
 * A class of hostile act.
 */
export type Threat = "uas" | "insider" | "ied" | "armed-assailant" | "vehicle" | "ict" | "cbrn" | "hoax" | "disinformation" | "pandemic" | "fire" | "hostage" | "complex";

/**
 * What times written with colons alone are.
 */
export type TimesAre = "hours" | "minutes" | "clock" | "unknown";

/**
 * What the times of a block may be.
 */
export type TimesAsked = { 
/**
 * One of them as written.
 */
example: string, 
/**
 * The readings that are possible.
 */
readings: Array<TimesAre>, };

/**
 * What a change touches; a window asks again for what it shows of these.
 */
export type Topic = "workspace" | "exercise" | "design" | "event" | "library" | "plan" | "review" | "stakeholder" | "form" | "profile" | "run" | "journal" | "history" | "settings";

/**
 * What a role player has, for triage.
 */
export type Triage = "none" | "immediate" | "urgent" | "delayed" | "dead";

/**
 * A time that could not be read.
 */
export type UnreadTime = { 
/**
 * Whose.
 */
event: EventId, 
/**
 * Its number.
 */
number: string, 
/**
 * Why, with the raw text.
 */
why: string, };

/**
 * How soon people must act.
 */
export type Urgency = "Immediate" | "Expected" | "Future" | "Past" | "Unknown";

/**
 * A word that texts take from one place: `{{name}}` in a text stands for its value.
 */
export type Variable = { 
/**
 * Identity.
 */
id: VariableId, 
/**
 * The exercise.
 */
exercise_id: ExerciseId, 
/**
 * Place in the list. From 0.
 */
position: number, 
/**
 * Its name between the braces: letters, digits, `-` and `_`.
 */
name: string, 
/**
 * What texts show.
 */
value: string, };

/**
 * A word that texts of a scenario take from one place.
 */
export type VariableId = string;

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
 * What was looked at: `file`, `schema`, `references`, `rows`, `attachments` or `journal`.
 */
check: string, 
/**
 * What is wrong.
 */
what: string, };

/**
 * An approved version of a plan.
 */
export type VersionByNumber = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The version's number.
 */
version: number, };

/**
 * An approved version of a plan.
 */
export type VersionId = string;

/**
 * A column of a view.
 */
export type ViewColumn = { 
/**
 * Which.
 */
id: string, 
/**
 * Its width in pixels; `None` is the usual one.
 */
width: number | null, };

/**
 * A real instant: UTC milliseconds since 1970.
 */
export type WallTime = number;

/**
 * What the designer wants of the list; `None` is not looked at.
 */
export type Wanted = { 
/**
 * The longest time in which nothing reaches players, in minutes.
 */
silence_min: number | null, 
/**
 * The most that one controller delivers within ten minutes.
 */
per_controller: number | null, 
/**
 * The most that reaches one player within ten minutes.
 */
per_player: number | null, 
/**
 * How long it takes to get from one place to another, in minutes.
 */
travel_min: number | null, };

/**
 * What a public warning says of itself. What the planner did not say is unknown, never guessed.
 */
export type Warning = { 
/**
 * What it is about.
 */
category: Category, 
/**
 * How soon people must act.
 */
urgency: Urgency, 
/**
 * How bad it is.
 */
severity: Severity, 
/**
 * How sure it is.
 */
certainty: Certainty, 
/**
 * What people are to do; may be empty.
 */
instruction: string, 
/**
 * Where.
 */
area: string, };

/**
 * Where to put a copy.
 */
export type WorkspaceBackup = { 
/**
 * Where; beside the workspace with the date in its name if absent.
 */
path?: string, };

/**
 * A workspace to check.
 */
export type WorkspaceCheck = { 
/**
 * Where.
 */
path: string, 
/**
 * What opens it.
 */
passphrase?: string, };

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
passphrase?: string, 
/**
 * What for; to work in it if absent.
 */
open_for?: OpenFor, };

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
 * A text that was written.
 */
export type Written = { 
/**
 * SHA-256 of the text, for the next time.
 */
body_sha256: string, 
/**
 * What its fields show.
 */
fields: Array<FieldValue>, };

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
  /** Checks a workspace file that is not open, and leaves it and what is beside it as they are. */
  workspace_check: { request: WorkspaceCheck; reply: Verified };
  /** The samples there are. */
  sample_list: { request: Nothing; reply: Array<SampleLine> };
  /** Puts a sample into the open workspace. */
  sample_add: { request: AddSample; reply: Done };
  /** What was never exercised of a plan, and an exercise that would. */
  exercise_propose: { request: ExercisePropose; reply: Proposal };
  /** Makes an exercise of a plan's tasks. */
  exercise_begin: { request: ExerciseBegin; reply: ExerciseDetail };
  /** The packs there are, and the overlays that go with any of them. */
  pack_list: { request: Nothing; reply: Packs };
  /** Makes an exercise of a pack, with its plan where the workspace has none. */
  pack_add: { request: PackAdd; reply: PackAdded };
  /** Takes the last change back. */
  history_undo: { request: Nothing; reply: Reverted };
  /** Does the last undone change again. */
  history_redo: { request: Nothing; reply: Reverted };
  /** The latest changes, newest first. */
  history_list: { request: HistoryList; reply: Array<HistoryLine> };
  /** Finds things by their words. */
  search_find: { request: SearchFind; reply: Array<SearchHit> };
  /** Every plan, by title. */
  plan_list: { request: Nothing; reply: Array<PlanLine> };
  /** One plan: its outline, tasks, levels, directory and communications table. */
  plan_get: { request: PlanById; reply: PlanDetail };
  /** One plan with every text, its fields filled in. */
  plan_read: { request: PlanById; reply: PlanContent };
  /** Makes a plan, from a template if one is named. */
  plan_create: { request: PlanCreate; reply: PlanDetail };
  /** Changes what a plan says of itself. */
  plan_update: { request: PlanUpdate; reply: Plan };
  /** Removes a plan; refused once it has versions, reviews or comments. */
  plan_delete: { request: PlanById; reply: Done };
  /** What does not hold together in a plan, and what is still open. */
  plan_check: { request: PlanById; reply: Array<PlanFact> };
  /** Plans to be reviewed and agreements that end. */
  plan_due: { request: Nothing; reply: Array<DueLine> };
  /** The templates a plan can begin with. */
  plan_template_list: { request: Nothing; reply: Array<PlanTemplateLine> };
  /** The reference figures, with their sources. */
  figure_list: { request: Nothing; reply: Array<Figure> };
  /** One section with its text. */
  section_get: { request: SectionById; reply: SectionView };
  /** Makes a section. */
  section_create: { request: SectionCreate; reply: SectionView };
  /** Changes a section's title and what is said of it. */
  section_update: { request: SectionUpdate; reply: SectionView };
  /** Writes a section's text, unless somebody else wrote it meanwhile. */
  section_write: { request: SectionWrite; reply: Written };
  /** Moves a section with all that stands in it. */
  section_move: { request: SectionMove; reply: Array<SectionHead> };
  /** Splits a section in two. */
  section_split: { request: SectionSplit; reply: SectionView };
  /** Removes a section and all that stands in it. */
  section_delete: { request: SectionDelete; reply: Done };
  /** Makes a critical task. */
  task_create: { request: RecordCreate<Task>; reply: Task };
  /** Changes a critical task. */
  task_update: { request: RecordUpdate<Task>; reply: Task };
  /** Removes a critical task. */
  task_delete: { request: RecordDelete; reply: Done };
  /** Puts a critical task elsewhere in its list. */
  task_move: { request: RecordMove; reply: Done };
  /** Makes a level of activation. */
  level_create: { request: RecordCreate<ActivationLevel>; reply: ActivationLevel };
  /** Changes a level of activation. */
  level_update: { request: RecordUpdate<ActivationLevel>; reply: ActivationLevel };
  /** Removes a level of activation. */
  level_delete: { request: RecordDelete; reply: Done };
  /** Puts a level of activation elsewhere in its list. */
  level_move: { request: RecordMove; reply: Done };
  /** Makes a line of a plan's directory. */
  directory_create: { request: RecordCreate<DirectoryLine>; reply: DirectoryLine };
  /** Changes a line of a plan's directory. */
  directory_update: { request: RecordUpdate<DirectoryLine>; reply: DirectoryLine };
  /** Removes a line of a plan's directory. */
  directory_delete: { request: RecordDelete; reply: Done };
  /** Puts a line of a plan's directory elsewhere in its list. */
  directory_move: { request: RecordMove; reply: Done };
  /** Makes a line of a plan's communications table. */
  net_create: { request: RecordCreate<Net>; reply: Net };
  /** Changes a line of a plan's communications table. */
  net_update: { request: RecordUpdate<Net>; reply: Net };
  /** Removes a line of a plan's communications table. */
  net_delete: { request: RecordDelete; reply: Done };
  /** Puts a line of a plan's communications table elsewhere in its list. */
  net_move: { request: RecordMove; reply: Done };
  /** Keeps a picture for a text. */
  picture_keep: { request: PictureKeep; reply: PictureKept };
  /** Keeps a file that goes with an event. */
  file_keep: { request: FileKeep; reply: AttachedFile };
  /** Stakeholders, contacts, agreements, sites and resources. */
  stakeholder_list: { request: Nothing; reply: Around };
  /** Makes a stakeholder. */
  stakeholder_create: { request: RecordCreate<Stakeholder>; reply: Stakeholder };
  /** Changes a stakeholder. */
  stakeholder_update: { request: RecordUpdate<Stakeholder>; reply: Stakeholder };
  /** Removes a stakeholder. */
  stakeholder_delete: { request: RecordDelete; reply: Done };
  /** Makes a contact. */
  contact_create: { request: RecordCreate<Contact>; reply: Contact };
  /** Changes a contact. */
  contact_update: { request: RecordUpdate<Contact>; reply: Contact };
  /** Removes a contact. */
  contact_delete: { request: RecordDelete; reply: Done };
  /** Makes an agreement. */
  agreement_create: { request: RecordCreate<Agreement>; reply: Agreement };
  /** Changes an agreement. */
  agreement_update: { request: RecordUpdate<Agreement>; reply: Agreement };
  /** Removes an agreement. */
  agreement_delete: { request: RecordDelete; reply: Done };
  /** Makes a site or asset. */
  asset_create: { request: RecordCreate<Asset>; reply: Asset };
  /** Changes a site or asset. */
  asset_update: { request: RecordUpdate<Asset>; reply: Asset };
  /** Removes a site or asset. */
  asset_delete: { request: RecordDelete; reply: Done };
  /** Makes a resource. */
  resource_create: { request: RecordCreate<Resource>; reply: Resource };
  /** Changes a resource. */
  resource_update: { request: RecordUpdate<Resource>; reply: Resource };
  /** Removes a resource. */
  resource_delete: { request: RecordDelete; reply: Done };
  /** Forms and call cards that were filled in. */
  form_filled_list: { request: Nothing; reply: Array<FormEntry> };
  /** Begins a form. */
  form_filled_create: { request: RecordCreate<FormEntry>; reply: FormEntry };
  /** Fills in a form. */
  form_filled_update: { request: RecordUpdate<FormEntry>; reply: FormEntry };
  /** Throws a form away. */
  form_filled_delete: { request: RecordDelete; reply: Done };
  /** Sends a plan to its reviewers. */
  review_open: { request: ReviewOpen; reply: PlanDetail };
  /** Ends a review without approval. */
  review_close: { request: ReviewClose; reply: PlanDetail };
  /** Answers a reviewer's question on a section. */
  review_answer: { request: ReviewAnswer; reply: AnswerView };
  /** A plan's reviews with their answers, latest first. */
  review_list: { request: PlanById; reply: Array<ReviewView> };
  /** Comments on a section. */
  comment_add: { request: CommentAdd; reply: PlanComment };
  /** Resolves a comment, or opens it again. */
  comment_resolve: { request: CommentResolve; reply: PlanComment };
  /** A plan's comments, in the order they were made. */
  comment_list: { request: PlanById; reply: Array<PlanComment> };
  /** Approves a plan as it stands: an immutable version. */
  plan_approve: { request: PlanApprove; reply: PlanDetail };
  /** Takes a plan back into work, or puts it out of use. */
  plan_stand: { request: PlanStand; reply: PlanDetail };
  /** A plan's approved versions, latest first. */
  version_list: { request: PlanById; reply: Array<ApprovedVersion> };
  /** What an approved version says. */
  version_get: { request: VersionByNumber; reply: PlanContent };
  /** What is different between two states of a plan. */
  plan_compare: { request: PlanCompare; reply: Compared };
  /** Who holds which copy of which version. */
  copy_list: { request: PlanById; reply: Array<CopyHeld> };
  /** Makes a copy that somebody holds. */
  copy_create: { request: RecordCreate<CopyHeld>; reply: CopyHeld };
  /** Changes a copy that somebody holds. */
  copy_update: { request: RecordUpdate<CopyHeld>; reply: CopyHeld };
  /** Removes a copy that somebody holds. */
  copy_delete: { request: RecordDelete; reply: Done };
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
  /** An exercise's design: objectives, people, meetings, scenario, decisions. */
  design_get: { request: ExerciseById; reply: Design };
  /** What does not hold together in an exercise, and what is still open. */
  exercise_check: { request: ExerciseById; reply: Array<ExerciseFact> };
  /** Plays an exercise through at once; writes nothing. */
  exercise_rehearse: { request: ExerciseRehearse; reply: Rehearsal };
  /** Makes an objective. */
  objective_create: { request: RecordCreate<Objective>; reply: Objective };
  /** Changes an objective. */
  objective_update: { request: RecordUpdate<Objective>; reply: Objective };
  /** Removes an objective. */
  objective_delete: { request: RecordDelete; reply: Done };
  /** Puts an objective elsewhere in its list. */
  objective_move: { request: RecordMove; reply: Done };
  /** Makes an organisation that takes part. */
  participant_create: { request: RecordCreate<Participant>; reply: Participant };
  /** Changes an organisation that takes part. */
  participant_update: { request: RecordUpdate<Participant>; reply: Participant };
  /** Removes an organisation that takes part. */
  participant_delete: { request: RecordDelete; reply: Done };
  /** Puts an organisation that takes part elsewhere in its list. */
  participant_move: { request: RecordMove; reply: Done };
  /** Makes a member of the staff. */
  staff_create: { request: RecordCreate<Staff>; reply: Staff };
  /** Changes a member of the staff. */
  staff_update: { request: RecordUpdate<Staff>; reply: Staff };
  /** Removes a member of the staff. */
  staff_delete: { request: RecordDelete; reply: Done };
  /** Puts a member of the staff elsewhere in its list. */
  staff_move: { request: RecordMove; reply: Done };
  /** Makes a planning meeting. */
  meeting_create: { request: RecordCreate<Meeting>; reply: Meeting };
  /** Changes a planning meeting. */
  meeting_update: { request: RecordUpdate<Meeting>; reply: Meeting };
  /** Removes a planning meeting. */
  meeting_delete: { request: RecordDelete; reply: Done };
  /** Makes a point of a checklist. */
  checklist_create: { request: RecordCreate<ChecklistItem>; reply: ChecklistItem };
  /** Changes a point of a checklist. */
  checklist_update: { request: RecordUpdate<ChecklistItem>; reply: ChecklistItem };
  /** Removes a point of a checklist. */
  checklist_delete: { request: RecordDelete; reply: Done };
  /** Puts a point of a checklist elsewhere in its list. */
  checklist_move: { request: RecordMove; reply: Done };
  /** Makes a phase of a scenario. */
  phase_create: { request: RecordCreate<ScenarioPhase>; reply: ScenarioPhase };
  /** Changes a phase of a scenario. */
  phase_update: { request: RecordUpdate<ScenarioPhase>; reply: ScenarioPhase };
  /** Removes a phase of a scenario. */
  phase_delete: { request: RecordDelete; reply: Done };
  /** Puts a phase of a scenario elsewhere in its list. */
  phase_move: { request: RecordMove; reply: Done };
  /** Makes a storyline. */
  storyline_create: { request: RecordCreate<Storyline>; reply: Storyline };
  /** Changes a storyline. */
  storyline_update: { request: RecordUpdate<Storyline>; reply: Storyline };
  /** Removes a storyline. */
  storyline_delete: { request: RecordDelete; reply: Done };
  /** Puts a storyline elsewhere in its list. */
  storyline_move: { request: RecordMove; reply: Done };
  /** Makes a ground truth. */
  truth_create: { request: RecordCreate<GroundTruth>; reply: GroundTruth };
  /** Changes a ground truth. */
  truth_update: { request: RecordUpdate<GroundTruth>; reply: GroundTruth };
  /** Removes a ground truth. */
  truth_delete: { request: RecordDelete; reply: Done };
  /** Puts a ground truth elsewhere in its list. */
  truth_move: { request: RecordMove; reply: Done };
  /** Makes a sender. */
  sender_create: { request: RecordCreate<Sender>; reply: Sender };
  /** Changes a sender. */
  sender_update: { request: RecordUpdate<Sender>; reply: Sender };
  /** Removes a sender. */
  sender_delete: { request: RecordDelete; reply: Done };
  /** Puts a sender elsewhere in its list. */
  sender_move: { request: RecordMove; reply: Done };
  /** Makes a variable. */
  variable_create: { request: RecordCreate<Variable>; reply: Variable };
  /** Changes a variable. */
  variable_update: { request: RecordUpdate<Variable>; reply: Variable };
  /** Removes a variable. */
  variable_delete: { request: RecordDelete; reply: Done };
  /** Puts a variable elsewhere in its list. */
  variable_move: { request: RecordMove; reply: Done };
  /** Makes a role player. */
  actor_create: { request: RecordCreate<Actor>; reply: Actor };
  /** Changes a role player. */
  actor_update: { request: RecordUpdate<Actor>; reply: Actor };
  /** Removes a role player. */
  actor_delete: { request: RecordDelete; reply: Done };
  /** Puts a role player elsewhere in its list. */
  actor_move: { request: RecordMove; reply: Done };
  /** Makes a decision. */
  decision_create: { request: RecordCreate<Decision>; reply: Decision };
  /** Changes a decision. */
  decision_update: { request: RecordUpdate<Decision>; reply: Decision };
  /** Removes a decision. */
  decision_delete: { request: RecordDelete; reply: Done };
  /** Puts a decision elsewhere in its list. */
  decision_move: { request: RecordMove; reply: Done };
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
  /** Every event of an exercise, without what is long. */
  event_lines: { request: EventLines; reply: Array<EventLine> };
  /** The values that an exercise's events have in the columns that can be filtered by. */
  event_values: { request: ExerciseById; reply: { [key in FilterBy]?: Array<string> } };
  /** Moves events in time, with what depends on them if that is wanted. */
  event_shift: { request: EventShift; reply: EventsShifted };
  /** Numbers events anew and reports every old and new number. */
  event_renumber: { request: EventRenumber; reply: EventsRenumbered };
  /** Pastes a block from a spreadsheet; asks where its times can be read in several ways. */
  event_paste: { request: EventPaste; reply: EventsPasted };
  /** Copies events, within their exercise or into another, and reports what could not be taken along. */
  event_copy: { request: EventCopy; reply: EventsCopied };
  /** The injects of the library. */
  library_list: { request: Nothing; reply: Array<LibraryInject> };
  /** Keeps events in the library. */
  library_keep: { request: LibraryKeep; reply: Array<LibraryInject> };
  /** Puts an inject of the library into an exercise. */
  library_put: { request: LibraryPut; reply: EventsCopied };
  /** Changes an inject of the library. */
  library_update: { request: RecordUpdate<LibraryInject>; reply: LibraryInject };
  /** Removes an inject from the library. */
  library_delete: { request: RecordDelete; reply: Done };
  /** Kept ways to look at an MSEL. */
  view_list: { request: Nothing; reply: Array<MselView> };
  /** Keeps a way to look at an MSEL. */
  view_create: { request: RecordCreate<MselView>; reply: MselView };
  /** Changes a kept way to look at an MSEL. */
  view_update: { request: RecordUpdate<MselView>; reply: MselView };
  /** Removes a kept way to look at an MSEL. */
  view_delete: { request: RecordDelete; reply: Done };
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
  /** Writes an exercise with all that belongs to it to a package file. */
  package_save: { request: ExerciseSave; reply: Saved };
  /** Writes an exercise's planning meetings to a calendar file. */
  exercise_calendar_save: { request: ExerciseSave; reply: Saved };
  /** Says what a file is and what it would become: a package, or a file of another program; writes nothing. */
  exchange_preview: { request: ImportOpen; reply: ExchangePreview };
  /** Imports a package, or a file of another program, as one change. */
  exchange_import: { request: ExchangeImport; reply: ExchangeImported };
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
  /** Says what players did about an event's expected action. */
  run_answer: { request: RunAnswer; reply: RunView };
  /** Says how players decided. */
  run_decide: { request: RunDecide; reply: RunView };
  /** Writes a remark into the journal. */
  run_note: { request: RunNote; reply: RunView };
  /** Writes a run's after-action report to a PDF or Word file. */
  report_aar_save: { request: AarSave; reply: Saved };
  /** The documents of an exercise, and what each is marked as. */
  document_list: { request: DocumentsFor; reply: Array<DocumentLine> };
  /** How many pages a document of an exercise has. */
  document_pages: { request: DocumentPages; reply: Counted };
  /** Writes a document of an exercise to a PDF or Word file. */
  report_exercise_save: { request: DocumentSave; reply: Saved };
  /** Writes every document of an exercise into a folder. */
  export_documents_save: { request: DocumentsSave; reply: Array<Saved> };
  /** An event as what players get. */
  event_rendering: { request: RenderingRequest; reply: RenderingView };
  /** Writes an inject to an e-mail or a public warning file. */
  event_rendering_save: { request: RenderingSave; reply: Saved };
  /** Writes a plan to a PDF, Word or HTML file. */
  report_plan_save: { request: PlanPaperSave; reply: Saved };
  /** Writes a plan's action cards to a PDF file. */
  report_cards_save: { request: CardsSave; reply: Saved };
  /** Writes a plan's directory to a PDF file. */
  report_contacts_save: { request: ContactsSave; reply: Saved };
  /** Writes a form to a PDF file. */
  report_form_save: { request: FormSave; reply: Saved };
  /** The forms that can be printed. */
  form_list: { request: Nothing; reply: Array<FormLine> };
}

export interface Fetches {
  /** An exercise's MSEL as a spreadsheet. */
  export_msel: { request: ExerciseById };
  /** An exercise with all that belongs to it as a package. */
  package: { request: ExerciseById };
  /** An exercise's planning meetings as a calendar. */
  exercise_calendar: { request: ExerciseById };
  /** A run's after-action report as PDF or Word. */
  report_aar: { request: AarFetch };
  /** A document of an exercise as PDF or Word. */
  report_exercise: { request: DocumentFetch };
  /** An inject as an e-mail or a public warning. */
  event_rendering_file: { request: RenderingRequest };
  /** A plan as PDF, Word or one HTML file. */
  report_plan: { request: PlanPaperFetch };
  /** A plan's action cards as PDF. */
  report_cards: { request: CardsFetch };
  /** A plan's directory in the order of its call tree, as PDF. */
  report_contacts: { request: ContactsFetch };
  /** A form as PDF, blank or filled from a plan. */
  report_form: { request: FormFetch };
  /** A kept file, by its SHA-256. */
  attachment: { request: AttachmentFetch };
}
