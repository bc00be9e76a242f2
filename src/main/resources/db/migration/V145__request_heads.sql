-- One keyed digest a day over the last links of all requests for information, as daily_head is over those of petitions.
create table info_request_daily_head (
    day       date primary key,
    requests  bigint      not null,
    head      bytea       not null,
    taken_at  timestamptz not null
);
create trigger info_request_daily_head_stays before update or delete or truncate on info_request_daily_head
    for each statement execute function history_stays();
revoke update, delete, truncate on info_request_daily_head from ${portal_role};

-- The day on which a line was recorded, by the database's own time. Older lines have none: their day is on_day.
alter table info_request_history add column recorded_on date;
alter table info_request_history alter column recorded_on set default (now() at time zone 'Asia/Shanghai')::date;
create index info_request_history_recorded on info_request_history (coalesce(recorded_on, on_day), no);
