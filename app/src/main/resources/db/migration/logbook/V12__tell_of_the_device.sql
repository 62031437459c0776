-- With what kind of browser and system somebody signed in, as codes, on the lines of signing in and of a session that goes on by
-- another name; the other lines of that session lead there. The code of a line covers it where it is.
alter table logbook.act add column device text;
create index on logbook.act (session) where device is not null;
