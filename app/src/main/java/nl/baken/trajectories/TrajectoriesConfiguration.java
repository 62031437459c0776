package nl.baken.trajectories;

import nl.baken.access.Caseload;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the identifiers of this module known, and that its steps and windows wait for people. */
@Configuration(proxyBeanMethods = false)
class TrajectoriesConfiguration {

    @Bean
    Caseload trajectoriesCaseload() {
        return new Caseload("trajectories", true);
    }

    @Bean
    IdConverters stepIds() {
        return IdConverters.of(StepId.class, StepId::new);
    }

    @Bean
    IdConverters windowIds() {
        return IdConverters.of(WindowId.class, WindowId::new);
    }

    @Bean
    IdConverters goalIds() {
        return IdConverters.of(GoalId.class, GoalId::new);
    }

    @Bean
    IdConverters childIds() {
        return IdConverters.of(ChildId.class, ChildId::new);
    }
}
