-- What a party to a conference reads on its sheet, or is told in a decision or agreement, is shared as well: with a desk under a
-- covenant or the rules of the own desks, with somebody without a desk on paper. A sheet closes itself, so a desk holds nothing of it.
alter table legal.share drop constraint share_way_check;
alter table legal.share drop constraint share_receiver_check;
alter table legal.share add constraint share_way_check check (way in ('HANDOVER', 'PAPER', 'REGION', 'CONFERENCE'));
alter table legal.share add constraint share_receiver_check
    check ((to_organisation is null) = (way = 'PAPER') and (to_post is null) = (way not in ('HANDOVER', 'CONFERENCE')));
alter table legal.share add constraint share_conference_check check (way <> 'CONFERENCE' or (back_due is null and not live));

alter table legal.field no force row level security;
insert into legal.field (field, category, valid_from) values
    ('dossiers.holding.name', 'IDENTIFICATION', '2000-01-01'),
    ('dossiers.holding.birthDate', 'IDENTIFICATION', '2000-01-01'),
    ('dossiers.holding.phone', 'CONTACT', '2000-01-01'),
    ('dossiers.holding.email', 'CONTACT', '2000-01-01'),
    ('dossiers.holding.other', 'SITUATION', '2000-01-01'),
    ('dossiers.holding.relative', 'RELATIONS', '2000-01-01'),
    ('dossiers.holding.relativePhone', 'RELATIONS', '2000-01-01'),
    ('dossiers.holding.note', 'SITUATION', '2000-01-01'),
    ('dossiers.holding.safe', 'CONTACT', '2000-01-01'),
    ('conferences.decision', 'SITUATION', '2000-01-01'),
    ('conferences.agreement', 'SITUATION', '2000-01-01');
alter table legal.field force row level security;
