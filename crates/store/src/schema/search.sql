-- Journal entries have no identity of their own and are only ever added, so their trigger is written by hand; those of
-- everything else are made in search.rs.
CREATE TRIGGER search_journal_in AFTER INSERT ON journal
WHEN coalesce(new.entry ->> '$.text', new.entry ->> '$.reason', '') <> '' BEGIN
    INSERT INTO search_document (kind, thing, home) VALUES ('journal', new.run_id || '/' || new.seq, new.run_id);
    INSERT INTO search_text (rowid, title, body, folded)
        SELECT id, coalesce(new.entry ->> '$.text', new.entry ->> '$.reason'), new.entry ->> '$.actor',
            fold(coalesce(new.entry ->> '$.text', new.entry ->> '$.reason') || ' ' || (new.entry ->> '$.actor'))
        FROM search_document WHERE kind = 'journal' AND thing = new.run_id || '/' || new.seq;
END;
