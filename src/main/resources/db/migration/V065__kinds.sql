-- When a petition becomes an accusation, or ceases to be one, the keys that lie beside its messages are wrapped anew. They
-- are looked for among those written since it was registered, which lie together in the order of their writing.
create index outbox_written on outbox using brin (created_at);
