-- What the public was told of a month, as it was told: counted once, on a day after its end, and never again. Numbers that
-- would tell of few people are null here too, so that nothing that stays hidden can be found in these tables.
create table published_month (
    month        date primary key check (date_trunc('month', month::timestamp) = month::timestamp),
    published_on date not null
);
create table published_figure (
    month    date   not null references published_month,
    measure  text   not null,
    grouping text   not null,
    code     text   not null,
    part     text   not null,
    label    text   not null,
    value    bigint,
    primary key (month, measure, grouping, code, part)
);

create function published_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was published stays as it was';
end $$;
create trigger published_month_stays before update or delete or truncate on published_month
    for each statement execute function published_stays();
create trigger published_figure_stays before update or delete or truncate on published_figure
    for each statement execute function published_stays();
revoke update, delete, truncate on published_figure from ${portal_role};
-- A reference asks for the right to update what it refers to where one role owns and uses it all: only the trigger forbids.
revoke delete, truncate on published_month from ${portal_role};

create trigger published_month_told after insert on published_month
    for each statement execute function tell_pages();
