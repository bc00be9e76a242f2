-- The yearly report of disclosure as it was typed, every version of it, and the article that came of it.
create table annual_report (
    year     integer     not null check (year between 2000 and 2999),
    version  integer     not null,
    typed    text        not null,
    at       timestamptz not null,
    officer  bigint      not null references officer,
    primary key (year, version)
);
create trigger annual_report_stays before update or delete or truncate on annual_report
    for each statement execute function published_stays();
revoke update, delete, truncate on annual_report from ${portal_role};

create table annual_report_article (
    year       integer primary key check (year between 2000 and 2999),
    manuscript bigint  not null references manuscript
);
