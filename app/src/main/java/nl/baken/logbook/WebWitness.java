package nl.baken.logbook;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Another system that keeps what is posted to it, such as that of the supervisor. */
record WebWitness(OtherSystem system) implements Witness {

    WebWitness(URI address) {
        this(new OtherSystem(address));
    }

    @Override
    public String name() {
        return system.name();
    }

    @Override
    public void take(List<String> lines) throws IOException {
        system.post("text/plain; charset=utf-8", String.join("\n", lines) + "\n", "");
    }
}
