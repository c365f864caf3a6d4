package coop.milpa.web;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Serves what pages load under names with a hash of the content: {@code /assets/milpa-<hash>.css}, kept for ever. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AssetConfiguration implements WebMvcConfigurer {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final PressedAssets pressed;

    AssetConfiguration(PressedAssets pressed) {
        this.pressed = pressed;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(pressed)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
