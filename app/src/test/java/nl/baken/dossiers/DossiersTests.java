package nl.baken.dossiers;

import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import nl.baken.access.Callers;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DossiersTests {

    private final DossierDesk desk;
    private final Dossiers dossiers;
    private final SignIn signIn;
    private final TransactionTemplate transaction;

    @Autowired
    DossiersTests(DossierDesk desk, Dossiers dossiers, SignIn signIn, TransactionTemplate transaction) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.signIn = signIn;
        this.transaction = transaction;
        TestRegion.found();
    }

    @Test
    void aDossierWhoseNumberIsTakenGetsAnotherOne() {
        Callers.as(
                signIn.callAs(ZOE_CARE_COORDINATOR),
                () -> transaction.executeWithoutResult(status -> {
                    Dossier first = dossiers.read(desk.open(DossierMother.about(Person.UNKNOWN)));

                    Dossier second = dossiers.add(Dossier.open(
                            first.cover(), first.team(), DossierMother.SOON, first.named(), first.consent()));

                    assertThat(second.cover().number())
                            .isNotEqualTo(first.cover().number());
                    assertThat(dossiers.read(second.id()).cover()).isEqualTo(second.cover());
                }));
    }
}
