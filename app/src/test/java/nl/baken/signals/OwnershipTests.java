package nl.baken.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Whatever happens, no open signal is ever without one post that holds it, an owner who is there, and a date. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OwnershipTests {

    private static final int HISTORIES = 500;
    private static final int STEPS = 5;

    private final Visits visits;
    private final SignalDesk desk;
    private final Access access;

    @Autowired
    OwnershipTests(Visits visits, SignalDesk desk, Access access) {
        this.visits = visits;
        this.desk = desk;
        this.access = access;
    }

    @BeforeEach
    void found() throws SQLException {
        TestRegion.found();
        TwoTowns.found();
    }

    @AfterEach
    void everybodyComesBack() throws SQLException {
        TwoTowns.everybodyIsThere();
    }

    @Test
    void everyOpenSignalHasOneHolderAnOwnerAndADate() throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            Set<String> seen = new HashSet<>();
            for (int seed = 1; seed <= HISTORIES; seed++) {
                History history = new History(visits, desk, access, owner, new Random(seed));
                for (int step = 0; step < STEPS; step++) {
                    String done = history.step();
                    seen.add(done);
                    assertThat(adrift(owner, history.signals()))
                            .as("history %d, step %d: %s", seed, step, done)
                            .isEmpty();
                }
            }
            assertThat(seen).as("everything that can happen").containsAll(History.EVERYTHING);
        }
    }

    /** The open signals that lack one holder, an owner who attends to that post or directs, or a date. */
    private static List<UUID> adrift(Connection owner, List<SignalId> signals) throws SQLException {
        List<UUID> adrift = new ArrayList<>();
        try (PreparedStatement statement = owner.prepareStatement("""
                        select s.id
                        from signals.signal s
                        left join (select * from signals.duties where record = any (?)) d on d.record = s.id and d.kind = 'SIGNAL_' || s.state
                        where s.id = any (?) and s.state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR')
                          and (d.due is null
                            or not exists (select from access.attendance a where a.post = d.post and a.person = d.owner)
                            or (select array_agg(t.post) from access.tie t where t.record = s.id and t.kind = 'HOLDER')
                               is distinct from array[s.post])
                        """)) {
            Array ids = owner.createArrayOf(
                    "uuid", signals.stream().map(SignalId::value).toArray());
            statement.setArray(1, ids);
            statement.setArray(2, ids);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    adrift.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return adrift;
    }
}
