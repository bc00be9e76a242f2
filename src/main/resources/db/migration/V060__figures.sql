-- What the figures need of a petition's terms stands beside it, written by the step that ends a term, so that a year is
-- counted from one index without a look at wide rows and clocks.
alter table petition
    -- whether the first sorting that was done was done in time; null while none is
    add column sorted_in_time   boolean,
    -- the same of the term to answer that was done last; null also where it has no last day
    add column answered_in_time boolean;

-- Puts both right from the clocks, and tells of how many petitions they were not. A petition that takes a step meanwhile
-- is left to that step.
create function keep_in_time() returns bigint language sql set search_path = public as $$
    with kept as (
        update petition p set sorted_in_time = t.sorted, answered_in_time = t.answered
        from petition same left join (
            select no,
                (array_agg(ended_on <= due_on order by started_on) filter (where kind = 'sorting'))[1] as sorted,
                (array_agg(ended_on <= due_on order by ended_on desc, started_on desc, kind)
                    filter (where kind in ('handling', 'simple-opinion', 'statutory')))[1] as answered
            from clock where ended_on is not null group by no) t on t.no = same.no
        where p.no = same.no and p.version = same.version
            and (p.sorted_in_time, p.answered_in_time) is distinct from (t.sorted, t.answered)
        returning p.no)
    select count(*) from kept
$$;
select keep_in_time();

-- Accusations are not in it: no figure can count them.
create index petition_counted on petition (registered_on)
    include (category, holder, office, handler, adviser, stage, next_due, sorted_in_time, answered_in_time)
    where purpose <> 'accusation';
drop index petition_registered;

-- Counting from an index alone needs pages that the last vacuum has seen: it comes sooner than by the default of a fifth.
alter table petition set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
