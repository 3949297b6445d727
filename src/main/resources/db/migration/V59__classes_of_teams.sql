-- Who plays in a team, as it declared itself: people, people with AI, or agents. Nothing until it has declared.
alter table team
    add column played_by varchar(16) null;
