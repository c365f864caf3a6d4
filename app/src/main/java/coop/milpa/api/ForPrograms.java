package coop.milpa.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RestController;

/** Marks a controller that other systems ask: its answers are JSON, and so are its errors, whatever they accept. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
public @interface ForPrograms {

    /** Where all their addresses begin. */
    String ROOT = "/api/v1";

    /** Where addresses of one cooperative begin. */
    String COOPERATIVE = ROOT + "/c/{cooperative}";

    /** Where addresses of one federation begin. */
    String FEDERATION = ROOT + "/f/{federation}";
}
