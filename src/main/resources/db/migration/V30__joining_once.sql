-- What a seat was taken by: the same request sent again, because its answer was lost, gets the same seat.
alter table participant
    add column request char(64) null;
