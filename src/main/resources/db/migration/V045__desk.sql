-- The desk. next_due is the earliest last day that an agency has to keep (to object is a right, not a duty); 9999-01-01
-- for a matter in hand in which no such day can be told, 9999-12-31 for one in which the agencies have nothing left to
-- do: one range then holds all work.
alter table petition
    add column next_due  date not null default '9999-01-01',
    -- the petitioner's exact name, keyed, for the search
    add column name_hash bytea;
update petition p set next_due = coalesce(
    (select min(c.due_on) from clock c where c.no = p.no and c.ended_on is null
        and c.kind not in ('objection', 'review-request', 'final-review-request')),
    case when p.stage in ('concluded', 'redirected', 'settled', 'closed', 'reviewed', 'finally-reviewed', 'joined',
        'declined', 'barred', 'withdrawn') then date '9999-12-31' else date '9999-01-01' end);
create index petition_holder_due on petition (holder, next_due, no);
create index petition_office_due on petition (office, next_due, no);
create index petition_officer_due on petition (officer, next_due, no) where officer is not null;
create index petition_adviser_due on petition (adviser, next_due, no) where adviser is not null;
create index petition_name on petition (name_hash) where name_hash is not null;
