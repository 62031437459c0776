package nl.baken.reckoning;

import nl.baken.access.Action;
import nl.baken.access.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entries of this module. */
@Configuration(proxyBeanMethods = false)
class ReckoningMenu {

    @Bean
    MenuEntry whyEntry() {
        return new MenuEntry(93, "reckoning.title", "/deadlines", Action.WORK);
    }

    @Bean
    MenuEntry closedDaysEntry() {
        return new MenuEntry(83, "reckoning.closed.title", "/admin/closed-days", Action.ADMINISTER);
    }
}
