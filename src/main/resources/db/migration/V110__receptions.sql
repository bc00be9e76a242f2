-- 领导接访 (art. 18): who receives whom when, and who booked a place. What somebody wrote lies sealed; nothing leads from
-- a booking to a case or to another booking of the same person.
create table reception_day (
    id         bigint generated always as identity primary key,
    office     text    not null references agency,
    day        date    not null,
    starts     time    not null,
    ends       time    not null check (ends > starts),
    place      text    not null,
    leader     text    not null,
    position   text    not null,
    field      text    not null,
    places     integer not null check (places > 0),
    -- kept beside the bookings, so that the row's lock decides who gets the last place
    taken      integer not null default 0 check (taken between 0 and places),
    book_until date    not null check (book_until < day),
    -- why it does not take place; null while it does
    called_off text,
    version    integer not null default 0
);
create index reception_coming on reception_day (day, starts, id);
create index reception_office on reception_day (office, day, starts, id);

create table reception_booking (
    no           bigint primary key,
    reception    bigint      not null references reception_day,
    booked_at    timestamptz not null,
    booked_on    date        not null,
    code_hash    bytea       not null,
    data_key     bytea       not null,
    content      bytea       not null,
    headcount    integer     not null,
    cancelled_at timestamptz,
    came         boolean,
    reminded_on  date,
    version      integer     not null default 0
);
create index reception_booked on reception_booking (reception, booked_at, no);
-- Nobody's booking disappears unnoticed: one that is cancelled says so.
revoke delete, truncate on reception_booking from ${portal_role};

-- The first page shows the next day.
create trigger reception_day_changed after insert or delete or truncate
    or update of day, starts, ends, place, leader, position, field, called_off on reception_day
    for each statement execute function tell_pages();
