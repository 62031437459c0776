package nl.baken.administration;

import nl.baken.access.Action;
import nl.baken.access.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entry of this module. */
@Configuration("codeListMenu")
class AdministrationMenu {

    @Bean
    MenuEntry codeListsEntry() {
        return new MenuEntry(83, "administration.codes.title", "/admin/codes", Action.ADMINISTER);
    }
}
