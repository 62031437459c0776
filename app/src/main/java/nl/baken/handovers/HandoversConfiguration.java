package nl.baken.handovers;

import nl.baken.access.Action;
import nl.baken.access.Caseload;
import nl.baken.access.MenuEntry;
import nl.baken.legal.Keeper;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the identifier and the menu of this module. */
@Configuration(proxyBeanMethods = false)
class HandoversConfiguration {

    @Bean
    Caseload handoversCaseload() {
        return new Caseload("handovers", true);
    }

    @Bean
    Keeper handoversKeeper() {
        return new Keeper("HANDOVER", "handovers");
    }

    @Bean
    IdConverters handoverIds() {
        return IdConverters.of(HandoverId.class, HandoverId::new);
    }

    @Bean
    MenuEntry handoversEntry() {
        return new MenuEntry(30, "handovers.menu", "/handovers", Action.LIST_HANDOVERS);
    }
}
