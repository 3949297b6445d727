create table team_range (
    team_id     bigint        not null primary key references team (id),
    exercise_id bigint        not null references exercise (id),
    state       varchar(16)   not null,
    cause       varchar(500)  not null,
    proven_for  varchar(64)   not null,
    proven_at   datetime(6)   null,
    empty_seen  int           not null,
    key team_range_exercise (exercise_id)
) character set utf8mb4 collate utf8mb4_bin;

create table range_node (
    id            bigint auto_increment primary key,
    team_id       bigint       not null references team_range (team_id),
    name          varchar(80)  not null,
    spec          varchar(64)  not null,
    seat          int          not null,
    generation    int          not null,
    image_id      varchar(80)  not null,
    state         varchar(16)  not null,
    cause         varchar(500) not null,
    container_run varchar(160) not null,
    addresses     text         not null,
    since         datetime(6)  not null,
    unique key range_node_name (team_id, name)
) character set utf8mb4 collate utf8mb4_bin;

create table network_lease (
    id      bigint auto_increment primary key,
    team_id bigint      not null references team_range (team_id),
    network varchar(64) not null,
    subnet  varchar(18) not null,
    unique key network_lease_network (team_id, network),
    unique key network_lease_subnet (subnet)
) character set utf8mb4 collate utf8mb4_bin;

create table range_proof (
    id          bigint auto_increment primary key,
    team_id     bigint       not null references team_range (team_id),
    kind        varchar(16)  not null,
    from_node   varchar(80)  not null,
    target_en   varchar(500) not null,
    target_ja   varchar(500) not null,
    passed      boolean      not null,
    observed_en varchar(500) not null,
    observed_ja varchar(500) not null,
    key range_proof_team (team_id, id)
) character set utf8mb4 collate utf8mb4_bin;
