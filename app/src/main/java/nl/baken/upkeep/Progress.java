package nl.baken.upkeep;

import java.util.function.LongConsumer;
import nl.baken.platform.Aside;

/** Says now and then how much is done. */
record Progress(String key) implements LongConsumer {

    private static final long TOLD_EACH = 1000;

    @Override
    public void accept(long done) {
        if (done % TOLD_EACH == 0) {
            Aside.say(key, String.valueOf(done));
        }
    }
}
