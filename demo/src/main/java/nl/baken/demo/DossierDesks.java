package nl.baken.demo;

import nl.baken.dossiers.ContactDesk;
import nl.baken.dossiers.DossierDesk;
import nl.baken.dossiers.IdentityDesk;
import nl.baken.dossiers.LinkDesk;
import nl.baken.dossiers.NatureDesk;
import nl.baken.dossiers.WhereaboutsDesk;

/** The desks at which a dossier is kept. */
record DossierDesks(
        DossierDesk dossiers,
        IdentityDesk identities,
        NatureDesk natures,
        ContactDesk contacts,
        LinkDesk links,
        WhereaboutsDesk whereabouts,
        TrajectoryDesks trajectories) {}
