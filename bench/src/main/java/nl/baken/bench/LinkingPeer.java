package nl.baken.bench;

import com.intuit.fuzzymatcher.component.MatchService;
import com.intuit.fuzzymatcher.domain.Document;
import com.intuit.fuzzymatcher.domain.Element;
import com.intuit.fuzzymatcher.domain.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.matchers.AbstractMatchListener;
import org.scify.jedai.blockbuilding.QGramsBlocking;
import org.scify.jedai.blockprocessing.blockcleaning.BlockFiltering;
import org.scify.jedai.blockprocessing.comparisoncleaning.WeightedNodePruning;
import org.scify.jedai.datamodel.AbstractBlock;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.datamodel.SimilarityPairs;
import org.scify.jedai.entitymatching.ProfileMatcher;
import org.scify.jedai.utilities.enumerations.RepresentationModel;
import org.scify.jedai.utilities.enumerations.SimilarityMetric;
import org.scify.jedai.utilities.enumerations.WeightingScheme;

/** Other libraries for Java, each set up as its documentation has it for persons. */
enum LinkingPeer {
    DUKE {
        @Override
        ScoredPairs link(List<Description> records) {
            ScoredPairs pairs = new ScoredPairs();
            ConfigurationImpl configuration = new ConfigurationImpl();
            configuration.setThreshold(0.5);
            List<Property> properties = new ArrayList<>(List.of(new PropertyImpl("id")));
            for (Field field : Field.values()) {
                if (records.stream().anyMatch(it -> it.values().containsKey(field))) {
                    properties.add(property(field));
                }
            }
            configuration.setProperties(properties);
            Processor processor = new Processor(configuration);
            processor.addMatchListener(new AbstractMatchListener() {
                @Override
                public void matches(Record a, Record b, double confidence) {
                    pairs.add(number(a), number(b), confidence);
                }
            });
            processor.deduplicate(records(records));
            processor.close();
            return pairs;
        }
    },
    JEDAI {
        @Override
        ScoredPairs link(List<Description> records) {
            List<EntityProfile> profiles = new ArrayList<>();
            for (Description record : records) {
                EntityProfile profile = new EntityProfile(String.valueOf(profiles.size()));
                record.values().forEach((field, text) -> profile.addAttribute(field.name(), text));
                profiles.add(profile);
            }
            List<AbstractBlock> blocks = new QGramsBlocking(4).getBlocks(profiles);
            List<AbstractBlock> filtered = new BlockFiltering(0.5f).refineBlocks(blocks);
            List<AbstractBlock> pruned = new WeightedNodePruning(WeightingScheme.ECBS).refineBlocks(filtered);
            SimilarityPairs similar = new ProfileMatcher(
                            profiles, RepresentationModel.CHARACTER_TRIGRAMS_TF_IDF, SimilarityMetric.COSINE_SIMILARITY)
                    .executeComparisons(pruned);
            ScoredPairs pairs = new ScoredPairs();
            for (int i = 0; i < similar.getNoOfComparisons(); i++) {
                pairs.add(similar.getEntityIds1()[i], similar.getEntityIds2()[i], similar.getSimilarities()[i]);
            }
            return pairs;
        }
    },
    FUZZY_MATCHER {
        @Override
        ScoredPairs link(List<Description> records) {
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                documents.add(document(i, records.get(i)));
            }
            ScoredPairs pairs = new ScoredPairs();
            new MatchService()
                    .applyMatch(documents)
                    .forEach((document, matches) -> matches.forEach(match -> {
                        int a = Integer.parseInt(document.getKey());
                        int b = Integer.parseInt(match.getMatchedWith().getKey());
                        if (a < b) {
                            pairs.add(a, b, match.getResult());
                        }
                    }));
            return pairs;
        }
    };

    private static final Map<Field, ElementType> TYPES =
            Map.of(Field.EMAIL, ElementType.EMAIL, Field.STREET, ElementType.ADDRESS, Field.PHONE, ElementType.TEXT);

    abstract ScoredPairs link(List<Description> records);

    private static Property property(Field field) {
        return switch (field) {
            case GIVEN_NAME, FAMILY_NAME, BUSINESS_NAME -> property(field, new Levenshtein(), 0.85, 0.2);
            case STREET, PLACE, OCCUPATION -> property(field, new Levenshtein(), 0.75, 0.35);
            case BIRTH_DATE, PHONE, EMAIL, PLATE, PERSONAL_NUMBER, BUSINESS_NUMBER, HANDLE, AD ->
                property(field, new Levenshtein(), 0.95, 0.2);
            case GENDER, HOUSE_NUMBER, POSTCODE -> property(field, new ExactComparator(), 0.65, 0.4);
        };
    }

    private static Property property(Field field, Comparator comparator, double high, double low) {
        return new PropertyImpl(field.name(), comparator, low, high);
    }

    private static List<Record> records(List<Description> descriptions) {
        List<Record> records = new ArrayList<>();
        for (Description description : descriptions) {
            RecordImpl record = new RecordImpl();
            record.addValue("id", String.valueOf(records.size()));
            description.values().forEach((field, text) -> record.addValue(field.name(), text));
            records.add(record);
        }
        return records;
    }

    private static int number(Record record) {
        return Integer.parseInt(record.getValue("id"));
    }

    private static Document document(int number, Description record) {
        Document.Builder document = new Document.Builder(String.valueOf(number)).setThreshold(0.5);
        record.values().forEach((field, text) -> {
            boolean name = field == Field.GIVEN_NAME || field == Field.FAMILY_NAME;
            ElementType type = name ? ElementType.NAME : TYPES.getOrDefault(field, ElementType.TEXT);
            Element.Builder<String> element = new Element.Builder<>();
            element.setType(type);
            element.setVariance(field.name());
            element.setValue(text);
            document.addElement(element.createElement());
        });
        return document.createDocument();
    }
}
