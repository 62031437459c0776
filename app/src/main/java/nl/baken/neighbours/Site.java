package nl.baken.neighbours;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Where another installation is reached: by TLS and nothing else, whatever computer it is (ADR 0036). */
record Site(URI address) {

    /** Where every installation takes questions of others. */
    static final String ASK = "/neighbours/ask";

    private static final int LAST_PORT = 65_535;

    Site {
        boolean whole = "https".equals(address.getScheme())
                && address.getHost() != null
                && address.getPort() != 0
                && address.getPort() <= LAST_PORT;
        if (!whole || address.getUserInfo() != null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException("not an address of another installation");
        }
    }

    /** An address as somebody typed it, without what may stand behind the name of the host. */
    static Optional<Site> of(String typed) {
        try {
            URI read = new URI(typed.strip().replaceFirst("/+$", ""));
            return read.getHost() == null || !read.getPath().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Site(new URI(read.toString().toLowerCase(Locale.ROOT))));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    URI asking() {
        return address.resolve(ASK);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
