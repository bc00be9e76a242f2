-- What somebody is still writing: sealed under a key that only the browser's token gives, found by the token's hash.
create table draft (
    id         bytea primary key,
    content    bytea       not null,
    saved_at   timestamptz not null,
    expires_at timestamptz not null,
    filed      boolean     not null default false
);
create index draft_age on draft (expires_at);

-- The files brought to a draft, so that they can be deleted with it by whoever has no token.
create table draft_file (
    file_key text  primary key,
    draft    bytea not null references draft on delete cascade
);
create index draft_file_draft on draft_file (draft);
