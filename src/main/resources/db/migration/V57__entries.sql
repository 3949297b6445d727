-- Who is ranked: guests play along without a rank, and nobody plays in an organiser's team (NOP).
alter table team
    add column entry varchar(8) not null default 'RANKED';
