package nl.baken.demo;

import java.time.Clock;
import java.time.ZoneId;
import nl.baken.access.Absences;
import nl.baken.access.AppointmentDesk;
import nl.baken.access.FirstAdministrator;
import nl.baken.access.Holdings;
import nl.baken.access.Organisations;
import nl.baken.access.People;
import nl.baken.access.SignIn;
import nl.baken.access.Territories;
import nl.baken.codes.Indicators;
import nl.baken.codes.Municipalities;
import nl.baken.conferences.AgendaDesk;
import nl.baken.conferences.AttendanceDesk;
import nl.baken.conferences.ConferenceDesk;
import nl.baken.conferences.InvitationDesk;
import nl.baken.conferences.MinutesDesk;
import nl.baken.conferences.SheetDesk;
import nl.baken.deadlines.WorkingDays;
import nl.baken.dossiers.ContactDesk;
import nl.baken.dossiers.DossierDesk;
import nl.baken.dossiers.IdentityDesk;
import nl.baken.dossiers.LinkDesk;
import nl.baken.dossiers.NatureDesk;
import nl.baken.dossiers.WhereaboutsDesk;
import nl.baken.handovers.Afterwards;
import nl.baken.handovers.HandoverDesk;
import nl.baken.intake.FrontDesk;
import nl.baken.legal.CovenantDesk;
import nl.baken.legal.SignatureDesk;
import nl.baken.network.AddressDesk;
import nl.baken.network.NeedDesk;
import nl.baken.network.PartnerDesk;
import nl.baken.network.PlaceDesk;
import nl.baken.network.PlacementDesk;
import nl.baken.signals.SignalDesk;
import nl.baken.trajectories.DomainDesk;
import nl.baken.trajectories.GoalDesk;
import nl.baken.trajectories.HouseholdDesk;
import nl.baken.trajectories.LawDesk;
import nl.baken.trajectories.StepDesk;
import nl.baken.trajectories.WindowDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Adds the demo to an application that was started to show it, and nothing to any other. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("baken.demo")
@Import({Demo.class, Playbill.class, Staffing.class, Watching.class, Answering.class, Sheltering.class})
class DemoConfiguration {

    @Bean
    @Primary
    StageClock stageClock() {
        return new StageClock(Clock.system(ZoneId.of("Europe/Amsterdam")));
    }

    @Bean
    AdministrationDesks administrationDesks(
            Organisations organisations,
            Territories territories,
            People people,
            Holdings holdings,
            AppointmentDesk appointments,
            Absences absences) {
        return new AdministrationDesks(organisations, territories, people, holdings, appointments, absences);
    }

    @Bean
    TrajectoryDesks trajectoryDesks(
            DomainDesk domains,
            StepDesk steps,
            WindowDesk windows,
            LawDesk law,
            GoalDesk goals,
            HouseholdDesk household) {
        return new TrajectoryDesks(domains, steps, windows, law, goals, household);
    }

    @Bean
    DossierDesks dossierDesks(
            DossierDesk dossiers,
            IdentityDesk identities,
            NatureDesk natures,
            ContactDesk contacts,
            LinkDesk links,
            WhereaboutsDesk whereabouts,
            TrajectoryDesks trajectories) {
        return new DossierDesks(dossiers, identities, natures, contacts, links, whereabouts, trajectories);
    }

    @Bean
    NetworkDesks networkDesks(
            PartnerDesk partners, AddressDesk addresses, PlaceDesk places, PlacementDesk placements, NeedDesk needs) {
        return new NetworkDesks(partners, addresses, places, placements, needs);
    }

    @Bean
    Founding founding(
            FirstAdministrator first,
            SignIn signIn,
            AdministrationDesks desks,
            Municipalities municipalities,
            CovenantDesk covenants,
            SignatureDesk signatures) {
        return new Founding(first, signIn, desks, municipalities, new Signing(covenants, signatures));
    }

    @Bean
    Desks desks(
            FrontDesk intake,
            SignalDesk signals,
            HandoverDesk handovers,
            Afterwards afterwards,
            DossierDesks dossiers,
            TableDesks tables) {
        return new Desks(intake, signals, handovers, afterwards, dossiers, tables);
    }

    @Bean
    TableDesks tableDesks(
            ConferenceDesk conferences,
            AgendaDesk agenda,
            InvitationDesk invitations,
            SheetDesk sheets,
            AttendanceDesk attendance,
            MinutesDesk minutes) {
        return new TableDesks(conferences, agenda, invitations, sheets, attendance, minutes);
    }

    @Bean
    Loading loading(Desks desks, Indicators indicators, WorkingDays workingDays, Clock clock, Edition edition) {
        return new Loading(desks, new Signs(indicators), workingDays, clock, edition);
    }

    @Bean
    Edition edition(
            @Value("${baken.demo.seed:2019}") long seed,
            @Value("${baken.demo.scale:1}") int years,
            @Value("${baken.demo.callers:4}") int callers) {
        return new Edition(seed, years, callers);
    }
}
