-- The design of exercises: objectives, people, scenario, conditions.

ALTER TABLE event RENAME COLUMN offset_ms TO "offset";
UPDATE history_row SET before = json_remove(json_set(before, '$.offset', before -> '$.offset_ms'), '$.offset_ms')
    WHERE tbl = 'event' AND before IS NOT NULL;
UPDATE history_row SET after = json_remove(json_set(after, '$.offset', after -> '$.offset_ms'), '$.offset_ms')
    WHERE tbl = 'event' AND after IS NOT NULL;
ALTER TABLE event ADD COLUMN duration_ms INTEGER;
ALTER TABLE event ADD COLUMN read_aloud TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN if_asked TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN hint TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN evaluator TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN expected_within_ms INTEGER;
ALTER TABLE event ADD COLUMN objectives TEXT NOT NULL DEFAULT '[]';  -- JSON list of objective ids
ALTER TABLE event ADD COLUMN tasks TEXT NOT NULL DEFAULT '[]';       -- JSON list of task ids of plans
ALTER TABLE event ADD COLUMN section_id TEXT;                        -- a section of a plan
ALTER TABLE event ADD COLUMN attachments TEXT NOT NULL DEFAULT '[]'; -- JSON list of {name, sha256}
ALTER TABLE event ADD COLUMN contingency_for TEXT;                   -- JSON of domain::ContingencyFor
ALTER TABLE event ADD COLUMN waits_for TEXT;                         -- JSON of domain::Condition
ALTER TABLE event ADD COLUMN marking TEXT;                           -- JSON of domain::Marking; NULL is the exercise's
ALTER TABLE event ADD COLUMN safety TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN review TEXT NOT NULL DEFAULT 'draft';

ALTER TABLE exercise ADD COLUMN sponsor TEXT NOT NULL DEFAULT '';
ALTER TABLE exercise ADD COLUMN venue TEXT NOT NULL DEFAULT '';
ALTER TABLE exercise ADD COLUMN scope TEXT NOT NULL
    DEFAULT '{"participation":"","duration":"","location":"","parameters":""}';
ALTER TABLE exercise ADD COLUMN safety TEXT NOT NULL
    DEFAULT '{"code_word":"","no_play":"","real_contact":"","rules":""}';
ALTER TABLE exercise ADD COLUMN threats TEXT NOT NULL DEFAULT '[]';
ALTER TABLE exercise ADD COLUMN plans TEXT NOT NULL DEFAULT '[]';    -- JSON list of plan ids
ALTER TABLE exercise ADD COLUMN ends INTEGER;                        -- exercise ms since StartEx
ALTER TABLE exercise ADD COLUMN wanted TEXT NOT NULL
    DEFAULT '{"silence_min":null,"per_controller":null,"per_player":null,"travel_min":null}';
ALTER TABLE exercise ADD COLUMN debrief TEXT NOT NULL DEFAULT '';

ALTER TABLE run ADD COLUMN story TEXT NOT NULL DEFAULT '[]';         -- JSON list of domain::StoryLeg
ALTER TABLE run ADD COLUMN decisions TEXT NOT NULL DEFAULT '[]';     -- JSON list of domain::Decision

CREATE TABLE objective (
    id               TEXT PRIMARY KEY,
    exercise_id      TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    position         INTEGER NOT NULL,
    number           TEXT NOT NULL,
    statement        TEXT NOT NULL,
    specific         TEXT NOT NULL,
    measurable       TEXT NOT NULL,
    achievable       TEXT NOT NULL,
    relevant         TEXT NOT NULL,
    time_bound       TEXT NOT NULL,
    capability       TEXT NOT NULL,
    target_task      TEXT NOT NULL,
    target_impact    TEXT NOT NULL,
    target_timeframe TEXT NOT NULL,
    tasks            TEXT NOT NULL,        -- JSON list of task ids of plans
    provisions       TEXT NOT NULL         -- JSON list of keys
) STRICT;
CREATE INDEX objective_by_exercise ON objective (exercise_id, position);

CREATE TABLE participant (
    id             TEXT PRIMARY KEY,
    exercise_id    TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    position       INTEGER NOT NULL,
    stakeholder_id TEXT NOT NULL REFERENCES stakeholder (id) ON DELETE RESTRICT,
    part           TEXT NOT NULL,
    people         INTEGER,
    real           TEXT NOT NULL,
    simulated      TEXT NOT NULL,
    agreed_by      TEXT NOT NULL,
    agreed_on      TEXT NOT NULL
) STRICT;
CREATE INDEX participant_by_exercise ON participant (exercise_id, position);
CREATE INDEX participant_by_stakeholder ON participant (stakeholder_id);

CREATE TABLE staff (
    id          TEXT PRIMARY KEY,
    exercise_id TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    role        TEXT NOT NULL,
    cell        TEXT NOT NULL,
    contact_id  TEXT REFERENCES contact (id) ON DELETE RESTRICT,
    reach       TEXT NOT NULL
) STRICT;
CREATE INDEX staff_by_exercise ON staff (exercise_id, position);
CREATE INDEX staff_by_contact ON staff (contact_id);

CREATE TABLE meeting (
    id          TEXT PRIMARY KEY,
    exercise_id TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    key         TEXT NOT NULL,
    title       TEXT NOT NULL,
    day         TEXT NOT NULL,             -- YYYY-MM-DD or empty
    time        TEXT NOT NULL,             -- HH:MM or empty
    minutes     INTEGER NOT NULL,
    place       TEXT NOT NULL,
    purpose     TEXT NOT NULL,
    outputs     TEXT NOT NULL,
    held        INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_by_exercise ON meeting (exercise_id);

CREATE TABLE checklist_item (
    id          TEXT PRIMARY KEY,
    exercise_id TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    moment      TEXT NOT NULL,
    text        TEXT NOT NULL,
    owner       TEXT NOT NULL,
    done        INTEGER NOT NULL
) STRICT;
CREATE INDEX checklist_item_by_exercise ON checklist_item (exercise_id, position);

CREATE TABLE scenario_phase (
    id          TEXT PRIMARY KEY,
    exercise_id TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    narrative   TEXT NOT NULL,             -- JSON of domain::text::RichText
    starts      INTEGER,                   -- exercise ms since StartEx
    story       INTEGER,                   -- ms of the story's local clock
    rate        INTEGER                    -- thousandths
) STRICT;
CREATE INDEX scenario_phase_by_exercise ON scenario_phase (exercise_id, position);

CREATE TABLE storyline (
    id          TEXT PRIMARY KEY,
    exercise_id TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    narrative   TEXT NOT NULL
) STRICT;
CREATE INDEX storyline_by_exercise ON storyline (exercise_id, position);

CREATE TABLE ground_truth (
    id          TEXT PRIMARY KEY,
    exercise_id TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    title       TEXT NOT NULL,
    text        TEXT NOT NULL,
    files       TEXT NOT NULL              -- JSON list of {name, sha256}
) STRICT;
CREATE INDEX ground_truth_by_exercise ON ground_truth (exercise_id, position);

CREATE TABLE sender (
    id          TEXT PRIMARY KEY,
    exercise_id TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    channel     TEXT NOT NULL,
    address     TEXT NOT NULL,
    voice       TEXT NOT NULL,
    portrait    TEXT                       -- JSON of {name, sha256}
) STRICT;
CREATE INDEX sender_by_exercise ON sender (exercise_id, position);

CREATE TABLE variable (
    id          TEXT PRIMARY KEY,
    exercise_id TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    value       TEXT NOT NULL
) STRICT;
CREATE INDEX variable_by_exercise ON variable (exercise_id, position);

CREATE TABLE actor (
    id          TEXT PRIMARY KEY,
    exercise_id TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    number      TEXT NOT NULL,
    role        TEXT NOT NULL,
    people      INTEGER NOT NULL,
    brief       TEXT NOT NULL,
    injuries    TEXT NOT NULL,
    triage      TEXT NOT NULL,
    says        TEXT NOT NULL,
    needs       TEXT NOT NULL,
    place       TEXT NOT NULL
) STRICT;
CREATE INDEX actor_by_exercise ON actor (exercise_id, position);

CREATE TABLE decision (
    id          TEXT PRIMARY KEY,
    exercise_id TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    question    TEXT NOT NULL,
    "by"        TEXT NOT NULL,
    choices     TEXT NOT NULL,             -- JSON list of {key, label}
    event_id    TEXT,
    within_ms   INTEGER
) STRICT;
CREATE INDEX decision_by_exercise ON decision (exercise_id, position);

-- Injects kept for other exercises; they belong to none.
CREATE TABLE library_inject (
    id        TEXT PRIMARY KEY,
    name      TEXT NOT NULL,
    event     TEXT NOT NULL,               -- JSON of domain::Event
    named     TEXT NOT NULL,               -- JSON: what the objectives and decisions it names were called, by id
    came_from TEXT NOT NULL,               -- the exercise's name
    kept_by   TEXT NOT NULL,
    kept_at   INTEGER NOT NULL             -- UTC ms
) STRICT;

-- Ways to look at an MSEL, for every exercise of the workspace.
CREATE TABLE msel_view (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    columns    TEXT NOT NULL,              -- JSON list of {id, width}
    filter     TEXT NOT NULL,
    only       TEXT NOT NULL,              -- JSON: wanted values by column
    sort       TEXT NOT NULL,              -- a column, or empty for exercise time
    descending INTEGER NOT NULL
) STRICT;
