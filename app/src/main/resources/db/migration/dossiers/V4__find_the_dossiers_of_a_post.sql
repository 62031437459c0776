-- The worklist asks for the dossiers of its posts first: each of the others would be held against the ties of the caller.
create index on dossiers.dossier (post, review_on) where state <> 'CLOSED';
