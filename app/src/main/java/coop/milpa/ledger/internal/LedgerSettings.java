package coop.milpa.ledger.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the books are run.
 *
 * @param lanes  how many threads write what is submitted; one a core is enough
 */
@ConfigurationProperties("milpa.ledger")
record LedgerSettings(@DefaultValue("2") int lanes) {

    LedgerSettings {
        if (lanes < 1 || lanes > 64) {
            throw new IllegalArgumentException("milpa.ledger.lanes is " + lanes + "; 1 to 64");
        }
    }
}
