package nl.baken.linkage;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where somebody lives or is; every part may be unknown. */
record Address(
        @Nullable Term street,
        String number,
        @Nullable Term postcode,
        @Nullable Term area,
        @Nullable Name place) {

    private static final int LONG_WORD = 7;

    /** How alike two parts of an address are. */
    private enum Part {
        UNKNOWN,
        DIFFERENT,
        ALIKE,
        SAME
    }

    boolean isEmpty() {
        return street == null && postcode == null && place == null;
    }

    /** Without the blanks that people put in or leave out. */
    static String plainStreet(String text) {
        return Letters.plain(text).replace(" ", "");
    }

    static String plainPostcode(String text) {
        return Letters.plain(text).replace(" ", "");
    }

    /** The number alone: "12 bis-II" is at 12. */
    static String plainNumber(String text) {
        String plain = Letters.plain(text);
        int end = 0;
        while (end < plain.length() && Letters.isDigit(plain.charAt(end))) {
            end++;
        }
        return end == 0 ? plain : plain.substring(0, end);
    }

    /** The first part of a postcode: four digits in the Netherlands, all but the last three signs in Britain. */
    static String area(String postcode) {
        if (postcode.length() <= 3) {
            return "";
        }
        if (Letters.isDigit(postcode.charAt(0))) {
            return postcode.substring(0, postcode.length() > 4 ? 4 : 3);
        }
        return postcode.substring(0, postcode.length() - 3);
    }

    /** How near the other one is, or nothing when no part can be compared; others are two who seem not to be the same. */
    @Nullable
    AddressLevel compare(Address other, boolean others) {
        Part byPostcode = compare(postcode, other.postcode);
        Part byStreet = compare(street, other.street);
        Part byPlace = compare(whole(place), whole(other.place));
        if (byPostcode == Part.SAME || byStreet.compareTo(Part.ALIKE) >= 0) {
            boolean confirmed = byStreet.compareTo(Part.ALIKE) >= 0
                    && (byPostcode.compareTo(Part.ALIKE) >= 0 || byPlace.compareTo(Part.ALIKE) >= 0);
            return inStreet(other, others, confirmed);
        }
        boolean sameArea = area != null && other.area != null && area.isSame(other.area);
        if (byPlace == Part.SAME) {
            return sameArea ? AddressLevel.AREA_AND_PLACE : AddressLevel.PLACE;
        }
        if (sameArea || byPostcode == Part.ALIKE) {
            return AddressLevel.AREA;
        }
        if (byPlace == Part.ALIKE) {
            return AddressLevel.SIMILAR;
        }
        boolean unknown = byPlace == Part.UNKNOWN && byPostcode == Part.UNKNOWN && byStreet == Part.UNKNOWN;
        return unknown ? null : AddressLevel.DIFFERENT;
    }

    private AddressLevel inStreet(Address other, boolean others, boolean confirmed) {
        if (number.isEmpty() || other.number.isEmpty()) {
            return AddressLevel.STREET;
        }
        if (!number.equals(other.number)) {
            return AddressLevel.NEIGHBOUR;
        }
        if (others) {
            return AddressLevel.SHARED_HOUSE;
        }
        return confirmed ? AddressLevel.HOUSE_AND_PLACE : AddressLevel.HOUSE;
    }

    /** How rare that is which the two agree on. */
    int rarity(AddressLevel level, Address other, Vocabularies vocabularies) {
        return switch (level) {
            case HOUSE_AND_PLACE, HOUSE, SHARED_HOUSE, STREET, NEIGHBOUR -> {
                boolean samePostcode = compare(postcode, other.postcode) == Part.SAME;
                yield samePostcode
                        ? rarity(vocabularies, Domain.POSTCODE, postcode)
                        : rarity(vocabularies, Domain.STREET, street);
            }
            case AREA_AND_PLACE, PLACE -> rarity(vocabularies, Domain.PLACE, whole(place));
            case AREA, SIMILAR, DIFFERENT -> 0;
        };
    }

    private static int rarity(Vocabularies vocabularies, Domain domain, @Nullable Term term) {
        return term == null ? 0 : vocabularies.of(domain).rarity(term);
    }

    private static @Nullable Term whole(@Nullable Name name) {
        return name == null ? null : name.whole;
    }

    private static Part compare(@Nullable Term a, @Nullable Term b) {
        if (a == null || b == null) {
            return Part.UNKNOWN;
        }
        if (a.isSame(b)) {
            return Part.SAME;
        }
        int limit = Math.max(a.text().length(), b.text().length()) > LONG_WORD ? 2 : 1;
        boolean alike = a.apart(b) <= limit
                && (Edits.bag(a.text(), b.text()) <= limit || Edits.between(a.text(), b.text(), limit) <= limit);
        return alike ? Part.ALIKE : Part.DIFFERENT;
    }

    @Override
    public String toString() {
        return Stream.of(street, number, postcode, place)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
