package coop.milpa.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A request of the API: it is answered in JSON whatever it accepts, also where what it asks for is not there. */
final class JsonRequest extends HttpServletRequestWrapper {

    private static final String ACCEPTED = MediaType.APPLICATION_JSON_VALUE;

    JsonRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getHeader(String name) {
        return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? ACCEPTED : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
                ? Collections.enumeration(List.of(ACCEPTED))
                : super.getHeaders(name);
    }
}
