package nl.baken.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.Invited;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.dossiers.Consent;
import nl.baken.dossiers.ContactDesk;
import nl.baken.dossiers.DossierDesk;
import nl.baken.dossiers.DossierId;
import nl.baken.dossiers.Judgement;
import nl.baken.dossiers.LinkDesk;
import nl.baken.dossiers.Nature;
import nl.baken.dossiers.Note;
import nl.baken.dossiers.Opening;
import nl.baken.dossiers.Person;
import nl.baken.dossiers.Relative;
import nl.baken.dossiers.SafeContact;
import nl.baken.dossiers.Suspicion;
import nl.baken.handovers.HandoverDesk;
import nl.baken.handovers.HandoverId;
import nl.baken.handovers.Offer;
import nl.baken.intake.Register;
import nl.baken.intake.Report;
import nl.baken.intake.Report.Contact;
import nl.baken.intake.Report.Involved;
import nl.baken.intake.Report.Occasion;
import nl.baken.intake.Report.Origin;
import nl.baken.intake.Report.Story;
import nl.baken.platform.TestDatabase;
import nl.baken.rights.Requesting;
import nl.baken.signals.CheckAnswer;
import nl.baken.signals.CheckAnswer.Outcome;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Makes records through the desks, every sealed text with a canary of its data subject, and gives each to whichever post
 * a test wants to see holding it.
 */
@Component
@Lazy
public final class Records {

    private final Register register;
    private final SignalDesk signals;
    private final HandoverDesk handovers;
    private final DossierDesk dossiers;
    private final ContactDesk contacts;
    private final LinkDesk links;
    private final Hiding hiding;
    private final Laying laying;
    private final Breaking breaking;
    private final Requesting requesting;
    private final Sheltering sheltering;
    private final Seating seating;
    private final SignIn signIn;

    Records(
            Register register,
            SignalDesk signals,
            HandoverDesk handovers,
            DossierDesk dossiers,
            ContactDesk contacts,
            LinkDesk links,
            Hiding hiding,
            Laying laying,
            Breaking breaking,
            Requesting requesting,
            Sheltering sheltering,
            Seating seating,
            SignIn signIn) {
        this.register = register;
        this.signals = signals;
        this.handovers = handovers;
        this.dossiers = dossiers;
        this.contacts = contacts;
        this.links = links;
        this.hiding = hiding;
        this.laying = laying;
        this.breaking = breaking;
        this.requesting = requesting;
        this.sheltering = sheltering;
        this.seating = seating;
        this.signIn = signIn;
        TestRegion.found();
    }

    /** A new thing of a kind, by what stands for it in an address; what can be held is held and seen by this holder alone. */
    public String of(Kind kind, Holder holder) {
        return switch (kind) {
            case SIGNAL -> given(signal().value(), holder.post());
            case HANDOVER -> given(handover().value(), holder.post());
            case PAPER -> paper(holder);
            case DOSSIER -> given(dossier().value(), holder.post());
            case OWN_ABSENCE, ABSENCE -> Administered.absence(holder.person());
            case OWN_PASSKEY -> Administered.passkey(holder.person());
            case OWN_SESSION -> Administered.session(holder.person());
            case ORGANISATION -> Administered.organisation();
            case COLLEAGUE -> Administered.colleague();
            case CLOSED_DAY -> Administered.closedDay();
            case CODE_LIST -> "RELATION";
            case CLAIM_RULE -> Administered.claimRule();
            case SHARE ->
                text(
                        "select number from legal.share where id = '%s'",
                        handover().value().toString());
            case COVENANT -> Administered.covenant();
            case KEPT -> kept(holder);
            case DESTRUCTION -> Administered.destruction(holder.person());
            case INVITATION -> coded(Administered.newcomer());
            case WELCOME_CODE -> welcomed();
            case EMERGENCY -> emergency(holder);
            case ENCOUNTER -> encounter(holder);
            case REVIEW -> Administered.review();
            case APPOINTMENT -> Administered.appointment(holder);
            case NEIGHBOUR -> Administered.neighbour();
            case NEIGHBOUR_HIT -> hit(holder);
            case BREACH ->
                breaking.leakOf(holder.person(), canary("lek")).value().toString();
            case REQUEST -> request(holder);
            case PARTNER -> sheltering.partner(canary("partner")).value().toString();
            case SHELTER_PLACE -> sheltering.place().value().toString();
            case SHELTERED -> given(dossier().value(), holder.post());
            case PLACEMENT -> placement(holder);
            case CONFERENCE -> seated(holder).conference().value().toString();
            case AGREEMENT -> seated(holder).agreement().value().toString();
            case NONE -> throw new IllegalArgumentException("nothing");
        };
    }

    /** The address of a page about a thing, or of a page about nothing in particular. */
    public String address(Handler handler, Holder holder) {
        Kind kind = Kind.of(handler);
        if (kind == Kind.NONE) {
            return handler.absent();
        }
        String thing = of(kind, holder);
        if (handler.pattern().startsWith("/handovers/{id}/ground")) {
            turn(thing);
        }
        return address(handler, thing);
    }

    /** The address of a page about what was made for another page, when there is such a thing. */
    String address(Handler page, Holder holder, Map<String, String> made) {
        Kind kind = Kind.of(page);
        return kind == Kind.NONE || page.pattern().startsWith("/handovers/{id}/ground")
                ? address(page, holder)
                : address(page, made.computeIfAbsent(kind + " " + holder, it -> of(kind, holder)));
    }

    /** The address of a page about a thing that was made before. */
    public String address(Handler handler, String thing) {
        return handler.address(variable -> switch (variable) {
            case "code" -> "LANDLORD";
            case "organisation" -> text("select organisation from legal.party where covenant = '%s'", thing);
            case "domain" -> "HOUSING";
            case "matter" -> "REPORT";
            case "step" -> text("select id from trajectories.step where dossier = '%s' order by lane, id", thing);
            case "window" -> text("select id from trajectories.legal_window where dossier = '%s'", thing);
            case "goal" -> text("select id from trajectories.goal where dossier = '%s'", thing);
            case "child" -> text("select id from trajectories.child where dossier = '%s'", thing);
            case "relative" -> text("select id from dossiers.relative where dossier = '%s'", thing);
            case "stay" ->
                text("select id from dossiers.whereabouts where dossier = '%s' order by from_on desc", thing);
            case "opening" ->
                Kind.of(handler) == Kind.PARTNER
                        ? text("select id from network.opening where partner = '%s'", thing)
                        : text("select id from dossiers.unsealing where dossier = '%s'", thing);
            case "contact" -> text("select id from network.contact where partner = '%s'", thing);
            case "agreement" -> text("select id from network.agreement where partner = '%s'", thing);
            case "use" -> text("select id from network.outside where place = '%s'", thing);
            case "text" -> text("select id from signals.statement where signal = '%s' and conditions is null", thing);
            case "signal" -> text("select signal from dossiers.link where dossier = '%s'", thing);
            case "item" -> text("select id from conferences.item where conference = '%s'", thing);
            case "party" ->
                text(
                        "select id from conferences.party where conference = '%s' order by post nulls first limit 1",
                        thing);
            case "decision" -> text("select id from conferences.decision where conference = '%s'", thing);
            case "portion" -> perhaps("portion", thing);
            case "task" -> perhaps("task", thing);
            case "territory" -> text("select id from access.territory where organisation = '%s'", thing);
            case "post" ->
                Kind.of(handler) == Kind.COLLEAGUE ? deskLeftBy(new PersonId(UUID.fromString(thing))) : thing;
            case "line" -> text("select id from reviews.line where review = '%s'", thing);
            case "holding" -> text("select id from access.holding where person = '%s'", thing);
            default -> thing;
        });
    }

    // An open case of the Zorg- en Veiligheidshuis in the last month of its term: it can be held, extended and
    // destroyed.
    private String kept(Holder holder) {
        String handover = given(handover().value(), holder.post());
        sql(
                "update handovers.handover set regime = 'B', offered_on = ?, due_on = ? where id = ?",
                LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusYears(5).plusMonths(1),
                LocalDate.now(ZoneId.of("Europe/Amsterdam")),
                UUID.fromString(handover));
        return handover;
    }

    // What a desk of this holder gave on paper: to whom is sealed elsewhere, and not shown on its page.
    private String paper(Holder holder) {
        UUID paper = UUID.randomUUID();
        sql(
                """
                insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person, third_party,
                    purpose, ground, shared_under, shared_on, last_day, back_due)
                select ?, 'P-' || ?, 'PAPER', ?, 'GM0402', p.id, p.organisation, ?, 'LAWYER', 'HELP', 'CONSENT', 'PAPER',
                    current_date, current_date + 700, current_date
                from access.post p where p.id = ?
                """,
                paper,
                paper.toString(),
                UUID.randomUUID(),
                holder.person().value(),
                holder.post().value());
        return paper.toString();
    }

    /** Makes whoever received a handover the desk that offered it. */
    public void turn(String handover) {
        sql(
                "update handovers.handover set from_post = to_post, to_post = from_post where id = ?",
                UUID.fromString(handover));
        sql("update legal.share set from_post = to_post, to_post = from_post where id = ?", UUID.fromString(handover));
    }

    // A signal waits there for somebody who is leaving, and a colleague can take it over.
    private String deskLeftBy(PersonId leaving) {
        Holder colleague = Holder.newcomer(Role.FOCAL_POINT);
        Holder.appoint(leaving, colleague.post());
        ownedBy(new Holder(leaving, colleague.post()), of(Kind.SIGNAL, colleague));
        return colleague.post().value().toString();
    }

    static void ownedBy(Holder owner, String signal) {
        sql("update signals.signal set owner = ? where id = ?", owner.person().value(), UUID.fromString(signal));
    }

    private static String given(UUID record, PostId holder) {
        give(record, holder);
        return record.toString();
    }

    // Another region asked about a signal of this holder.
    private String hit(Holder holder) {
        UUID hit = UUID.randomUUID();
        sql("""
                insert into neighbours.hit (id, neighbour, record, veiled, at, purpose, desk, phone, email, due)
                values (?, ?, ?, false, now(), 'HELP', 'Regio Noord', '035 123 45 67', 'meldpunt@example.nl', current_date)
                """, hit, UUID.fromString(Administered.neighbour()), UUID.fromString(of(Kind.SIGNAL, holder)));
        return hit.toString();
    }

    // What somebody else wrote touches a signal of this holder.
    private String encounter(Holder holder) {
        UUID encounter = UUID.randomUUID();
        UUID touching = signal().value();
        give(touching, Holder.newcomer(Role.FOCAL_POINT).post());
        sql(
                "insert into linking.encounter (id, touched, touching, found_on, due) values (?, ?, ?, current_date, current_date)",
                encounter,
                UUID.fromString(of(Kind.SIGNAL, holder)),
                touching);
        return encounter.toString();
    }

    public SignalId signal() {
        return signal(canary("signaal"));
    }

    private SignalId signal(String canary) {
        String reporter = canary("melder");
        Report report = new Report(
                new Origin("PROFESSIONAL", "POLICE", "PERSON", "LABOUR", "NORMAL"),
                new Occasion("GM0402", "TODAY"),
                new Story("Gezien " + canary, "Plaats " + canary, "Mensen " + canary),
                List.of(new Involved("POSSIBLE_VICTIM", "Naam " + canary, "0600001234", "FEMALE", "AGE_21_25", "EU")),
                new Contact(true, "Melder " + reporter, "0600005678", "melder@example.org", "Alleen " + reporter));
        return Callers.as(signIn.callAs(Persona.HANNA.person()), () -> {
            SignalId signal = new SignalId(register.register(report).value());
            signals.addNote(signal, "OBSERVED", "Notitie " + canary);
            signals.answer(
                    signal,
                    new CheckAnswer(
                            "PERMITS", Outcome.NO, "Niets " + canary, "Archief " + canary, LocalDate.EPOCH, "OTHER"));
            return signal;
        });
    }

    public HandoverId handover() {
        String canary = canary("signaal");
        SignalId signal = signal(canary);
        return Callers.as(signIn.callAs(Persona.HANNA.person()), () -> {
            signals.pickUp(signal);
            Set<String> fields = Set.of(signals.disclosable(signal).getFirst().key());
            PostId police = TestRegion.post(TestRegion.POLICE, Role.PARTNER);
            return handovers.offer(
                    signal, new Offer(police, "INVESTIGATION", "PUBLIC_TASK", 5, fields, "Nodig " + canary));
        });
    }

    private String coded(PersonId newcomer) {
        return Invited.codedTo(signIn, newcomer, Persona.ADA.person());
    }

    private String welcomed() {
        PersonId newcomer = Administered.newcomer();
        coded(newcomer);
        return newcomer.value().toString();
    }

    private String placement(Holder holder) {
        DossierId dossier = dossier();
        String placement = sheltering.ask(dossier).value().toString();
        give(dossier.value(), holder.post());
        return placement;
    }

    private String emergency(Holder holder) {
        UUID signal = signal().value();
        UUID emergency = breaking.glassOf(signal, canary("nood")).value();
        give(signal, holder.post());
        return emergency.toString();
    }

    private static String perhaps(String part, String request) {
        return text(
                "select coalesce((select id from rights." + part + " where request = '%s'), gen_random_uuid())",
                request);
    }

    // New to the contact point and to the supervisor; for a desk it was granted, and the desk still has to hand over.
    private String request(Holder holder) {
        UUID request = requesting.suspected(canary("verzoek")).value();
        if (!holder.post().equals(Persona.PETRA.post())) {
            sql("delete from access.tie where record = ?", request);
            tie(request, Holder.newcomer(Role.CONTACT_POINT).post(), "HOLDER");
            tie(request, holder.post(), "READER");
            if (!holder.post().equals(Persona.FRED.post())) {
                grant(request, holder);
            }
        }
        return request.toString();
    }

    private void grant(UUID request, Holder holder) {
        boolean cares = holder.post().equals(Persona.ZOE.post());
        UUID record = UUID.fromString(of(cares ? Kind.DOSSIER : Kind.SIGNAL, holder));
        UUID inquiry = UUID.randomUUID();
        sql("""
                insert into rights.inquiry (id, request, post, due_on, outcome, answered_by, answered_on)
                values (?, ?, ?, current_date, 'PROPOSED', ?, current_date)
                """, inquiry, request, holder.post().value(), holder.person().value());
        sql(
                "insert into rights.portion (id, request, inquiry, record, kind, number, whom) values (?, ?, ?, ?, ?,"
                        + " 'S-1', ?)",
                UUID.randomUUID(),
                request,
                inquiry,
                record,
                cares ? "DOSSIER" : "SIGNAL",
                cares ? "person" : "");
        sql(
                "insert into rights.task (id, request, inquiry, work, due_on) values (?, ?, ?, 'ERASE', current_date)",
                UUID.randomUUID(),
                request,
                inquiry);
        sql("""
                update rights.request
                set state = 'CARRYING_OUT', advice = 'AGREED', outcome = 'GRANTED', decided_by = registered_by, decided_on = current_date
                where id = ?
                """, request);
    }

    private static void tie(UUID record, PostId post, String kind) {
        sql("""
                insert into access.tie (record, post, kind, promised, granted_by, granted_on)
                values (?, ?, ?, false, ?, current_date)
                """, record, post.value(), kind, Persona.HANNA.person().value());
    }

    // Led by this holder, about something of theirs, with themselves at the table as well.
    private Seating.Seated seated(Holder holder) {
        String canary = canary("tafel");
        if (holder.post().equals(Persona.ZOE.post())) {
            Seating.Seated seated =
                    seating.about(Persona.ZOE.person(), dossier(canary).value(), canary);
            seating.pass(seated, holder);
            return seated;
        }
        SignalId signal = signal(canary);
        give(signal.value(), Persona.KARIM.post());
        Seating.Seated seated = seating.about(Persona.KARIM.person(), signal.value(), canary);
        if (!holder.post().equals(Persona.KARIM.post())) {
            give(signal.value(), holder.post());
        }
        seating.pass(seated, holder);
        return seated;
    }

    public DossierId dossier() {
        return dossier(canary("client"));
    }

    private DossierId dossier(String canary) {
        Person person = new Person("Naam " + canary, null, "0600004321", "client@example.org", "Overig " + canary);
        Nature nature = new Nature(
                "GM0402",
                "SEXUAL",
                "FEMALE",
                "AGE_21_25",
                "EU",
                "POLICE",
                new Judgement(Suspicion.SIGNS, "TOLD_BY_OTHER"));
        SignalId signal = signal();
        give(signal.value(), Persona.ZOE.post());
        return Callers.as(signIn.callAs(Persona.ZOE.person()), () -> {
            DossierId dossier = dossiers.open(new Opening(
                    Persona.ZOE.person(),
                    null,
                    LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(7),
                    person,
                    nature,
                    new Consent("REFUSED", "Weigert " + canary)));
            contacts.note(dossier, new Note("CONVERSATION", "OBSERVED", LocalDate.of(2019, 3, 4), "Gesprek " + canary));
            contacts.setSafeContact(
                    dossier, new SafeContact("PHONE", nl.baken.dossiers.Answer.YES, "Alleen overdag " + canary));
            contacts.addRelative(
                    dossier, new Relative("PARENT", nl.baken.dossiers.Answer.YES, "Naaste " + canary, "0600008765"));
            links.link(dossier, signal, "Reden " + canary);
            hiding.hide(dossier, canary("verblijf"));
            laying.lay(dossier, canary);
            return dossier;
        });
    }

    static String canary(String subject) {
        return "kanarie-" + subject + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    // Past the desks on purpose: a test decides who holds what, whatever the chain would have done.
    public static void give(UUID record, PostId holder) {
        sql("delete from access.tie where record = ?", record);
        sql("""
                insert into access.tie (record, post, kind, promised, granted_by, granted_on)
                values (?, ?, 'HOLDER', false, ?, current_date)
                """, record, holder.value(), Persona.HANNA.person().value());
        sql("update signals.signal set post = ? where id = ?", holder.value(), record);
        sql("""
                update handovers.handover set to_post = ?, from_post = case from_post when ? then to_post else from_post end
                where id = ?
                """, holder.value(), holder.value(), record);
        sql("""
                update legal.share set to_post = ?, from_post = case from_post when ? then to_post else from_post end
                where id = ?
                """, holder.value(), holder.value(), record);
    }

    // Proving who one is takes a connection longer than what it is then asked.
    private static Connection owner() {
        return TestDatabase.lastingOwner();
    }

    public static void sql(String sql, Object... values) {
        try (PreparedStatement statement = owner().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String sql, String filling) {
        try (Statement statement = owner().createStatement();
                ResultSet rows = statement.executeQuery(sql.formatted(filling))) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long number(String sql) {
        try (Statement statement = owner().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
