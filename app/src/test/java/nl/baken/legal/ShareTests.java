package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.OrganisationId;
import nl.baken.access.PostId;
import nl.baken.legal.Share.Between;
import nl.baken.legal.Share.Item;
import nl.baken.legal.Share.Right;
import nl.baken.legal.ShareFilter.Way;
import nl.baken.legal.ShareLine.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shared says between whom, what, why and under which regime; and which of it a page shows. */
class ShareTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Item ITEM = new Item("signals.statement.seen", OrganisationId.next(), false);

    @Test
    void hasANumberAndSomethingThatIsShared() {
        assertThat(share("P-0000-000", List.of(ITEM)).items()).containsExactly(ITEM);
        assertThatIllegalArgumentException().isThrownBy(() -> share(" ", List.of(ITEM)));
        assertThatIllegalArgumentException().isThrownBy(() -> share("P-0000-000", List.of()));
    }

    @Test
    void goesToSomebodyForAPurposeAndOnAGround() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Between(PostId.next(), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Right("", "CONSENT", DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Right("HELP", " ", DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Item(" ", OrganisationId.next(), true));
    }

    @Test
    void leavesTheReceiverNothingOnceItIsReturnedWithdrawnOrDestroyed() {
        assertThat(Arrays.stream(ShareEvent.values()).filter(ShareEvent::ends))
                .containsExactly(ShareEvent.RETURNED, ShareEvent.WITHDRAWN, ShareEvent.DESTROYED);
        assertThat(ShareEvent.REPORTED_BACK.labelKey()).isEqualTo("legal.event.reported_back");
        assertThat(new Why("4f0c", "Hulp", "Toestemming", "COVENANT", "C-1", DAY).underKey())
                .isEqualTo("legal.under.covenant");
    }

    @ParameterizedTest
    @CsvSource({",1", "0,1", "1,1", "7,7", "10000,10000", "10001,10000"})
    void isShownByThePage(@Nullable Integer page, int number) {
        assertThat(new ShareFilter(null, null, null, null, page).number()).isEqualTo(number);
    }

    @Test
    void anotherPageHasTheSameChoice() {
        OrganisationId town = OrganisationId.next();
        ShareFilter all = new ShareFilter(null, null, null, null, null);
        ShareFilter some = new ShareFilter(town, DAY, DAY.plusDays(1), Way.PAPER, 3);

        assertThat(all.address("/shares", 1)).isEqualTo("/shares?organisation=&from=&last=&way=&page=1");
        assertThat(some.address("/shares.csv", 4))
                .isEqualTo("/shares.csv?organisation=%s&from=2026-03-02&last=2026-03-03&way=PAPER&page=4"
                        .formatted(town.value()));
    }

    @Test
    void isClearedUnderARegimeAndPerhapsACovenant() {
        assertThat(Clearance.own("A")).isEqualTo(new Clearance("A", null));
        assertThatIllegalArgumentException().isThrownBy(() -> Clearance.own(" "));
    }

    @Test
    void isMeantOnAGround() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Intent(PostId.next(), PostId.next(), "", Set.of(), false, DAY));
    }

    @Test
    void aRegimeHasALetterAndAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> regime("", "Zorg"));
        assertThatIllegalArgumentException().isThrownBy(() -> regime("A", " "));
    }

    private static Share share(String number, List<Item> items) {
        return new Share(
                OrganisationId.next(),
                number,
                new CovenantId(UUID.randomUUID()),
                "GM0402",
                new Between(PostId.next(), "LAWYER"),
                new Right("HELP", "CONSENT", DAY),
                items);
    }

    private static Regime regime(String code, String name) {
        Regime.Setting setting = new Regime.Setting("", "", "", "", "", "");
        return new Regime(code, name, setting, List.of(), List.of(), Set.of());
    }
}
