-- All facts have moved (version 21).
drop table score_event;

-- The ledger only grows, whoever is at the keyboard: a correction is a new fact. Facts of rehearsals go with their
-- exercise: nobody's score depends on them.
create trigger fact_no_update before update on fact for each row
    signal sqlstate '45000' set message_text = 'the ledger is append-only: a correction is a new fact';

create trigger fact_no_delete before delete on fact for each row
begin
    if coalesce((select kind from exercise where id = old.exercise_id), 'PLAY') <> 'REHEARSAL' then
        signal sqlstate '45000' set message_text = 'the ledger is append-only: a correction is a new fact';
    end if;
end;
