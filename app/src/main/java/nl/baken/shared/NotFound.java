package nl.baken.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for is not there or not yours; the answer never says which of the two. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFound extends RuntimeException {

    public NotFound() {
        // the answer is the same whatever the cause, so there is nothing to say and nothing to trace
        super("not found", null, false, false);
    }
}
