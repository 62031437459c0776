package nl.baken.handovers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything of a handover that is personal, opened for one reader. */
record Sheet(List<SharedText> shared, Map<Remark, String> remarks) {

    Sheet {
        shared = List.copyOf(shared);
        remarks = Map.copyOf(remarks);
    }

    static Sheet of(List<SharedText> shared, Offer offer) {
        return new Sheet(
                shared,
                offer.isSecret()
                        ? Map.of(
                                Remark.NECESSITY,
                                offer.necessity(),
                                Remark.CONDITIONS,
                                offer.secrecy().conditions())
                        : Map.of(Remark.NECESSITY, offer.necessity()));
    }

    public @Nullable String remark(String kind) {
        return remarks.get(Remark.valueOf(kind));
    }

    /** Tells how much is on it, never what. */
    @Override
    public String toString() {
        return "Sheet[" + shared.size() + "]";
    }
}
