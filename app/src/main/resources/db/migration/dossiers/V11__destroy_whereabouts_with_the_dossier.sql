-- Where somebody could be found goes with the dossier, each place with the key of its own; and a place that is destroyed by
-- itself opens from no copy of the database any more either.
do $$
declare
    part text;
begin
    foreach part in array array['whereabouts', 'whereabouts_text', 'unsealing'] loop
        execute format('create policy %I on dossiers.%I for select to current_user using (true)', part || '_clocked', part);
        execute format('create policy %I on dossiers.%I for delete to current_user using (true)', part || '_destroyed', part);
    end loop;
end $$;

create or replace function dossiers.destroy_key() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform vault.destroy(array[new.id]);
    return null;
end $$;

create or replace function dossiers.destroy(which uuid) returns uuid[]
    language plpgsql security definer set search_path = '' as $$
declare
    c dossiers.clock;
    part record;
    subjects uuid[] := array[which];
    found_subjects uuid[];
    one int;
    gone_rows int := 0;
begin
    select * into c from dossiers.clock k where k.record = which;
    if legal.must_stay('DOSSIER', which, c.regime, c.class, c.first_on, c.last_on, c.closed_on) then
        return '{}';
    end if;
    insert into dossiers.counted (opened_on, exploitation, sex, state)
    select date_trunc('year', f.opened_on)::date, f.exploitation, f.sex, f.state from dossiers.fact f where f.record = which;
    subjects := subjects || array(select w.id from dossiers.whereabouts w where w.dossier = which);
    delete from dossiers.whereabouts_text t using dossiers.whereabouts w where w.id = t.whereabouts and w.dossier = which;
    get diagnostics gone_rows = row_count;
    delete from dossiers.unsealing u where u.dossier = which;
    get diagnostics one = row_count;
    gone_rows := gone_rows + one;
    for part in
        select r.relname as name,
               exists (select from pg_catalog.pg_attribute s where s.attrelid = r.oid and s.attname = 'subject' and not s.attisdropped) as has_subject
        from pg_catalog.pg_class r
        join pg_catalog.pg_namespace n on n.oid = r.relnamespace and n.nspname = 'dossiers'
        join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attname = 'dossier' and not a.attisdropped
        where r.relkind = 'r'
    loop
        if part.has_subject then
            execute format('select array_agg(distinct subject) from dossiers.%I where dossier = $1', part.name) into found_subjects using which;
            subjects := subjects || coalesce(found_subjects, '{}');
        end if;
        execute format('delete from dossiers.%I where dossier = $1', part.name) using which;
        get diagnostics one = row_count;
        gone_rows := gone_rows + one;
    end loop;
    delete from dossiers.fact f where f.record = which;
    delete from dossiers.dossier d where d.id = which;
    perform legal.write_gone(which, array[which], vault.destroy(subjects), gone_rows + 2);
    return array[which];
end $$;
