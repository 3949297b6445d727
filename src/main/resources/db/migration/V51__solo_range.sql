-- A range that one person plays alone, to see a scenario as trainees do. Its exercise goes with all that is in it.
create table solo_range (
    exercise_id    bigint       not null primary key,
    participant_id bigint       not null comment 'the seat on which its owner plays',
    owner          varchar(120) not null comment 'one at a time for everybody',
    digest         char(64)     not null comment 'of the package that is played',
    asked_at       datetime(6)  not null,
    unique key solo_range_owner (owner),
    foreign key (exercise_id) references exercise (id)
) character set utf8mb4 collate utf8mb4_bin;

-- The ledger keeps what was played for others; what the platform or one person tried alone goes with its exercise.
drop trigger fact_no_delete;

create trigger fact_no_delete before delete on fact for each row
begin
    if coalesce((select kind from exercise where id = old.exercise_id), 'PLAY') = 'PLAY' then
        signal sqlstate '45000' set message_text = 'the ledger is append-only: a correction is a new fact';
    end if;
end;
