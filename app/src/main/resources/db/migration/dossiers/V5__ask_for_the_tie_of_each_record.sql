-- See the migration of the same name in signals: one lookup for each record shown, never all ties of the caller.
do $$
declare
    part text;
begin
    foreach part in array array['consent', 'contact_note', 'identity', 'identity_index', 'link', 'nature', 'relative', 'residence', 'safe_contact', 'timeline'] loop
        execute format('alter policy %I on dossiers.%I using (exists (select from access.tie t where t.record = %I.dossier offset 0))', part || '_read', part, part);
    end loop;
end $$;
alter policy dossier_read on dossiers.dossier
    using (exists (select from access.tie t where t.record = dossier.id offset 0));
