package nl.baken.linkage.ads;

/** Numbers that look random and are always the same for the same. */
final class Mix {

    private Mix() {}

    /** FNV-1a over the characters, stirred; never nought. */
    static int of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        int stirred = stir((int) (hash ^ hash >>> 32));
        return stirred == 0 ? 1 : stirred;
    }

    /** In this order. */
    static int of(int first, int second) {
        return stir(stir(first) * 31 + second);
    }

    /** The last step of MurmurHash3, which is one to one. */
    static int stir(int number) {
        int mixed = (number ^ number >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
