package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import nl.baken.access.Appointment.Answer;
import nl.baken.access.Appointment.Asked;
import nl.baken.access.Appointment.Office;
import nl.baken.access.Appointment.Outcome;
import nl.baken.access.Appointment.Whom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** For whom an appointment waits: never for who asked it nor for whom it is for. */
class AppointmentStateTests {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 29, 12, 0);

    private final Caller asker = Invented.caller(Role.ADMINISTRATOR);
    private final Caller appointed = Invented.caller(Role.ADMINISTRATOR);
    private final Caller somebodyElse = Invented.caller(Role.AUDITOR);

    @Test
    void waitsForSomebodyElseThanWhoAskedAndWhoGetsIt() {
        Appointment waiting = appointment(appointed.person(), false, null);

        assertThat(waiting.isOpen()).isTrue();
        assertThat(isFor(somebodyElse, waiting)).isTrue();
        assertThat(isFor(asker, waiting)).isFalse();
        assertThat(isFor(appointed, waiting)).isFalse();
        assertThat(isFor(somebodyElse, appointment(null, false, null)))
                .as("a rule")
                .isTrue();
    }

    @Test
    void isForNobodyOnceItWasAnswered() {
        for (Outcome outcome : Outcome.values()) {
            Appointment answered = appointment(appointed.person(), false, outcome);

            assertThat(answered.isOpen()).isFalse();
            assertThat(isFor(somebodyElse, answered)).isFalse();
            assertThat(isWithdrawnBy(asker, answered)).isFalse();
        }
    }

    @Test
    void isTakenBackByWhoAskedItUnlessItWasGivenAtOnce() {
        assertThat(isWithdrawnBy(asker, appointment(appointed.person(), false, null)))
                .isTrue();
        assertThat(isWithdrawnBy(somebodyElse, appointment(appointed.person(), false, null)))
                .isFalse();
        assertThat(isWithdrawnBy(asker, appointment(appointed.person(), true, null)))
                .isFalse();
    }

    @Test
    void saysHowItStands() {
        assertThat(appointment(null, false, null))
                .returns("warning", Appointment::badge)
                .returns("access.appointment.state.waiting", Appointment::stateKey);
        assertThat(appointment(null, true, null))
                .returns("warning", Appointment::badge)
                .returns("access.appointment.state.at_once", Appointment::stateKey);
        assertThat(appointment(null, false, Outcome.CONFIRMED))
                .returns("success", Appointment::badge)
                .returns("access.appointment.state.confirmed", Appointment::stateKey);
        assertThat(appointment(null, true, Outcome.REFUSED))
                .returns("inactive", Appointment::badge)
                .returns("access.appointment.state.refused", Appointment::stateKey);
        assertThat(appointment(null, false, null).office().roleKey()).isEqualTo("role.focal_point");
    }

    private static boolean isFor(Caller caller, Appointment appointment) {
        return Callers.as(caller, appointment::isForCaller);
    }

    private static boolean isWithdrawnBy(Caller caller, Appointment appointment) {
        return Callers.as(caller, appointment::isToWithdraw);
    }

    private Appointment appointment(@Nullable PersonId person, boolean atOnce, @Nullable Outcome outcome) {
        LocalDate day = MOMENT.toLocalDate();
        return new Appointment(
                AppointmentId.next(),
                new Whom(person, "Noor"),
                new Office(Invented.post(Role.FOCAL_POINT), "Hilversum", day, null),
                new Asked(asker.person(), "Ada", MOMENT, atOnce),
                day,
                Optional.ofNullable(outcome).map(what -> new Answer(what, "Fred", MOMENT)));
    }
}
