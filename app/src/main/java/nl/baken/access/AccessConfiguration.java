package nl.baken.access;

import javax.sql.DataSource;
import nl.baken.shared.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Wires the identifiers, the password hash and the transactions of this module. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    @Primary
    SessionTransactions transactionManager(DataSource pages) {
        return new SessionTransactions(pages);
    }

    /** Argon2id with 19 MiB, two passes and one lane: the minimum that OWASP's password storage sheet names. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    IdConverters personIds() {
        return IdConverters.of(PersonId.class, PersonId::new);
    }

    @Bean
    IdConverters organisationIds() {
        return IdConverters.of(OrganisationId.class, OrganisationId::new);
    }

    @Bean
    IdConverters postIds() {
        return IdConverters.of(PostId.class, PostId::new);
    }

    @Bean
    IdConverters territoryIds() {
        return IdConverters.of(TerritoryId.class, TerritoryId::new);
    }

    @Bean
    IdConverters holdingIds() {
        return IdConverters.of(HoldingId.class, HoldingId::new);
    }

    @Bean
    IdConverters appointmentIds() {
        return IdConverters.of(AppointmentId.class, AppointmentId::new);
    }

    @Bean
    IdConverters passkeyIds() {
        return IdConverters.of(PasskeyId.class, PasskeyId::new);
    }

    @Bean
    IdConverters sessionIds() {
        return IdConverters.of(SessionId.class, SessionId::new);
    }

    @Bean
    IdConverters claimRuleIds() {
        return IdConverters.of(ClaimRuleId.class, ClaimRuleId::new);
    }

    @Bean
    IdConverters absenceIds() {
        return IdConverters.of(AbsenceId.class, AbsenceId::new);
    }
}
