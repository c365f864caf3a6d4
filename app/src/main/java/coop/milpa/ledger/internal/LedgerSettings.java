package coop.milpa.ledger.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the books are run.
 *
 * @param lanes  how many queues there are for what is submitted; one a core is enough
 * @param carriers  how many threads serve a lane, each with a connection: two, so that one works while one commits
 */
@ConfigurationProperties("milpa.ledger")
record LedgerSettings(
        @DefaultValue("2") int lanes, @DefaultValue("2") int carriers) {

    LedgerSettings {
        if (lanes < 1 || lanes > 64) {
            throw new IllegalArgumentException("milpa.ledger.lanes is " + lanes + "; 1 to 64");
        }
        if (carriers < 1 || carriers > 8) {
            throw new IllegalArgumentException("milpa.ledger.carriers is " + carriers + "; 1 to 8");
        }
    }
}
