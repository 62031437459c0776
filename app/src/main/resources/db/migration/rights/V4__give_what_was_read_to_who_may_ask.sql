-- A choice to give holds for the text that was read: a keyed hash of it stands beside the choice. What was chosen before this
-- has none, and is chosen anew.
alter table rights.choice add column mark text not null default '';

-- What a desk chose of a record, and the words that it hides in it, go when the record goes.
create policy portion_forgotten on rights.portion for update to current_user using (true);
create function rights.forget() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    delete from rights.choice c using rights.portion p where p.id = c.portion and p.record = new.record;
    update rights.portion p set hidden = null, whom = '' where p.record = new.record;
    return null;
end $$;
revoke execute on function rights.forget() from public;
create trigger requests_forget_it after insert on legal.gone for each row execute function rights.forget();

-- Who may ask about somebody of an age depends on the setting of what is asked about: a row per regime, age and time. What was
-- asked before this was about care.
alter table rights.request add column regime text not null default 'A' check (regime ~ '^[A-Z]$');
create table rights.standing (
    regime      text not null check (regime ~ '^[A-Z]$'),
    age_group   text not null check (age_group in ('UNDER_12', 'FROM_12_TO_15', 'FROM_16')),
    asks        text not null check (asks in ('REPRESENTATIVE', 'BOTH', 'PERSON')),
    article     text not null check (article <> ''),
    valid_from  date not null,
    valid_until date check (valid_until > valid_from),
    primary key (regime, age_group, valid_from)
);
insert into rights.standing (regime, age_group, asks, article, valid_from) values
    ('A', 'UNDER_12', 'REPRESENTATIVE', 'Wmo 2015 artikel 5.3.2; Jeugdwet paragraaf 7.3', '2015-01-01'),
    ('A', 'FROM_12_TO_15', 'BOTH', 'Wmo 2015 artikel 5.3.2; Jeugdwet paragraaf 7.3', '2015-01-01'),
    ('A', 'FROM_16', 'PERSON', 'Wmo 2015 artikel 5.3.2; Jeugdwet paragraaf 7.3', '2015-01-01');
insert into rights.standing (regime, age_group, asks, article, valid_from)
select regime, age_group, asks, 'UAVG artikel 5', '2018-05-25'
from unnest(array['B', 'C', 'D', 'E']) regime
cross join (values ('UNDER_12', 'REPRESENTATIVE'), ('FROM_12_TO_15', 'REPRESENTATIVE'), ('FROM_16', 'PERSON')) ages (age_group, asks);
grant select on rights.standing to baken_app;
alter table rights.standing enable row level security;
alter table rights.standing force row level security;
create policy standing_known on rights.standing for select to baken_app using (true);
