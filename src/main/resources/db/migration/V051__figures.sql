-- Figures are counted over the petitions filed in a period.
create index petition_registered on petition (registered_on, no);
