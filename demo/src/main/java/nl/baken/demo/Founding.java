package nl.baken.demo;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Caller;
import nl.baken.access.Colleague;
import nl.baken.access.FirstAdministrator;
import nl.baken.access.Organisation;
import nl.baken.access.OrganisationId;
import nl.baken.access.OrganisationKind;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.codes.Municipalities;
import nl.baken.codes.Municipality;
import nl.baken.legal.CovenantId;
import nl.baken.shared.Period;
import org.jspecify.annotations.Nullable;

/** Founds the region at the desks of its administrator. */
final class Founding {

    static final String ADMINISTRATOR = "frits";

    private static final LocalDate BEGIN = LocalDate.of(2018, 1, 1);
    private static final PersonId VISITOR = new PersonId(UUID.fromString("00000000-0000-4000-8000-000000000001"));

    private final FirstAdministrator first;
    private final SignIn signIn;
    private final AdministrationDesks desks;
    private final Municipalities municipalities;
    private final Signing signing;

    Founding(
            FirstAdministrator first,
            SignIn signIn,
            AdministrationDesks desks,
            Municipalities municipalities,
            Signing signing) {
        this.first = first;
        this.signIn = signIn;
        this.desks = desks;
        this.municipalities = municipalities;
        this.signing = signing;
    }

    Region found(String password) {
        PersonId administrator = first.found();
        return Region.as(signIn.callAs(administrator), () -> {
            Map<String, OrganisationId> organisations = organisations();
            List<CovenantId> signed = signing.sign(organisations);
            Map<String, PersonId> people = people(administrator, organisations);
            Region.run(signIn.callAs(requireNonNull(people.get(Region.DIRECTOR))), () -> signing.confirm(signed));
            people.values().forEach(person -> signIn.setPassword(person, password));
            return new Region(callers(people), focalPoints(), municipalities, signIn.callAs(VISITOR));
        });
    }

    private Map<String, OrganisationId> organisations() {
        Organisation region = desks.organisations().all().getFirst();
        Map<String, OrganisationId> ids = new HashMap<>();
        for (Body body : Body.all()) {
            OrganisationId id =
                    body.kind() == OrganisationKind.REGION ? renamed(region, body) : joined(region.id(), body);
            body.municipalities().forEach(code -> desks.territories().answerFor(id, code, BEGIN, lastDay(code)));
            ids.put(body.key(), id);
        }
        return ids;
    }

    private @Nullable LocalDate lastDay(String municipality) {
        return municipalities
                .find(municipality)
                .map(Municipality::valid)
                .filter(Period::hasEnd)
                .map(valid -> valid.until().minusDays(1))
                .orElse(null);
    }

    private OrganisationId renamed(Organisation region, Body body) {
        desks.organisations()
                .change(new Organisation(region.id(), region.version(), body.name(), body.kind(), null, true));
        return region.id();
    }

    private OrganisationId joined(OrganisationId region, Body body) {
        return desks.organisations().add(Organisation.joining(body.name(), body.kind(), region));
    }

    private Map<String, PersonId> people(PersonId administrator, Map<String, OrganisationId> organisations) {
        Map<String, PersonId> ids = new HashMap<>();
        Appointing appointing = new Appointing(desks, signIn);
        for (Personage personage : supervisorFirst()) {
            OrganisationId organisation = requireNonNull(organisations.get(personage.organisation()));
            ids.put(
                    personage.login(),
                    personage.role() == Role.ADMINISTRATOR
                            ? renamed(administrator, personage)
                            : appointed(personage, organisation, appointing));
        }
        return ids;
    }

    // An administrator alone founds a region by giving it somebody who can confirm the others.
    private static List<Personage> supervisorFirst() {
        return Personage.all().stream()
                .sorted(comparing(personage -> personage.role() != Role.AUDITOR))
                .toList();
    }

    private PersonId appointed(Personage personage, OrganisationId organisation, Appointing appointing) {
        PersonId person = desks.people().add(personage.name(), personage.login());
        appointing.appoint(
                person, desks.organisations().addPost(organisation, personage.role()), personage.role(), BEGIN);
        return person;
    }

    private PersonId renamed(PersonId administrator, Personage personage) {
        Colleague known = desks.people().find(administrator).orElseThrow();
        desks.people().change(new Colleague(administrator, known.version(), personage.name(), personage.login(), true));
        return administrator;
    }

    private Map<String, Caller> callers(Map<String, PersonId> people) {
        return people.entrySet().stream().collect(toMap(Map.Entry::getKey, person -> signIn.callAs(person.getValue())));
    }

    private static Map<String, String> focalPoints() {
        List<Body> bodies = Body.all();
        Map<String, String> logins = new HashMap<>();
        for (Personage personage : Personage.all()) {
            bodies.stream()
                    .filter(body ->
                            personage.role() == Role.FOCAL_POINT && body.key().equals(personage.organisation()))
                    .flatMap(body -> body.municipalities().stream())
                    .forEach(code -> logins.put(code, personage.login()));
        }
        return logins;
    }
}
