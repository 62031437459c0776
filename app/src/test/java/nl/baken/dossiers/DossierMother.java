package nl.baken.dossiers;

import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;

import java.time.LocalDate;
import nl.baken.access.PersonId;

/** Dossiers as colleagues open them. */
final class DossierMother {

    static final String HILVERSUM = "GM0402";
    static final LocalDate SOON = LocalDate.of(2040, 1, 2);

    private DossierMother() {}

    static Opening about(Person person) {
        return about(person, HILVERSUM);
    }

    static Opening keptBy(PersonId contact, Person person) {
        return about(person, HILVERSUM, contact);
    }

    static Opening about(Person person, String municipality) {
        return about(person, municipality, ZOE_CARE_COORDINATOR);
    }

    private static Opening about(Person person, String municipality, PersonId contact) {
        Nature nature = new Nature(
                municipality,
                "SEXUAL",
                "FEMALE",
                "AGE_21_25",
                "EU",
                "POLICE",
                new Judgement(Suspicion.PLAUSIBLE, "OBSERVED"));
        return new Opening(contact, null, SOON, person, nature, Consent.NOT_ASKED_YET);
    }
}
