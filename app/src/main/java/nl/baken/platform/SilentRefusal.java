package nl.baken.platform;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps Spring from telling in a hundred lines what {@link Launch} says in one sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
record SilentRefusal(ConfigurableApplicationContext context) implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return StartRefused.in(failure).isPresent();
    }
}
