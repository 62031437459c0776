package nl.baken.demo;

import java.time.LocalDate;
import java.util.List;
import nl.baken.access.Caller;
import nl.baken.demo.Reporting.Who;
import nl.baken.dossiers.Answer;
import nl.baken.dossiers.Consent;
import nl.baken.dossiers.DossierId;
import nl.baken.dossiers.Judgement;
import nl.baken.dossiers.Nature;
import nl.baken.dossiers.Note;
import nl.baken.dossiers.Opening;
import nl.baken.dossiers.Person;
import nl.baken.dossiers.Relative;
import nl.baken.dossiers.SafeContact;
import nl.baken.dossiers.Suspicion;
import nl.baken.dossiers.Whereabouts;
import nl.baken.handovers.HandoverId;

/** What a care coordinator does for one person. */
final class Caring {

    private static final long SHELTERED = 273;
    private static final long LAID = 391;
    private static final List<String> STAY = List.of("NETHERLANDS", "EU");

    private final Scene scene;
    private final DossierDesks desks;
    private final Cast cast;
    private final Caller coordinator;
    private final Caller deputy;

    Caring(Scene scene, DossierDesks desks, Cast cast) {
        this.scene = scene;
        this.desks = desks;
        this.cast = cast;
        boolean first = scene.chance().percent(50);
        this.coordinator = scene.region().colleague(first ? Region.CARE : Region.OTHER_CARE);
        this.deputy = scene.region().colleague(first ? Region.OTHER_CARE : Region.CARE);
    }

    Caller coordinator() {
        return coordinator;
    }

    DossierId open(Situation situation, Who who, HandoverId handover) {
        Person person = person(situation, who);
        Nature nature = nature(situation.profile());
        Consent consent = consentAtFirst(situation);
        LocalDate next = scene.in(5);
        return scene.as(coordinator, () -> {
            Nature told = desks.dossiers().admitsNationality(handover) ? nature : withoutNationality(nature);
            Opening opening = new Opening(coordinator.person(), deputy.person(), next, person, told, consent);
            DossierId dossier = desks.dossiers().open(opening, handover);
            desks.links().link(dossier, handover, "");
            return dossier;
        });
    }

    void link(DossierId dossier, HandoverId handover) {
        String reason = cast.words().line("LINK", scene.chance());
        scene.does(coordinator, () -> desks.links().link(dossier, handover, reason));
    }

    /** Agrees with the person how contact is safe. */
    void agreeOnContact(DossierId dossier) {
        String remark = cast.words().line("SAFELY", scene.chance());
        scene.does(coordinator, () -> {
            desks.contacts().setSafeContact(dossier, new SafeContact("PHONE", Answer.YES, remark));
            desks.contacts().setSafeContact(dossier, new SafeContact("VOICEMAIL", Answer.NO, ""));
            desks.contacts().setSafeContact(dossier, new SafeContact("VISIT", Answer.NOT_SURE, ""));
        });
    }

    /** Somebody in a shelter can be found: with whom, and whom to call. */
    void shelter(DossierId dossier) {
        // a chance of its own, and no time, so that the rest of the story goes on as before
        Chance chance = Chance.of(SHELTERED, scene.today().toEpochDay());
        if (chance.percent(60)) {
            Whereabouts shelter = Whereabouts.at(
                    cast.words().line("SHELTER", chance), cast.words().line("SHELTER_CONTACT", chance));
            scene.doesAtOnce(coordinator, () -> desks.whereabouts().enter(dossier, shelter, scene.today()));
        }
    }

    void meetRelative(DossierId dossier, Profile profile) {
        String name = cast.names().name(profile.nationality(), "FEMALE", scene.chance());
        Relative relative =
                new Relative("SIBLING", Answer.YES, name, cast.names().phone(scene.chance()));
        scene.does(coordinator, () -> desks.contacts().addRelative(dossier, relative));
    }

    /** Contact is held, and the next one planned. */
    void meet(DossierId dossier, String kind, LocalDate next) {
        String told = cast.words().line("CONTACT_" + kind, scene.chance());
        String certainty = kind.equals("CONSULTATION") ? "TOLD_BY_OTHER" : "TOLD_BY_PERSON";
        scene.does(coordinator, () -> {
            desks.contacts().note(dossier, new Note(kind, certainty, scene.today(), told));
            desks.dossiers().planContact(dossier, next);
        });
    }

    void enterConsent(DossierId dossier, String code) {
        String reason = code.equals("GIVEN") ? "" : cast.words().line(code, scene.chance());
        scene.does(coordinator, () -> desks.identities().enterConsent(dossier, new Consent(code, reason)));
    }

    void move(DossierId dossier, String municipality) {
        scene.does(coordinator, () -> desks.natures().move(dossier, municipality, scene.today()));
    }

    /** Care and law side by side as they stand today: no time passes in the story. */
    void layLanes(DossierId dossier, Profile profile, LocalDate today) {
        // a chance of its own, so that the rest of the story goes on as before
        Chance chance = Chance.of(LAID, scene.today().toEpochDay());
        boolean stays = STAY.contains(profile.nationality());
        new Laning(desks.trajectories(), cast.words(), coordinator, dossier, today, chance).lay(stays);
    }

    void beginAftercare(DossierId dossier, LocalDate next) {
        scene.does(coordinator, () -> desks.dossiers().beginAftercare(dossier, next));
    }

    void close(DossierId dossier, String reason) {
        scene.does(coordinator, () -> desks.dossiers().close(dossier, reason));
    }

    private Consent consentAtFirst(Situation situation) {
        String code = situation.dealing().consent();
        return code.equals("GIVEN") && scene.chance().percent(60) ? new Consent("GIVEN", "") : Consent.NOT_ASKED_YET;
    }

    private Person person(Situation situation, Who who) {
        if (!situation.dealing().named()) {
            return new Person("", null, "", "", cast.words().line("DESCRIPTION", scene.chance()));
        }
        int age = Age.of(situation.profile().ageBand()).years(scene.chance());
        LocalDate born = scene.today().minusYears(age).minusDays(scene.chance().between(1, 364));
        return new Person(who.name(), born, who.phone(), "", "");
    }

    // a Zorg- en Veiligheidshuis keeps no nationality
    private static Nature withoutNationality(Nature nature) {
        return new Nature(
                nature.municipality(),
                nature.exploitation(),
                nature.sex(),
                nature.ageBand(),
                "UNKNOWN",
                nature.source(),
                nature.judgement());
    }

    private Nature nature(Profile profile) {
        Suspicion suspicion = scene.chance().pick(List.of(Suspicion.values()));
        return new Nature(
                profile.municipality(),
                profile.exploitation(),
                profile.sex(),
                profile.ageBand(),
                profile.nationality(),
                profile.source(),
                new Judgement(suspicion, "TOLD_BY_PERSON"));
    }
}
