create table exercise (
    id               bigint auto_increment primary key,
    name             varchar(120) not null,
    state            varchar(16)  not null,
    scenario_id      varchar(64)  not null,
    scenario_version varchar(32)  not null,
    scenario_digest  char(64)     not null,
    scenario_source  mediumtext   not null,
    secret_hex       char(64)     not null,
    observer_code    char(32)     not null unique,
    minutes          int          not null,
    ranges_wanted    boolean      not null,
    created_at       datetime(6)  not null
) character set utf8mb4 collate utf8mb4_bin;

create table clock_move (
    id          bigint auto_increment primary key,
    exercise_id bigint       not null references exercise (id),
    kind        varchar(8)   not null,
    moved_at    datetime(6)  not null,
    moved_by    varchar(120) not null,
    key clock_move_exercise (exercise_id, id)
) character set utf8mb4 collate utf8mb4_bin;

create table team (
    id          bigint auto_increment primary key,
    exercise_id bigint       not null references exercise (id),
    name        varchar(60)  not null,
    region      varchar(2)   not null,
    seats       int          not null,
    join_code   char(32)     not null unique,
    unique key team_name (exercise_id, name)
) character set utf8mb4 collate utf8mb4_bin;

create table participant (
    id           bigint auto_increment primary key,
    team_id      bigint      not null references team (id),
    display_name varchar(60) not null,
    seat         int         not null,
    joined_at    datetime(6) not null,
    unique key participant_seat (team_id, seat),
    unique key participant_name (team_id, display_name)
) character set utf8mb4 collate utf8mb4_bin;

create table diary_entry (
    id          bigint auto_increment primary key,
    exercise_id bigint       not null references exercise (id),
    deed        varchar(16)  not null,
    target      varchar(200) not null,
    done_by     varchar(120) not null,
    reason      varchar(200) not null,
    done_at     datetime(6)  not null,
    key diary_entry_exercise (exercise_id, id)
) character set utf8mb4 collate utf8mb4_bin;
