-- What the office puts up beside its articles: questions of the quiz, campaigns, lists of what is to be done. A change is
-- a new text; what was written, put up and taken down is never changed and never deleted.
create table bulletin (
    id   bigint generated always as identity primary key,
    kind text not null
);
create index bulletin_kind on bulletin (kind, id desc);

create table bulletin_text (
    bulletin_id bigint      not null references bulletin,
    no          integer     not null,
    body        jsonb       not null,
    -- null for what came with the portal
    officer     bigint      references officer,
    at          timestamptz not null,
    primary key (bulletin_id, no)
);

create table bulletin_act (
    id          bigint generated always as identity primary key,
    bulletin_id bigint      not null,
    text_no     integer     not null,
    act         text        not null check (act in ('release', 'take-down')),
    officer     bigint      references officer,
    at          timestamptz not null,
    foreign key (bulletin_id, text_no) references bulletin_text
);
create index bulletin_act_of on bulletin_act (bulletin_id, id);

create function bulletin_record_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the record of bulletins is append-only';
end $$;
create trigger bulletin_stays before update or delete or truncate on bulletin
    for each statement execute function bulletin_record_stays();
create trigger bulletin_text_stays before update or delete or truncate on bulletin_text
    for each statement execute function bulletin_record_stays();
create trigger bulletin_act_stays before update or delete or truncate on bulletin_act
    for each statement execute function bulletin_record_stays();
revoke delete, truncate on bulletin from ${portal_role};
revoke update, delete, truncate on bulletin_act from ${portal_role};
-- A reference asks for the right to update what it refers to where one role owns and uses it all: only the trigger forbids.
revoke delete, truncate on bulletin_text from ${portal_role};

-- Pages of the law and of the disclosure list what is put up.
create trigger bulletin_act_changed after insert on bulletin_act
    for each statement execute function tell_pages();

-- Nobody puts up what they wrote.
create function bulletin_needs_two() returns trigger language plpgsql as $$
begin
    if new.act = 'release' and new.officer = (select officer from bulletin_text
            where bulletin_id = new.bulletin_id and no = new.text_no) then
        raise exception 'a text is put up by another than its writer';
    end if;
    return new;
end $$;
create trigger bulletin_two before insert on bulletin_act for each row execute function bulletin_needs_two();
