-- A text is one column with its words by language tag, so that a language more needs no column more.
alter table team_range modify column cause text not null default '';
update team_range set cause = json_object('en', cause, 'ja', cause_ja) where cause <> '' or cause_ja <> '';
alter table team_range drop column cause_ja;

alter table range_node modify column cause text not null default '';
update range_node set cause = json_object('en', cause, 'ja', cause_ja) where cause <> '' or cause_ja <> '';
alter table range_node drop column cause_ja;

alter table range_proof change column target_en target text not null;
update range_proof set target = json_object('en', target, 'ja', target_ja);
alter table range_proof drop column target_ja;
alter table range_proof change column observed_en observed text not null;
update range_proof set observed = json_object('en', observed, 'ja', observed_ja);
alter table range_proof drop column observed_ja;
