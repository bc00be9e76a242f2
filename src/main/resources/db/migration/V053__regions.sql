-- The city, its counties and towns; starting content is office/regions.csv, afterwards the administrator's. Regions are
-- never deleted: petitions name them. One that is no more is retired: known, but offered to nobody.
create table region (
    code    text    primary key check (code ~ '^[0-9]{6}([0-9]{3})?$'),
    name    text    not null,
    parent  text    references region,
    retired boolean not null default false,
    version integer not null default 0
);
create trigger region_changed after insert or update or delete or truncate on region
    for each statement execute function tell_office();
