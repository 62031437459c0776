package nl.baken.emergencies;

import nl.baken.access.Action;
import nl.baken.access.Caseload;
import nl.baken.access.MenuEntry;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the identifier and the menu entries of this module known. */
@Configuration(proxyBeanMethods = false)
class EmergenciesConfiguration {

    @Bean
    Caseload emergenciesCaseload() {
        return new Caseload("emergencies", false);
    }

    @Bean
    IdConverters emergencyIds() {
        return IdConverters.of(EmergencyId.class, EmergencyId::new);
    }

    @Bean
    MenuEntry breakTheGlass() {
        return new MenuEntry(60, "emergencies.menu", "/emergency", Action.BREAK_GLASS);
    }

    @Bean
    MenuEntry reviewEmergencies() {
        return new MenuEntry(86, "emergencies.review.menu", "/emergencies", Action.REVIEW_EMERGENCIES);
    }
}
