-- A request for information and what belongs to it. Sealed columns hold the envelope of security.Vault under the
-- request's own data key, with table.column.number as associated data.
create table info_request (
    no              bigint primary key,
    stage           text        not null,
    channel         text        not null,
    office          text        not null,
    applicant_kind  text        not null,
    delivery        text        not null,
    help            text[]      not null,
    submitted_on    date        not null,
    received_on     date,
    registered_at   timestamptz not null,
    last_day        date        not null,
    marks           text[]      not null default '{}',
    consulting_since date,
    extension_asked integer     not null default 0,
    answer          text,
    report_line     text,
    answered_on     date,
    next_due        date        not null,
    petition        bigint      references petition,
    data_key        bytea       not null,
    content         bytea       not null,
    people          bytea       not null,
    person_hash     bytea       not null,
    code_hash       bytea       not null,
    version         integer     not null default 0
);
create index info_request_due on info_request (office, next_due, no);
create index info_request_person on info_request (person_hash, submitted_on);

-- What was done, in order; each link is keyed over the one before it. Never changed, never deleted.
create table info_request_history (
    no         bigint      not null references info_request,
    seq        integer     not null,
    step       text        not null,
    stage      text        not null,
    at         timestamptz not null,
    on_day     date        not null,
    actor      text        not null,
    payload    bytea,
    salt       bytea       not null,
    commitment bytea       not null,
    link       bytea       not null,
    primary key (no, seq)
);
create trigger info_request_history_stays before update or delete or truncate on info_request_history
    for each statement execute function history_stays();
revoke update, delete, truncate on info_request_history from ${portal_role};

-- Running terms; due_on is null while the calendar of its year is not published.
create table info_request_clock (
    no         bigint  not null references info_request,
    kind       text    not null,
    started_on date    not null,
    due_on     date,
    length     integer not null,
    extra      integer not null,
    paused     integer not null,
    ended_on   date,
    primary key (no, kind, started_on)
);

create table info_request_paper (
    no        bigint      not null references info_request,
    id        integer     not null,
    kind      text        not null,
    issued_at timestamptz not null,
    number    text        not null,
    seq       integer     not null,
    primary key (no, id)
);

-- Files given out with an answer; the bytes lie in the file store under file_key.
create table info_request_file (
    file_key   text primary key,
    no         bigint      not null references info_request,
    sealed_key bytea       not null,
    label      bytea       not null,
    kind       text        not null,
    size       bigint      not null,
    added_at   timestamptz not null
);
create index info_request_file_no on info_request_file (no, added_at);

-- Half an hour of looking at one request, opened with number and code.
create table info_request_viewing (
    token_hash bytea primary key,
    no         bigint      not null references info_request,
    expires_at timestamptz not null
);
create index info_request_viewing_age on info_request_viewing (expires_at);
