create table account (
    id            bigint auto_increment primary key,
    login         varchar(60)  not null unique,
    display_name  varchar(60)  not null,
    password_hash varchar(160) null,
    roles         varchar(80)  not null,
    disabled      boolean      not null default false,
    created_at    datetime(6)  not null
) character set utf8mb4 collate utf8mb4_bin;

create table login_link (
    token_hash char(64)    not null primary key,
    account_id bigint      not null references account (id),
    expires_at datetime(6) not null,
    used_at    datetime(6) null
) character set utf8mb4 collate utf8mb4_bin;

-- Who is signed in. The cookie carries 256 random bits; only their SHA-256 is kept.
create table session (
    token_hash   char(64)    not null primary key,
    subject_kind varchar(16) not null,
    subject_id   bigint      not null,
    roles        varchar(80) not null,
    created_at   datetime(6) not null,
    seen_at      datetime(6) not null,
    expires_at   datetime(6) not null,
    ended_at     datetime(6) null,
    key session_subject (subject_kind, subject_id)
) character set utf8mb4 collate utf8mb4_bin;
