-- A hundred thousand articles from standard input, as SearchArticles writes them; indexes on words are made afterwards.
drop index article_search_head, article_search_words;
create temporary table loading (id bigint, index_no text, column_code text, title text, issuer text, day date,
    published timestamptz, summary text, validity text, html text, body text, words text);
\copy loading from pstdin
insert into article (id, index_no, column_code, title, issuer, source, produced_on, published_at, updated_at, summary,
    keywords, validity, samples, body_html, body_text, withdrawn, fingerprint, version, search)
select id, index_no, column_code, title, issuer, issuer, day, published, published, summary, '', validity, '', html,
    body, false, 'bench', 0, words::tsvector from loading;
set maintenance_work_mem = '512MB';
create index article_search_head on article_search using gin (head) with (gin_pending_list_limit = 512);
create index article_search_words on article_search using gin (words) with (gin_pending_list_limit = 512);
vacuum analyze article_search;
vacuum analyze article;
