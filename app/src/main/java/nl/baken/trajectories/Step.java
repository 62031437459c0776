package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.dossiers.DossierId;

/** Something that somebody does for the person before a day. */
record Step(StepId id, DossierId dossier, int version, Task task, Course course) {

    Step {
        requireNonNull(id, "id is null");
        requireNonNull(dossier, "dossier is null");
        requireNonNull(task, "task is null");
        requireNonNull(course, "course is null");
    }

    Step running(Course next) {
        return new Step(id, dossier, version, task, next);
    }

    public boolean isOpen() {
        return course.state().isOpen();
    }

    boolean isLate(LocalDate today) {
        return isOpen() && course.due().isBefore(today);
    }
}
