-- Plans, and who has a part to play in them.

CREATE TABLE stakeholder (
    id    TEXT PRIMARY KEY,
    name  TEXT NOT NULL,
    kind  TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;

CREATE TABLE contact (
    id             TEXT PRIMARY KEY,
    stakeholder_id TEXT NOT NULL REFERENCES stakeholder (id) ON DELETE RESTRICT,
    post           TEXT NOT NULL,
    name           TEXT NOT NULL,
    phone          TEXT NOT NULL,
    phone_other    TEXT NOT NULL,
    radio          TEXT NOT NULL,
    email          TEXT NOT NULL,
    hours          TEXT NOT NULL,
    notes          TEXT NOT NULL
) STRICT;
CREATE INDEX contact_by_stakeholder ON contact (stakeholder_id);

CREATE TABLE agreement (
    id             TEXT PRIMARY KEY,
    stakeholder_id TEXT NOT NULL REFERENCES stakeholder (id) ON DELETE RESTRICT,
    title          TEXT NOT NULL,
    terms          TEXT NOT NULL,
    signed_on      TEXT NOT NULL,          -- YYYY-MM-DD or empty
    expires_on     TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_by_stakeholder ON agreement (stakeholder_id);

CREATE TABLE asset (
    id      TEXT PRIMARY KEY,
    name    TEXT NOT NULL,
    kind    TEXT NOT NULL,
    address TEXT NOT NULL,
    notes   TEXT NOT NULL
) STRICT;

CREATE TABLE resource (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    unit     TEXT NOT NULL,
    count    INTEGER,                      -- NULL while nobody has counted
    location TEXT NOT NULL,
    holder   TEXT REFERENCES stakeholder (id) ON DELETE RESTRICT,
    notes    TEXT NOT NULL
) STRICT;
CREATE INDEX resource_by_holder ON resource (holder);

CREATE TABLE plan (
    id            TEXT PRIMARY KEY,
    title         TEXT NOT NULL,
    kind          TEXT NOT NULL,
    scope         TEXT NOT NULL,
    owner         TEXT NOT NULL,
    marking       TEXT NOT NULL,           -- JSON of domain::Marking
    review_months INTEGER NOT NULL,
    languages     TEXT NOT NULL,           -- JSON list of BCP 47 tags
    sites         TEXT NOT NULL,           -- JSON list of asset ids
    threats       TEXT NOT NULL,           -- JSON list of domain::Threat
    created_at    INTEGER NOT NULL
) STRICT;

-- Where a plan stands. Apart from `plan`, because undo must never take an approval back.
CREATE TABLE plan_standing (
    plan_id TEXT PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
    state   TEXT NOT NULL
) STRICT;

CREATE TABLE section (
    id        TEXT PRIMARY KEY,
    plan_id   TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    parent_id TEXT REFERENCES section (id) ON DELETE CASCADE,
    part      TEXT NOT NULL,
    position  INTEGER NOT NULL,
    title     TEXT NOT NULL,
    body      TEXT NOT NULL,               -- JSON of domain::text::RichText
    purpose   TEXT NOT NULL,
    asks      TEXT NOT NULL,
    hidden    INTEGER NOT NULL,
    marking   TEXT                         -- JSON of domain::Marking; NULL is the plan's
) STRICT;
CREATE INDEX section_by_plan ON section (plan_id);
CREATE INDEX section_by_parent ON section (parent_id);

CREATE TABLE task (
    id            TEXT PRIMARY KEY,
    plan_id       TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    section_id    TEXT REFERENCES section (id) ON DELETE SET NULL,
    position      INTEGER NOT NULL,
    title         TEXT NOT NULL,
    detail        TEXT NOT NULL,
    lead          TEXT REFERENCES stakeholder (id) ON DELETE RESTRICT,
    role          TEXT NOT NULL,
    support       TEXT NOT NULL,           -- JSON list of stakeholder ids
    phase         TEXT NOT NULL,
    trigger       TEXT NOT NULL,
    target_min    INTEGER,
    takes_min     INTEGER,
    target_source TEXT NOT NULL,
    to_check      INTEGER NOT NULL,
    after         TEXT NOT NULL,           -- JSON list of task ids
    resources     TEXT NOT NULL,           -- JSON list of {resource, quantity}
    location      TEXT NOT NULL,
    safety        TEXT NOT NULL,
    provisions    TEXT NOT NULL,           -- JSON list of keys
    capabilities  TEXT NOT NULL            -- JSON list of keys
) STRICT;
CREATE INDEX task_by_plan ON task (plan_id, position);
CREATE INDEX task_by_section ON task (section_id);
CREATE INDEX task_by_lead ON task (lead);

CREATE TABLE activation_level (
    id          TEXT PRIMARY KEY,
    plan_id     TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    trigger     TEXT NOT NULL,
    actions     TEXT NOT NULL,
    declared_by TEXT NOT NULL
) STRICT;
CREATE INDEX activation_level_by_plan ON activation_level (plan_id, position);

CREATE TABLE directory_line (
    id         TEXT PRIMARY KEY,
    plan_id    TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
    function   TEXT NOT NULL,
    called_by  TEXT REFERENCES directory_line (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX directory_line_by_plan ON directory_line (plan_id, position);
CREATE INDEX directory_line_by_contact ON directory_line (contact_id);
CREATE INDEX directory_line_by_caller ON directory_line (called_by);

CREATE TABLE net (
    id          TEXT PRIMARY KEY,
    plan_id     TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    "primary"   TEXT NOT NULL,
    alternate   TEXT NOT NULL,
    contingency TEXT NOT NULL,
    emergency   TEXT NOT NULL
) STRICT;
CREATE INDEX net_by_plan ON net (plan_id, position);

CREATE TABLE copy_held (
    id          TEXT PRIMARY KEY,
    plan_id     TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    version     INTEGER NOT NULL,
    copy        TEXT NOT NULL,
    holder      TEXT NOT NULL,
    form        TEXT NOT NULL,
    given_on    TEXT NOT NULL,
    returned_on TEXT NOT NULL
) STRICT;
CREATE INDEX copy_held_by_plan ON copy_held (plan_id);

-- Forms and call cards that were filled in.
CREATE TABLE form_entry (
    id      TEXT PRIMARY KEY,
    plan_id TEXT REFERENCES plan (id) ON DELETE CASCADE,
    form    TEXT NOT NULL,                 -- its key in assets/reference/forms
    title   TEXT NOT NULL,
    filled  TEXT NOT NULL                  -- JSON: a text or rows for each block that is filled in
) STRICT;
CREATE INDEX form_entry_by_plan ON form_entry (plan_id);

-- What people sign their names to. Never undone, and a plan that has any of it is archived, not deleted.
CREATE TABLE review (
    id        TEXT PRIMARY KEY,
    plan_id   TEXT NOT NULL REFERENCES plan (id) ON DELETE RESTRICT,
    opened_by TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    request   TEXT NOT NULL,
    closed_at INTEGER,
    closed_by TEXT NOT NULL,
    outcome   TEXT NOT NULL
) STRICT;
CREATE INDEX review_by_plan ON review (plan_id);

-- An answer is never changed: who thinks again answers again. Its section may be gone.
CREATE TABLE review_answer (
    id             TEXT PRIMARY KEY,
    review_id      TEXT NOT NULL REFERENCES review (id) ON DELETE RESTRICT,
    section_id     TEXT NOT NULL,
    question       TEXT NOT NULL,
    verdict        TEXT NOT NULL,
    note           TEXT NOT NULL,
    "by"           TEXT NOT NULL,
    at             INTEGER NOT NULL,
    section_sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX review_answer_by_review ON review_answer (review_id);

CREATE TABLE plan_comment (
    id            TEXT PRIMARY KEY,
    plan_id       TEXT NOT NULL REFERENCES plan (id) ON DELETE RESTRICT,
    section_id    TEXT NOT NULL,           -- may be gone
    section_title TEXT NOT NULL,
    anchor        TEXT NOT NULL,           -- JSON of domain::plan::review::Anchor
    text          TEXT NOT NULL,
    answers       TEXT REFERENCES plan_comment (id) ON DELETE RESTRICT,
    "by"          TEXT NOT NULL,
    at            INTEGER NOT NULL,
    resolved_by   TEXT NOT NULL,
    resolved_at   INTEGER
) STRICT;
CREATE INDEX plan_comment_by_plan ON plan_comment (plan_id);

CREATE TABLE plan_version (
    id          TEXT PRIMARY KEY,
    plan_id     TEXT NOT NULL REFERENCES plan (id) ON DELETE RESTRICT,
    number      INTEGER NOT NULL,
    approved_at INTEGER NOT NULL,
    approved_by TEXT NOT NULL,
    signatures  TEXT NOT NULL,             -- JSON list of {name, function}
    changes     TEXT NOT NULL,
    review_due  TEXT NOT NULL,             -- YYYY-MM-DD or empty
    sha256      TEXT NOT NULL,             -- of content
    content     TEXT NOT NULL,             -- canonical JSON of domain::plan::PlanContent
    UNIQUE (plan_id, number)
) STRICT;
CREATE TRIGGER plan_version_is_never_changed BEFORE UPDATE ON plan_version
BEGIN SELECT RAISE(ABORT, 'an approved version is never changed'); END;
CREATE TRIGGER plan_version_is_never_deleted BEFORE DELETE ON plan_version
BEGIN SELECT RAISE(ABORT, 'an approved version is never deleted'); END;
CREATE TRIGGER review_answer_is_never_changed BEFORE UPDATE ON review_answer
BEGIN SELECT RAISE(ABORT, 'a reviewer''s answer is never changed'); END;
CREATE TRIGGER review_answer_is_never_deleted BEFORE DELETE ON review_answer
BEGIN SELECT RAISE(ABORT, 'a reviewer''s answer is never deleted'); END;

-- Search folds letters that FTS5 does not, in a column of its own; the index is written anew after every migration.
DROP TABLE search_text;
CREATE VIRTUAL TABLE search_text USING fts5 (title, body, folded, tokenize = "unicode61 remove_diacritics 2");
