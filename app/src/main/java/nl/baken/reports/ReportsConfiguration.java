package nl.baken.reports;

import nl.baken.access.Action;
import nl.baken.access.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the overview, the figures and the list of gaps in the menu. */
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

    @Bean
    MenuEntry overviewMenu() {
        return new MenuEntry(50, "reports.overview.title", "/overview", Action.STEER);
    }

    @Bean
    MenuEntry figuresMenu() {
        return new MenuEntry(60, "reports.menu", "/figures", Action.SEE_FIGURES);
    }

    @Bean
    MenuEntry gapsMenu() {
        return new MenuEntry(62, "reports.gaps.title", "/gaps", Action.SEE_GAPS);
    }
}
