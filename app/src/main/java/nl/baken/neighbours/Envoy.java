package nl.baken.neighbours;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import nl.baken.neighbours.Answer.Kind;
import nl.baken.neighbours.Asking.Ready;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Brings questions to neighbours, by TLS with a certificate that is checked, and listens a few seconds. Who does not answer by then
 * did not answer; nothing waits to be sent again.
 */
@Component
class Envoy implements DisposableBean {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int OK = 200;
    private static final int TOO_MANY = 429;

    private final HttpClient client;
    private final Clock clock;

    // who vouches for certificates is a matter of Java's own trust store, unless a context is given
    Envoy(ObjectProvider<SSLContext> trust, Clock clock) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .followRedirects(Redirect.NEVER);
        trust.ifAvailable(builder::sslContext);
        this.client = builder.build();
        this.clock = clock;
    }

    /** Brings all of them at once, and tells of each what came of it, in their order. */
    List<Answer> bring(List<Ready> questions) {
        List<Sent> sent = questions.stream().map(this::send).toList();
        long until = System.nanoTime() + PATIENCE.toNanos();
        return sent.stream().map(one -> one.answer(until)).toList();
    }

    private Sent send(Ready question) {
        byte[] said = Wire.bytes(question.inquiry());
        Heading heading = Heading.now(question.to().id().value(), clock.instant());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        question.to().site().asking())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(said));
        heading.headers(question.key().code(heading.asking(), said)).forEach(request::header);
        return new Sent(
                question,
                heading,
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), Wire.ANSWER)));
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }

    /** A question that is on its way. */
    private record Sent(Ready question, Heading heading, CompletableFuture<HttpResponse<byte[]>> coming) {

        Answer answer(long until) {
            try {
                return heard(coming.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return silent();
            } catch (ExecutionException | TimeoutException e) {
                return silent();
            }
        }

        private Answer silent() {
            coming.cancel(true);
            return Answer.of(Kind.SILENT);
        }

        private Answer heard(HttpResponse<byte[]> response) {
            if (response.statusCode() == TOO_MANY) {
                return Answer.of(Kind.BUSY);
            }
            String code = response.headers().firstValue(Heading.CODE).orElse("");
            if (response.statusCode() != OK || !question.key().isTheirs(heading.answering(), response.body(), code)) {
                return Answer.of(Kind.REFUSED);
            }
            return Wire.reply(response.body()).map(Answer::of).orElseGet(() -> Answer.of(Kind.REFUSED));
        }
    }
}
