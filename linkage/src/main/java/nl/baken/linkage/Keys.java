package nl.baken.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Under which few keys a profile is looked up: whoever shares one may be the same. A pure function of the profile. */
final class Keys {

    private static final int LONGEST = 40;

    /** No profile has more. */
    static final int MOST = 20;

    private final List<String> keys = new ArrayList<>(MOST);

    private Keys() {}

    static List<String> of(Profile profile) {
        Keys keys = new Keys();
        keys.contacts(profile.contacts());
        String given = key(profile.given());
        String family = key(profile.family());
        keys.names(given, family);
        if (profile.birth() != null) {
            keys.birth(profile.birth(), given, family);
        }
        if (profile.address() != null) {
            keys.address(profile.address(), given, family);
        }
        if (profile.trade() != null) {
            keys.add('o', key(profile.trade().business()));
        }
        return List.copyOf(keys.keys);
    }

    /** The key with this hash, or the empty text. */
    static String of(Profile profile, int hash) {
        return of(profile).stream()
                .filter(it -> Hashes.of(it) == hash)
                .findFirst()
                .orElse("");
    }

    private static String key(@Nullable Name name) {
        return name == null ? "" : name.key;
    }

    private static String text(@Nullable Term term) {
        return term == null ? "" : term.text();
    }

    /** In alphabetical order, so that swapped names meet. */
    private void names(String given, String family) {
        if (given.compareTo(family) <= 0) {
            add('n', given, family);
        } else {
            add('n', family, given);
        }
    }

    private void birth(BirthDate birth, String given, String family) {
        add('b', birth.whole().text(), start(given, 1));
        add('b', birth.whole().text(), start(family, 1));
        add('y', String.valueOf(birth.year()), family);
        add('d', birth.dayOfYear().text(), family);
    }

    private void contacts(Contacts contacts) {
        add('t', text(contacts.phone()));
        add('l', text(contacts.plate()));
        add('i', text(contacts.number()));
        add('h', Numbers.number(text(contacts.handle())));
        add('w', end(text(contacts.ad()), LONGEST));
        Email email = contacts.email();
        if (email != null) {
            add('e', Sound.of(email.mailbox()), start(email.domain(), 2));
            add('m', email.domain());
        }
    }

    private void address(Address address, String given, String family) {
        add('c', text(address.postcode()));
        add('s', address.number(), text(address.street()));
        add('a', text(address.area()), given);
        add('a', text(address.area()), family);
        String place = start(key(address.place()), 4);
        add('p', place, given);
        add('p', place, family);
    }

    private static String start(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static String end(String text, int length) {
        return text.substring(Math.max(0, text.length() - length));
    }

    private void add(char kind, String text) {
        if (!text.isEmpty()) {
            add(kind + start(text, LONGEST));
        }
    }

    private void add(char kind, String first, String second) {
        if (!first.isEmpty() && !second.isEmpty()) {
            add(kind + start(first, LONGEST) + '|' + start(second, LONGEST));
        }
    }

    private void add(String key) {
        if (!keys.contains(key)) {
            keys.add(key);
        }
    }
}
