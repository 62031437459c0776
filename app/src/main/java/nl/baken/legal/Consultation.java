package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.baken.access.OrganisationId;
import nl.baken.access.PostId;
import nl.baken.legal.Share.Item;
import nl.baken.shared.Id;

/**
 * That another installation was asked whether it knows somebody, as the ledger writes it down: what it was asked by, never what that
 * says.
 *
 * @param record the signal or dossier about which was asked
 */
public record Consultation(Id id, Id record, PostId from, To to, Right right, List<Item> items) {

    public Consultation {
        requireNonNull(id, "id is null");
        requireNonNull(record, "record is null");
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
        requireNonNull(right, "right is null");
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("nothing was asked");
        }
    }

    /** Whose installation it is, and the covenant of both. */
    public record To(OrganisationId organisation, CovenantId covenant) {

        public To {
            requireNonNull(organisation, "organisation is null");
            requireNonNull(covenant, "covenant is null");
        }
    }

    /** Why it may be asked: codes of INQUIRY_PURPOSE and LEGAL_GROUND. */
    public record Right(String purpose, String ground) {

        public Right {
            if (purpose.isBlank() || ground.isBlank()) {
                throw new IllegalArgumentException("nobody is asked without a purpose and a ground");
            }
        }
    }
}
