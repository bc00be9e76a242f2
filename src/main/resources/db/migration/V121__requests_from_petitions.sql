-- The petition as which a request first came; null for most.
alter table info_request add column came_from bigint references petition;
