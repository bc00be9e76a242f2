-- In which order messages go out, which of them belong together, and how the last try ended. Their times are the
-- database's own: messages go by no other clock.
alter table outbox
    alter column created_at set default now(),
    alter column next_try set default now(),
    add column seq        bigint generated always as identity,
    -- messages of one thread arrive in order: the number of their petition
    add column thread     bigint,
    -- why the last try failed: a code, never what somebody answered
    add column last_error text,
    -- given up
    add column dead_at    timestamptz;
drop index outbox_waiting;
create index outbox_waiting on outbox (seq) where sent_at is null and dead_at is null;
create index outbox_thread on outbox (thread, seq) where sent_at is null and dead_at is null;
create index outbox_dead on outbox (dead_at) where dead_at is not null;

-- The day on which a citizen was reminded of the last day to act; a window has one reminder.
alter table clock add column reminded_on date;
create index clock_window on clock (due_on, no)
    where ended_on is null and reminded_on is null and kind in ('review-request', 'final-review-request');

-- Withdrawals that wait for their day to pass.
create index petition_withdrawal on petition (withdrawal_asked, no) where withdrawal_asked is not null;

-- The day on which a line was recorded, by the database's own time. The head of a day covers what was recorded in it,
-- whatever day its steps are dated. Older lines have none: their day is on_day.
alter table history add column recorded_on date;
alter table history alter column recorded_on set default (now() at time zone 'Asia/Shanghai')::date;
drop index history_day;
create index history_recorded on history (coalesce(recorded_on, on_day), no);
