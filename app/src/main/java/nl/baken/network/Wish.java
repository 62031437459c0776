package nl.baken.network;

/**
 * What is asked for somebody; who they are stays with who follows them.
 *
 * @param kind a code of PLACE_KIND
 * @param parts how many places it takes
 * @param children how many children come along
 * @param urgency a code of PRIORITY
 */
public record Wish(String kind, Fraction parts, int children, String urgency) {

    public Wish {
        if (kind.isBlank() || urgency.isBlank() || parts.isNothing() || children < 0) {
            throw new IllegalArgumentException("nothing is asked");
        }
    }
}
