package nl.baken.logbook;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The logbook cannot be written, so nothing personal is read. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class LogUnwritable extends RuntimeException {

    LogUnwritable(Throwable cause) {
        super("the logbook cannot be written", cause);
    }
}
