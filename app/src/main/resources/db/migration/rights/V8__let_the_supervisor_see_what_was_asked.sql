-- Whoever supervises sees every request as codes, and so which rights it is about; the list of requests could not be made before.
create policy asked_supervised on rights.asked for select to baken_app
    using ((select access.caller_plays('AUDITOR')));
