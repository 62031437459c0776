package nl.baken.network;

import java.util.Optional;

/** What a module above tells of the people whom it follows: a place is asked for one of them, and here nobody has a name. */
public interface Followed {

    /** Whom it is about, if the caller may know where they stay. */
    Optional<Client> find(ClientId id);

    /**
     * What it takes to see which place fits.
     *
     * @param number by which people know what is written about them
     * @param href where that is read
     * @param sex a code of SEX
     * @param ageBand a code of AGE_BAND
     */
    record Client(ClientId id, String number, String href, String sex, String ageBand) {}
}
