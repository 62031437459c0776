package nl.baken.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock on the wall in the Netherlands: all business time comes from it, so that tests and the demo can set it. */
@Configuration(proxyBeanMethods = false)
class WallClock {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }
}
