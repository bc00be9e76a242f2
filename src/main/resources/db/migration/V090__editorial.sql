-- What editors write before it is published, and what they change of it afterwards. The public reads "article" alone:
-- nothing of a manuscript is there before it is released.
create table manuscript (
    id          bigint generated always as identity primary key,
    index_no    text        not null unique,
    state       text        not null,
    title       text        not null,
    column_code text        not null,
    theme       text        not null,
    doc_no      text        not null,
    issuer      text        not null,
    source      text        not null,
    produced_on date        not null,
    openness    text        not null,
    validity    text        not null,
    summary     text        not null,
    keywords    text        not null,
    correction  text        not null,
    body        text        not null,
    writers     bigint[]    not null,
    secrecy     boolean     not null default false,
    reviewed    boolean     not null default false,
    decided     text[]      not null default '{}',
    publish_at  timestamptz,
    article_id  bigint      references article,
    changed_at  timestamptz not null,
    version     integer     not null default 0
);
create index manuscript_state on manuscript (state, changed_at desc, id desc);
create index manuscript_due on manuscript (publish_at) where state = 'scheduled';
create index manuscript_article on manuscript (article_id);

-- Who did what, when and in what words. Never changed, never deleted.
create table manuscript_act (
    id            bigint generated always as identity primary key,
    manuscript_id bigint      not null references manuscript,
    at            timestamptz not null,
    officer       bigint      not null references officer,
    act           text        not null,
    note          text        not null
);
create index manuscript_act_of on manuscript_act (manuscript_id, id);

-- Files lie in pieces, as those of articles do, with the words that could be read in them.
create table manuscript_file (
    id            bigint generated always as identity primary key,
    manuscript_id bigint  not null references manuscript,
    name          text    not null,
    media_type    text    not null,
    size          bigint  not null,
    words         text    not null,
    readable      boolean not null,
    unique (manuscript_id, name)
);
create table manuscript_part (
    file_id bigint  not null references manuscript_file on delete cascade,
    seq     integer not null,
    bytes   bytea   not null,
    primary key (file_id, seq)
);

-- What an article said before it was corrected stays readable. Never changed, never deleted.
create table article_version (
    article_id   bigint      not null references article,
    no           integer     not null,
    title        text        not null,
    body_html    text        not null,
    published_at timestamptz not null,
    replaced_at  timestamptz not null,
    correction   text        not null,
    primary key (article_id, no)
);

create function editorial_record_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the editorial record is append-only';
end $$;
create trigger manuscript_act_stays before update or delete or truncate on manuscript_act
    for each statement execute function editorial_record_stays();
create trigger article_version_stays before update or delete or truncate on article_version
    for each statement execute function editorial_record_stays();
revoke update, delete, truncate on manuscript_act, article_version from ${portal_role};

alter table article add column theme text not null default '';
alter table article add column openness text not null default 'active';
