alter table team_range add column cause_ja varchar(500) not null default '';
alter table range_node add column cause_ja varchar(500) not null default '';
update team_range set cause_ja = cause;
update range_node set cause_ja = cause;
