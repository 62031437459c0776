package nl.baken.linkage;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Makes profiles of many records, which share what they have in common. */
final class Intake extends Normaliser {

    private final Vocabularies vocabularies;
    private final Map<Domain, Map<String, Name>> names = new EnumMap<>(Domain.class);
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Term, BirthDate> dates = new HashMap<>();

    Intake(Vocabularies vocabularies) {
        super(vocabularies);
        this.vocabularies = vocabularies;
    }

    @Override
    Term find(String plain, Domain domain) {
        return vocabularies.of(domain).add(plain);
    }

    @Override
    Name newName(String plain, Domain domain) {
        Map<String, Name> known = names.computeIfAbsent(domain, it -> new HashMap<>());
        Name name = known.get(plain);
        if (name == null) {
            name = super.newName(plain, domain);
            known.put(plain, name);
        }
        return name;
    }

    @Override
    String shared(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    @Override
    BirthDate shared(BirthDate date) {
        BirthDate known = dates.putIfAbsent(date.whole(), date);
        return known == null ? date : known;
    }
}
