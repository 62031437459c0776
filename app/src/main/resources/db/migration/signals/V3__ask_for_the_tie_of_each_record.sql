-- "offset 0" makes PostgreSQL look up the tie of each record that a page shows. Without it the planner may instead gather
-- all ties of the caller first, which for the chain director is every signal there ever was.
do $$
declare
    part text;
begin
    foreach part in array array['answer', 'indication', 'involved', 'statement', 'timeline'] loop
        execute format('alter policy %I on signals.%I using (exists (select from access.tie t where t.record = %I.signal offset 0))', part || '_read', part, part);
    end loop;
end $$;
alter policy signal_read on signals.signal
    using (exists (select from access.tie t where t.record = signal.id offset 0));
alter policy contact_read on signals.contact
    using (exists (select from access.tie t where t.record = contact.signal and t.kind = 'HOLDER' offset 0));
alter policy involved_index_read on signals.involved_index
    using (exists (select from signals.involved i where i.id = involved_index.involved offset 0));

-- Nearly all statements are not handled, and nearly no supplement is.
create statistics signals.statement_unhandled (mcv) on kind, handled from signals.statement;
analyze signals.statement;
