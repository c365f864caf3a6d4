package coop.milpa.portal.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a member stays in. A phone is lent and lost more often than a desk is left.
 *
 * @param sessionLength  after which she signs in again, whatever she does
 * @param sessionIdle  after which she does who does nothing
 */
@ConfigurationProperties("milpa.portal")
record PortalTimes(
        @DefaultValue("PT2H") Duration sessionLength,
        @DefaultValue("PT10M") Duration sessionIdle) {

    PortalTimes {
        if (!sessionLength.isPositive() || !sessionIdle.isPositive()) {
            throw new IllegalArgumentException(
                    "milpa.portal.session-length is " + sessionLength + ", session-idle " + sessionIdle);
        }
    }
}
