-- Who examined an imported article before it was published (公开 17); of one from the desk the record says it.
alter table article add column examined text not null default '';
