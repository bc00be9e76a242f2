-- The words of a petition's text as keyed hashes of 24 bits, and markers of who has it in hand (ADR 0005). Accusations
-- are never here.
create table case_word (
    no    bigint primary key references petition,
    words integer[] not null
);
create index case_word_words on case_word using gin (words);

-- Petitions whose words have to be read, or read anew; the newest first, so that what was just filed is found at once.
create table case_unread (
    id bigint generated always as identity primary key,
    no bigint not null
);
insert into case_unread (no) select no from petition where purpose <> 'accusation';

-- Without hashes the accusations of a cleared desk are gone through one by one.
create index petition_accusation on petition (holder, no) where purpose = 'accusation';
