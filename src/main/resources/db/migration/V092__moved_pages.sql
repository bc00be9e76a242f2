-- Where pages are now that people and search engines look for under an older address.
create table moved_page (
    old_path text primary key,
    new_path text        not null,
    moved_at timestamptz not null default now(),
    officer  bigint      references officer
);
create trigger moved_page_changed after insert or update or delete or truncate on moved_page
    for each statement execute function tell_pages();
