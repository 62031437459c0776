package nl.baken.neighbours;

import java.util.List;
import nl.baken.codes.Choice;
import org.springframework.stereotype.Component;

/** What people choose from on the forms of this module. */
@Component("neighbourChoices")
class Choices {

    private final Agreements agreements;

    Choices(Agreements agreements) {
        this.agreements = agreements;
    }

    /** The covenants under which a region can be entered. */
    public List<Choice> agreements() {
        return agreements.all().stream()
                .map(agreement -> new Choice(agreement.key().code(), agreement.words()))
                .toList();
    }
}
