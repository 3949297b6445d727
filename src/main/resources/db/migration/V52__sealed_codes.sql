-- Secrets and codes of links are kept encrypted (SealedAtStart encrypts what is there in clear); codes are found by their
-- SHA-256. Each statement may be made again after a start that was cut off.
alter table exercise
    drop index if exists observer_code,
    change column if exists secret_hex secret varchar(255) not null,
    modify observer_code varchar(255) not null,
    add column if not exists observer_code_hash char(64) null,
    add unique key if not exists exercise_observer_code (observer_code_hash);

alter table team
    drop index if exists join_code,
    modify join_code varchar(255) not null,
    add column if not exists join_code_hash char(64) null,
    add unique key if not exists team_join_code (join_code_hash);
