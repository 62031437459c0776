package nl.baken.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.baken.access.Address.Site;
import nl.baken.access.Questions.Kind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passkeys of colleagues: ours is the public half, and the library knows the rules of Web Authentication. */
@Component
class Passkeys {

    private static final int CHALLENGE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager rules = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final JdbcClient jdbc;
    private final Questions questions;
    private final PasskeyAlgorithms algorithms;
    private final Clock clock;

    Passkeys(@Qualifier("door") DataSource door, Questions questions, PasskeyAlgorithms algorithms, Clock clock) {
        this.jdbc = JdbcClient.create(door);
        this.questions = questions;
        this.algorithms = algorithms;
        this.clock = clock;
    }

    /** The passkeys of somebody, the oldest first. */
    List<Passkey> of(PersonId person) {
        return jdbc.sql("select id, credential_id, added_on from access.passkey where person = ? order by added_on, id")
                .param(person.value())
                .query((row, number) -> new Passkey(
                        new PasskeyId(row.getObject("id", UUID.class)),
                        row.getObject("added_on", LocalDate.class),
                        row.getBytes("credential_id")))
                .list();
    }

    /** What a browser is asked in order to make a passkey. */
    String toAdd(Owner owner, String token, Site site) {
        return PasskeyOptions.toAdd(site, owner, algorithms.codes(), challenge(token), credentials(owner.person()));
    }

    /** What a browser is asked in order to prove that it has one of these passkeys. */
    String toProve(PersonId person, String token, Site site) {
        return PasskeyOptions.toProve(site, challenge(token), credentials(person));
    }

    /** Keeps the passkey that a browser made; false when it is not what was asked. */
    boolean add(PersonId person, String token, Site site, String answer) {
        return questions
                .take(token, Kind.CHALLENGE)
                .flatMap(challenge -> unlessBroken(() -> {
                    RegistrationData made = rules.parseRegistrationResponseJSON(answer);
                    return rules.verify(
                            made,
                            new RegistrationParameters(server(site, challenge), algorithms.parameters(), false, true));
                }))
                .filter(made -> keep(person, made))
                .isPresent();
    }

    /** Whether a browser proved that it has a passkey of this person; each challenge is good once. */
    boolean prove(PersonId person, String token, Site site, String answer) {
        Optional<AuthenticationData> proof = questions
                .take(token, Kind.CHALLENGE)
                .flatMap(challenge -> unlessBroken(() -> {
                    AuthenticationData shown = rules.parseAuthenticationResponseJSON(answer);
                    CredentialRecord known = known(person, shown.getCredentialId());
                    return rules.verify(
                            shown, new AuthenticationParameters(server(site, challenge), known, null, false, true));
                }));
        proof.ifPresent(this::count);
        return proof.isPresent();
    }

    void remove(PersonId person, PasskeyId id) {
        jdbc.sql("delete from access.passkey where person = ? and id = ?")
                .params(person.value(), id.value())
                .update();
    }

    void removeAll(PersonId person) {
        jdbc.sql("delete from access.passkey where person = ?")
                .param(person.value())
                .update();
    }

    // A browser may send anything, and the library throws of all kinds when it is not what it should be.
    private static <T> Optional<T> unlessBroken(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }

    private byte[] challenge(String token) {
        byte[] challenge = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(challenge);
        questions.ask(token, Kind.CHALLENGE, challenge);
        return challenge;
    }

    private List<byte[]> credentials(PersonId person) {
        return of(person).stream().map(Passkey::credential).toList();
    }

    private static ServerProperty server(Site site, byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private boolean keep(PersonId person, RegistrationData made) {
        var data = made.getAttestationObject().getAuthenticatorData();
        AttestedCredentialData key = data.getAttestedCredentialData();
        return jdbc.sql("""
                        insert into access.passkey (id, person, credential_id, public_key, signatures, added_on)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                PasskeyId.next().value(),
                                person.value(),
                                key.getCredentialId(),
                                keys.convert(key),
                                data.getSignCount(),
                                LocalDate.now(clock))
                        .update()
                > 0;
    }

    private CredentialRecord known(PersonId person, byte[] credential) {
        return jdbc.sql("select public_key, signatures from access.passkey where person = ? and credential_id = ?")
                .params(person.value(), credential)
                .query((row, number) -> new CredentialRecordImpl(
                        new NoneAttestationStatement(),
                        null,
                        null,
                        null,
                        row.getLong("signatures"),
                        accepted(keys.convert(row.getBytes("public_key"))),
                        null,
                        null,
                        null,
                        null))
                .single();
    }

    // Also a passkey of before the operator stopped accepting its algorithm.
    private AttestedCredentialData accepted(AttestedCredentialData key) {
        if (!algorithms.accept(key.getCOSEKey())) {
            throw new IllegalArgumentException("a passkey of an algorithm that is refused");
        }
        return key;
    }

    private void count(AuthenticationData proof) {
        jdbc.sql("update access.passkey set signatures = ? where credential_id = ?")
                .params(proof.getAuthenticatorData().getSignCount(), proof.getCredentialId())
                .update();
    }
}
