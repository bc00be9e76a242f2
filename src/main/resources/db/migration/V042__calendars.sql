-- Years of the work calendar that the administrator uploaded, as the file was; such a year comes before one that the
-- portal brings along.
create table calendar_year (
    year        integer primary key,
    csv         text        not null,
    uploaded_at timestamptz not null,
    uploaded_by bigint      not null references officer
);
create trigger calendar_changed after insert or update or delete or truncate on calendar_year
    for each statement execute function tell_office();
create trigger calendar_on_pages after insert or update or delete or truncate on calendar_year
    for each statement execute function tell_pages();

-- Sentences that officers put into papers and need not write anew each time.
create table sentence (
    id      bigint generated always as identity primary key,
    kind    text    not null,
    title   text    not null,
    text    text    not null,
    retired boolean not null default false,
    version integer not null default 0
);
create index sentence_kind on sentence (kind, title, id);
