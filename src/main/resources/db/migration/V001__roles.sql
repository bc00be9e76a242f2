-- The portal's own role works on the tables; their owner alone changes their shape.
grant usage on schema public to ${portal_role};
alter default privileges in schema public grant select, insert, update, delete on tables to ${portal_role};
alter default privileges in schema public grant usage, select on sequences to ${portal_role};
