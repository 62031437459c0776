package nl.baken.linkage;

/** The levels of all aspects of one pair, four bits each; 15 is nothing to compare. */
final class Evidence {

    static final int MISSING = 15;
    static final long NOTHING = -1L;

    private Evidence() {}

    static long with(long evidence, Aspect aspect, Level level) {
        int shift = 4 * aspect.index();
        return (evidence & ~(15L << shift)) | ((long) level.index() << shift);
    }

    static int level(long evidence, int aspect) {
        return (int) (evidence >>> (4 * aspect)) & 15;
    }
}
