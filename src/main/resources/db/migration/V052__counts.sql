-- The tabs of a desk count cases by owner and day. What decides who sees an ordinary case stands in the index, so that the
-- wide rows need not be read for it; accusations, which are few, have an index of their own.
create index petition_holder_counted on petition (holder, next_due, no) include (purpose, office, handler, adviser);
create index petition_office_counted on petition (office, next_due, no) include (purpose, holder, handler, adviser);
drop index petition_holder_due;
drop index petition_office_due;
alter index petition_holder_counted rename to petition_holder_due;
alter index petition_office_counted rename to petition_office_due;
create index petition_secret_due on petition (holder, next_due, no) where purpose = 'accusation';
