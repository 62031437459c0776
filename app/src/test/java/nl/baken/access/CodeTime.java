package nl.baken.access;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time by which codes are checked in tests: that of the app which showed the last one. */
@Configuration(proxyBeanMethods = false)
class CodeTime {

    @Bean
    InstantSource codeTime() {
        return App::time;
    }
}
