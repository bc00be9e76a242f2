-- A text that its author agrees to have published, on its way to WeChat's content check: what came in through a WeChat
-- session, and nothing else. It lies sealed under a key of its own and is wiped once there is an answer; the answer is a
-- machine's hint for whoever reads the suggestion.
create table content_check (
    no         bigint      not null primary key references call_suggestion,
    account    bigint      not null,
    data_key   bytea,
    sealed     bytea,
    asked_at   timestamptz not null default now(),
    tries      integer     not null default 0,
    next_try   timestamptz not null default now(),
    suggest    text        check (suggest in ('pass', 'review', 'risky', 'none')),
    label      integer,
    checked_at timestamptz,
    check ((suggest is null) = (sealed is not null) and (sealed is null) = (data_key is null))
);
create index content_check_waiting on content_check (next_try) where suggest is null;

-- What is no suggestion any more is not sent either.
create or replace function forget_chosen_suggestion() returns trigger language plpgsql as $$
begin
    delete from chosen_suggestion where no = new.no;
    delete from content_check where no = new.no and suggest is null;
    return null;
end
$$;
