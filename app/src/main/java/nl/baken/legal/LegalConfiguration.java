package nl.baken.legal;

import nl.baken.access.Action;
import nl.baken.access.Caseload;
import nl.baken.access.MenuEntry;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the identifier and the menu of this module. */
@Configuration(proxyBeanMethods = false)
class LegalConfiguration {

    @Bean
    Caseload sharesCaseload() {
        return new Caseload("legal", false);
    }

    @Bean
    IdConverters covenantIds() {
        return IdConverters.of(CovenantId.class, CovenantId::new);
    }

    @Bean
    IdConverters destructionIds() {
        return IdConverters.of(DestructionId.class, DestructionId::new);
    }

    @Bean
    MenuEntry retentionEntry() {
        return new MenuEntry(88, "legal.retention.title", "/retention", Action.READ_RETENTION);
    }

    @Bean
    MenuEntry sharesEntry() {
        return new MenuEntry(87, "legal.shares.title", "/shares", Action.READ_SHARES);
    }

    @Bean
    MenuEntry covenantsEntry() {
        return new MenuEntry(86, "legal.covenants.title", "/covenants", Action.READ_COVENANTS);
    }
}
