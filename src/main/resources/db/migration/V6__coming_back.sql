-- Secret links that let one person in, once: a staff member to choose a password, a participant back to the own seat.
-- One row for each person, so that a new link takes the place of the earlier one.
create table personal_link (
    token_hash   char(64)    not null primary key,
    subject_kind varchar(16) not null,
    subject_id   bigint      not null,
    expires_at   datetime(6) not null,
    used_at      datetime(6) null,
    unique key personal_link_subject (subject_kind, subject_id)
) character set utf8mb4 collate utf8mb4_bin;

insert ignore into personal_link (token_hash, subject_kind, subject_id, expires_at, used_at)
select token_hash, 'ACCOUNT', account_id, expires_at, used_at from login_link order by expires_at desc;

drop table login_link;

-- A freed seat keeps its participant's name and facts; somebody else may take it.
alter table participant
    modify seat int null,
    add column left_at datetime(6) null;

-- The form that an exercise was made with: the same form sent twice makes it once.
alter table exercise
    add column request char(64) null,
    add unique key exercise_request (request);
