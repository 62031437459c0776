package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.baken.access.Action;
import nl.baken.access.Caseload;
import nl.baken.access.MenuEntry;
import org.junit.jupiter.api.Test;

class LegalMenuTests {

    private final LegalConfiguration configuration = new LegalConfiguration();

    @Test
    void leadsToCovenantsSharesAndTerms() {
        assertThat(configuration.covenantsEntry())
                .isEqualTo(new MenuEntry(86, "legal.covenants.title", "/covenants", Action.READ_COVENANTS));
        assertThat(configuration.sharesEntry())
                .isEqualTo(new MenuEntry(87, "legal.shares.title", "/shares", Action.READ_SHARES));
        assertThat(configuration.retentionEntry())
                .isEqualTo(new MenuEntry(88, "legal.retention.title", "/retention", Action.READ_RETENTION));
    }

    @Test
    void knowsItsIdentifiersAndWhatSomebodyLeaves() {
        assertThat(configuration.covenantIds().type()).isEqualTo(CovenantId.class);
        assertThat(configuration.destructionIds().type()).isEqualTo(DestructionId.class);
        assertThat(configuration.sharesCaseload()).isEqualTo(new Caseload("legal", false));
    }
}
