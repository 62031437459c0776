package nl.baken.linking;

import nl.baken.access.Caseload;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the identifiers and the open cases of this module known. */
@Configuration(proxyBeanMethods = false)
class LinkingConfiguration {

    @Bean
    IdConverters linkedRecordIds() {
        return IdConverters.of(RecordId.class, RecordId::new);
    }

    @Bean
    IdConverters encounterIds() {
        return IdConverters.of(EncounterId.class, EncounterId::new);
    }

    @Bean
    Caseload linkingCaseload() {
        return new Caseload("linking", false);
    }
}
