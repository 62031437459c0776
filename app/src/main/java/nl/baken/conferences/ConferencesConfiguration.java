package nl.baken.conferences;

import nl.baken.access.Action;
import nl.baken.access.Caseload;
import nl.baken.access.MenuEntry;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the identifiers and the menu entry of this module known. */
@Configuration(proxyBeanMethods = false)
class ConferencesConfiguration {

    @Bean
    Caseload conferencesCaseload() {
        return new Caseload("conferences", true);
    }

    @Bean
    IdConverters conferenceIds() {
        return IdConverters.of(ConferenceId.class, ConferenceId::new);
    }

    @Bean
    IdConverters conferenceItemIds() {
        return IdConverters.of(ItemId.class, ItemId::new);
    }

    @Bean
    IdConverters conferencePartyIds() {
        return IdConverters.of(PartyId.class, PartyId::new);
    }

    @Bean
    IdConverters decisionIds() {
        return IdConverters.of(DecisionId.class, DecisionId::new);
    }

    @Bean
    IdConverters agreementIds() {
        return IdConverters.of(AgreementId.class, AgreementId::new);
    }

    @Bean
    MenuEntry conferencesEntry() {
        return new MenuEntry(45, "conferences.menu", "/conferences", Action.LIST_CONFERENCES);
    }
}
