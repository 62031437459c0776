-- The contact point of the controllers (BGS 1.1-1.4): receives requests of data subjects and data breaches. Not the supervisor,
-- who must not decide on them (article 38(6) GDPR).
alter table access.post drop constraint post_role_check;
alter table access.post add constraint post_role_check
    check (role in ('REPORTER', 'FOCAL_POINT', 'CHAIN_DIRECTOR', 'CARE_COORDINATOR', 'PARTNER', 'MANAGER', 'REGIONAL_COORDINATION', 'ADMINISTRATOR', 'AUDITOR', 'CONTACT_POINT'));
