package nl.baken.conferences;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.access.Access;
import nl.baken.access.PostId;
import nl.baken.conferences.Sheet.Shown;
import nl.baken.conferences.Sheet.ShownPart;
import nl.baken.shared.Refused;
import nl.baken.signals.Disclosable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses what each party may know of each item: exactly that, with the reason why, and only what a covenant lets it have. */
@Service
@Transactional
public class SheetDesk {

    private final Conferences conferences;
    private final Table table;
    private final Matters matters;
    private final Clearing clearing;
    private final Access access;

    SheetDesk(Conferences conferences, Table table, Matters matters, Clearing clearing, Access access) {
        this.conferences = conferences;
        this.table = table;
        this.matters = matters;
        this.clearing = clearing;
        this.access = access;
    }

    /** Everything of an item that can be chosen. */
    public List<Disclosable> parts(ConferenceId id, ItemId item) {
        conferences.held(id);
        return matters.parts(table.agenda().find(id, item));
    }

    /** Exactly what the party will see; nothing is kept. */
    Shown preview(ConferenceId id, PartyId party, ItemId item, Selection asked) {
        Place place = place(id, party, item);
        List<Disclosable> chosen = chosen(place.item(), asked.fields());
        Selection selection = asked.carrying(chosen);
        basis(place, chosen, selection);
        List<ShownPart> parts = chosen.stream()
                .map(part -> new ShownPart(
                        part.aspect(), part.text(), selection.secret().contains(part.key())))
                .toList();
        String conditions = selection.isSecret() ? selection.conditions() : "";
        return new Shown(place.item().position(), parts, selection.necessity(), conditions);
    }

    /** Makes the sheet of a party about an item, or chooses it anew as long as the party was not let in. */
    public void choose(ConferenceId id, PartyId party, ItemId item, Selection asked) {
        Place place = place(id, party, item);
        List<Disclosable> chosen = chosen(place.item(), asked.fields());
        Selection selection = asked.carrying(chosen);
        Basis basis = basis(place, chosen, selection);
        SheetId sheet = table.sheets()
                .find(id, place.party(), place.item())
                .map(Sheet::id)
                .orElseGet(() -> begun(place.chair()));
        table.sheets().write(id, sheet, place.party(), place.item(), selection, basis);
        table.sheets().fill(sheet, chosen, selection);
    }

    private SheetId begun(PostId chair) {
        SheetId sheet = SheetId.next();
        access.hold(sheet, chair);
        return sheet;
    }

    private Place place(ConferenceId id, PartyId party, ItemId item) {
        Conference conference = conferences.held(id);
        conference.require(conference.state().prepares());
        Place place = new Place(
                conference.chair().post(),
                table.parties().find(id, party),
                table.agenda().find(id, item));
        if (place.party().wasPresent()) {
            throw new Refused("conferences.refused.given");
        }
        clearing.requireHeld(place.item(), place.chair());
        return place;
    }

    private List<Disclosable> chosen(Item item, Set<String> fields) {
        List<Disclosable> chosen = matters.parts(item).stream()
                .filter(part -> fields.contains(part.key()))
                .toList();
        if (chosen.size() != fields.size()) {
            throw new Refused("conferences.refused.fields");
        }
        return chosen;
    }

    private Basis basis(Place place, List<Disclosable> chosen, Selection selection) {
        Set<String> labels =
                chosen.stream().map(part -> part.aspect().labelKey()).collect(Collectors.toSet());
        return clearing.basis(place.chair(), place.party(), labels, selection.isSecret());
    }

    /** For whom a sheet is, about what, and whose it is to give. */
    private record Place(PostId chair, Party party, Item item) {}
}
