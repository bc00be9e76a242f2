-- What the outside must be told, written in the business transaction and delivered at least once afterwards.
create table outbox (
    id         uuid primary key,
    kind       text        not null,
    body       bytea       not null,
    data_key   bytea       not null,
    created_at timestamptz not null,
    next_try   timestamptz not null,
    tries      integer     not null default 0,
    sent_at    timestamptz
);
create index outbox_waiting on outbox (next_try) where sent_at is null;
