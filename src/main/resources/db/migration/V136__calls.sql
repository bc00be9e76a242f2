-- 人民建议征集: an article asks the people for suggestions until a day; a later one says what came of it.
alter table manuscript add column call_until date;
alter table manuscript add column result_of text not null default '';
alter table article add column call_until date;
alter table article add column result_of text not null default '';
create index article_results on article (result_of) where result_of <> '' and not withdrawn;

-- What was written in answer to a call is an ordinary suggestion; here stands which call it answers.
alter table draft add column call_id bigint references article;
create table call_suggestion (
    no      bigint      not null primary key references petition,
    call_id bigint      not null references article,
    at      timestamptz not null default now()
);
create index call_suggestion_of on call_suggestion (call_id);
