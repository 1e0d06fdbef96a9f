package uk.tallystick.query.pages;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.io.IOException;
import java.time.Duration;

/** What pages are made with: the GOV.UK Design System's files, and nothing from anywhere else. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    private static final String PACKAGE =
            "classpath*:/META-INF/resources/webjars/govuk-frontend/*/dist/govuk/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var govuk = govuk();
        var kept = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
        registry.addResourceHandler("/govuk/*.min.css", "/govuk/*.min.js")
                .addResourceLocations(govuk)
                .setCacheControl(kept);
        try {
            registry.addResourceHandler("/assets/**")
                    .addResourceLocations(govuk.createRelative("assets/"))
                    .setCacheControl(kept);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Resource govuk() {
        try {
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources(PACKAGE + "govuk-frontend.min.css");
            if (found.length != 1) {
                throw new IllegalStateException(
                        "there are " + found.length + " versions of govuk-frontend");
            }
            return found[0].createRelative("./");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
