CREATE VIEW event_words AS
SELECT id,
    number || ' ' || title AS title,
    concat_ws(char(10), text, sender, recipient, method, controller, expected_action, location, objective, notes,
        phase, storyline,
        (SELECT group_concat((value ->> '$.name') || ' ' || (value ->> '$.value'), char(10)) FROM json_each(custom)))
    AS body
FROM event;
