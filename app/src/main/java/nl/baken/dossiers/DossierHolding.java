package nl.baken.dossiers;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.dossiers.Contents.ConsentSheet;
import nl.baken.dossiers.Contents.IdentitySheet;
import nl.baken.dossiers.Contents.LinkSheet;
import nl.baken.dossiers.Contents.NoteSheet;
import nl.baken.dossiers.Contents.RelativeSheet;
import nl.baken.dossiers.Contents.RuleSheet;
import nl.baken.dossiers.DossierReader.OpenDossier;
import nl.baken.dossiers.Family.Member;
import nl.baken.rights.Holding;
import nl.baken.rights.Material;
import nl.baken.rights.Material.Somebody;
import nl.baken.rights.Passage;
import nl.baken.rights.Passage.Sort;
import nl.baken.rights.RecordId;
import nl.baken.shared.RecordNumber;
import nl.baken.vault.SealedText;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a dossier says to whoever answers a request about it. Where somebody can be found is never a part of it. */
@Component
@Transactional
class DossierHolding implements Holding {

    private static final Locale DUTCH = Locale.of("nl");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final String PERSON = Somebody.RECORDED;

    private final JdbcClient jdbc;
    private final Access access;
    private final DossierReader reader;
    private final MergeDesk merges;
    private final MessageSource messages;

    DossierHolding(JdbcClient jdbc, Access access, DossierReader reader, MergeDesk merges, MessageSource messages) {
        this.jdbc = jdbc;
        this.access = access;
        this.reader = reader;
        this.merges = merges;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "DOSSIER";
    }

    // what was merged is held and told under the dossier that it is now part of
    @Override
    public Optional<RecordId> held(String number) {
        return RecordNumber.parse(number)
                .flatMap(parsed -> jdbc.sql("select coalesce(part_of, id) from dossiers.dossier where number = ?")
                        .param(parsed.value())
                        .query(UUID.class)
                        .optional())
                .filter(id -> access.may(Action.GIVE_FROM_RECORD, new DossierId(id)))
                .map(RecordId::new);
    }

    @Override
    public String href(RecordId record) {
        return "/dossiers/" + record.value();
    }

    @Override
    public Material material(Action action, RecordId record) {
        OpenDossier open = reader.open(action, new DossierId(record.value()));
        List<Somebody> people = new ArrayList<>(people(open));
        List<Passage> passages = passages(open, "opened");
        for (Member part : merges.family(open.dossier().id()).parts()) {
            OpenDossier along = reader.open(action, part.id());
            people.addAll(relatives(along));
            passages.addAll(passages(along, "opened:" + part.id().value()));
        }
        return new Material(open.dossier().cover().number(), people, passages);
    }

    private List<Somebody> people(OpenDossier open) {
        String name = open.text(open.sheets().identity().name());
        List<Somebody> people = new ArrayList<>();
        people.add(new Somebody(PERSON, name.isEmpty() ? label("person") : name));
        people.addAll(relatives(open));
        return people;
    }

    private static List<Somebody> relatives(OpenDossier open) {
        return open.sheets().relatives().stream()
                .map(near -> new Somebody(near.id().toString(), open.text(near.name())))
                .toList();
    }

    private List<Passage> passages(OpenDossier open, String opened) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(
                opened,
                label("opened"),
                Sort.FACT,
                PERSON,
                DAY.format(open.dossier().cover().openedOn())));
        identity(open, open.sheets().identity(), passages);
        for (RelativeSheet near : open.sheets().relatives()) {
            String whose = near.id().toString();
            text(open, near.name(), "relative", Sort.NAME, whose).forEach(passages::add);
            text(open, near.phone(), "relativePhone", Sort.NUMBER, whose).forEach(passages::add);
        }
        told(open, open.sheets().notes().stream().map(NoteSheet::told), "note", passages);
        told(open, open.sheets().notes().stream().map(NoteSheet::conditions), "conditions", passages);
        told(open, open.sheets().rules().stream().map(RuleSheet::remark), "safe", passages);
        told(open, open.sheets().consents().stream().map(ConsentSheet::reason), "consent", passages);
        told(open, open.sheets().links().stream().map(LinkSheet::reason), "link", passages);
        return passages;
    }

    private void identity(OpenDossier open, IdentitySheet who, List<Passage> passages) {
        text(open, who.name(), "name", Sort.NAME, PERSON).forEach(passages::add);
        text(open, who.birthDate(), "birthDate", Sort.FACT, PERSON).forEach(passages::add);
        text(open, who.phone(), "phone", Sort.NUMBER, PERSON).forEach(passages::add);
        text(open, who.email(), "email", Sort.NUMBER, PERSON).forEach(passages::add);
        text(open, who.other(), "other", Sort.TOLD, PERSON).forEach(passages::add);
    }

    // the whole dossier is about its person: what was told in it is theirs, and nobody else's to ask for
    private void told(OpenDossier open, Stream<Optional<SealedText>> sealed, String what, List<Passage> passages) {
        sealed.flatMap(text -> text(open, text, what, Sort.TOLD, PERSON)).forEach(passages::add);
    }

    private Stream<Passage> text(OpenDossier open, Optional<SealedText> sealed, String what, Sort sort, String whose) {
        return sealed.stream()
                .map(text -> new Passage(
                        what + ":" + text.place().row(), label(what), sort, whose, open.text(Optional.of(text))))
                .filter(passage -> !passage.text().isEmpty());
    }

    private String label(String what) {
        return messages.getMessage("dossiers.holding." + what, new Object[0], DUTCH);
    }
}
