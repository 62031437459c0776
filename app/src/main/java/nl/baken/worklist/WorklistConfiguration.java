package nl.baken.worklist;

import nl.baken.access.Action;
import nl.baken.access.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the worklist first in the menu. */
@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

    @Bean
    MenuEntry worklistMenu() {
        return new MenuEntry(10, "worklist.menu", "/", Action.HAVE_DUTIES);
    }
}
