-- Into which category a clerk put a petition when passing it on, beside what its words had suggested at that moment, and
-- where it went. Never changed, never deleted: a second thought is a new line.
create table category_decision (
    no         bigint           not null references petition,
    seq        integer          not null, -- the line of the history with which it was decided
    at         timestamptz      not null,
    officer    bigint           not null,
    decided    text             not null,
    agency     text             not null,
    county     text             not null,
    suggested  text             not null, -- empty where nothing was
    confidence double precision not null,
    before     text,                      -- what stood there: at first what whoever filed had chosen
    primary key (no, seq)
);
create index category_decision_county on category_decision (county, at desc);
create trigger category_decision_stays before update or delete or truncate on category_decision
    for each statement execute function history_stays();
revoke update, delete, truncate on category_decision from ${portal_role};
