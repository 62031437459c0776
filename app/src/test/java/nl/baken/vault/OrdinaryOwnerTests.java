package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import nl.baken.platform.Fork;
import nl.baken.platform.SmallDatabase;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An owner of the database from whom rows are hidden misses none of them when all is sealed anew. */
class OrdinaryOwnerTests {

    private final SmallDatabase database = SmallDatabase.ofAnOrdinaryOwner();

    @TempDir
    private Path keys;

    private record Thing(UUID value) implements Id {}

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void rowsThatAreHiddenFromTheOwnerAreSealedAnewAndLaidOpenToNobodyElse() throws Exception {
        TestDatabase.lendSecrets(keys);
        Map<String, String> environment = database.environment(keys);
        Node node = Node.started(database.app(), KeyPlaces.of(keys, name -> ""));
        try (Connection connection = database.connectAsSuperuser()) {
            JdbcClient superuser = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            superuser.sql("set session_replication_role = replica").update();
            byte[] paper = seal(node, superuser, "handovers.paper", """
                    insert into handovers.paper (share, signal, subject, told) values (:id, :id, :id, :sealed)
                    """);
            byte[] text = seal(node, superuser, "signals.statement", """
                    insert into signals.statement (id, signal, subject, kind, certainty, told, at, by, handled)
                    values (:id, :id, :id, 'SEEN', 'OBSERVED', :sealed, now(), :id, false)
                    """);

            Fork fork = Fork.of(environment, "nl.baken.upkeep.Console", "renew-keys");
            String said = fork.output();

            assertThat(fork.process().waitFor()).as(said).isZero();
            assertThat(said).contains("2 betrokkenen kregen een nieuwe sleutel").contains("van 1 teksten");
            assertThat(Arrays.equals(told(superuser, "handovers.paper"), paper)).isFalse();
            assertThat(Arrays.equals(told(superuser, "signals.statement"), text))
                    .isFalse();
            superuser
                    .sql("insert into emergencies.word (emergency, kind, told) values (gen_random_uuid(), 'SAID', '')")
                    .update();
            superuser.sql("""
                            create function public.as_owner() returns bigint language sql security definer
                            as 'select count(*) from emergencies.word'
                            """).update();
            superuser
                    .sql("alter function public.as_owner() owner to " + database.name())
                    .update();
            assertThat(superuser
                            .sql("select public.as_owner()")
                            .query(Long.class)
                            .single())
                    .as("a function of the owner sees what it saw: nothing")
                    .isZero();
        }
    }

    private static byte[] seal(Node node, JdbcClient superuser, String table, String insert) {
        UUID id = UUID.randomUUID();
        byte[] sealed = node.transaction()
                .execute(status -> node.vault()
                        .seal(node.vault().enrol(new Thing(id)), new Place(table, "told", id), Node.STORY)
                        .bytes());
        superuser.sql(insert).param("id", id).param("sealed", sealed).update();
        return sealed;
    }

    private static byte[] told(JdbcClient superuser, String table) {
        return superuser
                .sql("select told from " + table)
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
