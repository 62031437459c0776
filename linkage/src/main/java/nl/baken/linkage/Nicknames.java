package nl.baken.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which given names may be the same person's: call names, short forms, other languages. */
final class Nicknames {

    private static final int[] NONE = {};
    private static final List<String> HEADS = Lists.lines("nicknames.txt").stream()
            .map(it -> it.substring(0, it.indexOf(' ')))
            .toList();
    private static final Map<String, int[]> GROUPS = new HashMap<>();

    static {
        List<String> lines = Lists.lines("nicknames.txt");
        for (int group = 0; group < lines.size(); group++) {
            int[] more = {group};
            for (String name : lines.get(group).split(" ", -1)) {
                GROUPS.merge(
                        name,
                        more,
                        (a, b) -> IntStream.concat(IntStream.of(a), IntStream.of(b))
                                .toArray());
            }
        }
    }

    private Nicknames() {}

    static int[] of(String name) {
        return GROUPS.getOrDefault(name, NONE);
    }

    /** One name for all of a group; the name itself when it is in none. */
    static String head(String name) {
        int[] groups = of(name);
        return groups.length == 0 ? name : HEADS.get(groups[0]);
    }

    static boolean share(int[] a, int[] b) {
        for (int x : a) {
            for (int y : b) {
                if (x == y) {
                    return true;
                }
            }
        }
        return false;
    }
}
