-- The agencies the office works with; starting content is office/agencies.csv, afterwards the administrator's. Agencies
-- are never deleted: cases name them. One that was merged or dissolved says who took over.
create table agency (
    code         text primary key,
    name         text    not null,
    region       text    not null,
    parent       text    references agency deferrable initially deferred,
    level        text    not null,
    kind         text    not null,
    phone        text    not null default '',
    sample       boolean not null default false,
    succeeded_by text    references agency deferrable initially deferred,
    categories   text[]  not null default '{}',
    version      integer not null default 0
);

-- Who may work at the desks. The provider of log-ins proves that somebody is the subject; what the officer may do
-- stands here. Officers are never deleted: history and log name them.
create table officer (
    id          bigint generated always as identity primary key,
    subject     text    not null unique,
    name        text    not null,
    agency      text    not null references agency,
    duties      text[]  not null,
    cleared     boolean not null default false,
    disabled_at timestamptz,
    version     integer not null default 0
);
create index officer_agency on officer (agency, name);

-- What officers looked at and changed: never the personal data itself. Never changed, never deleted.
create table access_log (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default now(),
    officer bigint      not null references officer,
    what    text        not null,
    no      bigint,
    field   text        not null default '',
    reason  text        not null default ''
);
create index access_log_officer on access_log (officer, id desc);
create index access_log_no on access_log (no, id desc) where no is not null;

create function access_log_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the access log is append-only';
end $$;
create trigger access_log_stays before update or delete or truncate on access_log
    for each statement execute function access_log_stays();
revoke update, delete, truncate on access_log from ${portal_role};

-- Instances keep agencies and officers in memory until they hear that something changed.
create function tell_office() returns trigger language plpgsql as $$
begin
    perform pg_notify('portal_office', tg_table_name);
    return null;
end
$$;
create trigger agency_changed after insert or update or delete or truncate on agency
    for each statement execute function tell_office();
create trigger officer_changed after insert or update or delete or truncate on officer
    for each statement execute function tell_office();
