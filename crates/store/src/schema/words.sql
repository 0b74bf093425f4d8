-- What search reads of each thing: its title and the rest of its words. Made anew with the triggers; see migrate.rs.

CREATE VIEW exercise_words AS SELECT id, name AS title, summary AS body FROM exercise;
CREATE VIEW event_words AS
SELECT id,
    number || ' ' || title AS title,
    concat_ws(char(10), text, sender, recipient, method, controller, expected_action, location, objective, notes,
        phase, storyline,
        (SELECT group_concat((value ->> '$.name') || ' ' || (value ->> '$.value'), char(10)) FROM json_each(custom)))
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
