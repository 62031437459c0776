package nl.baken.upkeep;

import java.util.function.LongConsumer;
import nl.baken.platform.Aside;

/** Says now and then how much is done. */
record Progress(String key, long each) implements LongConsumer {

    private static final long OFTEN = 1000;

    Progress(String key) {
        this(key, OFTEN);
    }

    @Override
    public void accept(long done) {
        if (done % each == 0) {
            Aside.say(key, String.valueOf(done));
        }
    }
}
