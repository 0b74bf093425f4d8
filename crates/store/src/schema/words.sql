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
