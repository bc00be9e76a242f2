-- A new code ends the places in lists that the old one opened: found by the matter.
create index citizen_matter_by_code on citizen_matter (kind, no) where by_code;
