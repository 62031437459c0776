package nl.baken.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts each text once for each entity: a person who is registered ten times does not make a name common. */
final class Census {

    private final Vocabularies vocabularies;
    private final Set<Long> seen = new HashSet<>();
    private boolean alone;
    private int domains;

    Census(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** Of all records of one entity. */
    void count(List<Profile> entity) {
        seen.clear();
        domains = 0;
        alone = entity.size() == 1;
        entity.forEach(this::count);
    }

    private void count(Profile profile) {
        name(Domain.GIVEN, profile.given());
        name(Domain.FAMILY, profile.family());
        if (profile.birth() != null) {
            count(Domain.BIRTH, profile.birth().whole());
            count(Domain.DAY_OF_YEAR, profile.birth().dayOfYear());
        }
        if (profile.address() != null) {
            count(profile.address());
        }
        count(profile.contacts());
        if (profile.trade() != null) {
            count(Domain.OCCUPATION, profile.trade().occupation());
            name(Domain.BUSINESS, profile.trade().business());
        }
    }

    private void count(Address address) {
        count(Domain.STREET, address.street());
        count(Domain.POSTCODE, address.postcode());
        count(Domain.AREA, address.area());
        name(Domain.PLACE, address.place());
    }

    private void count(Contacts contacts) {
        count(Domain.PHONE, contacts.phone());
        if (contacts.email() != null) {
            count(Domain.EMAIL, contacts.email().whole());
        }
        count(Domain.PLATE, contacts.plate());
        count(Domain.NUMBER, contacts.number());
        count(Domain.HANDLE, contacts.handle());
        count(Domain.AD, contacts.ad());
    }

    private void name(Domain domain, @Nullable Name name) {
        if (name != null) {
            count(domain, name.whole);
            if (name.words.length > 1) {
                for (Term word : name.words) {
                    count(domain, word);
                }
            }
        }
    }

    private void count(Domain domain, @Nullable Term term) {
        if (term != null) {
            long of = (long) domain.index() << 32;
            if (alone || seen.add(of | term.place())) {
                vocabularies.of(domain).count(term, 1);
            }
            if ((domains & 1 << domain.index()) == 0) {
                domains |= 1 << domain.index();
                vocabularies.of(domain).countRecords(1);
            }
        }
    }
}
