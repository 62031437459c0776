package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The provider means a colleague by what it calls them for ever; only that colleague links it. */
class LinkedAccountTests extends AtTheProvider {

    @Autowired
    LinkedAccountTests(SignIn signIn, People people, Holdings holdings, ClaimRules rules, Accounts accounts) {
        super(signIn, people, holdings, rules, accounts);
    }

    @Test
    void nobodyIsSomebodyByAnAddressOrAName() {
        String login = "p" + UUID.randomUUID();
        PersonId known = as(() -> people.add("Iemand", login));
        TestRegion.asOwner("delete from access.claim_rule where joins");
        rule("groups", group, TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT), false);
        Guest guest = new Guest(port);

        refused(
                guest,
                arrive(
                        guest,
                        claims -> strong().apply(claims)
                                .claim("preferred_username", login)
                                .claim("email", login + "@example.org")
                                .claim("email_verified", true)));

        assertThat(holdings.of(known)).isEmpty();
    }

    @Test
    void aLoginThatIsTakenStaysWhoseItIs() {
        String login = "p" + UUID.randomUUID();
        PersonId known = as(() -> people.add("Iemand", login));
        Guest guest = new Guest(port);

        arrive(guest, claims -> strong().apply(claims).claim("preferred_username", login));

        assertThat(person()).isNotEqualTo(known);
        assertThat(people.find(person()).orElseThrow().login()).startsWith("oidc-");
    }

    @Test
    void anInvitationLinksAnAccountOfTheProvider() {
        TestRegion.asOwner("delete from access.claim_rule where joins");
        rule("groups", group, TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT), false);
        PersonId invited = as(() -> people.add("Iemand", "p" + UUID.randomUUID()));
        String invitation = Invited.to(signIn, invited);
        Guest guest = new Guest(port);
        guest.set("baken_welcome", invitation);
        assertThat(guest.page("/welcome").select("a[href$=/oidc]")).isNotEmpty();

        assertThat(Guest.location(arrive(guest, "/welcome/oidc", strong()))).isEqualTo("/");

        assertThat(person()).isEqualTo(invited);
        assertThat(guest.get("/signals").statusCode()).isEqualTo(200);
        assertThat(signIn.invited(invitation)).isFalse();
        Guest other = new Guest(port);
        other.set("baken_welcome", invitation);
        refused(other, arrive(other, "/welcome/oidc", strong()));
    }

    @Test
    void anInvitationIsNoWayPastASecondFactor() {
        PersonId colleague = as(() -> people.add("Iemand", "p" + UUID.randomUUID()));
        signIn.setPassword(colleague, "een lange zin als wachtwoord");
        Guest own = new Guest(port);
        own.signIn(people.find(colleague).orElseThrow().login(), "een lange zin als wachtwoord");
        own.enrol();
        Guest administrator = Invited.guest(port, signIn, colleague);

        refused(administrator, arrive(administrator, "/welcome/oidc", strong()));

        Guest later = new Guest(port);
        arrive(later, strong());
        assertThat(person()).as("a colleague of its own, by the rule").isNotEqualTo(colleague);
    }

    @Test
    void whoeverProvedWhoTheyAreLinksTheirOwnAccount() {
        TestRegion.asOwner("delete from access.claim_rule where joins");
        rule("groups", group, TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT), false);
        PersonId colleague = as(() -> people.add("Iemand", "p" + UUID.randomUUID()));
        TestRegion.alsoHolds(colleague, TestRegion.HUIZEN, Role.FOCAL_POINT);
        signIn.setPassword(colleague, "een lange zin als wachtwoord");
        Guest guest = new Guest(port);
        guest.signIn(people.find(colleague).orElseThrow().login(), "een lange zin als wachtwoord");
        guest.enrol();
        assertThat(guest.page("/me/factors").select("a[href=/me/factors/oidc]")).isNotEmpty();

        assertThat(Guest.location(arrive(guest, "/me/factors/oidc", strong()))).isEqualTo("/me/factors");

        assertThat(person()).isEqualTo(colleague);
        assertThat(guest.page("/me/factors").select("a[href=/me/factors/oidc]"))
                .as("linked already")
                .isEmpty();
        assertThat(holdings.of(colleague)).hasSize(2);
        assertThat(Guest.location(arrive(new Guest(port), strong()))).isEqualTo("/");
        TestRegion.asOwner(
                "update access.session set proven_at = now() - interval '6 minutes' where person = ?",
                colleague.value());
        assertThat(Guest.location(guest.get("/me/factors/oidc"))).startsWith("/prove");
    }

    @Test
    void oneAdministratorDoesNotComeInThePlaceOfWhoeverTheProviderKnows() {
        arrive(new Guest(port), strong());
        PersonId colleague = person();
        assertThat(as(() -> accounts.of(colleague)).linked()).isNotNull();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> as(() -> people.invite(colleague)));

        signIn.startOver(colleague);
        assertThat(as(() -> accounts.of(colleague)).linked())
                .as("recovered by two")
                .isNull();
    }
}
