package coop.milpa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the route of a request among hundreds. Spring holds all conditions of each against a path with variables, which
 * took a quarter of the time of a request; here only those are, whose path has as many words and the same ones.
 */
class QuickRoutes extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, RouteShape> shapes = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, AskedPath.of(request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        return request instanceof AskedPath asked && !shape(route).mayBe(asked.words())
                ? null
                : super.getMatchingMapping(route, request);
    }

    private RouteShape shape(RequestMappingInfo route) {
        RouteShape known = shapes.get(route);
        return known == null ? shapes.computeIfAbsent(route, RouteShape::of) : known;
    }
}
