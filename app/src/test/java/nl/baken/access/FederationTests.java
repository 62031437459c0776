package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom a provider lets in, and whom it means. */
class FederationTests extends ByRules {

    @Autowired
    Federation federation;

    @Autowired
    ProviderAccounts accounts;

    @Autowired
    Entries entries;

    @Autowired
    TimeCodes codes;

    @Autowired
    ReportingPoint reportingPoint;

    @Test
    void whoeverMayBeginIsMadeAColleagueAtTheFirstArrivalAndIsTheSameAtTheNext() {
        assertThat(federation.arrive(identity)).isInstanceOf(Arrival.Refused.class);
        rule("groups", HUIZEN, false);
        assertThat(federation.arrive(identity)).as("no rule lets anybody begin").isInstanceOf(Arrival.Refused.class);
        rule("roles", HUIZEN, true);

        assertThat(federation.arrive(identity)).isInstanceOf(Arrival.Halfway.class);
        PersonId joined = owner();
        assertThat(holdings.of(joined)).extracting(Holding::role).containsExactly(Role.FOCAL_POINT);
        assertThat(DoorLog.of(joined)).isEqualTo("PROVIDER_LINKED");
        rule("acr", null, false);
        assertThat(federation.arrive(identity)).isInstanceOfSatisfying(Arrival.Inside.class, inside -> {
            assertThat(inside.person()).isEqualTo(joined);
            assertThat(sessions.resolve(inside.session()).orElseThrow().provenAt())
                    .isEqualTo(identity.authenticated());
            assertThat(sessions.isFromProvider(inside.session())).isTrue();
        });
    }

    @Test
    void whoeverMayNoLongerSignInOrHasNoRuleAnyMoreStaysOutAndHoldsNothing() {
        ClaimRule rule = rule("groups", HUIZEN, true);
        federation.arrive(identity);
        PersonId joined = owner();
        TestRegion.asOwner("update access.person set active = false where id = ?", joined.value());
        assertThat(federation.arrive(identity)).isInstanceOf(Arrival.Refused.class);
        TestRegion.asOwner("update access.person set active = true where id = ?", joined.value());
        String session = sessions.open(joined, true);
        TestRegion.asOwner(
                "delete from access.claim_rule where id = ?", rule.id().value());
        TestRegion.asOwner(
                "insert into access.claim_rule (id, claim, value, post, joins) values (?, 'other', ?, ?, true)",
                rule.id().value(),
                group,
                HUIZEN.value());
        TestRegion.asOwner(
                "update access.holding set rule = ? where person = ?", rule.id().value(), joined.value());

        assertThat(federation.arrive(identity)).isInstanceOf(Arrival.Refused.class);

        assertThat(holdings.of(joined)).isEmpty();
        assertThat(sessions.resolve(session))
                .as("opened with the post that ended")
                .isEmpty();
        assertThat(DoorLog.of(joined)).isEqualTo("PROVIDER_LINKED PROVIDER_REFUSED PROVIDER_REFUSED");
    }

    @Test
    void anInvitationLinksOnceAndOnlyAnAccountThatIsNobodysAndLeadsSomewhere() {
        String invitation = Invited.to(signIn, noor);
        assertThat(federation.link(identity, invitation)).as("no rule").isInstanceOf(Arrival.Refused.class);
        rule("groups", HUIZEN, false);
        codes.keep(noor, TimeCode.newSecret(), 0);
        assertThat(federation.link(identity, invitation)).as("a second factor").isInstanceOf(Arrival.Refused.class);
        codes.remove(noor);
        String session = sessions.open(noor, true);
        String entry = entries.open(noor, Voucher.NONE);
        assertThat(federation.link(identity, "x")).as("no invitation").isInstanceOf(Arrival.Refused.class);

        assertThat(federation.link(identity, invitation)).isInstanceOf(Arrival.Halfway.class);

        assertThat(owner()).isEqualTo(noor);
        assertThat(holdings.of(noor)).hasSize(1);
        assertThat(sessions.resolve(session)).isEmpty();
        assertThat(entries.person(entry)).isEmpty();
        PersonId other = as(() -> people.add("Ander", "p" + UUID.randomUUID()));
        String later = Invited.to(signIn, other);
        assertThat(federation.link(identity, later))
                .as("the account of somebody")
                .isInstanceOf(Arrival.Refused.class);
        assertThat(signIn.invited(later)).isTrue();
        assertThat(DoorLog.of(noor)).isEqualTo("PROVIDER_LINKED PROVIDER_REFUSED");
    }

    @Test
    void aColleagueLinksTheirOwnAccountOnce() {
        TestRegion.alsoHolds(noor, TestRegion.HILVERSUM, Role.FOCAL_POINT);
        Caller caller = sessions.resolve(sessions.open(noor, true)).orElseThrow();
        assertThat(federation.linkOwn(caller, identity)).as("no rule").isFalse();
        rule("groups", HUIZEN, false);
        assertThat(federation.linkOwn(reportingPoint.visitor(), identity))
                .as("a visitor")
                .isFalse();

        assertThat(federation.linkOwn(caller, identity)).isTrue();
        assertThat(federation.linkOwn(caller, identity)).isFalse();

        assertThat(owner()).isEqualTo(noor);
        assertThat(holdings.of(noor)).hasSize(2);
        assertThat(DoorLog.of(noor)).isEqualTo("PROVIDER_REFUSED PROVIDER_LINKED PROVIDER_REFUSED");
    }

    @Test
    void aProofCountsForWhoeverTheProviderMeansAndWhenARuleSaysSo() {
        TestRegion.alsoHolds(noor, TestRegion.HILVERSUM, Role.FOCAL_POINT);
        Caller caller = sessions.resolve(sessions.open(noor, true)).orElseThrow();
        accounts.link(identity, noor);
        assertThat(federation.prove(caller, identity)).as("no rule says so").isFalse();
        rule("acr", null, false);

        assertThat(federation.prove(caller, identity)).isTrue();
        assertThat(federation.prove(caller, identity("somebody-else"))).isFalse();
        assertThat(federation.prove(signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM), identity))
                .isFalse();
        assertThat(DoorLog.of(noor)).isEqualTo("FACTOR_REFUSED FACTOR_PROVEN FACTOR_REFUSED");
    }

    @Test
    void whatEndedAtTheProviderEndsHereInThatSessionOrInAll() {
        accounts.link(identity, noor);
        String there = UUID.randomUUID().toString();
        String one = sessions.open(noor, true, new Voucher(null, there));
        String other = sessions.open(noor, true, new Voucher(null, "x"));

        federation.ended(new IdentityProvider.Ended(identity.issuer(), identity.subject(), there));
        assertThat(sessions.resolve(one)).isEmpty();
        assertThat(sessions.resolve(other)).isPresent();
        federation.ended(new IdentityProvider.Ended(identity.issuer(), "nobody", ""));
        assertThat(sessions.resolve(other)).isPresent();
        federation.ended(new IdentityProvider.Ended(identity.issuer(), identity.subject(), ""));
        assertThat(sessions.resolve(other)).isEmpty();
        assertThat(DoorLog.of(noor)).isEqualTo("SESSIONS_ENDED SESSIONS_ENDED");
    }

    @Test
    void aColleagueOfTheProviderHasTheNameAndTheLoginThatItSays() {
        String login = "P" + UUID.randomUUID();
        Identity named = named("Nina\u0007 " + "x".repeat(200) + " ", login);
        Colleague nina = joined(named);
        assertThat(nina.login()).isEqualTo(login.toLowerCase(Locale.ROOT));
        assertThat(nina.name()).startsWith("Nina x").hasSize(120);

        assertThat(joined(named).login()).as("which is taken").matches("oidc-[0-9a-f]{16}");
        Colleague strange = joined(named(" ", "geen login"));
        assertThat(strange.login()).startsWith("oidc-");
        assertThat(strange.name()).isEqualTo(strange.login());
        assertThat(joined(named("", "q" + login)).name()).isEqualTo("q" + login.toLowerCase(Locale.ROOT));
    }

    @Test
    void theProviderMeansOneColleagueAndAColleagueHasOneAccountThere() {
        Identity another = identity("another-" + group);
        assertThat(accounts.link(identity, noor)).isTrue();
        assertThat(accounts.link(another, noor)).isTrue();
        assertThat(accounts.find(identity.issuer(), identity.subject()))
                .as("the one of before")
                .isEmpty();
        assertThat(accounts.link(another, ADA)).as("somebody else's").isFalse();
        assertThat(accounts.knows(noor)).isTrue();
        assertThat(accounts.knows(ADA)).isFalse();
        assertThat(accounts.since(noor)).as("no provider of today").isEmpty();
        assertThat(accounts.find(another.issuer(), another.subject())
                        .orElseThrow()
                        .active())
                .isTrue();
    }

    private Colleague joined(Identity who) {
        return people.find(accounts.join(who)).orElseThrow();
    }

    private Identity named(String name, String login) {
        return new Identity(
                "https://inloggen.example",
                "x",
                Map.of("name", List.of(name), "preferred_username", List.of(login)),
                Instant.EPOCH,
                "");
    }

    private PersonId owner() {
        return accounts.find(identity.issuer(), identity.subject())
                .orElseThrow()
                .person();
    }
}
