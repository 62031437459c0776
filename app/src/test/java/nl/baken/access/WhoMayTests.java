package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.Set;
import nl.baken.access.Decision.Denied;
import nl.baken.access.Decision.Granted;
import nl.baken.access.Decision.Reason;
import nl.baken.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one decision: a role that may ask it, and a tie that suffices. */
class WhoMayTests {

    private final Access access = new Access(JdbcClient.create(Invented.NOWHERE));

    @ParameterizedTest
    @EnumSource
    void takesARoleThatMayAskItAndATieThatSuffices(Action action) {
        for (Role role : Role.values()) {
            for (Tie tie : Tie.values()) {
                Decision expected = !action.roles().contains(role)
                        ? new Denied(Reason.ROLE)
                        : tie.compareTo(action.tie()) < 0 ? new Denied(Reason.TIE) : new Granted();
                assertThat(Access.decide(Invented.caller(role), action, tie))
                        .as("%s as %s with %s", action, role, tie)
                        .isEqualTo(expected);
            }
        }
        assertThat(Access.decide(Invented.caller(), action, Tie.HOLDER)).isEqualTo(new Denied(Reason.ROLE));
    }

    @Test
    void oneOfSeveralPostsIsEnough() {
        assertThat(Access.decide(Invented.caller(Role.AUDITOR, Role.CARE_COORDINATOR), Action.READ_DOSSIER, Tie.READER))
                .isEqualTo(new Granted());
    }

    @Test
    void isNobodysWithoutACaller() {
        assertThat(access.may(Action.VISIT)).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> access.require(Action.VISIT));
    }

    @Test
    void isThatOfWhoeverCalls() {
        Callers.as(Invented.caller(Role.ADMINISTRATOR), () -> {
            assertThat(access.may(Action.ADMINISTER)).isTrue();
            assertThat(access.may(Action.READ_DOSSIER)).isFalse();
            assertThatCode(() -> access.require(Action.ADMINISTER)).doesNotThrowAnyException();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> access.require(Action.READ_DOSSIER));
        });
    }

    @Test
    void aTieReachesWhatIsNoStronger() {
        assertThat(EnumSet.allOf(Tie.class)).filteredOn(Tie.READER::reaches).containsExactly(Tie.NONE, Tie.READER);
        assertThat(EnumSet.allOf(Tie.class)).allMatch(Tie.HOLDER::reaches);
    }

    @Test
    void whoeverAdministersSeesNoCase() {
        assertThat(EnumSet.allOf(Action.class))
                .filteredOn(action -> action.roles().contains(Role.ADMINISTRATOR))
                .allMatch(action -> action.tie() == Tie.NONE);
        assertThat(Action.ADMINISTER.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
        assertThat(Action.KEEP_WHEREABOUTS.tie()).isEqualTo(Tie.HOLDER);
        assertThat(Action.OPEN_WHEREABOUTS.tie()).isEqualTo(Tie.TRUSTED);
    }
}
