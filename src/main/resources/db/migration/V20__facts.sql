-- The ledger of facts, by exercise: numbered without gaps, each fact chained to the one before it. What only its type has
-- is in the payload, as canonical JSON, of which the hash is made: a text, so that no database writes it differently.
create table fact (
    exercise_id    bigint       not null references exercise (id),
    sequence       bigint       not null,
    type           varchar(32)  not null,
    team_id        bigint       comment 'null for facts about the whole exercise' references team (id),
    participant_id bigint       not null comment '0 if the platform or an instructor did it',
    happened_at    datetime(6)  not null,
    elapsed_us     bigint       not null comment 'play time in microseconds',
    payload        text         not null,
    unique_key     varchar(255) comment 'null for facts that may repeat',
    previous_hash  char(64)     not null,
    hash           char(64)     not null,
    primary key (exercise_id, sequence),
    unique key fact_once (exercise_id, unique_key),
    key fact_team (exercise_id, team_id, sequence)
) character set utf8mb4 collate utf8mb4_bin;

-- The end of each ledger. Whoever appends locks it.
create table ledger_head (
    exercise_id bigint   primary key references exercise (id),
    sequence    bigint   not null,
    hash        char(64) not null
) character set utf8mb4 collate utf8mb4_bin;
