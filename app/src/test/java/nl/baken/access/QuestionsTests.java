package nl.baken.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.baken.access.Questions.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What a browser is asked before it proves a passkey: whoever overheard the answer must not be able to give it again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class QuestionsTests {

    private final Questions questions;
    private final String token = UUID.randomUUID().toString();

    @Autowired
    QuestionsTests(Questions questions) {
        this.questions = questions;
    }

    @Test
    void aQuestionIsAnsweredOnce() {
        questions.ask(token, Kind.CHALLENGE, "first".getBytes(UTF_8));

        assertThat(questions.take(token, Kind.CHALLENGE)).hasValue("first".getBytes(UTF_8));
        assertThat(questions.take(token, Kind.CHALLENGE)).isEmpty();
    }

    @Test
    void whatWasAskedBeforeNoLongerCounts() {
        questions.ask(token, Kind.CHALLENGE, "first".getBytes(UTF_8));
        questions.ask(token, Kind.CHALLENGE, "second".getBytes(UTF_8));

        assertThat(questions.take(token, Kind.CHALLENGE)).hasValue("second".getBytes(UTF_8));
    }

    @Test
    void anotherEntryIsAskedAnotherQuestion() {
        questions.ask(token, Kind.CHALLENGE, "first".getBytes(UTF_8));

        assertThat(questions.take(UUID.randomUUID().toString(), Kind.CHALLENGE)).isEmpty();
        assertThat(questions.take(token, Kind.SECRET)).isEmpty();
    }
}
