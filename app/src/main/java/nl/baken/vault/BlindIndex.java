package nl.baken.vault;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Turns what people search by into keyed hashes, so that the database can find it without knowing it. While the key is being
 * replaced there are two in use: what is written has hashes of both, and whoever searches asks by each.
 */
@Component
public class BlindIndex {

    private final IndexKeys keys;

    BlindIndex(IndexKeys keys) {
        this.keys = keys;
    }

    /** To search by: the hashes of each key in use, the newest first. */
    public List<Hashes> each() {
        return keys.inUse().stream().map(Hashes::new).toList();
    }

    /** To write: the hashes of the parts of a name. */
    public Set<String> name(String name) {
        return all(hashes -> hashes.name(name).stream());
    }

    /** To write: the hashes of a telephone number; none when it is none. */
    public Set<String> phone(String number) {
        return all(hashes -> hashes.phone(number).stream());
    }

    /** What all spellings of a name have in common as a search takes it: case, accents and order are left out. */
    public String alikeByName(String name) {
        return together(name(name), name);
    }

    /** What all spellings of a telephone number have in common. */
    public String alikeByPhone(String number) {
        return together(phone(number), number);
    }

    // a text without letters or digits is like itself alone
    private static String together(Set<String> hashes, String text) {
        return hashes.isEmpty() ? text : String.join(" ", new TreeSet<>(hashes));
    }

    /** To write: the hashes of a value for one purpose. */
    public Set<String> hashes(String purpose, String value) {
        return all(hashes -> Stream.of(hashes.hash(purpose, value)));
    }

    /**
     * The hash of what Baken does not keep and so can never hash anew, such as a receipt code that only its reporter has: by the
     * first key, which stays for it.
     */
    public String lasting(String purpose, String value) {
        return new Hashes(keys.first()).hash(purpose, value);
    }

    /** The number of the newest key. */
    public int newest() {
        return keys.inUse().getFirst().number();
    }

    private Set<String> all(Function<Hashes, Stream<String>> hashing) {
        return each().stream().flatMap(hashing).collect(Collectors.toUnmodifiableSet());
    }
}
