-- The audit log keeps who deleted an exercise or a scenario; there is no exercise any more to which that could belong.
alter table audit_entry
    modify exercise_id bigint null;
