-- Whether a petitioner agrees that the outcome is published, without names. The first word is said in the filing
-- (petition.publishable), later ones here; the last one holds. Never changed, never deleted.
create table outcome_consent (
    id    bigint generated always as identity primary key,
    no    bigint      not null references petition,
    given boolean     not null,
    at    timestamptz not null
);
create index outcome_consent_of on outcome_consent (no, id);
create trigger outcome_consent_stays before update or delete or truncate on outcome_consent
    for each statement execute function editorial_record_stays();
revoke update, delete, truncate on outcome_consent from ${portal_role};

-- From which case an outcome was written. For officers who see the case alone; nothing public leads to it.
create table outcome_source (
    manuscript_id bigint      primary key references manuscript,
    no            bigint      not null references petition,
    officer       bigint      not null references officer,
    at            timestamptz not null
);
create index outcome_source_of on outcome_source (no);
