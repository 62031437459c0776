package nl.baken.demo;

import nl.baken.trajectories.DomainDesk;
import nl.baken.trajectories.GoalDesk;
import nl.baken.trajectories.HouseholdDesk;
import nl.baken.trajectories.LawDesk;
import nl.baken.trajectories.StepDesk;
import nl.baken.trajectories.WindowDesk;

/** The desks at which care and law are kept side by side. */
record TrajectoryDesks(
        DomainDesk domains, StepDesk steps, WindowDesk windows, LawDesk law, GoalDesk goals, HouseholdDesk household) {}
