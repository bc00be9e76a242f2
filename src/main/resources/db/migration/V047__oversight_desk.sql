-- A recommendation is a numbered paper of the office that made it; who entered the feedback is known.
alter table recommendation
    add column office      text not null default '',
    add column number      text not null default '',
    add column feedback_by bigint;
update recommendation r set office = o.agency from officer o where o.id = r.issued_by;
drop index recommendation_waiting;
create index recommendation_waiting on recommendation (office, issued_on, id) where adoption is null;
create index recommendation_office on recommendation (office, issued_on, id);
create index recommendation_target on recommendation (target, issued_on, id);

-- Each way of reviewing draws a sample of its own; the office whose register it is of sees all of it.
alter table quality_review
    add column office       text not null default '',
    add column reviewed_for text;
update quality_review r set office = p.office from petition p where p.no = r.no;
alter table quality_review drop constraint quality_review_round_no_key;
alter table quality_review add unique (round, way, no);
create index quality_review_office on quality_review (office, round, agency, id);
create index quality_review_agency on quality_review (agency, round, id);

-- Supervisions that wait for their answer, the day they asked for first.
create index clock_supervision on clock (due_on, no) where kind = 'supervision' and ended_on is null;
