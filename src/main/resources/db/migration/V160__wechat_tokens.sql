-- What WeChat lets the office's account call its servers with, kept for all instances and renewed by one of them. The
-- times are the database's own.
create table wechat_token (
    appid    text        not null,
    -- access: for every call; ticket: for signing pages
    kind     text        not null check (kind in ('access', 'ticket')),
    data_key bytea       not null,
    sealed   bytea       not null,
    ends_at  timestamptz not null,
    primary key (appid, kind)
);
