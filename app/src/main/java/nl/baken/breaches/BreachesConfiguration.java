package nl.baken.breaches;

import nl.baken.access.Action;
import nl.baken.access.Caseload;
import nl.baken.access.MenuEntry;
import nl.baken.logbook.Forgetter;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the identifier and the menu entries of this module known. */
@Configuration(proxyBeanMethods = false)
class BreachesConfiguration {

    @Bean
    Caseload breachesCaseload() {
        return new Caseload("breaches", false);
    }

    @Bean
    Forgetter pastBreaches() {
        return new Forgetter("breaches.prune");
    }

    @Bean
    IdConverters breachIds() {
        return IdConverters.of(BreachId.class, BreachId::new);
    }

    @Bean
    MenuEntry breachRegister() {
        return new MenuEntry(87, "breaches.title", "/breaches", Action.READ_BREACH_REGISTER);
    }

    @Bean
    MenuEntry reportBreach() {
        return new MenuEntry(94, "breaches.new.menu", "/breaches/new", Action.REPORT_BREACH);
    }
}
