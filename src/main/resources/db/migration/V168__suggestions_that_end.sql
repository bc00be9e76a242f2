-- Looked at only when a suggestion ends to be one, not at every step of every petition; and then nothing is left that says
-- by which account it came.
drop trigger chosen_suggestion_ends on petition;
create or replace function forget_chosen_suggestion() returns trigger language plpgsql as $$
begin
    delete from chosen_suggestion where no = new.no;
    delete from content_check where no = new.no;
    return null;
end
$$;
create trigger chosen_suggestion_ends after update of purpose, stage on petition for each row
    when (old.purpose = 'suggestion' and (new.purpose <> 'suggestion'
        or new.stage = 'withdrawn' and old.stage <> 'withdrawn'))
    execute function forget_chosen_suggestion();

-- Who wrote a text is nobody's business once it was checked.
alter table content_check alter column account drop not null;
update content_check set account = null where suggest is not null;
