-- The day on which a petition reached the office, where an officer entered it: the clocks run from it. Null online, where
-- it is the day of registration.
alter table petition add column received_on date;
