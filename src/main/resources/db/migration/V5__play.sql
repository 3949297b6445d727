-- What participants answered. The text itself is not kept: the hash is enough to recognise a repetition, and people
-- type passwords and names into the wrong box.
create table submission (
    id              bigint auto_increment primary key,
    exercise_id     bigint      not null references exercise (id),
    team_id         bigint      not null references team (id),
    participant_id  bigint      not null references participant (id),
    task_id         varchar(64) not null,
    request_key     varchar(64) not null comment 'minted with the form; a repeated send carries it again',
    answer_sha256   char(64)    not null,
    verdict         varchar(16) not null,
    foreign_team_id bigint      references team (id),
    submitted_at    datetime(6) not null,
    unique key submission_once (participant_id, request_key, task_id, answer_sha256),
    key submission_recent (team_id, task_id, verdict, submitted_at)
) character set utf8mb4 collate utf8mb4_bin;
