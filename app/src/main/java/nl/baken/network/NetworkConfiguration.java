package nl.baken.network;

import nl.baken.access.Action;
import nl.baken.access.Caseload;
import nl.baken.access.MenuEntry;
import nl.baken.logbook.Forgetter;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the identifiers and the menu entries of this module known. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    @Bean
    Caseload networkCaseload() {
        return new Caseload("network", false);
    }

    @Bean
    Forgetter pastOpenings() {
        return new Forgetter("network.prune");
    }

    @Bean
    IdConverters partnerIds() {
        return IdConverters.of(PartnerId.class, PartnerId::new);
    }

    @Bean
    IdConverters placeIds() {
        return IdConverters.of(PlaceId.class, PlaceId::new);
    }

    @Bean
    IdConverters placementIds() {
        return IdConverters.of(PlacementId.class, PlacementId::new);
    }

    @Bean
    IdConverters clientIds() {
        return IdConverters.of(ClientId.class, ClientId::new);
    }

    @Bean
    MenuEntry placesMenu() {
        return new MenuEntry(42, "network.places.title", "/places", Action.SEE_PLACES);
    }

    @Bean
    MenuEntry partnersMenu() {
        return new MenuEntry(44, "network.partners.title", "/partners", Action.READ_PARTNERS);
    }
}
