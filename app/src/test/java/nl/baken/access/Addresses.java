package nl.baken.access;

import java.lang.reflect.Method;
import java.util.Map;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses of an application that a test makes up: pages, and one that is only sent to. */
final class Addresses {

    static final String SENT_TO = "/sent";

    private Addresses() {}

    /** An application with pages at these addresses. */
    static OurPages of(String... pages) {
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        for (String page : pages) {
            add(mapping, page, RequestMethod.GET);
        }
        add(mapping, SENT_TO, RequestMethod.POST);
        return new OurPages(new StaticListableBeanFactory(Map.of("handlers", mapping))
                .getBeanProvider(RequestMappingHandlerMapping.class));
    }

    private static void add(RequestMappingHandlerMapping mapping, String address, RequestMethod method) {
        RequestMappingInfo info = RequestMappingInfo.paths(address)
                .methods(method)
                .options(new RequestMappingInfo.BuilderConfiguration())
                .build();
        mapping.registerMapping(info, new Object(), handler());
    }

    private static Method handler() {
        try {
            return Object.class.getMethod("toString");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
