package nl.baken.demo;

import nl.baken.handovers.Afterwards;
import nl.baken.handovers.HandoverDesk;
import nl.baken.intake.FrontDesk;
import nl.baken.signals.SignalDesk;

/** The desks of the chain, from report to dossier. */
record Desks(
        FrontDesk intake,
        SignalDesk signals,
        HandoverDesk handovers,
        Afterwards afterwards,
        DossierDesks dossiers,
        TableDesks tables) {}
