-- Who stood above the agency when it issued a paper that names the reviewer: an issued paper stays as it was when the tree
-- of agencies changes later. Null on papers of before and on those that name nobody.
alter table paper
    add column above      text,
    add column above_name text;
