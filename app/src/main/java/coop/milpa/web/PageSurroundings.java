package coop.milpa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What happens before and after a controller: it is handed what the address of a list asks for, its page says what was
 * done before, and a file is the answer where that is what the address asks for.
 */
@Configuration(proxyBeanMethods = false)
class PageSurroundings implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final ListDownloads downloads;
    private final Notices notices;

    PageSurroundings(ListDownloads downloads, Notices notices) {
        this.downloads = downloads;
        this.notices = notices;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(notices);
        registry.addInterceptor(downloads);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(ListRequest.class);
    }

    @Override
    public ListRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Map<String, String> given = asked.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()[0]));
        return new ListRequest(asked.getRequestURI(), given);
    }
}
