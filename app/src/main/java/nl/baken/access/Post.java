package nl.baken.access;

import static java.util.Objects.requireNonNull;

/** One role at one organisation, such as focal point of Hilversum; people come and go, a post stays. */
public record Post(PostId id, OrganisationId organisation, Role role) {

    public Post {
        requireNonNull(id, "id is null");
        requireNonNull(organisation, "organisation is null");
        requireNonNull(role, "role is null");
    }
}
