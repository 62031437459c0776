package nl.baken.demo;

import java.util.List;
import java.util.Set;
import nl.baken.access.Caller;
import nl.baken.demo.Words.Tale;
import nl.baken.intake.FrontDesk;
import nl.baken.intake.FrontDesk.Taken;
import nl.baken.intake.Report;
import nl.baken.intake.SubmissionKey;
import nl.baken.signals.SignalId;

/** What reporters do: tell, come back with their code, tell more. */
final class Reporting {

    private static final Set<String> IN_PERSON = Set.of("CITIZEN", "VICTIM", "RELATIVE", "HOSPITALITY");
    private static final Set<String> BY_PHONE = Set.of("SCHOOL", "CARE", "SHELTER");

    private final Scene scene;
    private final FrontDesk desk;
    private final Cast cast;

    Reporting(Scene scene, FrontDesk desk, Cast cast) {
        this.scene = scene;
        this.desk = desk;
        this.cast = cast;
    }

    /** Somebody reports; the code with which a reporter comes back is in the answer. */
    Told report(Profile profile, Who who) {
        Caller teller = teller(profile);
        Report report = report(profile, who, IN_PERSON.contains(profile.source()));
        Taken taken = scene.as(
                teller,
                () -> IN_PERSON.contains(profile.source())
                        ? desk.take(SubmissionKey.next(), report)
                        : desk.takeWithoutCode(SubmissionKey.next(), report));
        return new Told(new SignalId(taken.signal().value()), taken.code().spoken());
    }

    /** The reporter comes back and adds something. */
    void supplement(Told told) {
        String text = cast.words().line("SUPPLEMENT", scene.chance());
        scene.does(scene.region().visitor(), () -> desk.supplement(SubmissionKey.next(), told.code(), text));
    }

    Who somebody(Profile profile) {
        return new Who(
                cast.names().name(profile.nationality(), profile.sex(), scene.chance()),
                cast.names().phone(scene.chance()));
    }

    private Report report(Profile profile, Who who, boolean inPerson) {
        Tale tale = cast.words().tale(profile.exploitation(), scene.chance());
        boolean urgent = scene.chance().percent(15);
        return new Report(
                new Report.Origin(
                        channel(profile.source(), inPerson),
                        profile.source(),
                        tale.subject(),
                        profile.exploitation(),
                        urgent ? "HIGH" : "NORMAL"),
                new Report.Occasion(
                        profile.municipality(), scene.chance().pick(List.of("ONGOING", "THIS_WEEK", "NOT_SURE"))),
                new Report.Story(tale.seen(), tale.place(), tale.people()),
                List.of(new Report.Involved(
                        "POSSIBLE_VICTIM",
                        who.name(),
                        who.phone(),
                        profile.sex(),
                        profile.ageBand(),
                        profile.nationality())),
                inPerson && scene.chance().percent(35) ? contact() : Report.Contact.NONE);
    }

    private Report.Contact contact() {
        return new Report.Contact(
                true,
                cast.names().name("NETHERLANDS", "FEMALE", scene.chance()),
                cast.names().phone(scene.chance()),
                "",
                cast.words().line("SAFELY", scene.chance()));
    }

    private static String channel(String source, boolean inPerson) {
        if (inPerson) {
            return "WEB";
        }
        return BY_PHONE.contains(source) ? "PHONE" : "PROFESSIONAL";
    }

    // a report that no partner brings in is written down by whoever reads that source
    private Caller teller(Profile profile) {
        Region region = scene.region();
        return switch (profile.source()) {
            case "CITIZEN", "VICTIM", "RELATIVE", "HOSPITALITY" -> region.visitor();
            case "POLICE" -> region.colleague(Region.POLICE);
            case "VEILIG_THUIS" -> region.colleague(Region.VEILIG_THUIS);
            case "CARE" -> region.colleague(Region.HELP);
            case "SHELTER" -> region.colleague(Region.SHELTER);
            case "SCHOOL", "LABOUR_INSPECTORATE", "ADDRESS_INVESTIGATION", "ENFORCEMENT_VISIT" ->
                scene.answering(profile.municipality());
            default -> region.colleague(Region.DIRECTOR);
        };
    }

    /** A report that was taken in, and the code on the receipt of its reporter. */
    record Told(SignalId signal, String code) {}

    /** Somebody invented. */
    record Who(String name, String phone) {

        /** The same person as somebody else tells of them, who knows the number and spells the name in another way. */
        Who otherwise(Chance chance) {
            return new Who(Names.otherwise(name, chance), phone.replace("-", " "));
        }
    }
}
