-- Made anew each time a workspace is opened by a version that changed them; see migrate.rs.

CREATE TRIGGER search_exercise_in AFTER INSERT ON exercise BEGIN
    INSERT INTO search_document (kind, thing, home) VALUES ('exercise', new.id, new.id);
    INSERT INTO search_text (rowid, title, body)
        SELECT id, new.name, new.summary FROM search_document WHERE kind = 'exercise' AND thing = new.id;
END;
CREATE TRIGGER search_exercise_on AFTER UPDATE OF name, summary ON exercise BEGIN
    UPDATE search_text SET title = new.name, body = new.summary
        WHERE rowid = (SELECT id FROM search_document WHERE kind = 'exercise' AND thing = new.id);
END;
CREATE TRIGGER search_exercise_out AFTER DELETE ON exercise BEGIN
    DELETE FROM search_text WHERE rowid = (SELECT id FROM search_document WHERE kind = 'exercise' AND thing = old.id);
    DELETE FROM search_document WHERE kind = 'exercise' AND thing = old.id;
END;

CREATE TRIGGER search_event_in AFTER INSERT ON event BEGIN
    INSERT INTO search_document (kind, thing, home) VALUES ('event', new.id, new.exercise_id);
    INSERT INTO search_text (rowid, title, body)
        SELECT d.id, v.title, v.body
        FROM search_document AS d, event_words AS v
        WHERE d.kind = 'event' AND d.thing = new.id AND v.id = new.id;
END;
CREATE TRIGGER search_event_on AFTER UPDATE ON event BEGIN
    UPDATE search_text SET (title, body) = (SELECT title, body FROM event_words WHERE id = new.id)
        WHERE rowid = (SELECT id FROM search_document WHERE kind = 'event' AND thing = new.id);
END;
CREATE TRIGGER search_event_out AFTER DELETE ON event BEGIN
    DELETE FROM search_text WHERE rowid = (SELECT id FROM search_document WHERE kind = 'event' AND thing = old.id);
    DELETE FROM search_document WHERE kind = 'event' AND thing = old.id;
END;

CREATE TRIGGER search_run_in AFTER INSERT ON run BEGIN
    INSERT INTO search_document (kind, thing, home) VALUES ('run', new.id, new.id);
    INSERT INTO search_text (rowid, title, body)
        SELECT id, new.name, new.exercise_name FROM search_document WHERE kind = 'run' AND thing = new.id;
END;

CREATE TRIGGER search_journal_in AFTER INSERT ON journal
WHEN coalesce(new.entry ->> '$.text', new.entry ->> '$.reason', '') <> '' BEGIN
    INSERT INTO search_document (kind, thing, home) VALUES ('journal', new.run_id || '/' || new.seq, new.run_id);
    INSERT INTO search_text (rowid, title, body)
        SELECT id, coalesce(new.entry ->> '$.text', new.entry ->> '$.reason'), new.entry ->> '$.actor'
        FROM search_document WHERE kind = 'journal' AND thing = new.run_id || '/' || new.seq;
END;
