-- Whoever answers a call may agree that what they wrote is published as they wrote it, without name and contact. The first
-- word is said in the filing (call_suggestion.original), later ones in original_consent; the last one holds.
alter table call_suggestion add column original boolean not null default false;
create index call_suggestion_in_order on call_suggestion (call_id, no);
drop index call_suggestion_of;
create index article_calls on article (call_until, id) where call_until is not null and not withdrawn;

create table original_consent (
    id    bigint generated always as identity primary key,
    no    bigint      not null references call_suggestion,
    given boolean     not null,
    at    timestamptz not null
);
create index original_consent_of on original_consent (no, id);
create trigger original_consent_stays before update or delete or truncate on original_consent
    for each statement execute function editorial_record_stays();
revoke update, delete, truncate on original_consent from ${portal_role};

-- The suggestions that a result shows (建议选登). What an editor puts in is shown from the next publication on, what is
-- taken out (not kept) is shown until then. A row is gone at once when the consent is.
create table chosen_suggestion (
    manuscript_id bigint      not null references manuscript,
    no            bigint      not null references call_suggestion,
    title         text        not null,
    body          text        not null,
    officer       bigint      not null references officer,
    at            timestamptz not null,
    kept          boolean     not null default true,
    shown         boolean     not null default false,
    primary key (manuscript_id, no)
);
create index chosen_suggestion_of on chosen_suggestion (no);
create trigger chosen_suggestion_changed after insert or update or delete or truncate on chosen_suggestion
    for each statement execute function tell_pages();

-- What becomes an accusation, or is withdrawn, is no suggestion any more that could be shown.
create function forget_chosen_suggestion() returns trigger language plpgsql as $$
begin
    delete from chosen_suggestion where no = new.no;
    return null;
end
$$;
create trigger chosen_suggestion_ends after update on petition for each row
    when ((new.purpose <> 'suggestion' or new.stage = 'withdrawn')
        and (old.purpose is distinct from new.purpose or old.stage is distinct from new.stage))
    execute function forget_chosen_suggestion();
