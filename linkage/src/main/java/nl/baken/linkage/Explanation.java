package nl.baken.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a score reason by reason. */
final class Explanation {

    private final Model model;
    private final Comparer comparer;

    Explanation(Model model, Comparer comparer) {
        this.model = model;
        this.comparer = comparer;
    }

    Match of(Profile a, Profile b) {
        long evidence = comparer.compare(a, b);
        List<Reason> reasons = new ArrayList<>(List.of(Reason.prior(model.prior())));
        for (Aspect aspect : Aspect.values()) {
            int level = Evidence.level(evidence, aspect.index());
            if (level != Evidence.MISSING) {
                int weight = model.weight(aspect.index(), level) + comparer.rarity(aspect.index());
                reasons.add(Reason.of(aspect, aspect.levels().get(level), values(aspect, a, b), weight));
            }
        }
        return new Match(reasons);
    }

    private static List<String> values(Aspect aspect, Profile a, Profile b) {
        return Stream.of(a, b).map(it -> value(aspect, it)).toList();
    }

    private static String value(Aspect aspect, Profile profile) {
        return switch (aspect) {
            case GIVEN -> text(profile.given());
            case FAMILY -> text(profile.family());
            case ORDER -> text(profile.given()) + ' ' + text(profile.family());
            case BIRTH -> text(profile.birth());
            case GENDER -> String.valueOf(profile.gender());
            case ADDRESS -> text(profile.address());
            case PHONE -> text(profile.contacts().phone());
            case EMAIL -> text(profile.contacts().email());
            case PLATE -> text(profile.contacts().plate());
            case NUMBER -> text(profile.contacts().number());
            case OCCUPATION ->
                profile.trade() == null ? "" : text(profile.trade().occupation());
            case BUSINESS -> profile.trade() == null ? "" : text(profile.trade().business());
            case HANDLE -> text(profile.contacts().handle());
            case AD -> text(profile.contacts().ad());
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
