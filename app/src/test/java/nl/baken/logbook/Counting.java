package nl.baken.logbook;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Has what was turned away written down now, and not within seconds. */
@Component
@Lazy
public final class Counting {

    private final Rebuffs rebuffs;

    Counting(Rebuffs rebuffs) {
        this.rebuffs = rebuffs;
    }

    public void write() {
        rebuffs.write();
    }
}
