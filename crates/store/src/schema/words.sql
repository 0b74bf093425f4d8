-- What search reads of each thing: its title and the rest of its words. Made anew with the triggers; see migrate.rs.

CREATE VIEW exercise_words AS
SELECT id, name AS title,
    concat_ws(char(10), summary, sponsor, venue,
        (SELECT group_concat(value, char(10)) FROM json_each(scope)),
        (SELECT group_concat(value, char(10)) FROM json_each(safety)))
    AS body
FROM exercise;
CREATE VIEW event_words AS
SELECT id,
    number || ' ' || title AS title,
    concat_ws(char(10), text, sender, recipient, method, controller, expected_action, location, objective, notes,
        phase, storyline, read_aloud, if_asked, hint, evaluator, safety, author,
        (SELECT group_concat((value ->> '$.name') || ' ' || (value ->> '$.value'), char(10)) FROM json_each(custom)),
        (SELECT group_concat(value ->> '$.name', char(10)) FROM json_each(attachments)))
    AS body
FROM event;

-- A text's words are the values of `text`, of what its fields last showed, and of its pictures' words.
CREATE VIEW section_words AS
SELECT section.id, title,
    (SELECT group_concat(value, ' ') FROM json_tree(section.body)
     WHERE key IN ('text', 'last', 'caption', 'alt') AND type = 'text') AS body
FROM section;
CREATE VIEW task_words AS
SELECT id, title, concat_ws(char(10), detail, role, trigger, location, safety) AS body FROM task;
CREATE VIEW contact_words AS
SELECT contact.id, concat_ws(' ', post, contact.name) AS title,
    concat_ws(char(10), stakeholder.name, phone, phone_other, radio, email, hours, contact.notes) AS body
FROM contact JOIN stakeholder ON stakeholder.id = stakeholder_id;
CREATE VIEW plan_words AS SELECT id, title, concat_ws(char(10), scope, owner) AS body FROM plan;
CREATE VIEW plan_comment_words AS
SELECT id, text AS title, concat_ws(char(10), section_title, "by") AS body FROM plan_comment;
CREATE VIEW stakeholder_words AS SELECT id, name AS title, notes AS body FROM stakeholder;
CREATE VIEW agreement_words AS SELECT id, title, terms AS body FROM agreement;
CREATE VIEW asset_words AS SELECT id, name AS title, concat_ws(char(10), kind, address, notes) AS body FROM asset;
CREATE VIEW resource_words AS SELECT id, name AS title, concat_ws(char(10), location, notes) AS body FROM resource;
CREATE VIEW form_entry_words AS
SELECT id, title, (SELECT group_concat(atom, ' ') FROM json_tree(filled) WHERE type = 'text') AS body FROM form_entry;
CREATE VIEW run_words AS SELECT id, name AS title, exercise_name AS body FROM run;

CREATE VIEW activation_level_words AS
SELECT id, name AS title, concat_ws(char(10), trigger, actions, declared_by) AS body FROM activation_level;
CREATE VIEW directory_line_words AS
SELECT directory_line.id, function AS title, concat_ws(' ', contact.post, contact.name) AS body
FROM directory_line JOIN contact ON contact.id = contact_id;
CREATE VIEW net_words AS
SELECT id, name AS title, concat_ws(char(10), "primary", alternate, contingency, emergency) AS body FROM net;
CREATE VIEW copy_held_words AS SELECT id, holder AS title, concat_ws(char(10), "copy", form) AS body FROM copy_held;

CREATE VIEW objective_words AS
SELECT id, concat_ws(' ', number, statement) AS title,
    concat_ws(char(10), specific, measurable, achievable, relevant, time_bound, capability, target_task, target_impact,
        target_timeframe)
    AS body
FROM objective;
CREATE VIEW participant_words AS
SELECT participant.id, stakeholder.name AS title, concat_ws(char(10), real, simulated, agreed_by) AS body
FROM participant JOIN stakeholder ON stakeholder.id = stakeholder_id;
CREATE VIEW staff_words AS SELECT id, name AS title, concat_ws(char(10), cell, reach) AS body FROM staff;
CREATE VIEW meeting_words AS SELECT id, title, concat_ws(char(10), place, purpose, outputs) AS body FROM meeting;
CREATE VIEW checklist_item_words AS SELECT id, text AS title, owner AS body FROM checklist_item;
CREATE VIEW scenario_phase_words AS
SELECT scenario_phase.id, name AS title,
    (SELECT group_concat(value, ' ') FROM json_tree(scenario_phase.narrative)
     WHERE key IN ('text', 'last', 'caption', 'alt') AND type = 'text') AS body
FROM scenario_phase;
CREATE VIEW storyline_words AS SELECT id, name AS title, narrative AS body FROM storyline;
CREATE VIEW ground_truth_words AS SELECT id, title, text AS body FROM ground_truth;
CREATE VIEW sender_words AS
SELECT id, name AS title, concat_ws(char(10), channel, address, voice) AS body FROM sender;
CREATE VIEW variable_words AS SELECT id, name AS title, value AS body FROM variable;
CREATE VIEW actor_words AS
SELECT id, concat_ws(' ', number, role) AS title, concat_ws(char(10), brief, injuries, says, needs, place) AS body
FROM actor;
CREATE VIEW decision_words AS
SELECT id, question AS title,
    concat_ws(char(10), "by", (SELECT group_concat(value ->> '$.label', char(10)) FROM json_each(choices))) AS body
FROM decision;
