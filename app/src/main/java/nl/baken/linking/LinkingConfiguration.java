package nl.baken.linking;

import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the identifier of this module known. */
@Configuration(proxyBeanMethods = false)
class LinkingConfiguration {

    @Bean
    IdConverters linkedRecordIds() {
        return IdConverters.of(RecordId.class, RecordId::new);
    }
}
