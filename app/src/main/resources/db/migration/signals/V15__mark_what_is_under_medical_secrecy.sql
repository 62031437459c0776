-- What a doctor or somebody else with a duty of secrecy told (WGS art. 2.29, Wmo 2015 art. 5.2.6): a text with the conditions of its
-- supplier beside it, sealed under the same key. Whoever shares the text later need not remember it, and nobody takes it away.
alter table signals.statement add column conditions bytea;
create function signals.keep_secrecy() returns trigger
    language plpgsql set search_path = '' as $$
begin
    raise insufficient_privilege using message = 'what is under medical secrecy stays so';
end $$;
revoke execute on function signals.keep_secrecy() from public;
create trigger secrecy_is_kept before update on signals.statement for each row
    when (current_user = 'baken_app' and old.conditions is not null and new.conditions is distinct from old.conditions)
    execute function signals.keep_secrecy();
