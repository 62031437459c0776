-- As before; and whoever is asked whether a closed signal is opened again is not told as well that something touches it.
create or replace function signals.recall(touched uuid, touching uuid, before date) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    insert into signals.recall (signal, touching, due)
    select s.id, recall.touching, before
    from signals.signal t
    join signals.signal s on s.id = coalesce(t.merged_into, t.id)
    where t.id = touched and s.state = 'CLOSED' and s.id <> recall.touching
      and (access.held_by_caller(recall.touching) is not null or access.held_by_caller(touched) is not null)
    on conflict do nothing;
    perform linking.recalled(recall.touched, recall.touching, current_date)
    from signals.signal t
    join signals.signal s on s.id = coalesce(t.merged_into, t.id)
    where t.id = recall.touched and s.state = 'CLOSED';
end $$;
