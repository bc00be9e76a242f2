-- A petition and what belongs to it. The key is the number itself (18 digits); sealed columns hold
-- the envelope of security.Vault under the petition's own data key, with table.column.number as associated data.
create table petition (
    no            bigint primary key,
    purpose       text        not null,
    stage         text        not null,
    channel       text        not null,
    region        text        not null,
    category      text,
    holder        text        not null,
    headcount     integer     not null,
    publishable   boolean     not null,
    flags         text[]      not null,
    registered_at timestamptz not null,
    registered_on date        not null,
    data_key      bytea        not null,
    title         bytea        not null,
    content       bytea        not null,
    people        bytea        not null,
    person_hash   bytea       not null,
    phone_hash    bytea       not null,
    code_hash     bytea       not null,
    new_code_hash bytea,
    version       integer     not null default 0
);
create index petition_person on petition (person_hash, registered_on);

-- What was done, in order; each link is keyed over the one before it. Never changed, never deleted.
create table history (
    no         bigint      not null references petition,
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

create function history_stays() returns trigger language plpgsql as $$
begin
    raise exception 'history is append-only';
end $$;
create trigger history_stays before update or delete or truncate on history
    for each statement execute function history_stays();
revoke update, delete, truncate on history from ${portal_role};

-- One keyed digest a day over the last links of all petitions: what was recorded cannot be back-dated unseen.
create table daily_head (
    day       date primary key,
    petitions bigint      not null,
    head      bytea       not null,
    taken_at  timestamptz not null
);
create trigger daily_head_stays before update or delete or truncate on daily_head
    for each statement execute function history_stays();
revoke update, delete, truncate on daily_head from ${portal_role};

-- Running terms: what the law gives whom until when. due_on is null while the calendar of its year is not published.
create table clock (
    no         bigint  not null references petition,
    kind       text    not null,
    started_on date    not null,
    due_on     date,
    alert_on   date,
    ended_on   date,
    primary key (no, kind, started_on)
);
create index clock_due on clock (due_on) where ended_on is null;

-- Papers the office issued in this matter; the receipt is the first.
create table paper (
    no        bigint      not null references petition,
    id        integer     not null,
    kind      text        not null,
    issued_at timestamptz not null,
    primary key (no, id)
);

-- Files that citizens brought; the bytes lie in the file store under file_key.
create table attachment (
    file_key   text primary key,
    no         bigint      not null references petition,
    sealed_key bytea       not null,
    label      bytea       not null,
    kind       text        not null,
    size       bigint      not null,
    added_at   timestamptz not null
);
create index attachment_no on attachment (no);

-- The answer to a filing, kept for a day so that a repeated request gets the same one; sealed under the header's value.
create table idempotency (
    key_hash   bytea primary key,
    body_hash  bytea       not null,
    answer     bytea       not null,
    created_at timestamptz not null
);
create index idempotency_age on idempotency (created_at);

-- Half an hour of looking at one petition, opened with number and code.
create table viewing (
    token_hash bytea primary key,
    no         bigint      not null references petition,
    expires_at timestamptz not null
);
create index viewing_age on viewing (expires_at);
create index history_day on history (on_day, no);
