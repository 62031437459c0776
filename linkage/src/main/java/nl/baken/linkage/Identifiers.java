package nl.baken.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.baken.linkage.Identifier.Sort;
import org.jspecify.annotations.Nullable;

/** What in a profile identifies by itself. A pure function of the profile: two registers that hold the same find the same. */
final class Identifiers {

    /** A whole number with the code of a country; without one it is of anybody with that number in another town. */
    private static final Pattern PHONE = Pattern.compile("[1-9]\\d{8,14}");

    /** What everybody may call identifies nobody: free and paid numbers of services, and the short ones. */
    private static final Pattern SERVICE = Pattern.compile("31(?:800|90[069]|14)\\d*");

    private static final Pattern EMAIL = Pattern.compile("[^@]+@[^@.]+(?:\\.[^@.]+)+");
    private static final Pattern BUSINESS = Pattern.compile("\\d{8}");
    private static final int SHORTEST_PLATE = 5;

    private final List<Identifier> found = new ArrayList<>();

    private Identifiers() {}

    static List<Identifier> of(Profile profile) {
        Identifiers identifiers = new Identifiers();
        identifiers.contacts(profile.contacts());
        if (profile.birth() != null) {
            identifiers.person(profile.given(), profile.family(), profile.birth());
        }
        return List.copyOf(identifiers.found);
    }

    private void contacts(Contacts contacts) {
        String phone = text(contacts.phone());
        if (PHONE.matcher(phone).matches() && !SERVICE.matcher(phone).matches()) {
            found.add(new Identifier(Sort.PHONE, phone));
        }
        String email = contacts.email() == null ? "" : contacts.email().toString();
        if (EMAIL.matcher(email).matches()) {
            found.add(new Identifier(Sort.EMAIL, email));
        }
        String plate = text(contacts.plate());
        if (plate.length() >= SHORTEST_PLATE) {
            found.add(new Identifier(Sort.PLATE, plate));
        }
        String number = text(contacts.number());
        if (BUSINESS.matcher(number).matches()) {
            found.add(new Identifier(Sort.BUSINESS, number));
        }
    }

    // By sound and in alphabetical order: one name is written in many ways, and swapped, from one desk to the next.
    private void person(@Nullable Name given, @Nullable Name family, BirthDate birth) {
        if (given == null || family == null || given.isInitial() || birth.isYearOnly() || birth.day() == 0) {
            return;
        }
        String one = given.key;
        String other = family.key;
        String names = one.compareTo(other) <= 0 ? one + '|' + other : other + '|' + one;
        found.add(new Identifier(Sort.PERSON, birth.whole().text() + '|' + names));
    }

    private static String text(@Nullable Term term) {
        return term == null ? "" : term.text();
    }
}
