-- The three recommendations of art. 40 and the written feedback they require. What is written lies sealed.
create table recommendation (
    id           bigint generated always as identity primary key,
    kind         text    not null,
    target       text    not null,
    issued_on    date    not null,
    issued_by    bigint  not null,
    data_key     bytea   not null,
    body         bytea   not null,
    adoption     text,
    feedback     bytea,
    feedback_on  date,
    version      integer not null default 0
);
create index recommendation_waiting on recommendation (issued_on) where adoption is null;
create table recommendation_case (
    recommendation bigint not null references recommendation,
    no             bigint not null references petition,
    primary key (recommendation, no)
);

-- Closed cases drawn by rule for a look at how they were handled; one case is looked at once in a round.
create table quality_review (
    id         bigint generated always as identity primary key,
    round      text    not null,
    no         bigint  not null references petition,
    agency     text    not null,
    way        text    not null,
    drawn_on   date    not null,
    reviewed_on date,
    reviewed_by bigint,
    faults     text[]  not null default '{}',
    data_key   bytea   not null,
    finding    bytea,
    right_by   date,
    righted    bytea,
    righted_on date,
    version    integer not null default 0,
    unique (round, no)
);
create index quality_review_open on quality_review (agency, right_by) where righted_on is null;
