package nl.baken.demo;

import java.util.List;
import nl.baken.access.Colleague;
import nl.baken.access.People;
import nl.baken.platform.Settings;
import nl.baken.platform.StartRefused;
import nl.baken.platform.Unfinished;
import org.springframework.context.SmartLifecycle;

/** Loads the region once, before the first page is served. */
class Demo implements SmartLifecycle {

    static final String PASSWORD = "baken-demo-2019";

    /** Well before the web server, which starts among the last. */
    private static final int PHASE = 0;

    private final Settings settings;
    private final People people;
    private final Founding founding;
    private final Loading loading;
    private final Staffing staffing;

    Demo(Settings settings, People people, Founding founding, Loading loading, Staffing staffing) {
        this.settings = settings;
        this.people = people;
        this.founding = founding;
        this.loading = loading;
        this.staffing = staffing;
    }

    @Override
    public void start() {
        List<Colleague> known = people.all();
        if (known.isEmpty()) {
            Unfinished.during(settings, this::load);
        } else if (known.stream().noneMatch(colleague -> colleague.login().equals(Founding.ADMINISTRATOR))) {
            throw new StartRefused("platform.refused.no-demo", settings.data());
        }
    }

    private void load() {
        Playbill.announce();
        Region region = founding.found(PASSWORD);
        loading.play(region);
        staffing.bringUpToDate(region);
    }

    @Override
    public void stop() {
        // there is nothing to stop: loading is over before anything else begins
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
