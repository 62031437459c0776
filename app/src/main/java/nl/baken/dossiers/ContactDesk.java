package nl.baken.dossiers;

import java.util.UUID;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the contact with somebody: what was said, how it is safe to reach them, and who is near to them. */
@Service
@Transactional
public class ContactDesk {

    private final Dossiers dossiers;
    private final Contacts contacts;
    private final Timeline timeline;

    ContactDesk(Dossiers dossiers, Contacts contacts, Timeline timeline) {
        this.dossiers = dossiers;
        this.contacts = contacts;
        this.timeline = timeline;
    }

    /** Writes down a contact; a closed dossier takes notes too, since people call back. */
    public void note(DossierId id, Note note) {
        dossiers.kept(id);
        contacts.note(id, note);
    }

    public void setSafeContact(DossierId id, SafeContact rule) {
        dossiers.kept(id);
        contacts.allow(id, rule);
        timeline.write(id, Happening.SAFE_CONTACT_CHANGED, rule.channel());
    }

    public void addRelative(DossierId id, Relative relative) {
        dossiers.kept(id);
        contacts.add(id, relative);
        timeline.write(id, Happening.RELATIVE_ADDED);
    }

    public void removeRelative(DossierId id, UUID relative) {
        dossiers.kept(id);
        if (!contacts.remove(id, relative)) {
            throw new NotFound();
        }
        timeline.write(id, Happening.RELATIVE_REMOVED);
    }
}
