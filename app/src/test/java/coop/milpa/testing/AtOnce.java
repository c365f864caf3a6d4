package coop.milpa.testing;

import coop.milpa.platform.Background;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Work in the background is done at once, so that a test may look at what it did. What it throws is its job's word. */
@TestConfiguration(proxyBeanMethods = false)
public class AtOnce {

    @Bean
    @Primary
    Background backgroundAtOnce() {
        return work -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                System.out.println("In the background: " + e);
            }
        };
    }
}
