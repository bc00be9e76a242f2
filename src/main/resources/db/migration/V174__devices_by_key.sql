-- Whether a key whose token opens nothing has another by now, or was signed out.
create index citizen_session_key on citizen_session (key_thumb);
