package nl.baken.logbook;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import nl.baken.access.Caseload;
import nl.baken.platform.Settings;
import nl.baken.vault.DerivedKeys;
import nl.baken.vault.Signet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Derives the keys of the logs, and lets a line be written around every page. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LogbookConfiguration {

    @Bean
    Caseload flaggedReadsCaseload() {
        return new Caseload("logbook", false);
    }

    @Bean
    Forgetter pastReviews() {
        return new Forgetter("logbook.prune_reviews");
    }

    @Bean
    Stamps stamps(DerivedKeys keys) {
        return Stamps.of(keys);
    }

    @Bean
    Signet signet(DerivedKeys keys) {
        return VerifyLog.signet(keys);
    }

    @Bean
    List<Messenger> messengers(
            Environment environment, Settings settings, @Qualifier("door") DataSource door, Clock clock) {
        return WitnessSettings.of(settings.unsealed(name -> environment.getProperty(name, "")), settings.data())
                .witnesses()
                .stream()
                .map(witness -> new Messenger(witness, door, clock, System::nanoTime))
                .toList();
    }

    @Bean
    List<Courier> couriers(
            Environment environment, Settings settings, @Qualifier("door") DataSource door, Clock clock) {
        return CollectorSettings.of(settings.unsealed(name -> environment.getProperty(name, "")), clock).stream()
                .map(collector -> new Courier(collector, door, clock, System::nanoTime))
                .toList();
    }

    /** Before the guard of the pages, so that what the guard refuses is written down too. */
    @Bean
    WebMvcConfigurer actLinesAroundPages(ActLines lines) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(lines).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
