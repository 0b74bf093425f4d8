-- The first released schema. A later change is a new numbered file; this one never changes again.

-- One row: what the workspace is called and how often it was changed.
CREATE TABLE workspace (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    name       TEXT NOT NULL,
    marking    TEXT NOT NULL,              -- JSON of domain::Marking
    created_at INTEGER NOT NULL            -- UTC ms
) STRICT;

-- Apart from `workspace`, because it changes with everything and is not itself undoable.
CREATE TABLE revision (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    value INTEGER NOT NULL
) STRICT;
INSERT INTO revision (id, value) VALUES (1, 0);

CREATE TABLE exercise (
    id             TEXT PRIMARY KEY,
    name           TEXT NOT NULL,
    exercise_type  TEXT NOT NULL,
    scenario_start INTEGER,                -- ms of the story's local clock
    starts_on      TEXT NOT NULL,
    ends_on        TEXT NOT NULL,
    marking        TEXT NOT NULL,
    summary        TEXT NOT NULL,
    created_at     INTEGER NOT NULL
) STRICT;

CREATE TABLE event (
    id              TEXT PRIMARY KEY,
    exercise_id     TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    position        INTEGER NOT NULL,
    number          TEXT NOT NULL,
    kind            TEXT NOT NULL,
    offset_ms       INTEGER,               -- exercise ms since StartEx; NULL is unscheduled
    phase           TEXT NOT NULL,
    storyline       TEXT NOT NULL,
    title           TEXT NOT NULL,
    text            TEXT NOT NULL,
    sender          TEXT NOT NULL,
    recipient       TEXT NOT NULL,
    method          TEXT NOT NULL,
    controller      TEXT NOT NULL,
    expected_action TEXT NOT NULL,
    location        TEXT NOT NULL,
    objective       TEXT NOT NULL,
    notes           TEXT NOT NULL,
    release         TEXT NOT NULL,
    custom          TEXT NOT NULL,         -- JSON list of {name, value}
    source          TEXT,                  -- JSON of domain::Source
    problem         TEXT
) STRICT;
CREATE INDEX event_by_time ON event (exercise_id, offset_ms, position);
CREATE INDEX event_by_position ON event (exercise_id, position);

-- Contents of files, by their SHA-256; outside history, because they never change.
CREATE TABLE attachment (
    sha256 TEXT PRIMARY KEY,
    bytes  BLOB NOT NULL
) STRICT;

-- The files exercises were read from, kept so that every reading can be checked against the paper.
CREATE TABLE import_file (
    id          TEXT PRIMARY KEY,
    exercise_id TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    sha256      TEXT NOT NULL REFERENCES attachment (sha256),
    imported_at INTEGER NOT NULL,
    actor       TEXT NOT NULL
) STRICT;
CREATE INDEX import_file_by_exercise ON import_file (exercise_id);

CREATE TABLE import_profile (
    id      TEXT PRIMARY KEY,
    name    TEXT NOT NULL,
    mapping TEXT NOT NULL                  -- JSON, as the importer wrote it
) STRICT;

CREATE TABLE run (
    id             TEXT PRIMARY KEY,
    exercise_id    TEXT NOT NULL REFERENCES exercise (id) ON DELETE RESTRICT,
    exercise_name  TEXT NOT NULL,
    name           TEXT NOT NULL,
    scenario_start INTEGER,
    marking        TEXT NOT NULL,
    created_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX run_by_exercise ON run (exercise_id);

-- The MSEL as it was when the run was made.
CREATE TABLE run_event (
    run_id   TEXT NOT NULL REFERENCES run (id) ON DELETE RESTRICT,
    place    INTEGER NOT NULL,             -- from 0, in the order the digest was taken
    event    TEXT NOT NULL,                -- JSON of domain::Event
    PRIMARY KEY (run_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    run_id TEXT NOT NULL REFERENCES run (id) ON DELETE RESTRICT,
    seq    INTEGER NOT NULL,
    entry  TEXT NOT NULL,                  -- canonical JSON of domain::journal::JournalEntry
    hash   TEXT NOT NULL,
    PRIMARY KEY (run_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'a journal entry is never changed'); END;
CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'a journal entry is never deleted'); END;
CREATE TRIGGER run_event_is_never_changed BEFORE UPDATE ON run_event
BEGIN SELECT RAISE(ABORT, 'the MSEL of a run is never changed'); END;
CREATE TRIGGER run_event_is_never_deleted BEFORE DELETE ON run_event
BEGIN SELECT RAISE(ABORT, 'the MSEL of a run is never deleted'); END;

-- The last moment a run is known to have been alive, and the head of its journal: shows a gap after a crash,
-- and a journal cut off at its end.
CREATE TABLE run_pulse (
    run_id      TEXT PRIMARY KEY REFERENCES run (id) ON DELETE RESTRICT,
    alive_at    INTEGER NOT NULL,          -- UTC ms
    exercise_ms INTEGER NOT NULL,
    head_seq    INTEGER NOT NULL,
    head_hash   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- History: row images written by triggers that the program makes from the tables themselves.
CREATE TABLE history_change (
    id        INTEGER PRIMARY KEY,
    label     TEXT NOT NULL,               -- the command that made it
    detail    TEXT NOT NULL,               -- what it was done to, as shown
    actor     TEXT NOT NULL,
    wall      INTEGER NOT NULL,
    merge_key TEXT,                        -- typing in one field joins one change
    topics    TEXT NOT NULL,               -- JSON list, announced again on undo
    undone    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE history_row (
    id        INTEGER PRIMARY KEY,
    change_id INTEGER NOT NULL REFERENCES history_change (id) ON DELETE CASCADE,
    tbl       TEXT NOT NULL,
    before    TEXT,                        -- JSON of the row; NULL if it did not exist
    after     TEXT                         -- JSON of the row; NULL if it no longer exists
) STRICT;
CREATE INDEX history_row_by_change ON history_row (change_id);
CREATE TABLE history_recording (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    change_id INTEGER                      -- NULL while nothing is recorded
) STRICT;
INSERT INTO history_recording (id, change_id) VALUES (1, NULL);

-- Full-text search: one document a thing, kept by triggers.
CREATE TABLE search_document (
    id    INTEGER PRIMARY KEY,
    kind  TEXT NOT NULL,
    thing TEXT NOT NULL,                   -- its id
    home  TEXT NOT NULL,                   -- the exercise or run it belongs to
    UNIQUE (kind, thing)
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5 (title, body, tokenize = "unicode61 remove_diacritics 2");
