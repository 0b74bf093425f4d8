-- Full-text search over plans and who has a part in them. Made anew like search.sql.

CREATE TRIGGER search_plan_in AFTER INSERT ON plan BEGIN
    INSERT INTO search_document (kind, thing, home) VALUES ('plan', new.id, new.id);
    INSERT INTO search_text (rowid, title, body)
        SELECT id, new.title, concat_ws(char(10), new.scope, new.owner) FROM search_document WHERE kind = 'plan' AND thing = new.id;
END;
CREATE TRIGGER search_plan_on AFTER UPDATE ON plan BEGIN
    UPDATE search_text SET (title, body) = (new.title, concat_ws(char(10), new.scope, new.owner))
        WHERE rowid = (SELECT id FROM search_document WHERE kind = 'plan' AND thing = new.id);
END;
CREATE TRIGGER search_plan_out AFTER DELETE ON plan BEGIN
    DELETE FROM search_text WHERE rowid = (SELECT id FROM search_document WHERE kind = 'plan' AND thing = old.id);
    DELETE FROM search_document WHERE kind = 'plan' AND thing = old.id;
END;

CREATE TRIGGER search_section_in AFTER INSERT ON section BEGIN
    INSERT INTO search_document (kind, thing, home) VALUES ('section', new.id, new.plan_id);
    INSERT INTO search_text (rowid, title, body)
        SELECT d.id, w.title, w.body FROM search_document AS d, section_words AS w
        WHERE d.kind = 'section' AND d.thing = new.id AND w.id = new.id;
END;
CREATE TRIGGER search_section_on AFTER UPDATE ON section BEGIN
    UPDATE search_text SET (title, body) = (SELECT title, body FROM section_words WHERE id = new.id)
        WHERE rowid = (SELECT id FROM search_document WHERE kind = 'section' AND thing = new.id);
END;
CREATE TRIGGER search_section_out AFTER DELETE ON section BEGIN
    DELETE FROM search_text WHERE rowid = (SELECT id FROM search_document WHERE kind = 'section' AND thing = old.id);
    DELETE FROM search_document WHERE kind = 'section' AND thing = old.id;
END;

CREATE TRIGGER search_task_in AFTER INSERT ON task BEGIN
    INSERT INTO search_document (kind, thing, home) VALUES ('task', new.id, new.plan_id);
    INSERT INTO search_text (rowid, title, body)
        SELECT d.id, w.title, w.body FROM search_document AS d, task_words AS w
        WHERE d.kind = 'task' AND d.thing = new.id AND w.id = new.id;
END;
CREATE TRIGGER search_task_on AFTER UPDATE ON task BEGIN
    UPDATE search_text SET (title, body) = (SELECT title, body FROM task_words WHERE id = new.id)
        WHERE rowid = (SELECT id FROM search_document WHERE kind = 'task' AND thing = new.id);
END;
CREATE TRIGGER search_task_out AFTER DELETE ON task BEGIN
    DELETE FROM search_text WHERE rowid = (SELECT id FROM search_document WHERE kind = 'task' AND thing = old.id);
    DELETE FROM search_document WHERE kind = 'task' AND thing = old.id;
END;

CREATE TRIGGER search_stakeholder_in AFTER INSERT ON stakeholder BEGIN
    INSERT INTO search_document (kind, thing, home) VALUES ('stakeholder', new.id, new.id);
    INSERT INTO search_text (rowid, title, body)
        SELECT id, new.name, new.notes FROM search_document WHERE kind = 'stakeholder' AND thing = new.id;
END;
CREATE TRIGGER search_stakeholder_on AFTER UPDATE ON stakeholder BEGIN
    UPDATE search_text SET (title, body) = (new.name, new.notes)
        WHERE rowid = (SELECT id FROM search_document WHERE kind = 'stakeholder' AND thing = new.id);
END;
CREATE TRIGGER search_stakeholder_out AFTER DELETE ON stakeholder BEGIN
    DELETE FROM search_text WHERE rowid = (SELECT id FROM search_document WHERE kind = 'stakeholder' AND thing = old.id);
    DELETE FROM search_document WHERE kind = 'stakeholder' AND thing = old.id;
END;

CREATE TRIGGER search_contact_in AFTER INSERT ON contact BEGIN
    INSERT INTO search_document (kind, thing, home) VALUES ('contact', new.id, new.stakeholder_id);
    INSERT INTO search_text (rowid, title, body)
        SELECT d.id, w.title, w.body FROM search_document AS d, contact_words AS w
        WHERE d.kind = 'contact' AND d.thing = new.id AND w.id = new.id;
END;
CREATE TRIGGER search_contact_on AFTER UPDATE ON contact BEGIN
    UPDATE search_text SET (title, body) = (SELECT title, body FROM contact_words WHERE id = new.id)
        WHERE rowid = (SELECT id FROM search_document WHERE kind = 'contact' AND thing = new.id);
END;
CREATE TRIGGER search_contact_out AFTER DELETE ON contact BEGIN
    DELETE FROM search_text WHERE rowid = (SELECT id FROM search_document WHERE kind = 'contact' AND thing = old.id);
    DELETE FROM search_document WHERE kind = 'contact' AND thing = old.id;
END;

CREATE TRIGGER search_agreement_in AFTER INSERT ON agreement BEGIN
    INSERT INTO search_document (kind, thing, home) VALUES ('agreement', new.id, new.stakeholder_id);
    INSERT INTO search_text (rowid, title, body)
        SELECT id, new.title, new.terms FROM search_document WHERE kind = 'agreement' AND thing = new.id;
END;
CREATE TRIGGER search_agreement_on AFTER UPDATE ON agreement BEGIN
    UPDATE search_text SET (title, body) = (new.title, new.terms)
        WHERE rowid = (SELECT id FROM search_document WHERE kind = 'agreement' AND thing = new.id);
END;
CREATE TRIGGER search_agreement_out AFTER DELETE ON agreement BEGIN
    DELETE FROM search_text WHERE rowid = (SELECT id FROM search_document WHERE kind = 'agreement' AND thing = old.id);
    DELETE FROM search_document WHERE kind = 'agreement' AND thing = old.id;
END;

CREATE TRIGGER search_asset_in AFTER INSERT ON asset BEGIN
    INSERT INTO search_document (kind, thing, home) VALUES ('asset', new.id, new.id);
    INSERT INTO search_text (rowid, title, body)
        SELECT id, new.name, concat_ws(char(10), new.kind, new.address, new.notes) FROM search_document WHERE kind = 'asset' AND thing = new.id;
END;
CREATE TRIGGER search_asset_on AFTER UPDATE ON asset BEGIN
    UPDATE search_text SET (title, body) = (new.name, concat_ws(char(10), new.kind, new.address, new.notes))
        WHERE rowid = (SELECT id FROM search_document WHERE kind = 'asset' AND thing = new.id);
END;
CREATE TRIGGER search_asset_out AFTER DELETE ON asset BEGIN
    DELETE FROM search_text WHERE rowid = (SELECT id FROM search_document WHERE kind = 'asset' AND thing = old.id);
    DELETE FROM search_document WHERE kind = 'asset' AND thing = old.id;
END;

CREATE TRIGGER search_resource_in AFTER INSERT ON resource BEGIN
    INSERT INTO search_document (kind, thing, home) VALUES ('resource', new.id, new.id);
    INSERT INTO search_text (rowid, title, body)
        SELECT id, new.name, concat_ws(char(10), new.location, new.notes) FROM search_document WHERE kind = 'resource' AND thing = new.id;
END;
CREATE TRIGGER search_resource_on AFTER UPDATE ON resource BEGIN
    UPDATE search_text SET (title, body) = (new.name, concat_ws(char(10), new.location, new.notes))
        WHERE rowid = (SELECT id FROM search_document WHERE kind = 'resource' AND thing = new.id);
END;
CREATE TRIGGER search_resource_out AFTER DELETE ON resource BEGIN
    DELETE FROM search_text WHERE rowid = (SELECT id FROM search_document WHERE kind = 'resource' AND thing = old.id);
    DELETE FROM search_document WHERE kind = 'resource' AND thing = old.id;
END;

CREATE TRIGGER search_plan_comment_in AFTER INSERT ON plan_comment BEGIN
    INSERT INTO search_document (kind, thing, home) VALUES ('comment', new.id, new.plan_id);
    INSERT INTO search_text (rowid, title, body)
        SELECT id, new.text, concat_ws(char(10), new.section_title, new."by") FROM search_document
        WHERE kind = 'comment' AND thing = new.id;
END;
