package coop.milpa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.ServletRequestPathUtils;

/** A request whose method and words of the path are at hand, for the many routes that are held against it. */
final class AskedPath extends HttpServletRequestWrapper {

    private final String method;
    private final List<String> words;

    private AskedPath(HttpServletRequest request, RequestPath path) {
        super(request);
        this.method = request.getMethod();
        this.words = path.pathWithinApplication().elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(segment -> ((PathSegment) segment).valueToMatch())
                .toList();
    }

    static AskedPath of(HttpServletRequest request) {
        return new AskedPath(request, ServletRequestPathUtils.getParsedRequestPath(request));
    }

    @Override
    public String getMethod() {
        return method;
    }

    /** The words between the slashes, decoded, in their order. */
    List<String> words() {
        return words;
    }
}
