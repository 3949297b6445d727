-- The whole packages that exercises were scheduled from, each once, as a zip archive in parts: one statement must fit what
-- a database server takes at once (max_allowed_packet, 16 MiB where nobody raised it). Exercises from before have no row
-- here; their text stands in exercise.scenario_source.
create table frozen_package (
    digest     char(64)    not null comment 'of the package: exercise.scenario_digest',
    part       int         not null,
    zip        mediumblob  not null,
    frozen_at  datetime(6) not null,
    primary key (digest, part)
) character set utf8mb4 collate utf8mb4_bin;
