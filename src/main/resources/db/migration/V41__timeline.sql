-- Moves of a clock that shift the limit or the play time carry by how far.
alter table clock_move
    add column by_us bigint not null default 0 comment 'microseconds; 0 for moves that only start and stop';

-- What was handed over by the due-loop. The key lets each thing be handed over once, whoever looks.
create table handed_over (
    exercise_id bigint       not null references exercise (id),
    owner       varchar(120) not null comment 'the feature that it belongs to',
    due_key     varchar(120) not null,
    due_us      bigint       not null comment 'play time in microseconds',
    handed_at   datetime(6)  not null,
    outcome     varchar(8)   not null,
    primary key (exercise_id, owner, due_key)
) character set utf8mb4 collate utf8mb4_bin;
