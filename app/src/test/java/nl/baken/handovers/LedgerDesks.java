package nl.baken.handovers;

import nl.baken.legal.CovenantDesk;
import nl.baken.legal.SignatureDesk;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The desks around the ledger. */
@Component
@Lazy
record LedgerDesks(
        SharedDesk shared, Afterwards afterwards, Sights sights, CovenantDesk covenants, SignatureDesk signatures) {}
