package coop.milpa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Sends files of the jar pressed, as the browser prefers: once, when the program has begun to serve, not for every
 * browser again. Few and small, they stay in memory.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PressedAssets extends AbstractResourceResolver {

    private static final String FILES = "classpath:/static/assets/*.*";
    private static final List<Press> BEST_FIRST = Press.available();

    private final Map<Wanted, PressedAsset> pressed = new ConcurrentHashMap<>();

    /** Which file, pressed how. */
    private record Wanted(String file, Press press) {}

    /** Beside whoever comes first: what is not pressed yet when it is asked for is pressed then. */
    @EventListener(ApplicationReadyEvent.class)
    void pressAll() {
        Thread.ofVirtual().name("press-assets").start(() -> {
            try {
                for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                    BEST_FIRST.forEach(press -> pressed(file, press));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource found = chain.resolveResource(request, path, locations);
        if (found == null || request == null || !found.isReadable()) {
            return found;
        }
        String accepted = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                .orElse("");
        return BEST_FIRST.stream()
                .filter(press -> press.isAccepted(accepted))
                .findFirst()
                .<Resource>map(press -> pressed(found, press))
                .orElse(found);
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    private PressedAsset pressed(Resource file, Press press) {
        return pressed.computeIfAbsent(
                new Wanted(String.valueOf(file.getFilename()), press), wanted -> PressedAsset.of(file, press));
    }
}
