-- Whatever changes an approved plan, an undo too, makes it a draft of its next version.
-- Made anew each time a workspace is opened by a version that changed them; see migrate.rs.
CREATE TRIGGER standing_section_insert AFTER INSERT ON section BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = new.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_section_update AFTER UPDATE ON section BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = new.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_section_delete AFTER DELETE ON section BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = old.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_task_insert AFTER INSERT ON task BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = new.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_task_update AFTER UPDATE ON task BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = new.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_task_delete AFTER DELETE ON task BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = old.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_activation_level_insert AFTER INSERT ON activation_level BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = new.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_activation_level_update AFTER UPDATE ON activation_level BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = new.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_activation_level_delete AFTER DELETE ON activation_level BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = old.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_directory_line_insert AFTER INSERT ON directory_line BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = new.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_directory_line_update AFTER UPDATE ON directory_line BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = new.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_directory_line_delete AFTER DELETE ON directory_line BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = old.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_net_insert AFTER INSERT ON net BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = new.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_net_update AFTER UPDATE ON net BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = new.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_net_delete AFTER DELETE ON net BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = old.plan_id AND state = 'approved';
END;
CREATE TRIGGER standing_plan_update AFTER UPDATE ON plan BEGIN
    UPDATE plan_standing SET state = 'draft' WHERE plan_id = new.id AND state = 'approved';
END;
