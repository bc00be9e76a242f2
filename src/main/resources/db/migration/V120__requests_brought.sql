-- What an applicant brought with a request; the bytes lie in the file store under file_key.
create table info_request_brought (
    file_key   text primary key,
    no         bigint      not null references info_request,
    sealed_key bytea       not null,
    label      bytea       not null,
    kind       text        not null,
    size       bigint      not null,
    added_at   timestamptz not null
);
create index info_request_brought_no on info_request_brought (no, added_at);

-- A code that was issued anew and not used yet; the old one still opens until then.
alter table info_request add column new_code_hash bytea;

-- The page of receptions shows how many places are left.
create or replace trigger reception_day_changed after insert or delete or truncate
    or update of day, starts, ends, place, leader, position, field, called_off, places, taken, book_until
    on reception_day for each statement execute function tell_pages();
