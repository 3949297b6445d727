-- Which of its tokens for submitting flags is a team's now. The token itself is derived from the exercise's secret and this
-- number, so that nothing that opens anything is stored; a team without a row has its first one.
create table team_token (
    team_id    bigint primary key,
    generation int    not null,
    foreign key (team_id) references team (id)
);
