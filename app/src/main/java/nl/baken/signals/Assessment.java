package nl.baken.signals;

/**
 * What somebody judges a signal to be about.
 *
 * @param version the version of the signal that was judged: who judged an older one is told
 * @param municipality the code of a municipality, empty when unknown
 */
public record Assessment(int version, String municipality, String subject, String exploitation, String priority) {

    public Assessment {
        if (subject.isBlank() || exploitation.isBlank() || priority.isBlank()) {
            throw new IllegalArgumentException("an assessment leaves nothing out; not knowing is an answer too");
        }
    }
}
