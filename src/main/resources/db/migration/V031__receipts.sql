-- A receipt with its query code, for half an hour in the browser that filed; sealed like a draft.
create table receipt (
    id         bytea primary key,
    content    bytea       not null,
    expires_at timestamptz not null
);
create index receipt_age on receipt (expires_at);
