package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import nl.baken.access.PostId;
import nl.baken.shared.Id;

/**
 * Something that leaves a desk on paper, as the ledger writes it down: codes and identifiers, never what it says.
 *
 * @param record the signal or dossier that it comes from
 */
public record Share(
        Id id, String number, Id record, String municipality, Between between, Right right, List<Item> items) {

    public Share {
        requireNonNull(id, "id is null");
        requireNonNull(record, "record is null");
        items = List.copyOf(items);
        if (number.isBlank() || items.isEmpty()) {
            throw new IllegalArgumentException("a share has a number, and something is shared");
        }
    }

    /** From which desk to whom: a code of THIRD_PARTY. */
    public record Between(PostId from, String thirdParty) {

        public Between {
            requireNonNull(from, "from is null");
            if (thirdParty.isBlank()) {
                throw new IllegalArgumentException("a share goes to somebody");
            }
        }
    }

    /** Why it may be shared: codes of HANDOVER_PURPOSE and LEGAL_GROUND, and until when. */
    public record Right(String purpose, String ground, LocalDate last) {

        public Right {
            requireNonNull(last, "last is null");
            if (purpose.isBlank() || ground.isBlank()) {
                throw new IllegalArgumentException("nothing is shared without a purpose and a ground");
            }
        }
    }

    /** One shared field, by the key of its label, and whose it is. */
    public record Item(String field, Id subject, boolean secret) {

        public Item {
            requireNonNull(subject, "subject is null");
            if (field.isBlank()) {
                throw new IllegalArgumentException("an item without a field");
            }
        }
    }
}
