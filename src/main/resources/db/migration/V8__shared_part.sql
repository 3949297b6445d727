-- The part of an exercise that all teams share is kept like a team's range, under the negative id of its exercise.
alter table team_range drop foreign key if exists team_range_ibfk_1;
