-- Pages of nodes that people have open: each has a host name of its own (the label) and belongs to one session of the
-- platform. Of the secret in its cookie only the SHA-256 is kept.
create table page_visit (
    label        char(26)    not null primary key,
    secret_hash  char(64)    not null,
    session_hash char(64)    not null,
    team_id      bigint      not null,
    node         varchar(80) not null,
    page         varchar(80) not null,
    language     varchar(2)  not null,
    entered_at   datetime(6) not null,
    unique key page_visit_of (session_hash, team_id, node, page),
    foreign key page_visit_session (session_hash) references session (token_hash) on delete cascade,
    foreign key page_visit_team (team_id) references team (id) on delete cascade
) character set utf8mb4 collate utf8mb4_bin;
