package nl.baken.logbook;

import nl.baken.access.Action;
import nl.baken.access.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entry of this module. */
@Configuration(proxyBeanMethods = false)
class LogbookMenu {

    @Bean
    MenuEntry logbookEntry() {
        return new MenuEntry(85, "logbook.title", "/logbook", Action.READ_LOGBOOK);
    }

    @Bean
    MenuEntry peaksEntry() {
        return new MenuEntry(86, "logbook.peaks.menu", "/peaks", Action.SEE_PEAKS);
    }
}
