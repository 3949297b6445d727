-- What authors write in the browser. Versions are never changed and never deleted; the unique key decides who of two
-- that saved on the same version was first.
create table manuscript (
    id          bigint auto_increment primary key,
    owner       varchar(120) not null,
    origin      varchar(200) not null,
    created_at  datetime(6)  not null,
    archived_at datetime(6)  null,
    archived_by varchar(120) null
) character set utf8mb4 collate utf8mb4_bin;

create table manuscript_version (
    id            bigint auto_increment primary key,
    manuscript_id bigint       not null references manuscript (id),
    number        int          not null,
    digest        char(64)     not null,
    message       varchar(200) not null,
    written_by    varchar(120) not null,
    written_at    datetime(6)  not null,
    unique key manuscript_version_number (manuscript_id, number)
) character set utf8mb4 collate utf8mb4_bin;

-- The files of a version; equal contents are kept once, in parts that fit a packet of the database.
create table manuscript_file (
    version_id bigint       not null references manuscript_version (id),
    path       varchar(255) not null,
    content    char(64)     not null,
    bytes      int          not null,
    primary key (version_id, path)
) character set utf8mb4 collate utf8mb4_bin;

create table manuscript_content (
    digest char(64)   not null,
    part   int        not null,
    bytes  mediumblob not null,
    primary key (digest, part)
) character set utf8mb4 collate utf8mb4_bin;

-- What somebody has typed since the version they began with; each author has one of their own.
create table manuscript_draft (
    manuscript_id bigint       not null references manuscript (id),
    author        varchar(120) not null,
    base          int          not null,
    source        mediumtext   not null,
    saved_at      datetime(6)  not null,
    primary key (manuscript_id, author)
) character set utf8mb4 collate utf8mb4_bin;

-- A released version can be scheduled; a scenario's own version number is released once.
create table manuscript_release (
    manuscript_id bigint       not null references manuscript (id),
    number        int          not null,
    label         varchar(32)  not null,
    released_by   varchar(120) not null,
    released_at   datetime(6)  not null,
    primary key (manuscript_id, number),
    unique key manuscript_release_label (manuscript_id, label)
) character set utf8mb4 collate utf8mb4_bin;
