-- A code by which somebody who logged in on the web says which mini-program is theirs: typed there within minutes, once.
create table citizen_join (
    code_hash bytea       primary key,
    account   bigint      not null unique references citizen_account on delete cascade,
    ends      timestamptz not null
);
create index citizen_join_ends on citizen_join (ends);
