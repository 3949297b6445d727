-- What instructors tell trainees while they play: all teams of an exercise, or one.
create table announcement (
    id bigint auto_increment primary key,
    exercise_id bigint not null,
    team_id bigint null,
    words text not null,
    said_by varchar(100) not null,
    said_at datetime(6) not null,
    foreign key (exercise_id) references exercise (id),
    foreign key (team_id) references team (id),
    index announcement_exercise (exercise_id, id)
);
