-- A dossier is read for an hour by who broke the glass; where its person can be found is not: that takes the holder.
do $$
declare
    part text;
begin
    foreach part in array array['consent', 'contact_note', 'identity', 'link', 'nature', 'relative', 'residence', 'safe_contact', 'timeline'] loop
        execute format('create policy %I on dossiers.%I for select to baken_app using (dossier = any ((select access.emergencies())::uuid[]))', part || '_in_emergency', part);
    end loop;
end $$;
create policy dossier_in_emergency on dossiers.dossier for select to baken_app
    using (id = any ((select access.emergencies())::uuid[]));

alter table dossiers.dossier no force row level security;
insert into access.numbered (number, record, kind) select number, id, 'DOSSIER' from dossiers.dossier;
alter table dossiers.dossier force row level security;
create trigger dossiers_are_numbered after insert on dossiers.dossier for each row execute function access.number_record('DOSSIER');
create trigger numbers_of_dossiers_are_forgotten after delete on dossiers.dossier for each row execute function access.forget_number();
