package nl.baken.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.baken.access.Access;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The application on a port of its own, with a register that only remembers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(IntakeTest.Remembering.class)
@interface IntakeTest {

    /** Puts the fake register in the place of the real one. */
    @TestConfiguration(proxyBeanMethods = false)
    class Remembering {

        @Bean
        @Primary
        RememberedReports rememberedReports(Access access) {
            return new RememberedReports(access);
        }
    }
}
