-- A million cases beside those that were filed: the columns by which lists, counts and searches go, with sealed fields of
-- the usual size that nobody opens. Seven of ten are answered; the others are due over four months; one in twenty is an
-- agency's. Each has the words of one of the filed texts.
set session_replication_role = replica;
set maintenance_work_mem = '512MB';
select setseed(0.42);

create temporary table codes as select array_agg(code order by code) as codes, count(*) as many from agency
    where kind = 'DEPARTMENT' and code <> '411002-zjj';
create temporary table made as
select 100000000000000000 + i as no, i, random() < 0.7 as done,
    case when i % 20 = 0 then '411002-zjj' when i % 20 < 6 then '411000-xfj'
        else c.codes[1 + i % c.many::integer] end as agency,
    date '2025-12-01' - (random() * 700)::integer as day,
    (random() * 20)::integer as sorted, (random() * 80)::integer as answered,
    (current_date - 60 + (random() * 120)::integer) as due
from generate_series(1, :cases) as i, codes c;
insert into petition (no, purpose, stage, channel, region, category, holder, office, handler, headcount, publishable,
    flags, registered_at, registered_on, last_day, data_key, title, content, people, person_hash, phone_hash, code_hash,
    name_hash, next_due, officer, sorted_in_time, answered_in_time)
select no, case when i % 10 = 0 then 'suggestion' else 'appeal' end,
    case when done then 'concluded' when made.agency = '411000-xfj' then 'registered' else 'handling' end,
    'web', '411002', (array['城乡建设', '交通运输', '教育文体', '劳动和社会保障', null])[1 + i % 5],
    made.agency, '411000-xfj', case when made.agency = '411000-xfj' then '' else made.agency end, 1, false, '{}',
    day + time '09:00', day, day, sha256(no::text::bytea) || '\x00',
    decode(repeat(md5(no::text), 3), 'hex'), decode(repeat(md5('c' || no), 60), 'hex'),
    decode(repeat(md5('p' || no), 12), 'hex'), sha256(('a' || no)::bytea), sha256(('b' || no)::bytea),
    sha256(('d' || no)::bytea), sha256(('n' || no)::bytea), case when done then date '9999-12-31' else due end,
    o.id, case when made.agency <> '411000-xfj' then sorted <= 15 end,
    case when made.agency <> '411000-xfj' and done then answered <= 60 end
from made left join officer o on i % 40 = 0 and o.agency = made.agency and o.subject in ('intake', 'clerk');
insert into clock (no, kind, started_on, due_on, alert_on, ended_on, length)
select no, 'sorting', day, day + 15, null::date, day + sorted, 15 from made where agency <> '411000-xfj'
union all
select no, 'handling', day + 5, day + 65, null::date, case when done then day + 5 + answered end, 60 from made
    where agency <> '411000-xfj'
union all
select no, 'supervision', current_date - 20, due + 30, null, null, null from made
    where agency <> '411000-xfj' and not done and due < current_date and i % 8 = 0;

-- The words of the filed texts, without the markers of who has them (they begin at 2^24); those of the office and of the
-- agency are put beside them anew, for any other agency some marker.
create temporary table texts as
select row_number() over (order by no) - 1 as n, array(select w from unnest(words) as w where w < 16777216) as words
from case_word join petition using (no) where no > 200000000000000000;
create unique index texts_n on texts (n);
create temporary table office as
select w as marker from case_word, unnest(words) as w where w >= 16777216 group by w order by count(*) desc limit 1;
create temporary table clerk as
select distinct w as marker from case_word join petition p using (no), unnest(words) as w
where p.holder = '411002-zjj' and w >= 16777216 and w not in (select marker from office);
drop index case_word_words;
insert into case_word (no, words)
select m.no, t.words || office.marker || case when m.agency = '411002-zjj' then clerk.marker
    when m.agency <> '411000-xfj' then 16777216 | (hashtext(m.agency) & 16777215) end
from made m join texts t on t.n = m.i * 7919::bigint % (select count(*) from texts), office, clerk;
create index case_word_words on case_word using gin (words);
vacuum analyze petition;
vacuum analyze clock;
vacuum analyze case_word;
