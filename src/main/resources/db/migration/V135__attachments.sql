-- The files of an article that was corrected stay with the version they belonged to; 0 is what is shown now. The words of
-- files stand beside them: the search looks them through, and so does the desk when it takes an imported article over.
alter table article_file add column version_no integer not null default 0;
alter table article_file add column words text not null default '';
alter table article_file drop constraint article_file_article_id_name_key;
alter table article_file add constraint article_file_once unique (article_id, version_no, name);

-- An imported article as it was written, so that it can be corrected at the desk.
alter table article add column body_source text not null default '';

-- Where the article stood on the office's old site.
alter table manuscript add column old_address text not null default '';

create function old_files_stay() returns trigger language plpgsql as $$
begin
    if old.version_no > 0 then
        raise exception 'the files of old versions stay';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger article_file_stays before update or delete on article_file
    for each row execute function old_files_stay();

-- What a file says never changes; its pieces go with it, and those of an old version never.
create function old_pieces_stay() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' or exists (select from article_file where id = old.file_id and version_no > 0) then
        raise exception 'the files of old versions stay';
    end if;
    return old;
end
$$;
create trigger article_part_stays before update or delete on article_part
    for each row execute function old_pieces_stay();
