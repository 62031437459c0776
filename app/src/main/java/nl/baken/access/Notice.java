package nl.baken.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.servlet.FlashMap;

/**
 * The one sentence that the page after a redirect shows: the key of a message and what to fill in. It travels through
 * the browser, so nothing but a key and short texts is taken back from there.
 */
record Notice(String key, List<String> arguments, boolean refusal) {

    static final String KEY = "notice";
    static final String ARGUMENTS = "noticeOf";
    static final String SEVERAL = "noticeOfSeveral";
    static final String KIND = "noticeKind";

    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z_]*(\\.[A-Za-z_]+){1,6}");
    private static final Pattern FILLING = Pattern.compile("[^\\p{Cntrl}]{0,120}");
    private static final int LONGEST = 1000;
    private static final String BREAK = "\n";

    Notice {
        arguments = List.copyOf(arguments);
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("not the key of a message: " + key);
        }
        if (!arguments.stream().allMatch(FILLING.asMatchPredicate())) {
            throw new IllegalArgumentException("too much to fill in for " + key);
        }
    }

    /** What a handler or a refusal left for the next page. */
    static Optional<Notice> of(FlashMap flash) {
        if (!(flash.get(KEY) instanceof String key)) {
            return Optional.empty();
        }
        Stream<?> arguments = flash.get(SEVERAL) instanceof Object[] several
                ? Arrays.stream(several)
                : Stream.ofNullable(flash.get(ARGUMENTS));
        return Optional.of(new Notice(key, arguments.map(String::valueOf).toList(), flash.containsKey(KIND)));
    }

    /** What a cookie tells, unless somebody tampered with it. */
    static Optional<Notice> decoded(String cookie) {
        if (cookie.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String[] lines = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8).split(BREAK, -1);
            return lines.length < 2
                    ? Optional.empty()
                    : Optional.of(new Notice(lines[1], List.of(lines).subList(2, lines.length), lines[0].equals("!")));
        } catch (IllegalArgumentException tampered) {
            return Optional.empty();
        }
    }

    String encoded() {
        StringBuilder lines =
                new StringBuilder(refusal ? "!" : "").append(BREAK).append(key);
        arguments.forEach(argument -> lines.append(BREAK).append(argument));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    FlashMap flash() {
        FlashMap flash = new FlashMap();
        writeTo(flash);
        return flash;
    }

    void writeTo(FlashMap flash) {
        flash.put(KEY, key);
        if (arguments.size() == 1) {
            flash.put(ARGUMENTS, arguments.getFirst());
        } else if (!arguments.isEmpty()) {
            flash.put(SEVERAL, arguments.toArray());
        }
        if (refusal) {
            flash.put(KIND, "error");
        }
    }
}
