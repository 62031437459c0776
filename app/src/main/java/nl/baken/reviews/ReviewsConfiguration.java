package nl.baken.reviews;

import nl.baken.access.Action;
import nl.baken.access.MenuEntry;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the identifiers and the menu entry of this module known. */
@Configuration(proxyBeanMethods = false)
class ReviewsConfiguration {

    @Bean
    IdConverters reviewIds() {
        return IdConverters.of(ReviewId.class, ReviewId::new);
    }

    @Bean
    IdConverters lineIds() {
        return IdConverters.of(LineId.class, LineId::new);
    }

    @Bean
    MenuEntry reviewRights() {
        return new MenuEntry(85, "reviews.menu", "/reviews", Action.REVIEW_RIGHTS);
    }
}
