package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclaredModulesTests {

    @Test
    void eachModuleComesAfterWhatItUses() {
        DeclaredModules modules = DeclaredModules.of(Map.of(
                "alpha", Set.of("zeta", "mid"),
                "mid", Set.of("zeta"),
                "zeta", Set.of(),
                "beta", Set.of()));

        assertThat(modules.inOrder()).isEqualTo(List.of("zeta", "mid", "alpha", "beta"));
    }

    @Test
    void circleIsRefused() {
        DeclaredModules modules = DeclaredModules.of(Map.of("a", Set.of("b"), "b", Set.of("a")));

        assertThatIllegalStateException().isThrownBy(modules::inOrder).withMessageContaining("circle");
    }

    @Test
    void ownModulesAreFound() {
        DeclaredModules modules = DeclaredModules.below("nl.baken");

        assertThat(modules.uses()).containsEntry("platform", Set.of()).containsKey("shared");
        assertThat(Migrations.modules()).doesNotContain("platform", "shared");
    }
}
