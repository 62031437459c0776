package nl.baken.linking;

import java.util.Locale;
import nl.baken.vault.BlindIndex;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says at the start that traces are of an older version, or of records from before there were traces. */
@Component
class Behind {

    private final Rounds rounds;
    private final BlindIndex index;
    private final MessageSource messages;

    Behind(JdbcClient jdbc, BlindIndex index, MessageSource messages) {
        this.rounds = new Rounds(jdbc);
        this.index = index;
        this.messages = messages;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (!rounds.isDone(Traces.VERSION, index.newest())) {
            System.out.println(messages.getMessage("linking.behind", null, Locale.of("nl")));
        }
    }
}
