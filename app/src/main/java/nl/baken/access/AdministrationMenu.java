package nl.baken.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entries of this module: what one arranges for oneself, and what an administrator keeps. */
@Configuration(proxyBeanMethods = false)
class AdministrationMenu {

    @Bean
    MenuEntry peopleEntry() {
        return new MenuEntry(80, "access.people.title", "/admin/people", Action.ADMINISTER);
    }

    @Bean
    MenuEntry organisationsEntry() {
        return new MenuEntry(81, "access.organisations.title", "/admin/organisations", Action.ADMINISTER);
    }

    @Bean
    MenuEntry absencesEntry() {
        return new MenuEntry(82, "access.absences.title", "/admin/absences", Action.ADMINISTER);
    }

    @Bean
    MenuEntry claimRulesEntry() {
        return new MenuEntry(83, "access.rules.title", "/admin/rules", Action.ADMINISTER);
    }

    @Bean
    MenuEntry appointmentsEntry() {
        return new MenuEntry(84, "access.appointments.title", "/appointments", Action.DECIDE_APPOINTMENT);
    }

    @Bean
    MenuEntry ownAbsenceEntry() {
        return new MenuEntry(95, "access.absence.own", "/me/absence", Action.WORK);
    }

    @Bean
    MenuEntry ownPasswordEntry() {
        return new MenuEntry(96, "access.password.title", "/me/password", Action.WORK);
    }

    @Bean
    MenuEntry ownFactorsEntry() {
        return new MenuEntry(97, "access.factors.title", "/me/factors", Action.WORK);
    }

    @Bean
    MenuEntry ownSessionsEntry() {
        return new MenuEntry(98, "access.sessions.title", "/me/sessions", Action.WORK);
    }
}
