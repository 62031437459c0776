package nl.baken.linkage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Compares two records aspect by aspect; not for two threads at once. */
public final class Comparer {

    /** How much better names must agree crosswise before they count as swapped. */
    private static final int CLEARLY = 4;

    private static final int ENOUGH_LIKE = 850;
    private static final int REMEMBERED = 1 << 14;

    private final Vocabularies vocabularies;
    private final Normaliser normaliser;
    private final NameComparison givenNames;
    private final NameComparison familyNames;
    private final NameComparison givenAsFamily;
    private final NameComparison familyAsGiven;
    private final NameComparison businessNames;
    private final int[] rarities = new int[Aspect.COUNT];
    private long evidence;
    private boolean shared;

    /** Of many pairs, of which the same names come back. */
    public static Comparer ofMany(Vocabularies vocabularies) {
        return new Comparer(vocabularies, REMEMBERED);
    }

    /** Of one pair or a few. */
    static Comparer ofFew(Vocabularies vocabularies) {
        return new Comparer(vocabularies, 0);
    }

    private Comparer(Vocabularies vocabularies, int remembered) {
        this.vocabularies = vocabularies;
        this.normaliser = new Normaliser(vocabularies);
        this.givenNames = NameComparison.within(vocabularies.of(Domain.GIVEN), remembered);
        this.familyNames = NameComparison.within(vocabularies.of(Domain.FAMILY), remembered);
        this.givenAsFamily =
                NameComparison.between(vocabularies.of(Domain.GIVEN), vocabularies.of(Domain.FAMILY), remembered);
        this.familyAsGiven =
                NameComparison.between(vocabularies.of(Domain.GIVEN), vocabularies.of(Domain.FAMILY), remembered);
        this.businessNames = NameComparison.within(vocabularies.of(Domain.BUSINESS), remembered);
    }

    /** Brings a record into its normal form. */
    public Prepared prepare(Description description) {
        return new Prepared(normaliser.profile(description));
    }

    /** How far two records agree. */
    public Likeness likeness(Prepared a, Prepared b) {
        return likeness(a.profile(), b.profile());
    }

    Likeness likeness(Profile a, Profile b) {
        return new Likeness(compare(a, b), rarities);
    }

    /** How rare what the last pair agreed on is, by aspect, where that matters. */
    int rarity(int aspect) {
        return rarities[aspect];
    }

    /** How rare all is that the last pair agreed on. */
    int rarity() {
        int sum = 0;
        for (int rarity : rarities) {
            sum += rarity;
        }
        return sum;
    }

    /** The levels of all aspects, packed. */
    long compare(Profile a, Profile b) {
        evidence = Evidence.NOTHING;
        shared = false;
        Arrays.fill(rarities, 0);
        names(a, b);
        BirthLevel birth = births(a.birth(), b.birth());
        boolean others = areOthers(Evidence.level(evidence, Aspect.GIVEN.index()), birth);
        if (a.gender() != 0 && b.gender() != 0) {
            note(Aspect.GENDER, a.gender() == b.gender() ? GenderLevel.SAME : GenderLevel.DIFFERENT, 0);
        }
        addresses(a.address(), b.address(), others);
        contacts(a.contacts(), b.contacts(), others);
        trades(a.trade(), b.trade());
        return evidence;
    }

    private void note(Aspect aspect, Level level, int rarity) {
        evidence = Evidence.with(evidence, aspect, level);
        rarities[aspect.index()] = level.isByRarity() ? rarity : 0;
    }

    private void names(Profile a, Profile b) {
        int given = compare(givenNames, a.given(), b.given());
        int family = compare(familyNames, a.family(), b.family());
        OrderLevel order = OrderLevel.STRAIGHT;
        if (!isAlike(given) || !isAlike(family)) {
            int first = compare(givenAsFamily, a.given(), b.family());
            int second = compare(familyAsGiven, a.family(), b.given());
            if (points(first) + points(second) > points(given) + points(family) + CLEARLY) {
                given = first;
                family = second;
                order = OrderLevel.SWAPPED;
            }
        }
        note(Aspect.GIVEN, given);
        note(Aspect.FAMILY, family);
        if (isAlike(given) || isAlike(family)) {
            note(Aspect.ORDER, order, 0);
        }
    }

    private void note(Aspect aspect, int outcome) {
        if (outcome != NameComparison.NOTHING) {
            note(aspect, NameComparison.level(outcome), NameComparison.rarity(outcome));
        }
    }

    private static int compare(NameComparison names, @Nullable Name a, @Nullable Name b) {
        return a == null || b == null ? NameComparison.NOTHING : names.compare(a, b);
    }

    private static boolean isAlike(int outcome) {
        return outcome != NameComparison.NOTHING
                && NameComparison.level(outcome).compareTo(NameLevel.SIMILAR) < 0;
    }

    private static int points(int outcome) {
        if (outcome == NameComparison.NOTHING) {
            return 0;
        }
        return switch (NameComparison.level(outcome)) {
            case SAME -> 10;
            case PART, ALIAS, TYPO -> 7;
            case VARIANT, SIMILAR -> 3;
            case INITIAL -> 1;
            case DIFFERENT -> -3;
        };
    }

    private @Nullable BirthLevel births(@Nullable BirthDate a, @Nullable BirthDate b) {
        if (a == null || b == null) {
            return null;
        }
        BirthLevel level = a.compare(b);
        note(Aspect.BIRTH, level, a.rarity(level, vocabularies));
        return level;
    }

    /** Whether two seem not to be the same by given name and date of birth: relatives, who share house and phone too. */
    private static boolean areOthers(int given, @Nullable BirthLevel birth) {
        return given == NameLevel.DIFFERENT.index() && (birth == null || !birth.isNear());
    }

    private void addresses(@Nullable Address a, @Nullable Address b, boolean others) {
        if (a == null || b == null) {
            return;
        }
        AddressLevel level = a.compare(b, others);
        if (level != null) {
            shared = level == AddressLevel.SHARED_HOUSE;
            note(Aspect.ADDRESS, level, a.rarity(level, b, vocabularies));
        }
    }

    private void contacts(Contacts a, Contacts b, boolean others) {
        numbers(Aspect.PHONE, Domain.PHONE, a.phone(), b.phone(), others);
        numbers(Aspect.PLATE, Domain.PLATE, a.plate(), b.plate(), others);
        numbers(Aspect.NUMBER, Domain.NUMBER, a.number(), b.number(), false);
        if (a.email() != null && b.email() != null) {
            note(
                    Aspect.EMAIL,
                    Domain.EMAIL,
                    a.email().compare(b.email()),
                    a.email().whole(),
                    others);
        }
        if (a.handle() != null && b.handle() != null) {
            note(Aspect.HANDLE, Domain.HANDLE, Online.compareHandles(a.handle(), b.handle()), a.handle(), others);
        }
        if (a.ad() != null && b.ad() != null) {
            note(Aspect.AD, Domain.AD, Online.compareAddresses(a.ad(), b.ad()), a.ad(), others);
        }
    }

    private void numbers(Aspect aspect, Domain domain, @Nullable Term a, @Nullable Term b, boolean others) {
        if (a != null && b != null) {
            note(aspect, domain, Numbers.compare(a, b), a, others);
        }
    }

    /** Housemates share house, phone and car for one reason, so that only the first of these counts. */
    private void note(Aspect aspect, Domain domain, ContactLevel level, Term term, boolean others) {
        if (level != ContactLevel.SAME || !others) {
            note(aspect, level, vocabularies.of(domain).rarity(term));
        } else if (!shared) {
            shared = true;
            note(aspect, ContactLevel.SHARED, 0);
        }
    }

    private void trades(@Nullable Trade a, @Nullable Trade b) {
        if (a == null || b == null) {
            return;
        }
        note(Aspect.BUSINESS, compare(businessNames, a.business(), b.business()));
        if (a.occupation() != null && b.occupation() != null) {
            note(
                    Aspect.OCCUPATION,
                    Domain.OCCUPATION,
                    occupations(a.occupation(), b.occupation()),
                    a.occupation(),
                    false);
        }
    }

    private static ContactLevel occupations(Term a, Term b) {
        if (a.isSame(b)) {
            return ContactLevel.SAME;
        }
        return Edits.likeness(a, b, ENOUGH_LIKE) >= ENOUGH_LIKE ? ContactLevel.SIMILAR : ContactLevel.DIFFERENT;
    }
}
