create table score_event (
    id             bigint auto_increment primary key,
    exercise_id    bigint       not null references exercise (id),
    team_id        bigint       not null references team (id),
    participant_id bigint       not null comment '0 if the platform did it',
    kind           varchar(16)  not null,
    item           varchar(120) not null comment 'task, or task#hint',
    unique_key     varchar(140) comment 'null for facts that may repeat',
    happened_at    datetime(6)  not null,
    elapsed_us     bigint       not null comment 'play time in microseconds',
    unique key score_event_once (exercise_id, team_id, unique_key),
    key score_event_exercise (exercise_id, id)
) character set utf8mb4 collate utf8mb4_bin;

-- The ledger only grows, whoever is at the keyboard: a correction is a new fact.
create trigger score_event_no_update before update on score_event for each row
    signal sqlstate '45000' set message_text = 'the ledger is append-only: a correction is a new fact';

create trigger score_event_no_delete before delete on score_event for each row
    signal sqlstate '45000' set message_text = 'the ledger is append-only: a correction is a new fact';
