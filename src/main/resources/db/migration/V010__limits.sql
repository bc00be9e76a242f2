-- How often something happened, for limits shared by all instances. A bucket is a keyed hash: no address, no number.
-- Unlogged: nothing waits for the disk, and after a crash of the server everybody starts afresh.
create unlogged table limit_count (
    bucket bytea primary key,
    n integer not null,
    ends timestamptz not null
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);
