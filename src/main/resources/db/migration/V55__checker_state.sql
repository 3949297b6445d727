-- What checkers want remembered of one team's service: under the chain of tasks that it belongs to, or under a name of the
-- protocol's. A checker that is restarted has lost nothing.
create table checker_state (
    exercise_id bigint       not null,
    service     varchar(80)  not null,
    team_id     bigint       not null,
    name        varchar(200) not null,
    round       bigint       not null,
    kept        mediumtext   not null,
    primary key (exercise_id, service, team_id, name),
    foreign key checker_state_exercise (exercise_id) references exercise (id) on delete cascade
) character set utf8mb4 collate utf8mb4_bin;
