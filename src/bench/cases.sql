-- A million cases beside those that were filed: the columns by which lists and counts go, with sealed fields of the usual
-- size that nobody opens. Seven of ten are answered; the others are due over four months; one in twenty is an agency's.
set session_replication_role = replica;
select setseed(0.42);
update petition set holder = '411002-zjj', stage = 'transferred' where no in (select no from petition order by no limit 30);
create temporary table codes as select array_agg(code order by code) as codes, count(*) as many from agency
    where kind = 'DEPARTMENT' and code <> '411002-zjj';
create temporary table made as
select 100000000000000000 + i as no, i, random() < 0.7 as done,
    case when i % 20 = 0 then '411002-zjj' when i % 20 < 6 then '411000-xfj'
        else c.codes[1 + i % c.many::integer] end as agency,
    date '2025-12-01' - (random() * 700)::integer as day,
    (current_date - 60 + (random() * 120)::integer) as due
from generate_series(1, :cases) as i, codes c;
insert into petition (no, purpose, stage, channel, region, category, holder, office, handler, headcount, publishable,
    flags, registered_at, registered_on, last_day, data_key, title, content, people, person_hash, phone_hash, code_hash,
    name_hash, next_due)
select no, case when i % 10 = 0 then 'suggestion' else 'appeal' end,
    case when done then 'concluded' when agency = '411000-xfj' then 'registered' else 'handling' end,
    'web', '411002', (array['城乡建设', '交通运输', '教育文体', '劳动和社会保障', null])[1 + i % 5],
    agency, '411000-xfj', case when agency = '411000-xfj' then '' else agency end, 1, false, '{}',
    day + time '09:00', day, day, sha256(no::text::bytea) || '\x00',
    decode(repeat(md5(no::text), 3), 'hex'), decode(repeat(md5('c' || no), 60), 'hex'),
    decode(repeat(md5('p' || no), 12), 'hex'), sha256(('a' || no)::bytea), sha256(('b' || no)::bytea),
    sha256(('d' || no)::bytea), sha256(('n' || no)::bytea), case when done then date '9999-12-31' else due end
from made;
insert into clock (no, kind, started_on, due_on, alert_on, ended_on, length)
select no, 'sorting', day, day + 15, null::date, day + (random() * 20)::integer, 15 from made where agency <> '411000-xfj'
union all
select no, 'handling', day + 5, day + 65, null::date, case when done then day + (random() * 80)::integer end, 60 from made
    where agency <> '411000-xfj';
vacuum analyze petition;
vacuum analyze clock;
