-- How many messages of a template somebody agreed to be sent; one that lasts is not counted down.
create table wechat_consent (
    account  bigint      not null references citizen_account on delete cascade,
    template text        not null,
    n        integer     not null check (n >= 0),
    given_at timestamptz not null,
    primary key (account, template)
);
-- In whose list a matter stands, asked when it has news.
create index citizen_matter_no on citizen_matter (kind, no);
