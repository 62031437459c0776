package nl.baken.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The demo as it stands after its first start, seen over the shoulder of the application. */
@DemoRegion
class DemoTests {

    private static SingleConnectionDataSource connection;
    private static JdbcClient database;

    private final Demo demo;

    @Autowired
    DemoTests(Demo demo) {
        this.demo = demo;
    }

    @BeforeAll
    static void look() throws SQLException {
        Connection owner = TestDatabase.connectAsOwner();
        connection = new SingleConnectionDataSource(owner, true);
        database = JdbcClient.create(connection);
    }

    @AfterAll
    static void lookAway() {
        connection.destroy();
    }

    @Test
    void givesTheTableOfTheReportOn2019() {
        assertThat(facts("exploitation"))
                .isEqualTo(Map.of("SEXUAL", 25, "LABOUR", 7, "CRIMINAL", 3, "FORCED_MARRIAGE", 1));
        assertThat(count("select count(*) from dossiers.facts where opened_on between '2019-03-01' and '2019-12-31'"))
                .isEqualTo(36);
    }

    @Test
    void findsMostVictimsInHilversumAndSomeInNearlyEveryMunicipality() {
        Map<String, Integer> municipalities = facts("municipality");

        assertThat(municipalities).hasSize(7).doesNotContainKey("");
        assertThat(municipalities.values()).allMatch(cases -> cases <= municipalities.getOrDefault("GM0402", 0));
    }

    @Test
    void isMostlyAboutWomenAndLargelyAboutPeopleUnderThirty() {
        assertThat(facts("sex")).containsEntry("FEMALE", 29);
        assertThat(
                        count(
                                "select count(*) from dossiers.facts where age_band in ('AGE_12_17', 'AGE_18_20', 'AGE_21_25', 'AGE_26_29')"))
                .isEqualTo(27);
        assertThat(facts("nationality_group")).containsKeys("NETHERLANDS", "EU", "AFRICA", "ASIA", "LATIN_AMERICA");
    }

    @Test
    void somebodyComesBackUnderAnotherSpellingAndADeskIsAskedToOpenTheFirstSignalAgain() {
        assertThat(count("select count(*) from signals.recall where answer is null and due > current_date - 30"))
                .isPositive();
    }

    @Test
    void knowsPeopleWithoutANameAndWithoutConsent() {
        assertThat(count("select count(*) from dossiers.dossier where identity = 'NAMELESS'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from dossiers.dossier where consent <> 'GIVEN'"))
                .isGreaterThan(3);
    }

    @Test
    void hasRightsThatWereReviewedAndThatWaitAndABreach() {
        assertThat(count("select count(*) from reviews.review where closed_at is not null"))
                .isPositive();
        assertThat(count("select count(*) from reviews.line where decision is null"))
                .isPositive();
        assertThat(count("select count(*) from breaches.breach where stage = 'REPORTED'"))
                .isOne();
    }

    @Test
    void knowsThePartnersOfTheEvaluationByFieldAndWhatTheyShare() {
        assertThat(counts("select field as what, count(*)::int as times from network.partner group by 1"))
                .isEqualTo(Map.of("LEGAL", 4, "ADVICE", 3, "MUNICIPALITIES", 6, "CARE", 6, "SHELTER", 4));
        assertThat(count("""
                        select count(*) from network.place
                        where parts = 120 and ours = 60 and shared_with = 'Flevoland' and sexes = array['FEMALE']
                        """)).isOne();
    }

    @Test
    void hasSomebodyWhoStaysWhoIsAboutToComeAndWhoWaitsAndGaps() {
        assertThat(counts("select state as what, count(*)::int as times from network.placement group by 1"))
                .isEqualTo(Map.of("PLACED", 1, "HELD", 1, "WAITING", 1));
        assertThat(count("select count(*) from network.need where not met")).isEqualTo(11);
        assertThat(count("select count(*) from network.duties where owner is null or due is null"))
                .isZero();
    }

    @Test
    void hasRequestsAboutOwnDataInDifferentStepsAndOneOfThemForTheSupervisor() {
        assertThat(counts("select state as what, count(*)::int as times from rights.request group by 1"))
                .isEqualTo(Map.of("RECEIVED", 1, "SEARCHING", 1, "DECIDING", 1));
        assertThat(count("select count(*) from rights.request where suspect and advice is null"))
                .isOne();
        assertThat(count("select count(*) from rights.duties where owner is null or due is null"))
                .isZero();
    }

    @Test
    void followsOnePersonOverThreeSignalsInTwoMunicipalities() {
        assertThat(count("""
                        select count(*) from (
                            select l.dossier
                            from dossiers.link l
                            join signals.signal s on s.id = l.signal
                            group by l.dossier
                            having count(*) = 3 and count(distinct s.municipality) = 2) as followed
                        """)).isEqualTo(1);
    }

    @Test
    void tellsTheYear2019TheSameWayOnEveryMachine() {
        assertThat(database.sql("""
                        select md5(string_agg(told, ';' order by told))
                        from (
                            select concat_ws(',', received_on, source, channel, municipality, subject, exploitation,
                                state, ended_on, closing_reason) as told
                            from signals.signal
                            where received_on < '2020-01-01'
                        ) signals
                        """).query(String.class).single()).isEqualTo("8d8089cd76fd3f5159fdcf744e6f3734");
        assertThat(database.sql("""
                        select md5(string_agg(told, ';' order by told))
                        from (
                            select concat_ws(',', opened_on, municipality, exploitation, sex, age_band,
                                nationality_group, source) as told
                            from dossiers.facts
                            where opened_on < '2020-01-01'
                        ) dossiers
                        """).query(String.class).single()).isEqualTo("411b8d039c7c863e1307876edf7453ee");
    }

    @Test
    void bringsThe150SignalsOf2019ToAnEnd() {
        assertThat(count("select count(*) from signals.signal where received_on between '2019-01-01' and '2019-12-31'"))
                .isEqualTo(150);
        assertThat(
                        counts(
                                "select state as what, count(*)::int as times from signals.signal where received_on < '2020-01-01' group by 1"))
                .isEqualTo(Map.of("CLOSED", 145, "MERGED", 5));
        assertThat(
                        counts(
                                "select state as what, count(*)::int as times from handovers.handover where offered_on < '2021-01-01' group by 1"))
                .containsEntry("RETURNED", 8)
                .containsEntry("WITHDRAWN", 2);
    }

    @Test
    void leavesNothingOpenWithoutAnOwnerAndADate() {
        for (String module : List.of("signals", "handovers", "dossiers")) {
            assertThat(count("select count(*) from %s.duties".formatted(module)))
                    .isPositive();
            assertThat(count("select count(*) from %s.duties where owner is null or due is null".formatted(module)))
                    .isZero();
        }
    }

    @Test
    void hasSignalsAndHandoversThatAreOverdueToday() {
        assertThat(count("select count(*) from signals.duties where due < current_date"))
                .isPositive();
        assertThat(count("select count(*) from handovers.duties where due < current_date"))
                .isPositive();
    }

    @Test
    void laysWorkOnEveryDeskThatIsStaffed() {
        Map<String, Integer> duties = counts("""
                select p.login as what, count(*)::int as times
                from (select owner, due from signals.duties
                      union all select owner, due from handovers.duties
                      union all select owner, due from dossiers.duties) d
                join access.person p on p.id = d.owner
                group by 1
                """);

        assertThat(duties)
                .containsKeys(
                        "sanne", "wouter", "nadia", "bram", "joost", "mirjam", "samira", "pieter", "vera", "lotte",
                        "anton")
                .doesNotContainKeys("frits", "greet", "bas", "margot", "tessa", "petra");
    }

    @Test
    void leavesNothingOf2019Waiting() {
        assertThat(count("select count(*) from signals.duties where due < current_date - 60"))
                .isZero();
        assertThat(count("select count(*) from handovers.duties where due < current_date - 60"))
                .isZero();
        assertThat(count("select count(*) from dossiers.duties where due < current_date - 60"))
                .isZero();
    }

    @Test
    void loadsNothingAtASecondStart() {
        int before = count("select count(*) from signals.signal");

        demo.start();

        assertThat(count("select count(*) from signals.signal")).isEqualTo(before);
    }

    private static Map<String, Integer> facts(String column) {
        return counts("select %s as what, count(*)::int as times from dossiers.facts group by 1".formatted(column));
    }

    private static Map<String, Integer> counts(String query) {
        return database
                .sql(query)
                .query((row, number) -> Map.entry(row.getString("what"), row.getInt("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int count(String query) {
        return database.sql(query).query(Integer.class).single();
    }
}
