package nl.baken.rights;

import nl.baken.access.Action;
import nl.baken.access.Caseload;
import nl.baken.access.MenuEntry;
import nl.baken.legal.Keeper;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the identifiers and the menu entry of this module known, and that it keeps requests. */
@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

    @Bean
    Caseload requestsCaseload() {
        return new Caseload("rights", false);
    }

    @Bean
    IdConverters requestIds() {
        return IdConverters.of(RequestId.class, RequestId::new);
    }

    @Bean
    IdConverters portionIds() {
        return IdConverters.of(PortionId.class, PortionId::new);
    }

    @Bean
    IdConverters taskIds() {
        return IdConverters.of(TaskId.class, TaskId::new);
    }

    @Bean
    Keeper requestsKeeper() {
        return new Keeper("REQUEST", "rights");
    }

    @Bean
    MenuEntry requestsEntry() {
        return new MenuEntry(84, "rights.menu", "/requests", Action.LIST_REQUESTS);
    }
}
