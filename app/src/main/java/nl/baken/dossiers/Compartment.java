package nl.baken.dossiers;

import java.util.List;
import org.springframework.stereotype.Component;

/** The rows about whereabouts of one dossier, each only for who may open or keep them. */
@Component
class Compartment {

    private final Dossiers dossiers;
    private final Stays stays;
    private final Unsealings unsealings;

    Compartment(Dossiers dossiers, Stays stays, Unsealings unsealings) {
        this.dossiers = dossiers;
        this.stays = stays;
        this.unsealings = unsealings;
    }

    Dossier dossier(DossierId id) {
        return dossiers.withWhereabouts(id);
    }

    boolean keeps(DossierId id) {
        return dossiers.keeps(id);
    }

    List<Stay> stays(DossierId id) {
        dossiers.withWhereabouts(id);
        return stays.of(id);
    }

    Stay stay(DossierId id, WhereaboutsId place) {
        dossiers.withWhereabouts(id);
        return stays.find(id, place);
    }

    List<Unsealing> unsealings(DossierId id) {
        dossiers.keptWhereabouts(id);
        return unsealings.of(id);
    }
}
