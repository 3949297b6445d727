-- What a pause does to the ranges of an exercise. Those of before went on, and still do.
alter table exercise
    add column on_pause varchar(12) not null default 'RUN_ON';
