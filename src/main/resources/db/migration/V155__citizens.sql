-- Whoever signed in: a key for what is sealed of them, and nothing else. What they filed does not say that they did.
create table citizen_account (
    id         bigint generated always as identity primary key,
    data_key   bytea       not null,
    created_at timestamptz not null
);

-- Under which name somebody is known elsewhere (an openid, the subject of the city's log-in): found by its keyed hash,
-- sealed for sending messages.
create table citizen_identity (
    kind         text        not null check (kind in ('wechat', 'oidc')),
    subject_hash bytea       not null,
    account      bigint      not null references citizen_account on delete cascade,
    subject      bytea       not null,
    linked_at    timestamptz not null,
    primary key (kind, subject_hash)
);
create unique index citizen_identity_account on citizen_identity (account, kind, subject_hash);

-- A device that is signed in: the hash of its token, the thumbprint of the key that every request is proved with.
create table citizen_session (
    id            uuid primary key default gen_random_uuid(),
    account       bigint      not null references citizen_account on delete cascade,
    token_hash    bytea       not null unique,
    key_thumb     bytea       not null,
    device        text        not null,
    created_at    timestamptz not null,
    last_used     timestamptz not null,
    expires_at    timestamptz not null,
    refresh_until timestamptz not null
);
create index citizen_session_account on citizen_session (account, created_at desc);
create index citizen_session_age on citizen_session (refresh_until);

-- Proofs that were used, until they are too old to be used again. Unlogged: nothing waits for the disk, and what a crash
-- of the server forgets is a minute old at most when it answers again.
create unlogged table proof_jti (
    key  bytea primary key,
    ends timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0.05);
create index proof_jti_ends on proof_jti (ends);

-- What stands in somebody's list: written by filing, or with number and code once (by_code). An accusation stands there
-- by number and code alone.
create table citizen_matter (
    account   bigint      not null references citizen_account on delete cascade,
    kind      text        not null check (kind in ('petition', 'request', 'booking')),
    no        bigint      not null,
    filed_at  timestamptz not null,
    by_code   boolean     not null,
    linked_at timestamptz not null default now(),
    primary key (account, kind, no)
);
create index citizen_matter_list on citizen_matter (account, kind, filed_at desc, no);

-- What somebody is writing on some device: one of a kind, sealed under the account's key. The hash tells whether what is
-- saved is something new.
create table citizen_draft (
    account      bigint      not null references citizen_account on delete cascade,
    kind         text        not null check (kind in ('petition', 'disclosure-request')),
    version      integer     not null,
    content      bytea       not null,
    content_hash bytea       not null,
    saved_at     timestamptz not null,
    before_at    timestamptz,
    expires_at   timestamptz not null,
    primary key (account, kind)
);
create index citizen_draft_age on citizen_draft (expires_at);
