-- No link works by itself. Where nobody else gives the code, it is told together with the link, to be brought by another way: then
-- there is a code that nobody gave. What has no code and no maker is what a link was traded for; it stands in a cookie alone. Links
-- of before that worked by themselves work no more.
do $$
declare
    earlier text;
begin
    select conname into strict earlier from pg_constraint
    where conrelid = 'access.invitation'::regclass and pg_get_constraintdef(oid) like '%code_hash IS NULL%';
    execute format('alter table access.invitation drop constraint %I', earlier);
end $$;
alter table access.invitation
    add check (code_by is null or made_by is not null and code_hash is not null),
    add check (made_by is null or (code_hash is null) = (code_by is null));
