-- What of a petition decides which steps may follow (petition.Facts), and who has it.
alter table petition
    add column office          text        not null default '',
    add column handler         text        not null default '',
    add column suggested_route text,
    add column route           text,
    add column requests        integer     not null default 1,
    add column simple          boolean     not null default false,
    add column extension_asked integer     not null default 0,
    add column extended        boolean     not null default false,
    add column accused_settled boolean     not null default false,
    -- whom an accusation is about: keyed hashes of agencies and officers to keep them out, the codes themselves sealed
    add column accused         bytea[]     not null default '{}',
    add column excluded        bytea,
    add column withdrawal_asked timestamptz,
    add column served          boolean     not null default false,
    add column rated           boolean     not null default false,
    add column officer         bigint,
    add column adviser         text,
    add column last_day        date;
update petition set office = holder || '-xfj', holder = holder || '-xfj', last_day = registered_on where office = '';
alter table petition alter column last_day set not null;
alter table petition alter column office drop default;

-- A term as it was set when it began, what was added to it, and what of it does not count.
alter table clock
    add column length integer,
    add column extra  integer not null default 0,
    add column paused integer not null default 0;

-- Papers carry a number of their agency's register, and point at the step that issued them.
alter table paper
    add column number text,
    add column agency text,
    add column seq    integer;

-- The last number given, by agency, kind of paper and year; accusations have a register of their own.
create table paper_register (
    agency text    not null,
    kind   text    not null,
    year   integer not null,
    secret boolean not null,
    last   integer not null,
    primary key (agency, kind, year, secret)
);

-- The desk: what an agency or an office has in hand, by the day it is due.
create index petition_holder on petition (holder, stage, no);
create index petition_office on petition (office, stage, no);
create index petition_phone on petition (phone_hash);
