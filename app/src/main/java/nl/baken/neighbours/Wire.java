package nl.baken.neighbours;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions and answers as bytes, filled up so that how long they are tells nothing. What comes in is of somebody else: whatever is
 * not exactly a question or an answer is none.
 */
final class Wire {

    /** No question of ours is longer, and none is read further. */
    static final int LONGEST_QUESTION = 8_192;

    /** Each answer is exactly so long. */
    static final int ANSWER = 8_192;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(ANSWER)
                            .maxNestingDepth(4)
                            .maxStringLength(200)
                            .maxNameLength(20)
                            .maxNumberLength(10)
                            .maxTokenCount(300)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private Wire() {}

    static byte[] bytes(Inquiry inquiry) {
        return filled(JSON.writeValueAsBytes(inquiry), LONGEST_QUESTION);
    }

    static byte[] bytes(Reply reply) {
        return filled(JSON.writeValueAsBytes(reply), ANSWER);
    }

    static Optional<Inquiry> inquiry(byte[] said) {
        return read(said, LONGEST_QUESTION, Inquiry.class);
    }

    static Optional<Reply> reply(byte[] said) {
        return read(said, ANSWER, Reply.class);
    }

    private static <T> Optional<T> read(byte[] said, int longest, Class<T> type) {
        if (said.length == 0 || said.length > longest) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(said, type));
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
    }

    // blanks behind it are no part of it
    private static byte[] filled(byte[] said, int length) {
        if (said.length > length) {
            throw new IllegalStateException("longer than can be said: " + said.length);
        }
        byte[] filled = Arrays.copyOf(said, length);
        Arrays.fill(filled, said.length, length, (byte) ' ');
        return filled;
    }
}
