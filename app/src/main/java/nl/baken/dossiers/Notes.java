package nl.baken.dossiers;

import java.util.Optional;
import nl.baken.dossiers.DossierView.Head;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a contact note and plans the contact after it, both or neither. */
@Service
@Transactional
class Notes {

    private final ContactDesk contacts;
    private final DossierDesk dossiers;
    private final Agenda agenda;

    Notes(ContactDesk contacts, DossierDesk dossiers, Agenda agenda) {
        this.contacts = contacts;
        this.dossiers = dossiers;
        this.agenda = agenda;
    }

    void keep(DossierId id, NoteForm form) {
        contacts.note(id, form.note());
        Optional.ofNullable(form.reviewOn())
                .filter(day -> !day.equals(dossiers.card(id).reviewOn()))
                .ifPresent(day -> dossiers.planContact(id, day));
    }

    /** An empty note of today, with a proposal for the contact after it as long as somebody is followed. */
    NoteForm blank(Head head) {
        return NoteForm.on(agenda.today(), head.isFollowed() ? agenda.after(Turn.PLAN) : null);
    }
}
