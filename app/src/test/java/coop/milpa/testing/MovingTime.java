package coop.milpa.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Time goes by when a test says so: in place of {@link TestClock}. */
@TestConfiguration(proxyBeanMethods = false)
public class MovingTime {

    @Bean
    @Primary
    MovingClock movingClock() {
        return new MovingClock();
    }
}
