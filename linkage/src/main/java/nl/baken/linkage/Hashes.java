package nl.baken.linkage;

import java.util.Arrays;
import java.util.List;

/** Turns keys into numbers. */
final class Hashes {

    private Hashes() {}

    /** FNV-1a over the characters, stirred. */
    static int of(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 29) * 0xbf58476d1ce4e5b9L;
        return (int) (hash ^ hash >>> 32);
    }

    /** The hashes of keys, in order. */
    static int[] of(List<String> keys) {
        int[] hashes = new int[keys.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = of(keys.get(i));
        }
        Arrays.sort(hashes);
        return hashes;
    }

    static int spread(int hash) {
        int mixed = hash * 0x9e3779b9;
        return mixed ^ mixed >>> 15;
    }

    /** A number that looks random but is the same for the same pair, to draw samples by. */
    static int of(int a, int b) {
        return spread(spread(a) * 31 + b);
    }
}
