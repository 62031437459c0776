package nl.baken.access;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the server refuses before it is a request of ours gets a status and no page of the server's own. */
@Component
class BareRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Refusal()));
    }

    /** Reports first, so that the page of the server is not written. */
    private static final class Refusal extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable problem) {
            if (response.getStatus() >= HttpStatus.BAD_REQUEST.value()
                    && !response.isCommitted()
                    && response.setErrorReported()) {
                DoubtfulAddresses.HEADERS.forEach(response::setHeader);
            }
        }
    }
}
