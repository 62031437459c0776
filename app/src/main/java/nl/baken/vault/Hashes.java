package nl.baken.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people search by as hashes of one key. */
public final class Hashes {

    private static final int BYTES = 16;
    private static final Set<String> PREFIXES =
            Set.of("van", "de", "der", "den", "het", "ten", "ter", "te", "la", "le", "el", "al", "von", "di", "da");

    private final IndexKey key;

    Hashes(IndexKey key) {
        this.key = key;
    }

    /** The hashes of the parts of a name, without case, accents and prefixes such as "van der". */
    public Set<String> name(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{Nd}]+"))
                .filter(part -> !part.isEmpty() && !PREFIXES.contains(part))
                .map(part -> hash("name", part))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The hash of a telephone number in any Dutch or international spelling; nothing when it is none. */
    public Optional<String> phone(String number) {
        String digits = number.replaceAll("\\(0\\)", "").replaceAll("[^0-9+]", "");
        String national = digits.replaceFirst("^(\\+|00)31", "0").replaceFirst("^\\+", "00");
        return national.length() < 6 ? Optional.empty() : Optional.of(hash("phone", national));
    }

    // The purpose is part of what is hashed: a name never looks like a telephone number or a receipt.
    /** The hash of a value for one purpose. */
    public String hash(String purpose, String value) {
        try {
            byte[] text = (purpose + "\n" + value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(key.digest(text, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("hashing failed", e);
        }
    }
}
