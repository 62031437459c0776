package nl.baken.intake;

import nl.baken.access.Action;
import nl.baken.access.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the intake adds to the main menu. */
@Configuration(proxyBeanMethods = false)
class IntakeMenu {

    private static final int POSITION = 20;

    @Bean
    MenuEntry newReport() {
        return new MenuEntry(POSITION, "intake.menu", "/reports/new", Action.REGISTER_SIGNAL);
    }
}
