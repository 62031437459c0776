package nl.baken.rights;

import nl.baken.rights.Inquiries.Found;
import nl.baken.rights.Inquiries.Inquiry;
import nl.baken.rights.Words.Kind;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Component;

/** Writes down what a desk answers; the last answer brings the request to whoever decides. */
@Component
class Answering {

    private final Requests requests;
    private final Inquiries inquiries;
    private final Words words;
    private final Timing timing;

    Answering(Requests requests, Inquiries inquiries, Words words, Timing timing) {
        this.requests = requests;
        this.inquiries = inquiries;
        this.words = words;
        this.timing = timing;
    }

    // the request is kept first: of two desks that answer at once, the second sees what the first wrote
    void close(RequestId id, Inquiry inquiry, Found found, int given, int withheld) {
        Request request = requests.find(id);
        Step step = inquiries.waiting(id) == 1 ? Step.ANSWER_LAST : Step.ANSWER;
        requests.save(
                step == Step.ANSWER_LAST
                        ? request.step(step, request.clock().due())
                        : request.step(step, request.clock().next()));
        inquiries.answer(inquiry, found, given, withheld, timing.today());
    }

    void suspect(RequestId id, String why) {
        Request request = requests.find(id);
        if (request.asking().asker() != Asker.REPRESENTATIVE) {
            throw new Refused("rights.refused.representative");
        }
        requests.save(request.suspecting());
        words.add(id, Kind.SUSPICION, why);
    }
}
