-- What was done with exercises is called by its usual name.
rename table diary_entry to audit_entry;
alter table audit_entry
    rename column deed to action,
    rename index diary_entry_exercise to audit_entry_exercise;
