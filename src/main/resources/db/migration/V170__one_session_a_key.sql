-- A key is a device. A phone whose answer was lost signs in again with the same key: it goes on as the same device, and the
-- token that nobody received opens nothing.
delete from citizen_session s using citizen_session later
where later.account = s.account and later.key_thumb = s.key_thumb
    and (later.created_at, later.id) > (s.created_at, s.id);
create unique index citizen_session_device on citizen_session (account, key_thumb);
