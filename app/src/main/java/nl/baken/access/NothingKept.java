package nl.baken.access;

import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the server read and wrote for a connection goes with the connection: Tomcat would keep its buffers, with what somebody
 * typed still in them, for whoever connects next. Reporters have a connection for each answer.
 */
@Component
class NothingKept implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.setProcessorCache(0);
            }
            connector.setProperty("socket.bufferPool", "0");
        });
    }
}
