package nl.baken.trajectories;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.dossiers.DossierId;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Component;

/** Opens the texts of one page in one go through the gate, which writes one line in the logbook. */
@Component
class Reader {

    private final ReadGate gate;

    Reader(ReadGate gate) {
        this.gate = gate;
    }

    Texts open(DossierId dossier, Stream<Optional<SealedText>> texts) {
        return open(Action.READ_DOSSIER, dossier, texts);
    }

    /** Opens them for what the caller does with it. */
    Texts open(Action action, DossierId dossier, Stream<Optional<SealedText>> texts) {
        List<SealedText> sealed = texts.flatMap(Optional::stream).toList();
        return new Texts(gate.open(action, dossier, sealed));
    }

    /** The texts that were opened. */
    record Texts(Opened opened) {
        String of(Optional<SealedText> sealed) {
            return sealed.flatMap(text -> opened.text(text.place())).orElse("");
        }

        String of(SealedText sealed) {
            return of(Optional.of(sealed));
        }
    }
}
