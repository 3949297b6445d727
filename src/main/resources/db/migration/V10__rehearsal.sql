-- A rehearsal plays a scenario in a real exercise of its own, which no list of exercises shows.
alter table exercise add column kind varchar(16) not null default 'PLAY';

-- What became of rehearsals. Their exercises are removed with everything in them; this stays.
create table rehearsal (
    id               bigint auto_increment primary key,
    scenario_id      varchar(64)  not null,
    scenario_version varchar(32)  not null,
    digest           char(64)     not null comment 'of the package, as exercises freeze it',
    state            varchar(16)  not null,
    teams            int          not null,
    report           mediumtext   not null comment 'JSON, as far as it has got',
    exercise_id      bigint       null comment 'while its exercise stands',
    asked_by         varchar(120) not null,
    asked_at         datetime(6)  not null,
    started_at       datetime(6)  null,
    ended_at         datetime(6)  null,
    key rehearsal_digest (digest, id),
    key rehearsal_state (state)
) character set utf8mb4 collate utf8mb4_bin;

-- Facts of rehearsals go with their exercise: nobody's score depends on them. Those of everybody else only grow.
drop trigger score_event_no_delete;

create trigger score_event_no_delete before delete on score_event for each row
begin
    if coalesce((select kind from exercise where id = old.exercise_id), 'PLAY') <> 'REHEARSAL' then
        signal sqlstate '45000' set message_text = 'the ledger is append-only: a correction is a new fact';
    end if;
end;

-- Whose flag it was is told to the instructor, nothing depends on it. As a foreign key it made an insert wait for the other
-- team's row, which that team's own submission holds: two teams that sent each other's flags at once blocked each other.
set @foreign_team_key = (select concat('alter table submission drop foreign key `', constraint_name, '`')
    from information_schema.key_column_usage
    where table_schema = database() and table_name = 'submission' and column_name = 'foreign_team_id'
      and referenced_table_name = 'team');
prepare drop_foreign_team_key from @foreign_team_key;
execute drop_foreign_team_key;
deallocate prepare drop_foreign_team_key;
