-- What an office writes into its yearly report (信访工作条例 41) beside the numbers; every version of it.
create table yearly_remark (
    office  text        not null,
    year    integer     not null check (year between 2000 and 2999),
    version integer     not null,
    text    text        not null,
    at      timestamptz not null,
    officer bigint      not null references officer,
    primary key (office, year, version)
);
create trigger yearly_remark_stays before update or delete or truncate on yearly_remark
    for each statement execute function published_stays();
revoke update, delete, truncate on yearly_remark from ${portal_role};
