package nl.baken.neighbours;

import nl.baken.access.Directory;
import nl.baken.access.PostId;
import org.springframework.stereotype.Component;

/** Whom another region calls about a record of a desk here. */
@Component
class Voice {

    private final ContactPoints contacts;
    private final Directory directory;

    Voice(ContactPoints contacts, Directory directory) {
        this.contacts = contacts;
        this.directory = directory;
    }

    /** The desk itself; of a veiled record whoever directs the chain. */
    Contact of(PostId desk, boolean veiled) {
        return contacts.of(veiled ? directory.chainDirector().id() : desk);
    }
}
