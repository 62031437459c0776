-- A record is asked for its number wherever records are listed.
create unique index numbered_record_idx on access.numbered (record);
