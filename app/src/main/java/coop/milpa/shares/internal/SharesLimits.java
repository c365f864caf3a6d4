package coop.milpa.shares.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How payment is cut.
 *
 * @param paymentRows  how many members are paid in one transaction
 */
@ConfigurationProperties("milpa.shares")
record SharesLimits(@DefaultValue("50000") int paymentRows) {

    SharesLimits {
        if (paymentRows < 1) {
            throw new IllegalArgumentException("milpa.shares.payment-rows is " + paymentRows);
        }
    }
}
