-- Petitions beside those of the phones that are measured, each with a line of history and a running term, and in somebody's
-- list: three to an account on average. Nobody opens them: their sealed fields are of the usual size only.
set session_replication_role = replica;
set maintenance_work_mem = '512MB';
select setseed(0.42);

create temporary table made as
select 100000000000000000 + i as no, i, date '2025-12-01' - (random() * 700)::integer as day
from generate_series(1, :petitions) as i;
insert into petition (no, purpose, stage, channel, region, holder, office, handler, headcount, publishable,
    flags, registered_at, registered_on, last_day, data_key, title, content, people, person_hash, phone_hash, code_hash,
    name_hash, next_due)
select no, case when i % 10 = 0 then 'suggestion' else 'appeal' end, 'registered', 'online', '411002', '411000-xfj',
    '411000-xfj', '', 1, false, '{}', day + time '09:00', day, day, sha256(no::text::bytea) || '\x00',
    decode(repeat(md5(no::text), 3), 'hex'), decode(repeat(md5('c' || no), 60), 'hex'),
    decode(repeat(md5('p' || no), 12), 'hex'), sha256(('a' || no)::bytea), sha256(('b' || no)::bytea),
    sha256(('d' || no)::bytea), sha256(('n' || no)::bytea), day + 15
from made;
insert into clock (no, kind, started_on, due_on, length) select no, 'sorting', day, day + 15, 15 from made;
insert into history (no, seq, step, stage, at, on_day, actor, salt, commitment, link)
select no, 1, 'register', 'registered', day + time '09:00', day, '许昌市信访局', '\x00', sha256(no::text::bytea),
    sha256(('l' || no)::bytea) from made;
insert into paper (no, id, kind, issued_at) select no, 1, 'receipt', day + time '09:00' from made;

insert into citizen_account (data_key, created_at)
select sha256(i::text::bytea) || '\x00', now() from generate_series(1, :petitions / 3) as i;
insert into citizen_matter (account, kind, no, filed_at, by_code)
select last.id - (i % (:petitions / 3)), 'petition', no, day + time '09:00', false
from made, (select max(id) as id from citizen_account) last;
vacuum analyze petition;
vacuum analyze clock;
vacuum analyze history;
vacuum analyze paper;
vacuum analyze citizen_matter;
