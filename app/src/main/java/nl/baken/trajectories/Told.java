package nl.baken.trajectories;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierId;
import nl.baken.rights.Addition;
import nl.baken.rights.Material.Somebody;
import nl.baken.rights.Passage;
import nl.baken.rights.Passage.Sort;
import nl.baken.rights.RecordId;
import nl.baken.trajectories.Contents.Sheets;
import nl.baken.trajectories.Household.ChildSheet;
import nl.baken.trajectories.Reader.Texts;
import nl.baken.vault.SealedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what both lanes say of the person of a dossier to whoever answers a request about it; a child is somebody else. */
@Component
@Transactional
class Told implements Addition {

    private static final Locale DUTCH = Locale.of("nl");

    private final Cases cases;
    private final Contents contents;
    private final Household household;
    private final Reader reader;
    private final MessageSource messages;

    Told(Cases cases, Contents contents, Household household, Reader reader, MessageSource messages) {
        this.cases = cases;
        this.contents = contents;
        this.household = household;
        this.reader = reader;
        this.messages = messages;
    }

    @Override
    public List<Passage> passages(Action action, String kind, RecordId record) {
        if (!kind.equals("DOSSIER")) {
            return List.of();
        }
        DossierId whole = new DossierId(record.value());
        List<Passage> passages = new ArrayList<>(of(action, whole));
        cases.parts(whole).stream().map(DossierCard::id).forEach(part -> passages.addAll(of(action, part)));
        return passages;
    }

    private List<Passage> of(Action action, DossierId id) {
        Sheets sheets = contents.of(id);
        Stream<Optional<SealedText>> speaking = household.speaking(id).stream().flatMap(Household.SpeakingSheet::texts);
        List<ChildSheet> children = household.children(id);
        List<SealedText> own = Stream.concat(sheets.texts(), speaking)
                .flatMap(Optional::stream)
                .toList();
        List<SealedText> others = children.stream()
                .flatMap(ChildSheet::texts)
                .flatMap(Optional::stream)
                .toList();
        Texts texts = reader.open(
                action, id, Stream.concat(own.stream(), others.stream()).map(Optional::of));
        return Stream.concat(
                        own.stream().map(text -> passage(text, Somebody.RECORDED, texts)),
                        others.stream().map(text -> passage(text, "child", texts)))
                .filter(passage -> !passage.text().isEmpty())
                .toList();
    }

    private Passage passage(SealedText sealed, String whose, Texts texts) {
        String what = sealed.place().table() + "." + sealed.place().column();
        String label = messages.getMessage("trajectories.holding." + what, new Object[0], DUTCH);
        return new Passage(what + ":" + sealed.place().row(), label, Sort.TOLD, whose, texts.of(sealed));
    }
}
