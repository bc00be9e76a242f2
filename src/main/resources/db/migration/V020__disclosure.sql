-- What the office publishes. An article's words stand beside it for the search; attachments lie in parts of at most
-- 256 kB, so that one back-up holds all that is published and a download never fills the memory.
create sequence article_seq increment by 50;

create table article (
    id           bigint      not null primary key,
    index_no     text        not null unique,
    column_code  text        not null,
    title        text        not null,
    doc_no       text,
    issuer       text        not null,
    source       text        not null,
    produced_on  date        not null,
    published_at timestamptz not null,
    updated_at   timestamptz not null,
    summary      text        not null,
    keywords     text        not null,
    validity     text        not null,
    samples      text        not null,
    body_html    text        not null,
    body_text    text        not null,
    withdrawn    boolean     not null,
    fingerprint  text        not null,
    version      integer     not null,
    search       tsvector
);

create index article_by_column on article (column_code, produced_on desc, id desc) where not withdrawn;
create index article_by_date on article (produced_on desc, id desc) where not withdrawn;
create index article_newest on article (published_at desc, id desc) where not withdrawn;
create index article_words on article using gin (search);

create sequence article_file_seq increment by 50;

create table article_file (
    id         bigint  not null primary key,
    article_id bigint  not null references article on delete cascade,
    name       text    not null,
    media_type text    not null,
    size       bigint  not null,
    position   integer not null,
    unique (article_id, name)
);

create sequence article_part_seq increment by 50;

create table article_part (
    id      bigint  not null primary key,
    file_id bigint  not null references article_file on delete cascade,
    seq     integer not null,
    bytes   bytea   not null,
    unique (file_id, seq)
);

-- Pages are remembered by every instance until something they show changes.
create function tell_pages() returns trigger language plpgsql as $$
begin
    perform pg_notify('portal_pages', tg_table_name);
    return null;
end
$$;

create trigger article_changed after insert or update or delete or truncate on article
    for each statement execute function tell_pages();
create trigger article_file_changed after insert or update or delete or truncate on article_file
    for each statement execute function tell_pages();
