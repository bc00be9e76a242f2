-- What the search reads, apart from the articles: a row is so narrow that even the rows of a word that stands in most
-- articles are looked through in milliseconds, and only the newest are ranked. Words lie beside the row, uncompressed.
-- The head has the words of titles, numbers and keywords alone.
create table article_search (
    article_id  bigint   not null primary key references article on delete cascade deferrable initially deferred,
    column_code text     not null,
    produced_on date     not null,
    validity    text     not null,
    issuer      text     not null,
    head        tsvector not null,
    words       tsvector not null
) with (toast_tuple_target = 128);
alter table article_search alter column head set storage external, alter column words set storage external;

-- The year is a word too, written as nobody can type it: a common word is looked for in the newest years first.
create function year_word(day date) returns tsvector language sql immutable
    return ('''#' || extract(year from day) || '''')::tsvector;

insert into article_search
select id, column_code, produced_on, validity, issuer, coalesce(ts_filter(search, '{a,b}'), '') || year_word(produced_on),
    coalesce(search, '') || year_word(produced_on)
from article where not withdrawn;

drop index article_words;
update article set search = null;
-- What was deferred is looked at now: no index is made over rows that still wait for it.
set constraints all immediate;

create index article_search_head on article_search using gin (head) with (gin_pending_list_limit = 512);
create index article_search_words on article_search using gin (words) with (gin_pending_list_limit = 512);
-- The issuing bodies to choose from.
create index article_issuers on article (issuer, produced_on desc, id desc) where not withdrawn;

-- An article hands its words over; without new ones it keeps those it has. A withdrawn one has none.
create function hand_words_over() returns trigger language plpgsql as $$
begin
    if new.withdrawn then
        delete from article_search where article_id = new.id;
        return new;
    end if;
    insert into article_search as known
    values (new.id, new.column_code, new.produced_on, new.validity, new.issuer,
        coalesce(ts_filter(new.search, '{a,b}'), '') || year_word(new.produced_on),
        coalesce(new.search, '') || year_word(new.produced_on))
    on conflict (article_id) do update set column_code = excluded.column_code, produced_on = excluded.produced_on,
        validity = excluded.validity, issuer = excluded.issuer,
        head = case when new.search is not null then excluded.head
            else ts_delete(known.head, '#' || extract(year from known.produced_on)) || excluded.head end,
        words = case when new.search is not null then excluded.words
            else ts_delete(known.words, '#' || extract(year from known.produced_on)) || excluded.words end;
    new.search := null;
    return new;
end
$$;
create trigger article_words before insert or update on article
    for each row execute function hand_words_over();
