package nl.baken.rights;

import static nl.baken.access.TestRegion.ADA_ADMINISTRATOR;
import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.PETRA_CONTACT_POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import nl.baken.access.Browser;
import nl.baken.deadlines.ClosedDayId;
import nl.baken.deadlines.Closing.Decreed;
import nl.baken.deadlines.Decrees;
import nl.baken.deadlines.WorkingDays;
import nl.baken.rights.Registration.Whom;
import nl.baken.rights.Request.Advice;
import nl.baken.shared.NotFound;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody asks about their own data is answered in time, by whoever may, and never without an owner. */
class RequestTests extends RequestCase {

    @Autowired
    private Decrees decrees;

    @Autowired
    private WorkingDays workingDays;

    @Test
    void whoSupervisesSeesInTheListEveryRequestAlsoWhereNobodyIsSuspected() {
        RequestId id = register(EVA, Set.of(Right.RECTIFICATION));
        String number = as(
                PETRA_CONTACT_POINT,
                () -> transaction.execute(status -> jdbc.sql("select number from rights.request where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single()));

        String list =
                Browser.of(port, signIn.callAs(FRED_AUDITOR)).get("/requests").body();

        assertThat(list).contains(number).doesNotContain("NAME woord", "/requests/" + id.value());
    }

    @Test
    void theContactPointSeesHowManyPartsAndNoRecord() {
        RequestId id = asked(EVA, Set.of(Right.ACCESS));
        PortionId portion = taken(id);
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(id));

        String page =
                browser(PETRA_CONTACT_POINT).get("/requests/" + id.value()).body();

        assertThat(page).contains("delen geven").doesNotContain("Maanlicht").doesNotContainPattern("\\bS-[0-9A-Z]{4}-");
        assertThat(as(
                        PETRA_CONTACT_POINT,
                        () -> count("select count(*) from rights.portion where request = '%s'".formatted(id.value()))))
                .isZero();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(PETRA_CONTACT_POINT, () -> giving.preview(id, portion)));
        assertThatExceptionOfType(NotFound.class)
                .as("another desk that was asked sees it neither")
                .isThrownBy(() -> as(KARIM_CHAIN_DIRECTOR, () -> giving.preview(id, portion)));
    }

    @Test
    void aDeskTakesOnlyWhatItHoldsItself() {
        RequestId id = register(EVA, Set.of(Right.ACCESS));
        putBefore(id, HANNA, KARIM);
        String number = signal();

        refused("rights.refused.number", () -> as(KARIM_CHAIN_DIRECTOR, () -> searching.take(id, number)));
        refused("rights.refused.number", () -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.take(id, "S-0000-000")));
    }

    @Test
    void whoMayNotAskGetsNoDeskToSearch() {
        Whom grown = new Whom(Asker.REPRESENTATIVE, Requesting.GROWN, false, false, false);
        RequestId id = register(grown, Set.of(Right.ACCESS));

        refused("rights.refused.entitled", () -> putBefore(id, HANNA));
        decided(id, refusal(Ground.NOT_ENTITLED));
        assertThat(state(id)).isEqualTo(State.CLOSED);
    }

    @Test
    void theTermIsExtendedOnceAndSaysItsSum() {
        RequestId id = register(EVA, Set.of(Right.ACCESS));
        LocalDate before = due(id);

        as(PETRA_CONTACT_POINT, () -> desk.extend(id, "COMPLEX"));

        assertThat(due(id)).isAfter(before.plusDays(50)).isBefore(before.plusDays(70));
        refused("rights.refused.extension", () -> as(PETRA_CONTACT_POINT, () -> desk.extend(id, "COMPLEX")));
        assertThat(browser(PETRA_CONTACT_POINT).get("/requests/" + id.value()).body())
                .contains("1 maand en nog 2 maanden", "AVG artikel 12 lid 3", "1182/71");
        assertThat(letter(id)).contains("meer tijd nodig");
        RequestId wmo = register(EVA, Set.of(Right.WMO_DESTROY));
        refused("rights.refused.extension", () -> as(PETRA_CONTACT_POINT, () -> desk.extend(wmo, "COMPLEX")));
    }

    @Test
    void aDayThatIsClosedByDecreeMovesARequestThatRunsAtOnce() {
        RequestId id = register(EVA, Set.of(Right.ACCESS));
        LocalDate last = due(id);
        ClosedDayId closed =
                decrees.close(last, new Decreed("Nationale dag", "Stb. 2026, 1"), ADA_ADMINISTRATOR.value());
        try {
            assertThat(due(id)).isEqualTo(workingDays.onOrAfter(last)).isAfter(last);
            assertThat(workingDays.isWorkingDay(last)).isFalse();
            as(PETRA_CONTACT_POINT, () -> desk.extend(id, "COMPLEX"));
        } finally {
            decrees.withdraw(closed, ADA_ADMINISTRATOR.value());
        }
        RequestId later = register(EVA, Set.of(Right.ACCESS));
        assertThat(due(later)).isEqualTo(last);
        assertThat(due(id)).isAfter(last);
    }

    @Test
    void theDateOfARequestLinksToHowItWasCounted() {
        RequestId id = register(EVA, Set.of(Right.ACCESS));
        Browser petra = browser(PETRA_CONTACT_POINT);
        String why = Jsoup.parse(petra.get("/requests/" + id.value()).body())
                .select("a[href^=/deadlines/why]")
                .attr("href");

        assertThat(Jsoup.parse(petra.get(why).body()).text())
                .contains(
                        "Uiterlijk " + due(id).format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.of("nl"))))
                .contains("1 maand", "AVG artikel 12 lid 3");
    }

    @Test
    void ofTwoWhoActOnWhatBothSawTheSecondIsTold() {
        RequestId id = asked(EVA, Set.of(Right.ACCESS));
        Request seen = find(id);
        Runnable step = () -> as(
                PETRA_CONTACT_POINT,
                () -> transaction.executeWithoutResult(
                        status -> requests.save(seen.step(Step.IDENTIFY, Requesting.today()))));

        assertThat(tried(step)).isEqualTo("done");
        refused("rights.refused.changed", step);
    }

    // every order of steps by everybody who may take one: whatever is refused leaves the request as it was
    @Test
    void isNeverWithoutAnOwnerADayAndANextStep() {
        Random random = new Random(20261128);
        for (int history = 0; history < 6; history++) {
            Whom whom = random.nextBoolean() ? EVA : PARENT;
            RequestId id = register(whom, Set.of(Right.ACCESS, Right.ERASURE));
            for (int step = 0; step < 12; step++) {
                randomStep(random.nextInt(12), id);
                State state = state(id);
                if (state.isOpen()) {
                    assertThat(duties(id))
                            .as("history %d step %d %s", history, step, state)
                            .isNotEmpty();
                    assertThat(Step.values()).anyMatch(next -> next.from(state).isPresent());
                } else {
                    assertThat(duties(id)).isEmpty();
                }
            }
        }
    }

    @Test
    void aChildOfThirteenAsksAboutCareAndElsewhereTheRepresentativeDoes() {
        assertThat(asks("A", 11, Asker.PERSON)).isEqualTo(Entitlement.REPRESENTATIVE_ASKS);
        assertThat(asks("A", 13, Asker.PERSON)).isEqualTo(Entitlement.OWN);
        assertThat(asks("A", 13, Asker.REPRESENTATIVE)).isEqualTo(Entitlement.BESIDE);
        for (String elsewhere : List.of("B", "C", "D", "E")) {
            assertThat(asks(elsewhere, 13, Asker.PERSON)).isEqualTo(Entitlement.REPRESENTATIVE_ASKS);
            assertThat(asks(elsewhere, 13, Asker.REPRESENTATIVE)).isEqualTo(Entitlement.INSTEAD);
            assertThat(asks(elsewhere, 16, Asker.PERSON)).isEqualTo(Entitlement.OWN);
            assertThat(asks(elsewhere, 16, Asker.REPRESENTATIVE)).isEqualTo(Entitlement.PERSON_ASKS);
        }
    }

    private Entitlement asks(String regime, int years, Asker asker) {
        Whom whom = new Whom(asker, Requesting.today().minusYears(years), false, false, false);
        return find(requesting.register(regime, whom, "woord", Set.of(Right.ACCESS)))
                .entitlement();
    }

    private void randomStep(int which, RequestId id) {
        tried(() -> {
            switch (which) {
                case 0 -> as(PETRA_CONTACT_POINT, () -> desk.identify(id, "KNOWN"));
                case 1, 2 -> putBefore(id, HANNA, KARIM);
                case 3 -> as(KARIM_CHAIN_DIRECTOR, () -> searching.foundNothing(id));
                case 4 -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.foundNothing(id));
                case 5 -> taken(id);
                case 6, 7 -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(id));
                case 8 -> as(FRED_AUDITOR, () -> advices.advise(id, Advice.AGREED, "nagegaan"));
                case 9 -> decided(id, granted());
                case 10 -> finish(id);
                default -> decided(id, refusal(Ground.NOTHING));
            }
        });
    }

    private int count(String sql) {
        return transaction.execute(status -> jdbc.sql(sql).query(Integer.class).single());
    }

    private LocalDate due(RequestId id) {
        return find(id).clock().due();
    }
}
