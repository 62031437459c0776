package nl.baken.worklist;

import nl.baken.access.Action;
import nl.baken.access.MenuEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the worklist first in the menu. */
@Configuration(proxyBeanMethods = false)
class WorklistConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Tally> tally;

    WorklistConfiguration(ObjectProvider<Tally> tally) {
        this.tally = tally;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(tally.getObject());
    }

    @Bean
    MenuEntry worklistMenu() {
        return new MenuEntry(10, "worklist.menu", "/", Action.HAVE_DUTIES);
    }
}
