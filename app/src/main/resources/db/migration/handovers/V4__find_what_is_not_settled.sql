-- Of thousands of handovers that came back, a worklist shows the few that nobody has settled.
create index on handovers.handover (from_post) where settled_on is null;
