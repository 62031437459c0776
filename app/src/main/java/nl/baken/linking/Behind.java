package nl.baken.linking;

import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says at the start that traces are of an older version, or of records from before there were traces. */
@Component
class Behind {

    private final Rounds rounds;
    private final Traces traces;
    private final MessageSource messages;

    Behind(JdbcClient jdbc, Traces traces, MessageSource messages) {
        this.rounds = new Rounds(jdbc);
        this.traces = traces;
        this.messages = messages;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (!rounds.isDone(traces.wanted())) {
            System.out.println(messages.getMessage("linking.behind", null, Locale.of("nl")));
        }
    }
}
