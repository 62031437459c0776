package nl.baken.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.baken.linkage.Batch;
import nl.baken.linkage.Clusters;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;
import nl.baken.linkage.KeyHashes;
import nl.baken.linkage.Kind;
import nl.baken.linkage.Link;
import nl.baken.linkage.Links;
import nl.baken.linkage.Model;
import nl.baken.linkage.Sources;
import nl.baken.linkage.Vocabularies;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

class SparkBatchTests {

    private static final JavaSparkContext SPARK = new JavaSparkContext(new SparkConf()
            .setMaster("local[2]")
            .setAppName("linkage")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.local.dir", "target/spark"));

    @AfterAll
    static void stop() {
        SPARK.stop();
    }

    /** Sources one after the other, in one memory. */
    private static Links inMemory(List<List<Description>> sources) {
        Batch batch = new Batch();
        for (List<Description> source : sources) {
            batch.newSource();
            source.forEach(batch::add);
        }
        return batch.link();
    }

    /** The same records in no order at all, in so many partitions. */
    private static SparkLinks spread(List<List<Description>> sources, int partitions) {
        List<SourceRecord> records = new ArrayList<>();
        for (int source = 0; source < sources.size(); source++) {
            for (int i = 0; i < sources.get(source).size(); i++) {
                records.add(new SourceRecord(
                        "source " + source,
                        "%06d".formatted(i),
                        sources.get(source).get(i)));
            }
        }
        Collections.shuffle(records, new Random(partitions));
        return SparkBatch.link(SPARK.parallelize(records, partitions));
    }

    private static void isTheSame(List<List<Description>> sources, int partitions) {
        Links expected = inMemory(sources);
        Clusters clusters = expected.clusters();
        SparkLinks found = spread(sources, partitions);

        assertThat(found.model().text()).isEqualTo(expected.model().text());
        assertThat(found.all().collect()).isEqualTo(expected.all().toList()).hasSizeGreaterThan(500);
        assertThat(found.likely().collect()).isEqualTo(expected.likely().toList());
        assertThat(found.hotBlocks().collect()).isEqualTo(expected.hotBlocks());
        assertThat(found.comparisons()).isEqualTo(expected.comparisons());
        assertThat(new TreeMap<>(found.clusters().collectAsMap()))
                .hasSize(sources.stream().mapToInt(List::size).sum())
                .allSatisfy((record, first) -> assertThat(first).isEqualTo(clusters.of(record)));
    }

    @Test
    void findsTheSameInAnyScriptAlongAChainAndAmongSourcesInEachOfWhichNobodyIsTwice() {
        List<Description> people = new ArrayList<>(new People(1).inManyScripts(300));
        people.addAll(new People(2).inAChain(600));
        people.addAll(new People(3).registrations(500));
        List<List<Description>> sources = IntStream.range(0, 3)
                .mapToObj(source -> IntStream.range(0, people.size())
                        .filter(it -> it % 3 == source)
                        .mapToObj(people::get)
                        .toList())
                .toList();

        isTheSame(sources, 5);
    }

    @Test
    void cutsTheSameHotBlocksAndSaysSo() {
        List<Description> people = new ArrayList<>(new People(4).registrations(300));
        people.addAll(new People(5).called("Mohammed", "Ali", 1_000));
        people.addAll(new People(6).called("Jan", "Boer", 250));

        isTheSame(List.of(people), 2);
    }

    @Test
    void cutsTheWeakestLinkOfTooManyThatHangTogether() {
        Description person = Description.empty()
                .with(Field.GIVEN_NAME, "Joost")
                .with(Field.FAMILY_NAME, "Boer")
                .with(Field.PHONE, "0612345678");
        JavaPairRDD<Integer, Row> rows = SPARK.parallelizePairs(IntStream.range(0, 402)
                .mapToObj(it -> new Tuple2<>(it, Row.of(it, person, KeyHashes.of(IntStream.empty()))))
                .toList());
        JavaRDD<Link> chain = SPARK.parallelize(IntStream.range(1, 402)
                .mapToObj(it -> new Link(it - 1, it, it == 201 ? 1_000 : 20_000))
                .toList());
        Weights weights = new Weights(
                SPARK.broadcast(new Vocabularies()), new Sources(List.of(), 402), Model.shipped(Kind.PERSON));

        assertThat(new Gathering(rows, weights).groups(chain).collectAsMap())
                .hasSize(402)
                .allSatisfy((record, first) -> assertThat(first).isEqualTo(record < 201 ? 0 : 201));
    }

    @Test
    void findsNothingAmongNothing() {
        assertThat(spread(List.of(List.of()), 2).all().collect()).isEmpty();
    }

    @Test
    void refusesTwoRecordsThatAreCalledTheSame() {
        SourceRecord record = new SourceRecord("export", "1", Description.empty());
        JavaRDD<SourceRecord> twice = SPARK.parallelize(List.of(record, record), 2);

        assertThatThrownBy(() -> SparkBatch.link(twice)).hasMessageContaining("two records are called 1 in export");
    }
}
