package nl.baken.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for whatever went wrong; it shows nothing of the request, and is a page whatever was asked for. */
@Controller
class ErrorPages implements ErrorController {

    private static final String SECONDS = "30";
    private static final Set<Integer> HELD_BACK =
            Set.of(HttpStatus.TOO_MANY_REQUESTS.value(), HttpStatus.SERVICE_UNAVAILABLE.value());

    // SQLSTATE: a full disk, no memory, no connection left
    private static final String INSUFFICIENT_RESOURCES = "53";

    @RequestMapping("/error")
    @Allowed(Action.VISIT)
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        // whoever comes here by the address bar asks for a page that is not there
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        if (isWaitingForTheDatabase(request)) {
            status = HttpStatus.SERVICE_UNAVAILABLE.value();
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        }
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("reporting", isReporting(request));
        model.addAttribute(
                "sent", HELD_BACK.contains(status) ? SentForm.of(request).orElse(null) : null);
        return "error";
    }

    // whoever reports may have to leave in a hurry, from this page too
    private static boolean isReporting(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && CallerFilter.isForReporters(path);
    }

    // too many requests at once, a database that is being started anew, or a disk without room: none is broken
    private static boolean isWaitingForTheDatabase(HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        for (Throwable cause = failure instanceof Throwable thrown ? thrown : null;
                cause != null;
                cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof CannotGetJdbcConnectionException
                    || (cause instanceof SQLException refused
                            && String.valueOf(refused.getSQLState()).startsWith(INSUFFICIENT_RESOURCES))) {
                return true;
            }
        }
        return false;
    }
}
