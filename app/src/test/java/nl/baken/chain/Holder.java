package nl.baken.chain;

import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;

/** Somebody, with the post that answers for what they hold. */
public record Holder(PersonId person, PostId post) {

    /** Somebody new at an organisation of their own, since yesterday. */
    public static Holder newcomer(Role role) {
        PostId post = PostId.next();
        Records.sql(
                "insert into access.post (id, organisation, role) values (?, ?, ?)",
                post.value(),
                UUID.fromString(Administered.organisation()),
                role.name());
        return new Holder(hired(post, "Nieuw"), post);
    }

    /** Somebody new at the same post. */
    Holder colleague() {
        return new Holder(hired(post, "Collega"), post);
    }

    /** Appoints somebody to a post since yesterday. */
    public static void appoint(PersonId person, PostId post) {
        Records.sql(
                "insert into access.holding (id, person, post, valid_from) values (?, ?, ?, current_date - 1)",
                UUID.randomUUID(),
                person.value(),
                post.value());
    }

    private static PersonId hired(PostId post, String name) {
        PersonId person = PersonId.next();
        Records.sql(
                "insert into access.person (id, version, name, login, active) values (?, 0, ?, ?, true)",
                person.value(),
                name,
                person.value().toString());
        appoint(person, post);
        return person;
    }
}
