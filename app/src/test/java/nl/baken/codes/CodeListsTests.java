package nl.baken.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.baken.shared.NotFound;
import nl.baken.shared.Period;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest
class CodeListsTests {

    private static final LocalDate TODAY = LocalDate.of(2019, 3, 1);
    private static final Locale DUTCH = Locale.of("nl");

    private final CodeLists lists;
    private final ShippedCodes shipped;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    CodeListsTests(CodeLists lists, ShippedCodes shipped, JdbcClient jdbc, TransactionTemplate transaction) {
        this.lists = lists;
        this.shipped = shipped;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @AfterEach
    void leavesTheListsAsShipped() {
        jdbc.sql("update codes.code set valid_until = valid_from + 1 where valid_from is not null")
                .update();
        jdbc.sql("update codes.code set valid_until = null, adapted = false where valid_from is null")
                .update();
        shipped.afterPropertiesSet();
        lists.forget(new CodesChanged(CodeList.SOURCE, "LIBRARY"));
    }

    @ParameterizedTest
    @EnumSource
    void comesWithCodesForEveryList(CodeList list) {
        assertThat(lists.current(list, TODAY)).isNotEmpty();
    }

    @Test
    void keepsNotSureAndUnknownApart() {
        assertThat(codes(CodeList.SEX)).containsExactly("FEMALE", "MALE", "OTHER", "NOT_SURE", "UNKNOWN");
    }

    @Test
    void countsForcedMarriageAsOtherAsTheReportOn2019Did() {
        assertThat(lists.find(CodeList.EXPLOITATION, "FORCED_MARRIAGE"))
                .map(Code::publicationGroup)
                .contains("OTHER");
        assertThat(lists.all(CodeList.EXPLOITATION))
                .extracting(Code::publicationGroup)
                .containsOnly("SEXUAL", "LABOUR", "CRIMINAL", "OTHER", "UNKNOWN");
        assertThat(lists.find(CodeList.SOURCE, "POLICE"))
                .map(Code::publicationGroup)
                .contains("POLICE");
    }

    @Test
    void readsALabelInTheLanguageOfTheReader() {
        assertThat(lists.label(CodeList.SOURCE, "POLICE", DUTCH)).isEqualTo("Politie");
        assertThat(lists.label(CodeList.SOURCE, "POLICE", Locale.ENGLISH)).isEqualTo("Police");
        assertThat(lists.label(CodeList.SOURCE, "POLICE", Locale.GERMAN)).isEqualTo("Politie");
        assertThat(lists.label(CodeList.SOURCE, "NEVER_HEARD_OF", DUTCH)).isEqualTo("NEVER_HEARD_OF");
    }

    @Test
    void requiresACodeOfTheList() {
        assertThat(lists.require(CodeList.SOURCE, "POLICE")).isEqualTo("POLICE");
        assertThatIllegalArgumentException().isThrownBy(() -> lists.require(CodeList.SOURCE, "FEMALE"));
    }

    @Test
    void offersAnAddedCodeFromItsFirstDayAndKeepsItOverARestart() {
        lists.add(code(CodeList.SOURCE, "LIBRARY", TODAY));

        shipped.afterPropertiesSet();

        assertThat(lists.knows(CodeList.SOURCE, "LIBRARY", TODAY)).isTrue();
        assertThat(lists.knows(CodeList.SOURCE, "LIBRARY", TODAY.minusDays(1))).isFalse();
        assertThat(codes(CodeList.SOURCE)).endsWith("LIBRARY");
    }

    @Test
    void retiresACodeFromADayButKeepsItReadable() {
        lists.retire(CodeList.RELATION, "LANDLORD", TODAY);

        shipped.afterPropertiesSet();

        assertThat(lists.knows(CodeList.RELATION, "LANDLORD", TODAY)).isFalse();
        assertThat(lists.knows(CodeList.RELATION, "LANDLORD", TODAY.minusDays(1)))
                .isTrue();
        assertThat(lists.label(CodeList.RELATION, "LANDLORD", DUTCH)).isEqualTo("Verhuurder");
    }

    @Test
    void keepsTheRegionsOwnLabelOverARestart() {
        lists.relabel(CodeList.CHANNEL, "PHONE", " Telefoon van het meldpunt ", "Telephone of the desk");

        shipped.afterPropertiesSet();

        assertThat(lists.label(CodeList.CHANNEL, "PHONE", DUTCH)).isEqualTo("Telefoon van het meldpunt");
    }

    @Test
    void refusesWhatWouldBreakAList() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> lists.add(code(CodeList.SOURCE, "POLICE", TODAY)))
                .withMessage("codes.refused.exists");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> lists.add(code(CodeList.CONSENT, "PERHAPS", TODAY)))
                .withMessage("codes.refused.fixed");
        lists.add(code(CodeList.RELATION, "COACH", TODAY));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> lists.retire(CodeList.RELATION, "COACH", TODAY))
                .withMessage("codes.refused.retire_before_start");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> lists.retire(CodeList.RELATION, "NEVER_HEARD_OF", TODAY));
        assertThatIllegalArgumentException().isThrownBy(() -> code(CodeList.SOURCE, "small letters", TODAY));
        assertThatIllegalArgumentException().isThrownBy(() -> lists.relabel(CodeList.SOURCE, "POLICE", " ", "Police"));
    }

    @Test
    void forgetsAChangeThatWasTakenBack() {
        transaction.executeWithoutResult(status -> {
            lists.add(code(CodeList.SOURCE, "TAKEN_BACK", TODAY));
            status.setRollbackOnly();
        });

        assertThat(lists.find(CodeList.SOURCE, "TAKEN_BACK")).isEmpty();
    }

    @Test
    void letsNobodyDeleteACode() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from codes.code").update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        jdbc.sql("update codes.indicator set label_nl = 'x'").update());
    }

    private List<String> codes(CodeList list) {
        return lists.current(list, TODAY).stream().map(Code::code).toList();
    }

    private static Code code(CodeList list, String code, LocalDate from) {
        return new Code(list, code, "Nieuwe naam", "New name", code, Period.since(from));
    }
}
