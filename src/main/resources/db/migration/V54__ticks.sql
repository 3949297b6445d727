-- Which tick of an exercise is open; no row while none is.
create table open_tick (
    exercise_id bigint primary key references exercise (id),
    tick        int    not null
) character set utf8mb4 collate utf8mb4_bin;

-- The flags of the ticks that still count. They are minted, not stored; here is what became of placing them.
create table placement (
    exercise_id bigint        not null references exercise (id),
    tick        int           not null,
    team_id     bigint        not null references team (id),
    service     varchar(64)   not null,
    store       varchar(64)   not null,
    state       varchar(8)    not null,
    attack_info varchar(2000) not null comment 'where the flag is, for stores of which players are told; or empty',
    primary key (exercise_id, tick, team_id, service, store)
) character set utf8mb4 collate utf8mb4_bin;
